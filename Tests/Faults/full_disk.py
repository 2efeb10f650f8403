"""A disk with no room left. A full disk must never look like success."""

import os
import shutil

from harness import test
from mounts import small_disk
from sites import Site, expect_same


@test
def on_a_full_disk_the_build_says_so_and_the_old_site_stays_whole(folder):
    with small_disk(folder / "disk", "size=8m") as disk:
        site = Site.small(disk)
        after = site.built("After")
        before = site.built("Before")
        site.build().expect(0)
        site.name("After")
        refused = 0
        # From no room at all to room for the whole site, so that the disk is full at another file each time.
        for spare in [0, 4, 12, 24, 48, 80, 120, 160, 200, 400]:
            fill(disk, leaving=spare * 1024)
            run = site.build()
            if run.status == 0:
                expect_same(site.tree(), after)
                break
            run.expect_one_sentence("no space left on the disk")
            expect_same(site.tree(), before)
            refused += 1
            remove_spare(disk)
        assert refused >= 3, f"the disk was full only {refused} times"
        (disk / "filler").unlink()
        site.build().expect(0)
        expect_same(site.tree(), after)


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
    with small_disk(folder / "disk", "size=64m,nr_inodes=700") as disk:
        site = Site.small(disk)
        site.build().expect(0)
        before = site.tree()
        site.name("After")
        (disk / "many").mkdir()
        for number in range(400):
            try:
                (disk / f"many/{number}").touch()
            except OSError:
                break
        for number in range(8):
            (disk / f"many/{number}").unlink()
        site.build().expect_one_sentence("no space left on the disk")
        expect_same(site.tree(), before)


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


def remove_spare(disk):
    shutil.rmtree(disk / ".public.spare", ignore_errors=True)
