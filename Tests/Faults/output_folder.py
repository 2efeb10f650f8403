"""Output folders that are not ours to write to. Each is refused before any work, and nothing there is touched."""

import os
import shutil
import subprocess

import program
from harness import Skipped, for_each, test
from mounts import read_only, small_disk
from server import wait_until
from sites import Site, bind_socket, expect_same, tree
from system_calls import can_trace


def expect_untouched(folder, refuse):
    """Claims that a refusal leaves everything as it was, down to the last file."""
    before = tree(folder)
    refuse()
    expect_same(tree(folder), before, "The folder around the site")


@test
def a_folder_with_a_persons_files_is_refused(folder):
    site = Site.small(folder)
    (folder / "public").mkdir()
    (folder / "public/thesis.odt").write_text("Four years of work")
    expect_untouched(
        folder, lambda: site.build().expect_one_sentence("not made by plainsight and is not empty", "--output"))


@test
def a_folder_that_is_empty_is_taken(folder):
    site = Site.small(folder)
    (folder / "public").mkdir(mode=0o700)
    site.build().expect(0)
    assert site.tree()["."] == "folder 755"


@test
def a_folder_with_only_a_gitignore_is_taken_and_keeps_it(folder):
    site = Site.small(folder)
    (folder / "public").mkdir()
    (folder / "public/.gitignore").write_text("*\n!.gitignore\n")
    for name in ["One", "Two", "Three"]:
        site.name(name)
        site.build().expect(0)
        assert (folder / "public/.gitignore").read_text() == "*\n!.gitignore\n"
        assert (folder / "public/index.html").exists()


@for_each(["/", "//", "/.", "/tmp/.."])
def the_root_of_the_disk_is_refused(folder, root):
    Site.small(folder).build("--output", root).expect_one_sentence()


@for_each(["home", "home/", "./home", "content/../home"])
def the_home_folder_is_refused(folder, home):
    site = Site.small(folder)
    (folder / "home").mkdir()
    for known in [folder / "home", f"{folder}/home/", f"{folder}/./home"]:
        expect_untouched(
            folder,
            lambda: site.build("--output", home, env={"HOME": str(known)}).expect_one_sentence("cannot be"))


@test
def a_home_folder_that_is_a_link_is_refused_where_it_leads(folder):
    site = Site.small(folder)
    (folder / "disk").mkdir()
    (folder / "home").symlink_to("disk")
    expect_untouched(
        folder,
        lambda: site.build("--output", "disk", env={"HOME": str(folder / "home")}).expect_one_sentence("cannot be"))


@for_each(
    ["content", "content/", "./content", "content/.", "content/public", "content/councils", "templates", "templates/x",
     ".", "../test", "content/../content", "templates/../content/files"])
def a_folder_that_is_content_or_templates_or_in_them_or_around_them_is_refused(folder, output):
    site = Site.small(folder)
    expect_untouched(folder, lambda: site.build("--output", output).expect_one_sentence())


KEPT = [".public.lock", ".public.spare", ".public.spare.old", ".public.memory", ".public.content"]


@for_each([f"{what} {place}" for what in ("content", "templates") for place in [*KEPT, *(f"{kept}/in/it" for kept in KEPT)]])
def content_or_templates_where_a_build_keeps_what_it_needs_are_refused(folder, case):
    site = Site.small(folder)
    what, place = case.split()
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / what).rename(folder / place)
    for options in ([], ["--keep-going"]):
        expect_untouched(
            folder, lambda: site.build(f"--{what}", place, *options).expect_one_sentence("A build keeps what it needs in", place))


@for_each(KEPT)
def a_link_to_content_where_a_build_keeps_what_it_needs_is_refused(folder, kept):
    site = Site.small(folder)
    (folder / kept).symlink_to("content/councils")
    expect_untouched(folder, lambda: site.build().expect_one_sentence("A build keeps what it needs in", kept))


@test
def names_that_only_begin_like_those_that_a_build_keeps_are_free(folder):
    site = Site.small(folder)
    (folder / "content").rename(folder / ".public.memory-of-ours")
    site.build("--content", ".public.memory-of-ours").expect(0)


