"""A disk with no room left. A full disk must never look like success."""

import os
import shutil

from harness import test
from mounts import small_disk
from sites import Site, expect_same, tree


@test
def on_a_full_disk_the_build_says_so_and_the_old_site_stays_whole(folder):
    # From no room at all to room for the whole site, so that the disk is full at another file each time.
    points = [kilobytes * 1024 for kilobytes in [0, 4, 12, 24, 48, 80, 120, 160, 200, 400]]
    refused = build_with_room(folder, points)
    assert refused >= 3, f"the disk was full only {refused} times"


def build_with_room(folder, points):
    """Builds with so many bytes left on the disk, one after another, until there is room enough. Says how often there was
    not: then the old site is whole, and the content as it was."""
    with small_disk(folder / "disk", "size=8m") as disk:
        return build_where_full(disk, points, fill)


def build_where_full(disk, points, fill):
    site = Site.small(disk)
    after = site.built("After")
    before = site.built("Before")
    site.build().expect(0)
    site.name("After")
    content, refused = tree(site.content), 0
    for left in points:
        fill(disk, leaving=left)
        run = site.build()
        expect_same(tree(site.content), content, "The content")
        if run.status == 0:
            expect_same(site.tree(), after, f"The site that was published with {left} left")
            break
        run.expect_one_sentence("no space left on the disk")
        expect_same(site.tree(), before, f"The site with {left} left")
        refused += 1
        remove_spare(disk)
    empty(disk)
    site.build().expect(0)
    expect_same(site.tree(), after)
    return refused


@test
def a_report_that_does_not_fit_on_the_disk_leaves_the_one_before(folder):
    with small_disk(folder / "disk", "size=8m") as disk:
        site = Site.small(disk)
        report = disk / "report.html"
        write = ["--format", "html", "--report", report]
        site.check(*write).expect(0)
        before = report.read_bytes()
        for left in [0, 4 * 1024, 12 * 1024]:
            fill(disk, leaving=left)
            site.check(*write).expect(2, "no space left on the disk")
            assert report.read_bytes() == before, f"the report was cut short with {left} left"
        (disk / "filler").unlink()
        site.check(*write).expect(0)
        assert report.read_bytes() == before
        assert not list(disk.glob(".report.html*")), "a draft was left behind"


@test
def a_first_build_on_a_full_disk_leaves_no_site(folder):
    with small_disk(folder / "disk", "size=8m") as disk:
        site = Site.small(disk)
        fill(disk, leaving=20 * 1024)
        site.build().expect_one_sentence("no space left on the disk")
        assert site.tree() is None
        (disk / "filler").unlink()
        site.build().expect(0)


@test
def a_disk_that_can_hold_no_more_files_is_told_as_full(folder):
    with small_disk(folder / "disk", "size=64m,nr_inodes=1500") as disk:
        refused = build_where_full(disk, [0, 1, 8, 40], fill_with_names)
    assert refused == 4, f"the disk was full only {refused} times"


@test
def a_full_disk_under_content_does_not_matter_to_a_site_elsewhere(folder):
    with small_disk(folder / "disk", "size=8m") as disk:
        site = Site.small(disk)
        fill(disk, leaving=0)
        site.build("--output", folder / "public").expect(0)


def fill(disk, leaving):
    """Fills the disk up, but for so many bytes."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    status = os.statvfs(disk)
    with open(filler, "wb") as file:
        file.write(b"x" * max(0, status.f_bavail * status.f_frsize - leaving))


def fill_with_names(disk, leaving):
    """Makes files until the disk can hold no more, but for so many."""
    crowd = disk / "crowd"
    crowd.mkdir(exist_ok=True)
    names = sorted(crowd.iterdir())
    try:
        while True:
            path = crowd / f"{len(names):06}"
            path.touch()
            names.append(path)
    except OSError:
        for path in names[len(names) - leaving:]:
            path.unlink()


def empty(disk):
    (disk / "filler").unlink(missing_ok=True)
    shutil.rmtree(disk / "crowd", ignore_errors=True)


def remove_spare(disk):
    shutil.rmtree(disk / ".public.spare", ignore_errors=True)
