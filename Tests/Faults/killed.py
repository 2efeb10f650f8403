"""Builds that are ended from outside with no chance to tidy up, as by a power cut or an impatient machine."""

import time
from collections import Counter
from random import Random

from harness import test
from sites import Site, expect_one_of, expect_same, tree

# Three, so that the folder that is written to always holds something of another site.
NAMES = ("Before", "After", "Later")


@test
def a_build_killed_at_any_of_twenty_five_moments_leaves_the_old_site_or_the_new_one_whole(folder):
    kill_at_random(Site.example(folder), 25, Random(1989), mending_each=4)


@test
def a_first_build_killed_at_any_of_ten_moments_leaves_no_site_or_a_whole_one(folder):
    kill_first_builds(Site.example(folder), 10, Random(2004))


def kill_at_random(site, moments, random, mending_each, progress=lambda counts: None):
    """Kills so many builds while they work, each at a random moment, and counts what families saw afterwards. A killed build
    is mostly followed by another that is killed too; now and then by one that must put everything right."""
    wanted = {name: site.built(name) for name in NAMES}
    site.name(NAMES[0])
    took = site.build().expect(0).seconds
    shown, counts = NAMES[0], Counter()
    while counts["killed at work"] < moments:
        counts["builds"] += 1
        # Had most builds ended before they were killed, the moments would all be early ones.
        assert counts["builds"] < 10 + 3 * moments, f"only {counts['killed at work']} of the builds were still at work"
        name = random.choice([other for other in NAMES if other != shown])
        site.name(name)
        content = tree(site.content)
        status = kill_after(site, random.uniform(0, took))
        counts["killed at work"] += status < 0
        found = expect_one_of(site.tree(), old=wanted[shown], new=wanted[name])
        assert status != 0 or found == "new", "the build said that it had published the site, and had not"
        expect_same(tree(site.content), content, "The content")
        counts[found] += 1
        shown = name if found == "new" else shown
        if counts["builds"] % mending_each == 0:
            site.build().expect(0)
            expect_same(site.tree(), wanted[name])
            counts["mended"] += 1
            shown = name
        progress(counts)
    return counts


def kill_first_builds(site, moments, random):
    """The same where there was no site. Each has the left-overs of none but itself: an output folder of its own."""
    whole = site.built()
    took = site.build("--output", "timed").expect(0).seconds
    content, counts = tree(site.content), Counter()
    for number in range(moments):
        counts["builds"] += 1
        site.public = site.folder / f"public-{number}"
        output = ["--output", site.public.name]
        status = kill_after(site, random.uniform(0, took), *output)
        counts["killed at work"] += status < 0
        found = expect_one_of(site.tree(), none=None, new=whole)
        assert status != 0 or found == "new", "the build said that it had published the site, and had not"
        counts[found] += 1
        expect_same(tree(site.content), content, "The content")
        site.build(*output).expect(0)
        expect_same(site.tree(), whole)
        counts["mended"] += 1
    return counts


def kill_after(site, seconds, *options):
    """How the build ended: below 0 where it was still at work when it was killed."""
    build = site.start_build(*options)
    time.sleep(seconds)
    build.kill()
    return build.wait()
