"""The commands that write what people wrote: `fmt`, `translate`, `new` and imports. Whatever happens, each page is the old one
or the new one, whole, what somebody saved meanwhile stays, and success is told of nothing else."""

import signal
import subprocess
from pathlib import Path

import program
from changing import save_in_one_step
from harness import Skipped, for_each, test
from imported import Feed
from server import PAGE, wait_until
from sites import Site, tree
from system_calls import can_trace

NAME = f"content/{PAGE}.md"
URDU = f"content/{PAGE}.ur.md"
# What each command is given, and the file that it writes.
COMMANDS = {
    "fmt": (["fmt", NAME], NAME),
    "translate": (["translate", NAME, "--language", "ur"], URDU),
    "translate --mark-current": (["translate", URDU, "--mark-current"], URDU),
    "new": (["new", "service", "--council", "marlhurst", "--title", "Swimming"], "content/councils/marlhurst/services/swimming.md"),
    "import of a new record": (
        ["import", "open-referral", "feed.json", "--council", "marlhurst"], "content/councils/marlhurst/services/chess-club.md"),
    "import of a record that changed": (
        ["import", "open-referral", "feed.json", "--council", "marlhurst"], "content/councils/marlhurst/services/chess-club.md"),
    "baseline": (["check", "--write-baseline", "known.txt"], "known.txt"),
}
FAULTS = [
    ("openat", "EACCES"), ("write", "ENOSPC"), ("close", "EIO"), ("fsync", "EIO"), ("syncfs", "EIO"), ("renameat2", "EIO"), ("rename", "EIO"),
]


def is_made(call, command):
    """An import waits for the disk once, and a baseline may write over another."""
    return {
        "fsync": "import" not in command, "syncfs": "import" in command, "renameat2": command != "baseline", "rename": command == "baseline",
    }.get(call, True)


def ready(folder, command):
    """A site where the command has something to do."""
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    if "import" in command:
        feed = Feed(folder, "version 3")
        if "changed" in command:
            feed.bring_in().expect(0)
            feed.record(0)["description"] = "Play chess, and draughts too."
            feed.write()
        return
    Site.small(folder)
    path = folder / NAME
    lines = path.read_text().split("---\n")
    path.write_text("---\n".join([lines[0], "".join(reversed(lines[1].splitlines(keepends=True))), *lines[2:]]))
    if "--mark-current" in command:
        (folder / URDU).write_text("---\ntitle: \"کھیل کا کلب\"\n---\nکھیل اور ناشتہ۔\n")


def run(folder, command, *before):
    words = [*COMMANDS[command][0]]
    if words[0] in ("check", "new", "import"):
        words += ["--today", program.TODAY]
    return program.run(*words, cwd=folder, before=before)


def fault(folder, command, what):
    """Runs the command with the first such call failing that has to do with what it is about to write."""
    path = Path(COMMANDS[command][1])
    # A draft has its process's number in its name: with -D that is the number of the shell that becomes the program.
    draft = path.parent / (f".import-in-progress/{path.name}" if "import" in command else f".{path.name}.$$.in-progress")
    call = what.split(":")[0]
    log = folder.parent / f"{folder.name}-calls"
    # Of a whole disk, not of a file.
    only = "" if call == "syncfs" else f'"--trace-path={draft}" "--trace-path={folder / draft}" '
    under = (
        f'exec strace -D -f -qq --output={log} {only}"--trace=?{call}" '
        f'"--inject=?{call}:{what.partition(":")[2]}:when=1" "$@"')
    return run(folder, command, "sh", "-c", under, "sh"), log


def outcome(folder, command):
    """What the command makes of the file where nothing goes wrong, and what it was; the folder is as before."""
    path = folder / COMMANDS[command][1]
    old = path.read_bytes() if path.exists() else None
    run(folder, command)
    new = path.read_bytes()
    put_back(path, old)
    assert new != old, "the command had nothing to do"
    return path, old, new


def put_back(path, old):
    path.unlink(missing_ok=True)
    if old is not None:
        path.write_bytes(old)