@for_each(["public/draft", "public/councils/marlhurst/draft", "public/../public/draft"])
def a_folder_in_a_site_is_refused(folder, output):
    site = Site.small(folder)
    site.build().expect(0)
    expect_untouched(folder, lambda: site.build("--output", output).expect_one_sentence("is a site already"))


@test
def content_reached_through_a_link_is_known_again(folder):
    site = Site.small(folder)
    (folder / "way").symlink_to("content")
    for options in [["--output", "way/public"], ["--content", "way", "--output", "content/public"]]:
        expect_untouched(folder, lambda: site.build(*options).expect_one_sentence("must not lie in one another"))


@for_each(["to a folder", "to a site", "to nothing", "to itself", "with a slash after it"])
def an_output_folder_that_is_a_link_is_refused(folder, leads):
    site = Site.small(folder)
    site.build("--output", "real").expect(0)
    (folder / "other").mkdir()
    target = {"to a folder": "other", "to nothing": "nothing", "to itself": "public"}.get(leads, "real")
    (folder / "public").symlink_to(target)
    output = "public/" if leads.startswith("with") else "public"
    expect_untouched(folder, lambda: site.build("--output", output).expect_one_sentence())


@for_each(["a file", "a pipe", "a socket"])
def an_output_that_is_no_folder_is_refused(folder, what):
    site = Site.small(folder)
    public = folder / "public"
    if what == "a file":
        public.write_text("Mine")
    elif what == "a pipe":
        os.mkfifo(public)
    else:
        bind_socket(public)
    expect_untouched(folder, lambda: site.build().expect_one_sentence("is not a folder"))


@test
def a_folder_in_a_folder_that_is_not_there_is_refused(folder):
    site = Site.small(folder)
    expect_untouched(
        folder, lambda: site.build("--output", "nowhere/public").expect_one_sentence("there is no such file or folder"))


@test
def a_folder_whose_parent_is_a_file_is_refused(folder):
    site = Site.small(folder)
    (folder / "file").write_text("Mine")
    expect_untouched(folder, lambda: site.build("--output", "file/public").expect_one_sentence())


@for_each(["a folder with files", "a file", "a link to a folder", "a link to nothing"])
def a_spare_folder_that_is_not_ours_is_refused(folder, what):
    site = Site.small(folder)
    spare = folder / ".public.spare"
    if what == "a folder with files":
        spare.mkdir()
        (spare / "mine.txt").write_text("Mine")
    elif what == "a file":
        spare.write_text("Mine")
    else:
        (folder / "other").mkdir()
        spare.symlink_to("other" if what == "a link to a folder" else "nowhere")
    # The lock stays: it is how two builds know of one another.
    (folder / ".public.lock").touch(mode=0o644)
    expect_untouched(folder, lambda: site.build().expect_one_sentence(".public.spare"))


@test
def a_lock_that_is_a_link_is_not_followed(folder):
    site = Site.small(folder)
    (folder / "mine.txt").write_text("Mine")
    (folder / ".public.lock").symlink_to("mine.txt")
    expect_untouched(folder, lambda: site.build().expect_one_sentence())


@test
def links_that_somebody_put_into_the_spare_folder_are_not_written_through(folder):
    site = Site.small(folder)
    for _ in range(2):
        site.build().expect(0)
    whole = site.tree()
    (folder / "mine.txt").write_text("Mine")
    (folder / "mine/marlhurst").mkdir(parents=True)
    (folder / "mine/marlhurst/index.html").write_text("Mine")
    shutil.rmtree(folder / ".public.spare/councils")
    (folder / ".public.spare/councils").symlink_to(folder / "mine")
    (folder / ".public.spare/index.html").unlink()
    (folder / ".public.spare/index.html").symlink_to(folder / "mine.txt")
    (folder / ".public.spare/extra").symlink_to(folder / "mine")
    site.build().expect(0)
    expect_same(site.tree(), whole)
    assert (folder / "mine.txt").read_text() == "Mine"
    assert (folder / "mine/marlhurst/index.html").read_text() == "Mine"
    assert os.listdir(folder / "mine/marlhurst") == ["index.html"]


