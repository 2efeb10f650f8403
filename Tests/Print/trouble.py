"""What goes wrong with printing, and what is then left: the old file or the new one, whole."""

import os
import shutil
import signal
import time

import program
from harness import test
from printing import SITE, WEASYPRINT
from program import ROOT

HEARING = ["--council", "alderbrook", "--need", "hearing"]


def run(folder, *options, **rest):
    return program.run("print", *SITE, *options, cwd=folder, **rest)


def stand_in(folder, script):
    """A program in place of WeasyPrint."""
    file = folder / "weasyprint"
    file.write_text("#!/bin/sh\n" + script)
    file.chmod(0o755)
    return file


def kept(folder):
    old = folder / "alderbrook-hearing.pdf"
    old.write_bytes(b"the old one")
    return old


def expect_kept(folder, old):
    assert old.read_bytes() == b"the old one"
    names = sorted(file.name for file in folder.iterdir() if file.name not in ("weasyprint", "tmp", "content"))
    assert names == [old.name], f"left behind: {names}"


@test
def without_weasyprint_it_says_what_to_install(folder):
    old = kept(folder)
    run(folder, *HEARING, "--weasyprint", "/nowhere/weasyprint").expect_one_sentence("docs/printing.md", "--weasyprint")
    expect_kept(folder, old)
    # Without the option, it is looked for among the programs of the machine.
    run(folder, *HEARING, env={"PATH": str(folder)}).expect_one_sentence("no program `weasyprint`")


@test
def when_weasyprint_fails_the_old_file_is_as_it_was(folder):
    old = kept(folder)
    failing = stand_in(folder, "echo half > \"$9\"; echo 'Pango is missing' >&2; exit 1\n")
    run(folder, *HEARING, "--weasyprint", failing).expect_one_sentence("It said: Pango is missing")
    expect_kept(folder, old)


@test
def what_is_no_pdf_file_is_not_written(folder):
    old = kept(folder)
    odd = stand_in(folder, "for last; do :; done; echo words > \"$last\"\n")
    run(folder, *HEARING, "--weasyprint", odd).expect_one_sentence("no PDF file")
    expect_kept(folder, old)


@test
def killed_half_way_it_leaves_the_old_file(folder):
    old = kept(folder)
    (folder / "tmp").mkdir()
    slow = stand_in(folder, f"touch {folder}/tmp/begun; exec sleep 30\n")
    process = program.start("print", *SITE, *HEARING, "--weasyprint", slow, cwd=folder, start_new_session=True)
    for _ in range(600):
        if (folder / "tmp/begun").exists():
            break
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
    expect_kept(folder, old)


@test
def it_gives_weasyprint_one_folder_and_takes_it_away(folder):
    (folder / "tmp").mkdir()
    spy = stand_in(folder, f"for last; do :; done; cd \"$(dirname \"$last\")\"; find . -type f | sort > {folder}/tmp/files; "
                           f"echo \"$@\" > {folder}/tmp/words; printf '%%PDF-1.7' > \"$last\"\n")
    run(folder, *HEARING, "--weasyprint", spy, env={"TMPDIR": str(folder / "tmp")}).expect(0, "Made alderbrook-hearing.pdf")
    assert (folder / "tmp/files").read_text().split() == ["./edition.html", "./print.css"]
    assert "--allowed-protocols file" in (folder / "tmp/words").read_text()
    assert sorted(file.name for file in (folder / "tmp").iterdir()) == ["files", "words"]
    assert (folder / "alderbrook-hearing.pdf").read_bytes() == b"%PDF-1.7"


@test
def a_council_or_need_that_is_not_there_is_told_with_the_nearest(folder):
    run(folder, "--council", "alderbrok").expect_one_sentence("`alderbrok`", "Did you mean `alderbrook`?")
    run(folder, "--council", "alderbrook", "--need", "hering").expect_one_sentence("`hering`", "Did you mean `hearing`?")
    assert not list(folder.iterdir())


@test
def a_folder_that_is_not_there_is_told(folder):
    fine = stand_in(folder, "for last; do :; done; printf '%%PDF-1.7' > \"$last\"\n")
    run(folder, *HEARING, "--weasyprint", fine, "--output", "nowhere/a.pdf").expect_one_sentence("nowhere/a.pdf")


@test
def a_link_stays_and_what_it_leads_to_is_written(folder):
    old = kept(folder)
    (folder / "link.pdf").symlink_to(old.name)
    fine = stand_in(folder, "for last; do :; done; printf '%%PDF-1.7' > \"$last\"\n")
    run(folder, *HEARING, "--weasyprint", fine, "--output", "link.pdf").expect(0, "Made link.pdf")
    assert (folder / "link.pdf").is_symlink() and old.read_bytes() == b"%PDF-1.7"


@test
def content_that_cannot_be_read_stops_it_and_is_told(folder):
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    page = content / "councils/alderbrook/services/portage.md"
    page.write_text(page.read_text().replace("ages:", "adges:", 1))
    old = kept(folder)
    done = program.run(
        "print", "--content", content, "--templates", ROOT / "templates", *HEARING, "--weasyprint", WEASYPRINT, cwd=folder)
    done.expect(1, "adges", "Nothing was printed")
    expect_kept(folder, old)
