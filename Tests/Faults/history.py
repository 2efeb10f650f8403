"""What changed on each page, where content lies in git and site.yml says so."""

import subprocess

import program
from harness import for_each, test
from server import PAGE, expect_no_more_builds, serving, wait_until
from sites import Site, expect_same

WHO = "Somebody Private"


def git(folder, *words, day="2026-10-12"):
    surroundings = {
        "GIT_AUTHOR_NAME": WHO, "GIT_AUTHOR_EMAIL": "private@x.example", "GIT_COMMITTER_NAME": WHO, "GIT_COMMITTER_EMAIL": "private@x.example",
        "GIT_AUTHOR_DATE": f"{day}T12:00:00+0000", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0000", "GIT_CONFIG_GLOBAL": "/dev/null",
    }
    subprocess.run(["git", *words], cwd=folder, env=program.environment(surroundings), check=True, capture_output=True)


def repository(folder, says="history: git\n"):
    site = Site.small(folder)
    (folder / "content/site.yml").write_text((folder / "content/site.yml").read_text() + says)
    (folder / ".gitignore").write_text("public*\n.public*\n")
    git(folder, "init", "--quiet")
    commit(folder, "The first pages", "2026-09-01")
    site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
    commit(folder, "The club dances now <b>&", "2026-10-12")
    return site


def commit(folder, words, day, *options):
    git(folder, "add", "-A", day=day)
    git(folder, "commit", "--quiet", *options, "-m", words + "\n\nSigned-off-by: " + WHO, day=day)


def page(folder, address):
    return (folder / "public" / address / "index.html").read_text()


@test
def a_page_tells_what_changed_and_when_and_nobody_is_named(folder):
    site = repository(folder)
    site.build().expect(0)
    club = page(folder, PAGE)
    assert "What changed on this page" in club and "12 October 2026</time>: The club dances now &lt;b&gt;&amp;<" in club
    assert club.index("12 October 2026</time>") < club.index("1 September 2026</time>: The first pages")
    log = page(folder, "councils/marlhurst/what-changed")
    assert "The club dances now" in log and f'href="/{PAGE}/"' in log and "more pages" in log
    assert "The club dances now" not in page(folder, "councils/tinderby/what-changed")
    for path in (folder / "public").rglob("*"):
        assert not path.is_file() or (WHO.encode() not in path.read_bytes() and b"private@x" not in path.read_bytes()), path


@test
def a_page_that_stays_as_it_was_published_does_not_tell_of_what_is_not_on_it(folder):
    site = repository(folder)
    site.build("--keep-going").expect(0)
    other = "councils/tinderby/services/toy-library"
    site.replace(f"{PAGE}.md", "\ntitle: Play club\n", "\ntitel: Play club\n")
    site.replace(f"{other}.md", "\n---\n", "\n---\nNew toys.\n")
    commit(folder, "The club has another name", "2026-10-20")
    site.build("--keep-going").expect(1, "Of councils/marlhurst families see what was published before")
    assert "The club has another name" in page(folder, other)
    assert "The club has another name" in page(folder, "councils/tinderby/what-changed")
    assert "What changed" not in page(folder, PAGE), "only the change that is on the page may be told"
    assert "The club has another name" not in page(folder, "councils/marlhurst/what-changed")
    # What has not changed since it was published tells what it told.
    assert "The first pages" in page(folder, "councils/marlhurst/services/short-breaks")


@test
def the_same_commits_give_the_same_bytes(folder):
    site = repository(folder)
    site.build().expect(0)
    first = site.tree()
    (folder / "content" / f"{PAGE}.md").touch()
    site.build().expect(0)
    assert site.tree() == first


# What people set for git, for all that they do or in one repository.
SETTINGS = [
    "i18n.logOutputEncoding ISO-8859-1", "i18n.commitEncoding ISO-8859-1", "log.showRoot false", "log.showSignature true", "log.follow true",
    "log.date relative", "log.decorate full", "log.diffMerges on", "diff.renames copies", "diff.orderFile /nowhere/order", "diff.relative false",
    "format.pretty fuller", "color.ui always", "core.quotePath true", "notes.displayRef refs/notes/*",
]


def many_sorts_of_commits(folder):
    """With letters beyond ASCII, a file that moved, a signature, notes, and two lines of work."""
    site = repository(folder)
    signer = folder.parent / "signer"
    signer.write_text(
        "#!/bin/sh\ncase \"$*\" in *verify*) echo Signed by a friend >&2; exit;; esac\ncat >&2\necho '[GNUPG:] SIG_CREATED ' >&2\n"
        "echo '-----BEGIN PGP SIGNATURE-----'\n")
    signer.chmod(0o755)
    git(folder, "config", "gpg.program", str(signer))
    leaflet = "content/councils/marlhurst/files/leaflet"
    git(folder, "mv", f"{leaflet}.txt", f"{leaflet}-2.txt")
    site.replace(f"{PAGE}.md", "leaflet.txt", "leaflet-2.txt")
    commit(folder, "The café has another leaflet", "2026-10-13", "-S")
    git(folder, "checkout", "--quiet", "-b", "side", "HEAD~1")
    site.replace("councils/tinderby/services/toy-library.md", "\n---\n", "\n---\nNew toys for Zoë.\n")
    commit(folder, "Zoë's toys", "2026-10-14")
    git(folder, "merge", "--quiet", "-m", "Both", "@{-1}", day="2026-10-15")
    git(folder, "notes", "add", "-m", "A note", "HEAD~1")
    return site