@test
def a_file_where_a_folder_must_be_and_a_folder_where_a_file_must_be_are_put_right(folder):
    site = Site.small(folder)
    for _ in range(2):
        site.build("--afresh").expect(0)
    whole = site.tree()
    spare = folder / ".public.spare"
    # Again and again, because both councils need the folder and may be putting it right at the same moment.
    for _ in range(20):
        shutil.rmtree(spare / "councils")
        (spare / "councils").write_text("A file")
        (spare / "index.html").unlink()
        (spare / "index.html/deep/er").mkdir(parents=True)
        (spare / "index.html/deep/er/file").write_text("A file")
        site.build("--afresh").expect(0)
        expect_same(site.tree(), whole)


@test
def a_folder_that_this_user_may_not_write_to_is_refused(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    for path, mode in [("public", 0o555), (".", 0o555)]:
        (folder / path).chmod(mode)
        as_nobody(site, folder).expect_one_sentence("may not do that")
        (folder / path).chmod(0o755)
        expect_same(site.tree(), whole)


@test
def a_disk_that_can_only_be_read_is_refused(folder):
    site = Site.small(folder)
    site.build().expect(0)
    with read_only(folder):
        expect_untouched(folder, lambda: site.build().expect_one_sentence("the disk can only be read"))


@test
def a_site_on_another_disk_than_its_content_is_published_in_one_step(folder):
    site = Site.small(folder)
    whole = site.built()
    with small_disk(folder / "disk", "size=16m") as disk:
        for _ in range(3):
            site.build("--output", disk / "public").expect(0)
            expect_same(tree(disk / "public"), whole)


@test
def content_that_is_not_there_is_told_in_one_sentence(folder):
    site = Site.small(folder)
    site.build("--content", "nowhere").expect_one_sentence("open the folder nowhere")
    site.check("--content", "nowhere").expect_one_sentence("open the folder nowhere")
    site.check("--content", "content/site.yml").expect_one_sentence("it is not a folder")


def as_nobody(site, folder):
    """A build by a user who owns nothing, or by this one, who is not root."""
    if os.getuid() != 0:
        return site.build()
    run = site.build("--output", "/nonexistent/public", user=65534, group=65534, extra_groups=[])
    if run.status not in (0, 1, 2):
        raise Skipped("another user cannot run the program from here")
    return site.build(user=65534, group=65534, extra_groups=[])


# What hosts read in the folder itself.
REDIRECTS = "public/_redirects"


@test
def a_large_file_of_the_host_stays(folder):
    site = Site.small(folder)
    site.build().expect(0)
    (folder / REDIRECTS).write_text("/old /new 301\n" * 100_000)
    before = (folder / REDIRECTS).read_bytes()
    for name in ("One", "Two", "Three"):
        site.name(name)
        site.build().expect(0)
        assert (folder / REDIRECTS).read_bytes() == before


@for_each(["a link", "a folder"])
def what_is_no_file_of_the_host_is_refused_and_stays(folder, what):
    site = Site.small(folder)
    site.build().expect(0)
    (folder / "kept").mkdir()
    (folder / "kept/rules").write_text("/old /new 301\n")
    os.symlink("../kept/rules", folder / REDIRECTS) if what == "a link" else (folder / "kept").rename(folder / REDIRECTS)
    before = site.tree()
    site.name("Changed")
    for _ in range(2):
        site.build().expect_one_sentence("_redirects is a link or a folder")
        expect_same(site.tree(), before)


@for_each(["saved", "deleted", "added"])
def what_becomes_of_a_file_of_the_host_while_the_build_waits_for_the_disk_is_not_undone(folder, what):
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    site = Site.small(folder)
    site.build().expect(0)
    if what != "added":
        (folder / REDIRECTS).write_text("/old /new 301\n")
    site.name("Changed")
    log = folder.parent / f"{folder.name}-held"
    held = subprocess.Popen(
        ["strace", "-f", "-qq", f"--output={log}", "--trace=syncfs", "--inject=syncfs:delay_enter=2000000:when=1",
         str(program.path()), "build", "--today", program.TODAY], cwd=folder, env=program.environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_until(lambda: log.exists() and "syncfs(" in log.read_text(), "the build is held", 20)
    (folder / REDIRECTS).unlink() if what == "deleted" else (folder / REDIRECTS).write_text("/older /newest 301\n")
    assert log.read_text()[-1:] != "\n", "the build went on before the file had changed"
    assert held.wait(timeout=60) == 0
    for name in ("Two", "Three", "Four"):
        now = (folder / REDIRECTS).read_text() if (folder / REDIRECTS).exists() else None
        assert now == (None if what == "deleted" else "/older /newest 301\n"), now
        site.name(name)
        site.build().expect(0)


@test
def a_file_that_is_being_sent_to_somebody_stays_as_it_was(folder):
    site = Site.small(folder)
    leaflet = "councils/marlhurst/files/leaflet.txt"
    site.write(leaflet, "A" * 100_000)
    site.build().expect(0)
    with open(site.public / leaflet) as sent:
        began = sent.read(50_000)
        # Two builds are enough for the same file to be made anew.
        for letter in "BC":
            site.write(leaflet, letter * 100_000)
            site.build().expect(0)
            assert (site.public / leaflet).read_text() == letter * 100_000
        assert set(began + sent.read()) == {"A"}, "somebody got half of one file and half of another"


@test
def a_copy_of_the_site_by_second_names_does_not_change(folder):
    site = Site.small(folder)
    for name in ("One", "Two"):
        site.name(name)
        site.build().expect(0)
    subprocess.run(["cp", "-al", site.public, folder / "copy"], check=True)
    before = tree(folder / "copy")
    for name in ("Three", "Four"):
        site.name(name)
        site.build().expect(0)
        expect_same(tree(folder / "copy"), before, "The copy")
    expect_same(site.tree(), site.built())


@for_each([
    "check --format json --report public/index.html", "check --write-baseline content/councils/marlhurst/council.md",
    "print --council marlhurst --html --output public", "print --council marlhurst --html --output content/councils/marlhurst",
    "check --format json --report content/site.yml", "check --format json --report elsewhere/report.json",
    "check --format csv --report templates/style.css", "check --write-baseline templates/layout.html",
    "print --council marlhurst --html --output templates", "print --council marlhurst --html --output templates/print",
    "build --report public/report.txt", "print --council marlhurst --output content/councils/marlhurst/files/leaflet.txt",
    "check --format json --report way/to/nothing", "check --write-baseline way/to/nothing",
])
def a_report_is_not_written_in_the_place_of_a_page(folder, command):
    site = Site.small(folder)
    site.build().expect(0)
    (folder / "elsewhere").symlink_to("public/councils")
    (folder / "way/to").mkdir(parents=True)
    (folder / "way/to/nothing").symlink_to("../nothing")
    (folder / "way/nothing").symlink_to("../content/councils/marlhurst/services/report.md")
    words = command.split() + ["--today", program.TODAY]
    expect_untouched(folder, lambda: program.run(*words, cwd=folder).expect(2, "so nothing was written. Name another place."))


@for_each(["web", "."])
def an_edition_is_not_written_among_other_files(folder, output):
    site = Site.small(folder)
    (folder / "web").mkdir()
    (folder / "web/index.html").write_text("Mine")
    words = ["print", "--council", "marlhurst", "--html", "--today", program.TODAY, "--output"]
    expect_untouched(folder, lambda: program.run(*words, output, cwd=folder).expect(2, "holds other things"))
    for _ in range(2):
        program.run(*words, "paper", cwd=folder).expect(0)


@for_each(["../report.json", "../content/../report.json", "/dev/null", "../elsewhere/report.json", "councils/marlhurst/files/report.csv"])
def a_report_may_be_written_anywhere_else(folder, place):
    site = Site.small(folder)
    (folder / "elsewhere").mkdir()
    # Other programs have such a file too.
    (folder / "site.yml").write_text("- hosts: all\n")
    site.check("--content", ".", "--format", "csv", "--report", place, cwd=site.content).expect(0)
    assert (site.content / place).exists()
