"""Every call to the system that a build makes, made to fail in turn. strace stands between the program and the system:
each time it lets one call fail, or ends the program there."""

import os
import re
import resource
import shutil
import subprocess
import time

import program
from harness import Skipped, for_each, test
from remembered import SETTLING, edit, settled
from sites import Site, expect_one_of, expect_same, tree

# How many of a call's occasions are tried; they are spread evenly from the first to the last.
OCCASIONS = 6

FAULTS = [
    ("openat", "EIO"), ("openat", "EMFILE"), ("openat", "ENOSPC"), ("openat", "EACCES"),
    ("openat2", "EIO"), ("openat2", "EMFILE"), ("openat2", "ENOSPC"), ("openat2", "EACCES"),
    ("read", "EIO"),
    ("write", "EIO"), ("write", "ENOSPC"), ("write", "EDQUOT"),
    ("close", "EIO"),
    ("ftruncate", "EIO"),
    ("fchmod", "EPERM"), ("fchmodat", "EPERM"),
    ("mkdirat", "ENOSPC"),
    ("unlinkat", "EIO"),
    ("getdents64", "EIO"),
    ("newfstatat", "EIO"),
    ("flock", "ENOLCK"),
    ("syncfs", "EIO"), ("syncfs", "ENOSPC"),
    ("fsync", "EIO"),
    ("renameat2", "EIO"), ("renameat2", "ENOSPC"), ("renameat2", "EPERM"),
]

# Only a program that lets the umask decide has to make these.
MAY_BE_SPARED = {"fchmod", "fchmodat"}

DEATHS = ["openat", "write", "ftruncate", "linkat", "mkdirat", "fchmodat", "unlinkat", "close", "syncfs", "renameat2", "fsync"]

RENAME = "?rename,?renameat"
NO_EXCHANGE = "renameat2:error=EINVAL"


class Bench:
    """A site that is up to date, a change to it that adds, changes and removes pages, and both, whole."""

    def __init__(self, folder):
        if not can_trace(folder):
            raise Skipped("strace is not installed, or may not be used here")
        shutil.copytree(prepared(), folder, dirs_exist_ok=True)
        self.site = Site(folder)
        self.old = tree(folder / "kept-public")
        self.new = tree(folder / "kept-new")

    def begin_again(self):
        folder = self.site.folder
        for kept, place in [("kept-public", self.site.public), ("kept-spare", self.site.spare)]:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(folder / kept, place)
        shutil.rmtree(folder / ".public.spare.old", ignore_errors=True)

    def made(self, call):
        """Each time that a build makes this call, and whether it has begun by then: the system starts a program first."""
        log = self.site.folder.parent / "calls"
        self.begin_again()
        self.trace("--decode-fds", f"--output={log}", f"--trace=openat,?{call}").expect(0)
        lines = log.read_text().splitlines()
        begun = next(number for number, line in enumerate(lines) if '"content"' in line)
        return [(line, number >= begun) for number, line in enumerate(lines) if re.search(rf"\b{call}\(", line)]

    def made_before_it_begins(self, call):
        return sum(not has_begun for _, has_begun in self.made(call))

    def occasions(self, call):
        """Some of the times that a build makes this call: half of them where it writes the new site, half elsewhere."""
        counted = [(count, line) for count, (line, has_begun) in enumerate(self.made(call), 1) if has_begun]
        # A folder that is closed has nothing to lose; a page has.
        place = re.compile(r"\.public\.spare/.*\.\w+>" if call == "close" else r"\.public\.spare")
        writing = [count for count, line in counted if place.search(line)]
        elsewhere = [count for count, line in counted if not place.search(line)]
        half = OCCASIONS // 2
        return sorted([
            *spread(writing, max(half, OCCASIONS - len(elsewhere))),
            *spread(elsewhere, max(half, OCCASIONS - len(writing))),
        ])

    def trace(self, *options):
        # One core, because strace counts the calls of each thread by itself. The site must not take over the umask.
        return self.site.build("--no-parallel", before=["strace", "-f", "-qq", *options], umask=0o077)

    def inject(self, *faults, again=True, log="/dev/null"):
        if again:
            self.begin_again()
        calls = ",".join(fault.split(":")[0] for fault in faults)
        # What is traced is not written among the build's own words, which must stay readable.
        options = [f"--output={log}", f"--trace={calls}", *[f"--inject={fault}" for fault in faults]]
        # With a filter strace stops the program only where it must, but cannot end it.
        return self.trace(*options) if "signal" in str(faults) else self.trace("--seccomp-bpf", *options)

    def expect_whole(self, run, fault):
        try:
            found = expect_one_of(self.site.tree(), old=self.old, new=self.new)
            assert run.status != 0 or found == "new", "It said that the site was published, and it was not."
            assert run.status in (0, 1, 2), f"It ended with {program.ending(run.status)}."
        except AssertionError as reason:
            raise AssertionError(f"With {fault}: {reason}\n{run.tail()}") from None

    def expect_mended(self, fault):
        """Claims that the next build, with nothing in its way, puts everything right."""
        run = self.site.build()
        assert run.status == 0, f"After {fault}, the next build ended with {program.ending(run.status)}.\n{run.tail()}"
        expect_same(self.site.tree(), self.new, f"After {fault}, the site of the next build")


