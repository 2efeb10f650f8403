"""Builds that are ended from outside with no chance to tidy up, as by a power cut or an impatient machine."""

import time
from random import Random

from harness import test
from sites import Site, expect_one_of, expect_same

MOMENTS = 50


@test
def a_build_killed_at_any_of_fifty_moments_leaves_the_old_site_or_the_new_one_whole(folder):
    site = Site.example(folder)
    wanted = {name: site.built(name) for name in ("Before", "After")}
    site.name("Before")
    took = site.build().expect(0).seconds
    random = Random(1989)
    old, new, killed = "Before", "After", 0
    for _ in range(MOMENTS):
        site.name(new)
        killed += kill_after(site, random.uniform(0, took))
        expect_one_of(site.tree(), old=wanted[old], new=wanted[new])
        site.build().expect(0)
        expect_same(site.tree(), wanted[new])
        old, new = new, old
    # Had most builds ended before they were killed, this would have looked at nothing.
    assert killed > MOMENTS / 2, f"only {killed} of {MOMENTS} builds were killed before they ended"


@test
def a_first_build_killed_at_any_of_ten_moments_leaves_no_site_or_a_whole_one(folder):
    site = Site.example(folder)
    whole = site.built()
    took = site.build("--output", "timed").expect(0).seconds
    random = Random(2004)
    for number in range(10):
        # Each has the left-overs of none but itself: an output folder of its own.
        public = folder / f"public-{number}"
        killed = site.start_build("--output", public.name)
        time.sleep(random.uniform(0, took))
        killed.kill()
        killed.wait()
        site.public = public
        expect_one_of(site.tree(), no=None, new=whole)
        site.build("--output", public.name).expect(0)
        expect_same(site.tree(), whole)


def kill_after(site, seconds):
    """Whether the build was still at work when it was killed."""
    build = site.start_build()
    time.sleep(seconds)
    build.kill()
    return build.wait() < 0
