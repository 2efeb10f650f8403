"""A disk that is full at every page of the site that is written to it, and one that can hold no more files at each of
them."""

from counting import NEVER, tell
from full_disk import build_where_full, fill, fill_with_names
from mounts import small_disk

PAGE = 4096


def every_page_of_a_disk(folder, seed, _):
    with small_disk(folder / "bytes", "size=8m") as disk:
        pages = build_where_full(disk, range(0, 8 << 20, PAGE), fill)
    with small_disk(folder / "names", "size=64m,nr_inodes=1500") as disk:
        names = build_where_full(disk, range(0, 1500), fill_with_names)
    tell("Disks too full for the site, the old site whole and the fault told each time", {
        "full at another page each": pages, "full at another file each": names, **NEVER})
    assert pages + names >= 200, f"there were only {pages + names} points"