@for_each([f"{call} {error}" for call, error in FAULTS])
def when_a_call_fails_the_site_is_the_old_one_or_the_new_one_whole(folder, fault):
    bench = Bench(folder)
    call, error = fault.split()
    occasions = bench.occasions(call)
    if not occasions and call in MAY_BE_SPARED:
        return
    refused = 0
    for occasion in occasions:
        this = f"{call} number {occasion} failing with {error}"
        run = bench.inject(f"{call}:error={error}:when={occasion}")
        bench.expect_whole(run, this)
        if run.status == 2:
            refused += 1
            run.expect_one_sentence()
    bench.expect_mended(this)
    assert refused > 0, f"no failing {call} stopped a build: nothing was looked at, or nothing is looked at"


@for_each(["openat2 EIO", "write ENOSPC", "newfstatat EIO", "renameat2 EIO"])
def when_a_call_of_a_build_that_remembers_fails_the_site_is_whole_too(folder, fault):
    """What has not changed is taken from where it stands, so that other calls are made than those of a build that makes all."""
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    call, error = fault.split()
    site, log = settled(folder), folder.parent / "remembering"
    under = ["strace", "-f", "-qq", f"--output={log}", f"--trace={call}"]
    edit(site, 0)
    time.sleep(SETTLING)
    site.build("--no-parallel", before=under).expect(0)
    made = log.read_text().count(f"{call}(")
    assert made > 0, f"no {call} was made"
    refused = 0
    for number, occasion in enumerate(spread(range(1, made + 1), 4), 1):
        site.build().expect(0)
        old = site.tree()
        edit(site, number)
        new = site.built()
        time.sleep(SETTLING)
        run = site.build("--no-parallel", before=[*under, f"--inject={call}:error={error}:when={occasion}"])
        this = f"{call} number {occasion} of {made} failing with {error}"
        found = expect_one_of(site.tree(), old=old, new=new)
        assert run.status != 0 or found == "new", f"With {this}: it said that the site was published, and it was not.\n{run.tail()}"
        refused += run.status == 2
        site.build().expect(0)
        expect_same(site.tree(), new, f"After {this}, the site of the next build")
    assert refused > 0, f"no failing {call} stopped a build"


@for_each(["write ENOSPC", "openat EMFILE", "close EIO", "read EIO"])
def when_a_call_fails_from_some_moment_on_the_site_is_whole_too(folder, fault):
    bench = Bench(folder)
    call, error = fault.split()
    for occasion in bench.occasions(call):
        this = f"{call} number {occasion} and all after it failing with {error}"
        bench.expect_whole(bench.inject(f"{call}:error={error}:when={occasion}+"), this)
    bench.expect_mended(this)


@for_each(DEATHS)
def a_build_that_ends_at_a_call_leaves_a_whole_site_and_the_next_build_works(folder, call):
    bench = Bench(folder)
    for occasion in bench.occasions(call):
        this = f"the end of a build at {call} number {occasion}"
        run = bench.inject(f"{call}:signal=KILL:when={occasion}")
        assert run.status != 0, f"{this} did not happen"
        expect_one_of(bench.site.tree(), old=bench.old, new=bench.new)
        bench.expect_mended(this)


@test
def a_call_that_a_signal_breaks_off_is_made_again(folder):
    bench = Bench(folder)
    for call in ("write", "read"):
        for occasion in bench.occasions(call)[:3]:
            run = bench.inject(f"{call}:error=EINTR:when={occasion}")
            run.expect(0)
            expect_same(bench.site.tree(), bench.new)


@for_each(["EINVAL", "ENOSYS"])
def a_disk_that_cannot_exchange_folders_gets_the_new_site_in_two_steps_and_the_build_says_so(folder, error):
    bench = Bench(folder)
    for number in range(3):
        run = bench.inject(f"renameat2:error={error}", again=number == 0)
        run.expect(0, "for a moment there was no site")
        expect_same(bench.site.tree(), bench.new)


@for_each(["EINVAL", "ENOSYS"])
def on_such_a_disk_the_first_build_works_too(folder, error):
    bench = Bench(folder)
    bench.begin_again()
    shutil.rmtree(bench.site.public)
    bench.inject(f"renameat2:error={error}", again=False).expect(0)
    expect_same(bench.site.tree(), bench.new)


