"""A thousand builds killed at random moments."""

from random import Random

from counting import NEVER, Progress, tell
from killed import kill_at_random, kill_first_builds
from sites import Site

MOMENTS, FIRST_BUILDS, MENDING_EACH = 1000, 100, 10


def a_thousand_moments(folder, seed, _):
    for name in ("grown", "first"):
        (folder / name).mkdir()
    counts = kill_at_random(grown(folder / "grown"), MOMENTS, Random(seed), MENDING_EACH, Progress("kills"))
    tell(f"Builds of a site that is there, killed at random moments (seed {seed})", in_words(counts))
    counts = kill_first_builds(grown(folder / "first"), FIRST_BUILDS, Random(seed))
    tell("First builds, killed at random moments", in_words(counts))


def in_words(counts):
    words = {"old": "old site whole", "new": "new site whole", "none": "no site yet", "mended": "mended by the next build"}
    return {words.get(name, name): count for name, count in counts.items()} | NEVER


def grown(folder):
    """The small site with some more services, so that it takes a while to write."""
    site = Site.small(folder)
    page = site.path("councils/marlhurst/services/play-club.md").read_text()
    for number in range(60):
        site.write(f"councils/marlhurst/services/club-{number}.md", page.replace("Play club", f"Play club {number}"))
    return site