@for_each([f"{command}: {call} {error}" for command in COMMANDS for call, error in FAULTS if is_made(call, command)])
def a_page_that_cannot_be_written_stays_as_it_was(folder, case):
    command, what = case.split(": ")
    call, error = what.split()
    ready(folder, command)
    path, _, _ = outcome(folder, command)
    before = tree(folder)
    failed, log = fault(folder, command, f"{call}:error={error}")
    wait_until(lambda: "INJECTED" in log.read_text(), f"a {call} fails", 5)
    where = path.parent.name if call == "syncfs" else path.name
    failed.expect(2, where) if command == "baseline" else failed.expect_one_sentence(where)
    # Of an import the folder of what it had begun may stay, which is no page.
    left = {name: what for name, what in tree(folder).items() if ".import-in-progress" not in name}
    assert left == before, sorted(set(left) ^ set(before)) or "something was changed"


@for_each(COMMANDS)
def a_command_that_is_killed_leaves_whole_pages_and_nothing_that_stops_the_site(folder, command):
    ready(folder, command)
    path, old, new = outcome(folder, command)
    killed = 0
    for call in ("openat", "write", "close", "fsync", "rename", "renameat2"):
        put_back(path, old)
        killed += fault(folder, command, f"{call}:signal=KILL")[0].status == -signal.SIGKILL
        now = path.read_bytes() if path.exists() else None
        assert now in (old, new), f"killed at {call}: {now!r}"
        told = program.run("check", "--today", program.TODAY, cwd=folder)
        assert "in-progress" not in told.told, f"what was begun is taken for a page: {told.tail()}"
    assert killed > 3, f"the command was killed {killed} times"
    put_back(path, old)
    run(folder, command)
    assert path.read_bytes() == new, "the next run did not end the work"