@for_each([1, 2, 3])
def on_such_a_disk_a_step_that_fails_leaves_a_whole_site_and_the_next_build_works(folder, step):
    bench = Bench(folder)
    run = bench.inject(NO_EXCHANGE, f"{RENAME}:error=EIO:when={step}")
    expect_one_of(bench.site.tree(), old=bench.old, new=bench.new)
    run.expect_one_sentence()
    bench.inject(NO_EXCHANGE, again=False).expect(0)
    bench.expect_mended(f"step {step}")


@for_each([1, 2, 3])
def on_such_a_disk_a_build_that_ends_between_two_steps_loses_nothing_and_does_not_stop_the_next(folder, step):
    bench = Bench(folder)
    site, aside = bench.site, folder / ".public.spare.old"
    # What families see, and where the old site is: before the first step, between the first and the second, before the third.
    seen, old = {1: ("old", site.public), 2: ("none", aside), 3: ("new", aside)}[step]
    for next_build in ("on such a disk", "on another", "that is refused"):
        run = bench.inject(NO_EXCHANGE, f"{RENAME}:signal=KILL:when={step}")
        assert run.status != 0, f"the end at step {step} did not happen"
        assert expect_one_of(site.tree(), old=bench.old, new=bench.new, none=None) == seen
        expect_same(tree(old), bench.old, f"The old site in {old.name}")
        if next_build == "that is refused":
            # Whatever it is refused for, families have a site again.
            site.write("councils/marlhurst/services/broken.md", "Words without facts")
            site.build().expect(1)
            found = expect_one_of(site.tree(), old=bench.old, new=bench.new)
            assert found == ("new" if step == 3 else "old"), f"families see the {found} site"
            site.path("councils/marlhurst/services/broken.md").unlink()
        for number in range(2):
            if next_build == "on such a disk":
                bench.inject(NO_EXCHANGE, again=False).expect(0)
            else:
                site.build().expect(0)
            expect_same(site.tree(), bench.new)
            if number == 0 and step != 3:
                expect_same(tree(site.spare), bench.old, "The old site in the spare folder")
        assert not aside.exists(), "something is left aside"


@for_each([3, 4, 5, 6, 8, 12])
def with_too_few_files_to_open_the_site_is_whole(folder, files):
    site = Site.small(folder)
    site.build().expect(0)
    old = site.tree()
    new = site.built("After")
    run = site.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
    assert run.status != 0 or site.tree() == new
    assert run.status != 0 or files > 8, "a build needs more files than these"
    expect_one_of(site.tree(), old=old, new=new)


@for_each([32, 64, 128, 192, 256, 384])
def with_too_little_memory_the_site_is_whole(folder, megabytes):
    site = Site.small(folder)
    site.build().expect(0)
    old = site.tree()
    new = site.built("After")
    limit = megabytes * 1024 * 1024
    run = site.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    assert run.status != 0 or site.tree() == new
    assert run.status != 0 or megabytes > 64, "a build needs more memory than this"
    expect_one_of(site.tree(), old=old, new=new)
    site.build().expect(0)


@test
def without_a_thread_to_be_had_a_check_says_the_same(folder):
    site = Site.small(folder)
    whole = site.check("--format", "json")
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    alone = site.check(
        "--format", "json", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NPROC, (1, 1)), **nobody)
    assert (alone.status, alone.out) == (whole.status, whole.out), alone.tail()


@for_each([1, 1000, 5000, 20000])
def where_files_may_not_grow_large_the_site_is_whole(folder, size):
    site = Site.small(folder)
    site.build().expect(0)
    old = site.tree()
    new = site.built("After")
    run = site.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    assert run.status != 0, "some page is larger than this"
    expect_one_of(site.tree(), old=old, new=new)
    site.build().expect(0)


def spread(values, count):
    """So many of these values, evenly from the first to the last."""
    if len(values) <= count:
        return values
    return [values[round(number * (len(values) - 1) / (count - 1))] for number in range(count)]


def prepared():
    """The bench is made once, and copied for each test."""
    folder = program.workplace() / "bench"
    if folder.exists():
        return folder
    folder.mkdir()
    site = Site.small(folder)
    for name in ("Older", "Before"):
        site.name(name)
        site.build().expect(0)
    shutil.move(site.public, folder / "kept-public")
    shutil.move(site.spare, folder / "kept-spare")
    site.name("After")
    site.path("councils/marlhurst/replies/2026.md").rename(site.path("councils/marlhurst/replies/2027.md"))
    site.write("councils/tinderby/offers/send.md", "---\ntitle: Our local offer\n---\nWhat there is for children.\n")
    site.build().expect(0)
    shutil.move(site.public, folder / "kept-new")
    return folder


def can_trace(folder):
    if shutil.which("strace") is None:
        return False
    options = ["-f", "--seccomp-bpf", "-qq", "--output=/dev/null", "--trace=fsync", "--inject=fsync:error=EIO"]
    tried = subprocess.run(["strace", *options, "true"], cwd=folder, capture_output=True)
    return tried.returncode == 0
