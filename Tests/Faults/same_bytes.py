"""The same content on the same day gives the same bytes, whoever builds it, wherever and however often."""

import os
import shutil
import subprocess

import program
from harness import Skipped, for_each, test
from sites import Site, expect_same, tree

# A build that remembers would find nothing to do.
AFRESH = "--afresh"


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
    """Ways to build one site, by what is different."""

    def build(*options, after=None, **how):
        def run():
            if after:
                after(site)
            return site.build(*options, **how)

        return run

    templates, elsewhere = site.folder / "templates", site.folder.parent
    return {
        "a second time": build(),
        "on one core": build(AFRESH, "--no-parallel"),
        "far in the east": build(AFRESH, env={"TZ": "Pacific/Kiritimati"}),
        "far in the west": build(AFRESH, env={"TZ": "America/Adak"}),
        "in no language": build(AFRESH, env={"LANG": None, "LC_ALL": "C"}),
        "with no home": build(AFRESH, env={"HOME": None}),
        "with nothing known": build(AFRESH, env={"HOME": None, "LANG": None, "PATH": None}),
        "with a strict umask, afresh": build(after=start_afresh, umask=0o077),
        "with a loose umask, afresh": build(after=start_afresh, umask=0o000),
        "from another folder": build(
            AFRESH, "--content", site.content, "--templates", templates, "--output", site.public, cwd=elsewhere),
        "from inside content": build(
            AFRESH, "--content", ".", "--templates", "../templates", "--output", "../public", cwd=site.content),
        "when every file looks new": build(after=look_new),
        "when every file looks old": build(after=look_old),
        "from files in another order": build(after=copy_backwards),
        "into an empty folder": build(after=start_empty),
        "after other content": build(after=build_other_content),
    }


# What parts whole pounds from pence there, by which one sees that the system knows the language.
LANGUAGES = {"tr_TR": ",", "de_DE": ",", "ar_EG": "."}


@for_each(LANGUAGES)
def in_another_language_the_same_bytes_and_the_same_report(folder, language):
    """The small form of I has no dot in Turkish, numbers have commas in them, names are sorted otherwise."""
    site = Site.example(folder)
    site.build().expect(0)
    whole, report = site.tree(), site.check("--format", "json").out
    surrounding = {"LANG": f"{language}.UTF-8", "LC_ALL": f"{language}.UTF-8", "LOCPATH": str(locales(folder.parent, language))}
    # Where a language is not known, the system takes none, and nobody says so.
    known = subprocess.run(["locale", "-k", "decimal_point"], env={**os.environ, **surrounding}, capture_output=True, text=True)
    assert known.stdout == f'decimal_point="{LANGUAGES[language]}"\n' and not known.stderr, f"{known.stdout} {known.stderr}"
    for _ in range(2):
        site.build(AFRESH, env=surrounding).expect(0)
        expect_same(site.tree(), whole, f"The site built in {language}")
    assert site.check("--format", "json", env=surrounding).out == report


def locales(folder, language):
    """A folder with this language as the system's own library reads it."""
    if shutil.which("localedef") is None or not os.path.exists(f"/usr/share/i18n/locales/{language}"):
        raise Skipped("what languages are made from (Debian: locales) is not installed")
    made = folder / "locales"
    made.mkdir()
    command = ["localedef", "--no-archive", "-i", language, "-f", "UTF-8", made / f"{language}.UTF-8"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return made


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
        "mixed line ends": mixed,
        "a byte order mark and mixed line ends": lambda text: b"\xef\xbb\xbf" + mixed(text),
        "a byte order mark": lambda text: b"\xef\xbb\xbf" + text,
        "a byte order mark and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"),
    }.items():
        for path in texts:
            path.write_bytes(change(plain[path]))
        site.build().expect(0)
        expect_same(site.tree(), whole, f"The site from files with {how}")


def mixed(text):
    """Each kind of line end in turn, as after three people with three editors."""
    lines = text.split(b"\n")
    return b"".join(line + [b"\r\n", b"\n", b"\r"][number % 3] for number, line in enumerate(lines[:-1])) + lines[-1]


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
        site.build("--afresh").expect(0)
    times = {path: path.stat().st_mtime_ns for path in site.spare.rglob("*.html")}
    site.build("--afresh").expect(0)
    now = {path: (site.public / path.relative_to(site.spare)).stat().st_mtime_ns for path in times}
    assert times == now and times


@for_each([
    ("1975-01-02 12:00:00", "1975-01-02"), ("2099-12-31 12:00:00", "2099-12-31"),
    # Half an hour before midnight in the summer, by the time of the world: it is tomorrow in London.
    ("2026-07-01 23:30:00", "2026-07-02"), ("2026-12-01 23:30:00", "2026-12-01"),
])
def where_no_day_is_given_it_is_the_day_of_the_clock_in_london(folder, case):
    clock, day = case
    site = Site.small(folder)
    told = program.run("check", "--format", "json", cwd=folder, **at(clock)).out
    assert f'"today":"{day}"' in told, told[:200]
    program.run("build", cwd=folder, **at(clock)).expect(0)
    made = site.tree()
    program.run("build", "--today", day, "--output", "given", cwd=folder).expect(0)
    expect_same(made, tree(folder / "given"))


@test
def a_clock_that_is_set_back_gives_the_site_of_the_earlier_day(folder):
    """What is kept of a later day is not taken for what it is not."""
    site = Site.small(folder)
    for clock, day in [("2099-12-31 12:00:00", "2099-12-31"), ("1999-12-31 12:00:00", "1999-12-31"), ("2099-12-31 12:00:00", "2099-12-31")]:
        for _ in range(2):
            program.run("build", cwd=folder, **at(clock)).expect(0)
        program.run("build", "--today", day, "--output", "given", cwd=folder).expect(0)
        expect_same(site.tree(), tree(folder / "given"), f"The site of {day}")


def at(clock):
    if shutil.which("faketime") is None:
        raise Skipped("faketime is not installed")
    # The times of files stay, so that what is kept is believed.
    return {"before": ["faketime", f"{clock} UTC"], "env": {"NO_FAKE_STAT": "1"}}


@test
def a_day_that_is_given_is_used_and_not_that_of_the_clock(folder):
    site = Site.small(folder)
    report = program.run("check", "--format", "json", "--today", "1975-01-02", cwd=folder)
    assert '"today":"1975-01-02"' in report.out
    site.write("site.yml", site.path("site.yml").read_text() + "today: 2099-12-31\n")
    assert '"today":"2099-12-31"' in program.run("check", "--format", "json", cwd=folder).out
    assert '"today":"1975-01-02"' in program.run("check", "--format", "json", "--today", "1975-01-02", cwd=folder).out


def look_new(site):
    touch(site, 2_000_000_000)


def look_old(site):
    touch(site, 86_400)


def touch(site, when):
    for path in [*site.content.rglob("*"), *(site.folder / "templates").rglob("*"), *site.public.rglob("*")]:
        os.utime(path, (when, when))


def start_afresh(site):
    for folder in (site.public, site.spare):
        shutil.rmtree(folder, ignore_errors=True)


def start_empty(site):
    start_afresh(site)
    site.public.mkdir()


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
    folder = site.folder / "other"
    folder.mkdir()
    other = Site.small(folder)
    for _ in range(2):
        site.build("--content", other.content).expect(0)