@for_each(SETTINGS)
def what_a_person_has_set_for_git_changes_no_byte(folder, setting):
    site = many_sorts_of_commits(folder)
    site.build().expect(0)
    first = site.tree()
    assert "The café has another leaflet" in page(folder, "councils/marlhurst/what-changed")
    git(folder, "config", *setting.split())
    site.build().expect(0)
    expect_same(site.tree(), first)


@for_each(["a replacement", "a graft"])
def what_takes_the_place_of_a_commit_in_one_copy_alone_changes_no_byte(folder, what):
    site = repository(folder)
    site.build().expect(0)
    first = site.tree()
    if what == "a graft":
        newest = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, check=True).stdout
        (folder / ".git/info/grafts").write_bytes(newest)
    else:
        git(folder, "replace", "--graft", "HEAD")
    site.build().expect(0)
    expect_same(site.tree(), first)


@test
def a_commit_is_shown_while_the_site_is_served(folder):
    site = repository(folder)
    with serving(site) as served:
        served.wait_for(b"The club dances now")
        site.replace(f"{PAGE}.md", "Dancing, crafts", "Singing, crafts")
        served.wait_for(b"Singing, crafts")
        expect_no_more_builds(served)
        commit(folder, "The club sings now", "2026-10-20")
        served.wait_for(b"The club sings now", seconds=10)
        served.wait_for(b"The club sings now", "/councils/marlhurst/what-changed/")
        expect_no_more_builds(served)
        git(folder, "reset", "--quiet", "--soft", "HEAD~1")
        wait_until(lambda: b"The club sings now" not in served.get(f"/{PAGE}/")[2], "it is taken back", seconds=10)


@test
def nothing_is_told_where_site_yml_does_not_ask_for_it(folder):
    site = repository(folder, says="")
    site.build().expect(0)
    assert "What changed" not in page(folder, PAGE)
    assert not (folder / "public/councils/marlhurst/what-changed").exists()


@test
def content_that_is_in_no_repository_is_told_in_one_sentence(folder):
    site = Site.small(folder)
    (folder / "content/site.yml").write_text((folder / "content/site.yml").read_text() + "history: git\n")
    site.build().expect_one_sentence("history: git", "not a git repository")
    program.run("check", cwd=folder, timeout=60).expect(0)


@test
def a_copy_with_the_newest_changes_alone_is_not_believed(folder):
    repository(folder)
    copy = folder / "copy"
    git(folder, "clone", "--quiet", "--depth", "1", f"file://{folder}", str(copy))
    program.run("build", cwd=copy, timeout=60).expect_one_sentence("git fetch --unshallow")


@test
def the_hook_for_git_puts_facts_in_order_and_lets_nothing_through_that_stops_the_site(folder):
    site = repository(folder)
    hook = folder / ".git/hooks/pre-commit"
    hook.write_bytes((program.ROOT / "docs/teams/pre-commit").read_bytes())
    hook.chmod(0o755)
    path = folder / f"content/{PAGE}.md"
    top, rest = path.read_text().removeprefix("---\n").split("---\n", 1)
    lines = top.splitlines(keepends=True)
    path.write_text("---\n" + "".join(reversed(lines)) + "---\n" + rest.replace("Dancing", "Singing"))
    commit_with_hook(folder, 0)
    assert path.read_text().startswith("---\ntitle:")
    assert subprocess.run(["git", "status", "--porcelain"], cwd=folder, capture_output=True, text=True).stdout == ""
    site.replace(f"{PAGE}.md", "ages:", "adges:")
    said = commit_with_hook(folder, 1)
    assert "There is no fact called `adges`" in said and "would stop the site" in said


@test
def the_hook_for_git_looks_at_the_first_commit_and_at_the_settings_too(folder):
    site = Site.small(folder)
    git(folder, "init", "--quiet", "-b", "main")
    hook = folder / ".git/hooks/pre-commit"
    hook.write_bytes((program.ROOT / "docs/teams/pre-commit").read_bytes())
    hook.chmod(0o755)
    settings = folder / "content/site.yml"
    right = settings.read_text()
    settings.write_text(right.replace("name:", "nme:"))
    said = commit_with_hook(folder, 1)
    assert "There is no fact called `nme`" in said, said
    settings.write_text(right)
    commit_with_hook(folder, 0)
    settings.write_text(right.replace("name:", "nme:"))
    assert "There is no fact called `nme`" in commit_with_hook(folder, 1)


def commit_with_hook(folder, status):
    where = {"PATH": f"{program.path().parent}:{program.environment()['PATH']}", "GIT_AUTHOR_NAME": WHO, "GIT_AUTHOR_EMAIL": "a@x.example",
             "GIT_COMMITTER_NAME": WHO, "GIT_COMMITTER_EMAIL": "a@x.example"}
    git(folder, "add", "-A")
    run = subprocess.run(["git", "commit", "-m", "A change"], cwd=folder, env=program.environment(where), capture_output=True, text=True)
    assert run.returncode == status, run.stdout + run.stderr
    return run.stdout + run.stderr
