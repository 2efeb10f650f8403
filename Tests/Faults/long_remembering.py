"""The same as long_calls.py, of builds that remember: what has not changed is taken from where it stands, so that other calls are
made than those of a build that makes everything. Whoever copies a site loses what is remembered of it, and it is believed only
when a moment has passed since the last change; so several sites wait for that moment together."""

import time
from collections import Counter

from answers import PAGE
from counting import NEVER, Progress, tell
from harness import Skipped
from long_calls import CALLS, LAST, MEMORY, site_after
from remembered import SETTLING
from sites import Site, expect_one_of, expect_same, tree
from system_calls import Bench, can_trace

SITES = 12
# Three, so that the folder that is written to always holds something of another site. One of them has a page more.
WORDS = ("Football", "Painting", "Music")
OFFER = "councils/marlhurst/offers/more.md"


class RememberingBench(Bench):
    """A site that is up to date and remembered, and a change to one council of two."""

    def __init__(self, folder):
        self.site = Site.small(folder)
        self.page = self.site.path(PAGE).read_text()
        put(self, 0)

    def begin_again(self):
        """Only another change does that."""

    def ends_with(self, run, this):
        expect_same(self.site.tree(), self.new, f"The site of a build without {this}")
        run.expect(0, "not built again")


class Pool:
    def __init__(self, folder):
        if not can_trace(folder):
            raise Skipped("strace is not installed, or may not be used here")
        self.benches = [RememberingBench(made(folder / str(number))) for number in range(SITES)]
        self.log, self.round, self.wanted = folder / "injected", 0, []
        for words in range(len(WORDS)):
            put(self.benches[0], words)
            self.wanted.append(self.benches[0].site.built())
        put(self.benches[0], 0)
        time.sleep(SETTLING)
        for bench in self.benches:
            for _ in range(2):
                bench.site.build().expect(0)

    def changed(self):
        """The sites, each with a change that is not published yet, a moment after it."""
        old, self.round = self.round, self.round + 1
        for bench in self.benches:
            bench.site.build().expect(0)
            bench.old, bench.new = (self.wanted[number % len(WORDS)] for number in (old, self.round))
            put(bench, self.round % len(WORDS))
        time.sleep(SETTLING)
        return self.benches

    def in_turn(self, call, options, first=1):
        """One site after another, with another time that a build makes the call; and what became of that build, or None where it
        made the call less often."""
        goes_on = True
        while goes_on:
            for bench in self.changed():
                content = tree(bench.site.content)
                if not goes_on:
                    bench.site.build().expect(0)
                    continue
                run = bench.inject(f"{call}:{options}:when={first}", log=self.log)
                goes_on = run.status < 0 or "INJECTED" in self.log.read_text()
                yield bench, first, run if goes_on else None
                if not goes_on:
                    bench.ends_with(run, f"{call} number {first}")
                expect_same(tree(bench.site.content), content, f"After {call} number {first}, the content")
                bench.expect_mended(f"{call} number {first} with {options}")
                first += 1


def made(folder):
    folder.mkdir()
    return folder


def put(bench, number):
    bench.site.write(PAGE, bench.page.replace("Games, crafts", f"{WORDS[number]}, crafts"))
    if number == 1:
        bench.site.write(OFFER, "---\ntitle: More for children\n---\nWhat there is for children.\n")
    else:
        bench.site.path(OFFER).unlink(missing_ok=True)


def every_call_of_a_build_that_remembers(folder, _, only):
    pool, faults = Pool(folder), []
    for what, calls, errors, count in [
        ("failing calls", CALLS, CALLS, fail_in_turn), ("ends", LAST, dict.fromkeys(LAST, ["KILL"]), end_in_turn),
    ]:
        each, progress = Counter(), Progress(what)
        for call in [only] if only else calls:
            counts = Counter()
            for error in errors.get(call, []):
                try:
                    count(pool, call, error, counts, lambda: progress(each + counts))
                except AssertionError as fault:
                    faults.append(str(fault)[:1000])
                    pool = Pool(made(folder / f"after-{len(faults)}"))
            tell(f"{call}, with {', '.join(errors.get(call, []))}", counts)
            each += counts
        tell(f"All {what} of builds that remember", each | NEVER)
    assert not faults, "\n\n".join(faults)


def fail_in_turn(pool, call, error, counts, progress):
    begun = pool.benches[0].made_before_it_begins(call)
    for bench, occasion, run in pool.in_turn(call, f"error={error}"):
        if run:
            this = f"{call} number {occasion} failing with {error}"
            counts["failing"] += 1
            counts[site_after(bench, run, this, occasion <= begun or call in MEMORY)] += 1
            progress()


def end_in_turn(pool, call, signal, counts, progress):
    # What comes before a build begins changes nothing.
    for bench, occasion, run in pool.in_turn(call, f"signal={signal}", pool.benches[0].made_before_it_begins(call) + 1):
        if run:
            counts["ended"] += 1
            counts[f"{expect_one_of(bench.site.tree(), old=bench.old, new=bench.new)} site whole"] += 1
            progress()
