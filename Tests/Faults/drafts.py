"""`plainsight new`: from an empty folder to a site, and nothing that is there already is touched."""

import os
import pty
import re
import select
import shutil
import subprocess
import time

import program
from harness import for_each, test
from sites import tree

FROM = ("--content", program.ROOT / "content", "--templates", program.ROOT / "templates")
HINT = re.compile(r"\[Write here:[^\]]*\]")


def begin(folder):
    program.run("new", "site", "site", "--title", "Marlhurst: families", "--address", "https://m.example", *FROM, cwd=folder).expect(0)
    site = folder / "site"
    new(site, "council", "marlhurst", "--title", "Marlhurst Council", "--type", "unitary").expect(0, "Wrote content/councils/marlhurst/council.md")
    return site


def new(site, *words):
    return program.run("new", *words, "--today", program.TODAY, cwd=site)


def fill(site):
    """Writes words of its own in the place of each hint, as an editor would."""
    for path in site.glob("content/councils/**/*.md"):
        text = path.read_text()
        path.write_text(HINT.sub(lambda hint: "Here stand the words of somebody who knows what families need to know.", text))


@test
def from_an_empty_folder_a_council_and_three_services_are_published(folder):
    site = begin(folder)
    new(site, "service", "--title", "Play club", "--answers", "sb-daytime", "--fact", "ages: 5 to 11").expect(0)
    new(site, "service", "--title", "Night stays", "--answers", "sb-overnight", "--team", "Breaks Team", "--phone", "01632 960123").expect(0)
    new(site, "service", "--title", "Kids’ swimming", "--checked-by", "Pool Manager").expect(0, "kids-swimming.md")
    run = program.run("build", "--today", program.TODAY, cwd=site)
    run.expect(1, "This is still the hint, and not your words", "unfilled-hint", "Not published")
    fill(site)
    program.run("build", "--today", program.TODAY, cwd=site).expect(0, "Published")
    for name in ("play-club", "night-stays", "kids-swimming"):
        page = (site / f"public/councils/marlhurst/services/{name}/index.html").read_text()
        assert "somebody who knows" in page and "Write here" not in page
    assert "by: Pool Manager" in (site / "public/councils/marlhurst/services/kids-swimming/index.html").read_text()


@test
def a_hint_is_no_answer(folder):
    site = begin(folder)
    new(site, "service", "--title", "Play club", "--answers", "sb-daytime").expect(0)
    run = program.run("check", "--duty", "short-breaks-statement", "--today", program.TODAY, cwd=site)
    assert "Marlhurst Council: 0 of" in run.told, run.tail()


@for_each(["criteria", "offer", "document", "reply", "service"])
def each_kind_of_page_is_begun_in_its_folder_and_never_written_over(folder, kind):
    site = begin(folder)
    new(site, kind, "--title", "A page", "--name", "a-page").expect(0, "Wrote content/councils/marlhurst/")
    before = tree(site)
    new(site, kind, "--title", "Another", "--name", "a-page").expect_one_sentence("already", "nothing was written")
    assert tree(site) == before
    fill(site)
    program.run("build", "--today", program.TODAY, cwd=site).expect(0, "Published")


@for_each([
    ("service", "--title", "X", "--council", "marlhorst"), ("service", "--title", "X", "--answers", "sb-daytme"),
    ("service", "--title", "X", "--fact", "ages: little ones"), ("service", "--title", "X", "--fact", "adges: 5"),
    ("service", "--title", "X", "--fact", "no colon"), ("service", "--title", "X", "--name", "../x"), ("service",),
    ("service", "--title", "خاندانی"), ("service", "--title", "X", "--fact", "x: y\nz: w"),
    ("council", "../x", "--title", "X", "--type", "unitary"), ("council", "other", "--title", "X", "--type", "parish"),
    ("site", ".", "--title", "X", "--address", "https://x.example"),
])
def what_cannot_be_is_told_and_nothing_is_written(folder, words):
    site = begin(folder)
    before = tree(site)
    program.run("new", *words, cwd=site).expect(2)
    assert tree(site) == before


