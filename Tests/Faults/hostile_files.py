"""Things among the content that are no files, or no text. Each is refused with a message, and nothing is followed or
read that should not be."""

import os
import stat
import struct

from answers import FILES, PAGE, SERVICES, expect_told
from harness import Skipped, for_each, test
from sites import SMALL, Site, bind_socket


def link(target):
    return lambda path: path.symlink_to(target)


def device(path):
    try:
        os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, 5))
    except PermissionError:
        raise Skipped("this user may not make a device") from None


NO_FILES = {
    "a link to a secret": (f"{SERVICES}/secret.md", link("/etc/passwd")),
    "a link to a file beside it": (f"{SERVICES}/copy.md", link("play-club.md")),
    "a link to a folder": (f"{SERVICES}/more", link("/etc")),
    "a link to itself": (f"{SERVICES}/loop.md", link("loop.md")),
    "a link to the folder above": (f"{SERVICES}/up", link("..")),
    "a link to nothing": (f"{SERVICES}/nothing.md", link("nowhere")),
    "a council that is a link": ("councils/copy", link("marlhurst")),
    "an attached file that is a link": (f"{FILES}/secret.txt", link("/etc/passwd")),
    "a folder of attached files that is a link": ("files", link("/etc")),
    "a duty that is a link": ("entitlements/secret.md", link("/etc/passwd")),
    "a pipe": (f"{SERVICES}/pipe.md", os.mkfifo),
    "an attached pipe": (f"{FILES}/pipe.txt", os.mkfifo),
    "a socket": (f"{SERVICES}/socket.md", bind_socket),
    "a device": (f"{SERVICES}/device.md", device),
}


@for_each(NO_FILES)
def what_is_no_file_is_refused_unread(folder, what):
    site = Site.small(folder)
    name, make = NO_FILES[what]
    make(site.path(name))
    run = expect_told(site, f"content/{name}:1:1", "(not-a-file)")
    assert "root:" not in run.told


@for_each(
    ["site.yml", "glossary.yml", "entitlements.yml", "vocabulary/needs.yml", "councils/marlhurst/council.md", PAGE])
def a_pipe_in_the_place_of_a_file_does_not_hold_the_check(folder, name):
    site = Site.small(folder)
    site.path(name).unlink()
    os.mkfifo(site.path(name))
    expect_told(site, f"content/{name}:1:1", "(not-a-file)")


@test
def a_page_that_this_user_may_not_read_is_told(folder):
    site = Site.small(folder)
    site.path(PAGE).chmod(0)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    run = site.check(**nobody)
    if run.status < 0 or run.status > 2:
        raise Skipped("another user cannot run the program from here")
    run.expect_one_sentence(f"content/{PAGE}", "may not do that")


@for_each([PAGE, "site.yml", "vocabulary/needs.yml", "entitlements/complaints.md", f"{FILES}/leaflet.txt"])
def a_file_of_100_megabytes_is_refused_in_under_a_second(folder, name):
    site = Site.small(folder)
    usual = site.check().work
    with open(site.path(name), "ab") as file:
        file.truncate(100 * 1024 * 1024)
    run = expect_told(site, f"content/{name}:1:1", "(file-too-large)")
    assert run.work - usual < 1


ENCODINGS = {
    "UTF-16, little end first": ("---\ntitle: Play\n---\n".encode("utf-16"), "UTF-16"),
    "UTF-16, big end first": (b"\xfe\xff" + "---\ntitle: Play\n---\n".encode("utf-16-be"), "UTF-16"),
    "a code 0": (b"---\ntitle: Play\x00 club\n---\n", "the code 0 at byte 16"),
    "Latin-1": ("---\ntitle: Café\n---\n".encode("latin-1"), "byte 15"),
    "a letter cut in half": ("---\ntitle: Café".encode()[:-1], "byte 15"),
    "a letter written too long": (b"---\ntitle: Caf\xc0\xaf\n---\n", "byte 15"),
    "half a pair": (b"---\ntitle: Caf\xed\xa0\x80\n---\n", "byte 15"),
    "a letter past the last": (b"---\ntitle: Caf\xf4\x90\x80\x80\n---\n", "byte 15"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "is not"),
}


@for_each(ENCODINGS)
def a_page_in_another_encoding_is_refused_with_the_place(folder, encoding):
    site = Site.small(folder)
    data, words = ENCODINGS[encoding]
    site.write(PAGE, data)
    expect_told(site, f"content/{PAGE}:", "(not-utf8)", words if encoding != "a picture" else "UTF-8")


EVERY_FILE = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*") if path.suffix in (".md", ".yml"))


@test
def an_empty_file_in_any_place_is_refused(folder):
    site = Site.small(folder)
    for name in [*EVERY_FILE, "vocabulary/needs.yml", "vocabulary/headings.yml", "glossary.yml"]:
        kept = site.path(name).read_bytes()
        for nothing in [b"", b"\n", b"\xef\xbb\xbf", b" \r\n\t\r\n"]:
            site.write(name, nothing)
            run = site.check()
            assert run.status == 1 and f"content/{name}:" in run.out, f"{name} with {nothing!r}: {run.tail()}"
        site.write(name, kept)


@for_each(["no facts", "facts that never end", "only the first mark", "text before the facts"])
def a_page_that_is_not_built_as_a_page_is_refused(folder, what):
    site = Site.small(folder)
    site.write(
        PAGE,
        {
            "no facts": "## What it is\n\nGames.\n",
            "facts that never end": "---\ntitle: Play club\nages: 5 to 11\n\n## What it is\n\nGames.\n",
            "only the first mark": "---",
            "text before the facts": "Hello\n---\ntitle: Play club\n---\nGames.\n",
        }[what],
    )
    expect_told(site, f"content/{PAGE}:")


def picture(kind, width, height):
    """The beginning of a picture, as its kind has it."""
    lossless = struct.pack("<I", width - 1 | height - 1 << 14)
    return {
        "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\x02\0\0\0",
        "gif": b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;",
        "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xff\xc2\0\x11\x08" + struct.pack(">HH", height, width) + b"\3",
        "webp with losses": webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)),
        "webp without": webp(b"VP8L", b"\x2f" + lossless),
        "webp with more": webp(b"VP8X", b"\0" * 4 + struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]),
    }[kind]


def webp(form, words):
    chunk = form + struct.pack("<I", len(words)) + words
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


@for_each(["png", "gif", "jpg", "webp with losses", "webp without", "webp with more"])
def a_picture_that_would_fill_a_telephones_memory_is_refused(folder, kind):
    site = Site.small(folder)
    name = f"{FILES}/map.{kind.split()[0]}"
    site.write(name, picture(kind, 10_000, 7_000))
    site.check().expect(0)
    site.write(name, picture(kind, 10_001, 7_000))
    expect_told(site, f"content/{name}:1:1", "(file-too-large)", "This picture is 10001 by 7000 pixels")