# Each is held when it has read and written, and nothing is in its place yet; and at the last moment, when it has looked again.
@for_each([f"{command}: {moment}" for command in COMMANDS if command != "baseline" for moment in ("written", "the last moment")])
def what_somebody_saves_while_a_command_is_at_work_stays(folder, case):
    command, moment = case.split(": ")
    ready(folder, command)
    path, old, _ = outcome(folder, command)
    words = "---\ntitle: Play club\n---\nSomebody's own words.\n"
    log = folder.parent / f"{folder.name}-held"
    call = "renameat2" if moment == "the last moment" else "syncfs" if "import" in command else "fsync"
    arguments = [*COMMANDS[command][0]] + (["--today", program.TODAY] if command.split()[0] in ("new", "import") else [])
    held = subprocess.Popen(
        ["strace", "-f", "-qq", f"--output={log}", f"--trace={call}", f"--inject={call}:delay_enter=2000000:when=1",
         str(program.path()), *arguments],
        cwd=folder, env=program.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_until(lambda: log.exists() and f"{call}(" in log.read_text(), "the command is held", 20)
    save_in_one_step(path, words)
    assert log.read_text()[-1:] != "\n", "the command went on before the page was saved"
    said = "".join(held.communicate(timeout=60))
    assert path.read_text() == words, "somebody's words were written over"
    assert held.returncode == 2 and path.name in said, said
    assert "import" not in command or "0 new, 0 changed" in said, said
    assert not list(path.parent.glob(".*in-progress*")), "a draft was left behind"


@test
def what_is_saved_while_somebodys_words_go_back_to_their_place_stays(folder):
    ready(folder, "fmt")
    path, _, _ = outcome(folder, "fmt")
    log = folder.parent / f"{folder.name}-held"
    held = subprocess.Popen(
        ["strace", "-f", "-qq", f"--output={log}", "--trace=renameat2", "--inject=renameat2:delay_enter=1500000:when=1+",
         str(program.path()), *COMMANDS["fmt"][0]],
        cwd=folder, env=program.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for turn in (1, 2):
        wait_until(lambda: log.exists() and log.read_text().count("renameat2(") == turn, f"the command is held ({turn})", 20)
        save_in_one_step(path, f"---\ntitle: Play club\n---\nSomebody's words, saved {turn} times.\n")
        assert log.read_text()[-1:] != "\n", "the command went on before the page was saved"
    said = "".join(held.communicate(timeout=60))
    assert "saved 2 times" in path.read_text(), path.read_text()
    assert held.returncode == 2 and path.name in said, said
    assert not list(path.parent.glob(".*in-progress*")), "a draft was left behind"


@test
def a_draft_that_another_run_left_stays_until_somebody_has_looked_at_it(folder):
    """Two programs in containers of their own may have the same number."""
    ready(folder, "fmt")
    path, old, new = outcome(folder, "fmt")
    words = f'touch "{path.parent}/.{path.name}.$$.in-progress" && exec "{program.path()}" {" ".join(COMMANDS["fmt"][0])}'
    done = subprocess.run(["sh", "-c", words], cwd=folder, env=program.environment(), capture_output=True, text=True)
    assert done.returncode == 0 and path.read_bytes() == new, done.stderr
    assert [draft.read_bytes() for draft in path.parent.glob(".*in-progress*")] == [b""]


@test
def two_runs_at_once_leave_a_whole_page(folder):
    ready(folder, "fmt")
    path, old, new = outcome(folder, "fmt")
    for _ in range(10):
        put_back(path, old)
        both = [subprocess.Popen(
            [str(program.path()), *COMMANDS["fmt"][0]], cwd=folder, env=program.environment(), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL) for _ in range(4)]
        assert {one.wait(timeout=60) for one in both} <= {0, 2}
        assert path.read_bytes() == new
        assert not list(path.parent.glob(".*in-progress"))


# As shells, editors and the programs that hooks use name a page: the page, the content folder, and the folder in which one stands.
FORMS = {
    "from here": ("content/{page}", None, "."),
    "by its name in the content": ("{page}", None, "."),
    "with a dot": ("./content/{page}", None, "."),
    "with two slashes and dots": ("content//./councils/../{page}", None, "."),
    "whole": ("{folder}/content/{page}", None, "."),
    "whole, and through a link": ("{folder}/way/content/{page}", None, "."),
    "from here, and the content whole": ("content/{page}", "{folder}/content", "."),
    "with a dot, and the content whole": ("./content/{page}", "{folder}/content", "."),
    "from here, and the content with a dot": ("content/{page}", "./content/", "."),
    "whole, and the content through a link": ("{folder}/content/{page}", "way/content", "."),
    "from a council's folder": ("services/../../../{page}", "../..", "content/councils/marlhurst"),
    "whole, from elsewhere": ("{folder}/content/{page}", "{folder}/content", "templates"),
    "from elsewhere": ("../content/{page}", "../content", "templates"),
    "from the content itself": ("./{page}", ".", "content"),
}


@for_each(FORMS)
def a_page_is_found_however_it_is_named(folder, form):
    Site.small(folder)
    (folder / "way").symlink_to(folder)
    page, content, where = FORMS[form]
    named = page.format(page=f"{PAGE}.md", folder=folder)
    options = ["--content", content.format(folder=folder)] if content else []
    program.run("fmt", named, *options, cwd=folder / where).expect(0)
    program.run("fmt", "--check", named, *options, cwd=folder / where).expect(0)
    program.run("translate", named, "--language", "ur", *options, cwd=folder / where).expect(0, f"{PAGE}.ur.md")
    (folder / URDU).write_text("---\ntitle: \"کھیل کا کلب\"\n---\nکھیل اور ناشتہ۔\n")
    ours = named.replace(".md", ".ur.md")
    program.run("translate", ours, "--mark-current", *options, cwd=folder / where).expect(0, "is marked as made from")


@for_each(["content/councils/marlhurst/services/nowhere.md", "./content/site.yml", "/etc/passwd", "nowhere/page.md", "..", "/", "content"])
def what_is_no_page_is_told_as_that(folder, named):
    Site.small(folder)
    before = tree(folder)
    for words in (["fmt", named], ["translate", named, "--language", "ur"]):
        program.run(*words, cwd=folder).expect(2, f"{named} is no page of a council in content.")
    assert tree(folder) == before


@test
def a_link_in_the_place_of_a_page_is_not_followed(folder):
    site = Site.small(folder)
    site.path("councils/marlhurst/services/way.md").symlink_to(folder / NAME)
    for named in ("content/councils/marlhurst/services/way.md", folder / "content/councils/marlhurst/services/way.md"):
        program.run("fmt", named, cwd=folder).expect(2, "is no page of a council in content.")


@test
def a_page_that_cannot_be_read_is_told_as_that(folder):
    site = Site.small(folder)
    site.write(f"{PAGE}.md", "---\ntitle: [\n---\nWords.\n")
    program.run("translate", f"./{NAME}", "--language", "ur", cwd=folder).expect_one_sentence("cannot be read: `plainsight check` says why.")


@test
def a_page_keeps_who_may_change_it(folder):
    ready(folder, "fmt")
    path = folder / NAME
    path.chmod(0o664)
    run(folder, "fmt").expect(0, "Put in order")
    assert path.stat().st_mode & 0o777 == 0o664
