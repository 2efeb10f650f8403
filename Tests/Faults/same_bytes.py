"""The same content on the same day gives the same bytes, whoever builds it, wherever and however often."""

import os
import shutil

import program
from harness import test
from sites import Site, expect_same, tree


@test
def the_same_content_gives_the_same_bytes_in_every_surrounding(folder):
    site = Site.example(folder)
    site.build("--parallel").expect(0)
    whole = site.tree()
    for how, run in surroundings(site).items():
        run().expect(0)
        expect_same(site.tree(), whole, f"The site built {how}")
    modes = {what.split()[1] for what in whole.values()}
    assert modes == {"644", "755"}, f"the permissions are {modes}"


def surroundings(site):
    elsewhere = site.folder.parent
    return {
        "a second time": lambda: site.build(),
        "on one core": lambda: site.build("--no-parallel"),
        "far in the east": lambda: site.build(env={"TZ": "Pacific/Kiritimati"}),
        "far in the west": lambda: site.build(env={"TZ": "America/Adak"}),
        "in Turkish": lambda: site.build(env={"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}),
        "in no language": lambda: site.build(env={"LANG": None, "LC_ALL": "C"}),
        "with a home that is nowhere": lambda: site.build(env={"HOME": None}),
        "with nothing known": lambda: site.build(env={"HOME": None, "LANG": None, "PATH": None}),
        "with a strict umask, afresh": lambda: (start_afresh(site), site.build(umask=0o077))[1],
        "with a loose umask, afresh": lambda: (start_afresh(site), site.build(umask=0o000))[1],
        "from another folder": lambda: site.build(
            "--content", site.content, "--templates", site.folder / "templates", "--output", site.public, cwd=elsewhere),
        "from inside content": lambda: site.build(
            "--content", ".", "--templates", "../templates", "--output", "../public", cwd=site.content),
        "when every file looks new": lambda: (touch(site, 2_000_000_000), site.build())[1],
        "when every file looks old": lambda: (touch(site, 86_400), site.build())[1],
        "from files in another order": lambda: (copy_backwards(site), site.build())[1],
        "into an empty folder": lambda: (start_afresh(site), (site.folder / "public").mkdir(), site.build())[2],
        "after other content": lambda: (build_other_content(site), site.build())[1],
    }


@test
def line_ends_and_byte_order_marks_do_not_matter(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    texts = [path for path in site.content.rglob("*") if path.suffix in (".md", ".yml")]
    plain = {path: path.read_bytes() for path in texts}
    for how, change in {
        "CRLF": lambda text: text.replace(b"\n", b"\r\n"),
        "CR": lambda text: text.replace(b"\n", b"\r"),
        "a byte order mark": lambda text: b"\xef\xbb\xbf" + text,
        "a byte order mark and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"),
    }.items():
        for path in texts:
            path.write_bytes(change(plain[path]))
        site.build().expect(0)
        expect_same(site.tree(), whole, f"The site from files with {how}")


@test
def the_report_is_the_same_too(folder):
    site = Site.example(folder)
    for options in [[], ["--format", "json"]]:
        first = site.check(*options)
        for _ in range(3):
            assert site.check(*options).out == first.out


@test
def a_file_that_did_not_change_is_not_written_again(folder):
    site = Site.small(folder)
    for _ in range(2):
        site.build().expect(0)
    times = {path: path.stat().st_mtime_ns for path in site.spare.rglob("*.html")}
    site.build().expect(0)
    now = {path: (site.public / path.relative_to(site.spare)).stat().st_mtime_ns for path in times}
    assert times == now and times


@test
def the_day_of_the_clock_is_used_where_no_day_is_given_and_nowhere_else(folder):
    site = Site.small(folder)
    report = program.run("check", "--format", "json", "--today", "1975-01-02", cwd=folder)
    assert '"today":"1975-01-02"' in report.out
    site.write("site.yml", site.path("site.yml").read_text() + "today: 2099-12-31\n")
    assert '"today":"2099-12-31"' in program.run("check", "--format", "json", cwd=folder).out
    assert '"today":"1975-01-02"' in program.run("check", "--format", "json", "--today", "1975-01-02", cwd=folder).out


def touch(site, when):
    for path in [*site.content.rglob("*"), *(site.folder / "templates").rglob("*"), *site.public.rglob("*")]:
        os.utime(path, (when, when))


def start_afresh(site):
    for folder in (site.public, site.spare):
        shutil.rmtree(folder, ignore_errors=True)


def copy_backwards(site):
    """Makes every file anew, last name first: a disk lists files in the order that it pleases."""
    kept = site.folder / "kept"
    site.content.rename(kept)
    for path in sorted(kept.rglob("*"), reverse=True):
        if path.is_file():
            place = site.content / path.relative_to(kept)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)
    shutil.rmtree(kept)


def build_other_content(site):
    other = Site.small(make(site.folder / "other"))
    for _ in range(2):
        program.run(
            "build", "--content", other.content, "--templates", other.folder / "templates", "--today", "2026-01-01",
            cwd=site.folder).expect(0)
    assert tree(site.public) is not None


def make(folder):
    folder.mkdir()
    return folder