@for_each(["inst/bin/plainsight", "a link to it"])
def a_site_begins_with_what_was_installed_beside_the_program(folder, way):
    binary = folder / "inst/bin/plainsight"
    binary.parent.mkdir(parents=True)
    shutil.copy2(program.path(), binary)
    shared = folder / "inst/share/plainsight"
    shutil.copytree(program.ROOT / "content", shared / "content")
    shutil.copytree(program.ROOT / "templates", shared / "templates")
    # So that it is told from what may be installed on this machine.
    (shared / "templates/page.js").write_text("// of this place\n")
    if way == "a link to it":
        (folder / "elsewhere").mkdir()
        (folder / "elsewhere/plainsight").symlink_to(binary)
        binary = folder / "elsewhere/plainsight"
    (folder / "empty").mkdir()
    done = subprocess.run(
        [binary, "new", "site", "site", "--title", "X", "--address", "https://m.example"], cwd=folder / "empty",
        env=program.environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert (folder / "empty/site/templates/page.js").read_text() == "// of this place\n"
    assert (folder / "empty/site/content/entitlements.yml").exists()


@test
def a_site_needs_an_address_that_is_one(folder):
    program.run("new", "site", "site", "--title", "X", "--address", "families", *FROM, cwd=folder).expect(2, "https://")
    assert not (folder / "site").exists()


@test
def in_a_terminal_it_asks_and_asks_again_what_it_cannot_read(folder):
    site = begin(folder)
    said = talk(site, [
        ("What do families call it?", "Play club"), ("Which part of the law", "sb-daytme"), ("Did you mean `sb-daytime`?", "sb-daytime"),
        ("For which ages?", "little"), ("does not fit", "5 to 11"), ("What does it cost?", "free"), ("Which team", ""),
        ("Which role", "Play Manager"), ("checked again?", "next year"), ("year, month and day", ""),
    ], "new", "service", "--today", program.TODAY)
    text = (site / "content/councils/marlhurst/services/play-club.md").read_text()
    assert "answers: [sb-daytime]" in text and "ages: 5 to 11\n" in text and "cost: free\n" in text, said
    assert "checked: {on: 2026-11-22, by: Play Manager}\nreview: 2027-11-22\n" in text


@test
def who_knows_no_name_of_the_law_and_no_yaml_answers_in_words(folder):
    site = begin(folder)
    said = talk(site, [
        ("What do families call it?", "Play club"), ("Which part of the law", "xyzzy"), ("Nothing that the law, guidance and good practice list", "short break day"),
        ("Which of these?", "9"), ("not a number of the list", "1"), ("For which ages?", "Any Age"),
        ("What does it cost?", "£4.50 a session"), ("Which team", "Play: the team"), ("telephone", "01632 960123"),
        ("email", "play"), ("Write one address", "play@m.example"), ("Which role", "Play Manager"), ("checked again?", "2027-03-01"),
    ], "new", "service", "--today", program.TODAY)
    text = (site / "content/councils/marlhurst/services/play-club.md").read_text()
    for line in (
        "answers: [sb-daytime]", "review: 2027-03-01", "ages: Any Age", "cost: {amount: 4.50, unit: a session}",
        'contact: {team: "Play: the team", phone: 01632 960123, email: play@m.example}',
    ):
        assert line + "\n" in text, f"{line}\n{text}\n{said}"


@test
def a_name_that_is_taken_is_told_at_once(folder):
    site = begin(folder)
    new(site, "service", "--title", "Play club").expect(0)
    before = tree(site / "content/councils/marlhurst/services")
    talk(site, [
        ("What do families call it?", "Play club"), ("play-club.md already", "Play club two"), ("Which part of the law", ""),
        ("For which ages?", ""), ("What does it cost?", "as much as you like"), ("Which team", ""), ("Which role", ""),
    ], "new", "service", "--today", program.TODAY)
    after = tree(site / "content/councils/marlhurst/services")
    assert sorted(after.keys() - before.keys()) == ["play-club-two.md"]
    assert "cost: {note: as much as you like}" in (site / "content/councils/marlhurst/services/play-club-two.md").read_text()


@test
def from_nothing_the_questions_lead_to_a_council(folder):
    talk(folder, [
        ("Which folder", "families"), ("What is the site called?", "Marlhurst: families"), ("Where will it stand?", "two words"),
        ("leave out spaces", "families.marlhurst.example"),
    ], "new", "site", *map(str, FROM))
    site = folder / "families"
    assert "address: https://families.marlhurst.example\n" in (site / "content/site.yml").read_text()
    talk(site, [
        ("What is the council's name?", "Marlhurst City Council"), ("Which kind of council", "Unitary"), ("folder be called", ""),
    ], "new", "council")
    assert "type: unitary\n" in (site / "content/councils/marlhurst/council.md").read_text()
    new(site, "council", "marlhurst", "--title", "X", "--type", "unitary").expect(2, "already, so nothing was written")
    new(site, "council", "--title", "London Borough of Thornwick", "--type", "london-borough").expect(0, "councils/thornwick/council.md")


@for_each([("serve", "--port", "0"), ("new", "service", "--title", "X"), ("new", "council", "x", "--title", "X", "--type", "unitary"), ("check",)])
def where_there_is_no_site_one_is_told_how_to_begin(folder, words):
    program.run(*words, cwd=folder).expect_one_sentence("no such file or folder", "plainsight new site")


@test
def a_site_that_was_begun_today_takes_records_too(folder):
    program.run("new", "site", "site", "--title", "X", "--address", "https://m.example", *FROM, cwd=folder).expect(0)
    (folder / "site/clubs.csv").write_text("Ref,Name of club,Description\n1,Chess club,Play chess every week.\n")
    (folder / "site/clubs.yml").write_text("table: clubs\ncolumns:\n  Ref: id\n  Name of club: title\n  Description: description\n")
    program.run(
        "import", "table", "clubs.csv", "--mapping", "clubs.yml", "--council", "marlhurst", "--title", "Marlhurst Council",
        "--type", "unitary", cwd=folder / "site").expect(0, "1 new")


@test
def a_page_is_checked_on_the_sites_own_day(folder):
    """The check judges on that day, so that no other is to be written."""
    site = begin(folder)
    with (site / "content/site.yml").open("a") as settings:
        settings.write("\ntoday: 2026-03-14\n")
    page = site / "content/councils/marlhurst/services/play-club.md"
    words = ["new", "service", "--title", "Play club", "--checked-by", "Pool Manager"]
    for options, day in (([], "2026-03-14"), (["--today", "2026-03-10"], "2026-03-10")):
        page.unlink(missing_ok=True)
        program.run(*words, *options, cwd=site).expect(0)
        assert f"on: {day}" in page.read_text(), page.read_text()
    page.unlink()
    program.run(*words, cwd=site).expect(0)
    told = program.run("check", cwd=site).told
    assert "has not come yet" not in told, told


@test
def the_next_check_that_is_proposed_is_a_year_after_the_sites_own_day(folder):
    site = begin(folder)
    with (site / "content/site.yml").open("a") as settings:
        settings.write("\ntoday: 2026-03-14\n")
    talk(site, [
        ("What do families call it?", "Play club"), ("Which part of the law", ""), ("For which ages?", ""), ("What does it cost?", ""),
        ("Which team", ""), ("Which role", "Pool Manager"), ("Leave it empty for 2027-03-14:", ""),
    ], "new", "service")
    page = (site / "content/councils/marlhurst/services/play-club.md").read_text()
    assert "on: 2026-03-14" in page and "review: 2027-03-14" in page, page


@test
def the_law_is_found_by_words(folder):
    site = begin(folder)
    def explain(*words):
        return program.run("explain", *words, cwd=site)
    explain("short", "breaks").expect(0, "short-breaks-statement: ", "- sb-daytime: ")
    explain("childminders").expect(0, "childcare-listings")
    explain("--duties").expect(0, "- short-breaks-statement: ")
    explain("entirely", "unheard").expect_one_sentence("There is no rule or duty called `entirely unheard`.")


def talk(site, answers, *words):
    """Runs the program in a terminal, and answers each question once it stands there."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(site)
        os.execve(program.path(), ["plainsight", *words], program.environment())
    said, deadline = "", time.monotonic() + 20
    for question, answer in answers:
        while question not in said:
            assert time.monotonic() < deadline, f"It did not ask “{question}”:\n{said}"
            if select.select([terminal], [], [], 0.1)[0]:
                said += os.read(terminal, 65536).decode()
        said = said.split(question, 1)[1]
        os.write(terminal, (answer + "\n").encode())
    try:
        while more := os.read(terminal, 65536):
            said += more.decode()
    except OSError:
        pass  # The terminal is gone with the program.
    status = os.waitpid(child, 0)[1]
    assert os.waitstatus_to_exitcode(status) == 0, said
    return said
