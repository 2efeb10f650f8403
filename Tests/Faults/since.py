"""What the changes since a git revision have brought, on whatever page it shows, and what goes wrong around git."""

import json
import os
import shutil
import subprocess

import program
from harness import Skipped, for_each, test
from sites import Site, expect_same, tree

CLUB = "councils/marlhurst/services/play-club.md"
BREAKS = "councils/marlhurst/services/short-breaks.md"
LONG = "The club is for children who live near the hall and who go to a school in the town, and it is open on each day of " \
    "the week in term time from the end of school until six in the evening."


def git(folder, *words):
    if not shutil.which("git"):
        raise Skipped("git is not on this machine")
    env = {**program.environment(), "GIT_CONFIG_NOSYSTEM": "1"}
    name = ["-c", "user.name=Web Team", "-c", "user.email=web@marlhurst.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *name, *words], cwd=folder, env=env, check=True, capture_output=True)


def kept(folder, site=None):
    """The small site in a repository, with a fault of old in it."""
    site = site or Site.small(folder)
    site.write(CLUB, site.path(CLUB).read_text() + f"\n{LONG}\n")
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "The site")
    return site


def found(run):
    return sorted((problem["rule"], problem["file"].removeprefix("content/")) for problem in json.loads(run.out)["problems"])


def since(site, *options, **how):
    return site.check("--since", "HEAD", "--format", "json", *options, **how)


@test
def what_was_there_before_is_not_told(folder):
    site = kept(folder)
    assert ("long-sentence", CLUB) in found(site.check("--format", "json"))
    assert found(since(site).expect(0)) == []
    site.check("--since", "HEAD").expect(0, "Only findings that came since “HEAD” are shown.", "Nothing to fix.")


@test
def a_change_tells_of_what_it_brought_and_not_of_what_stood_beside_it(folder):
    site = kept(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    assert found(since(site)) == [("past-review", CLUB)]


@test
def a_page_that_is_taken_away_tells_of_gaps_and_links_on_pages_that_nobody_touched(folder):
    site = kept(folder)
    site.path(BREAKS).unlink()
    told = found(since(site).expect(1))
    assert ("does-not-say", "councils/marlhurst/offers/send.md") in told, told
    assert any(rule == "broken-link" and page != BREAKS for rule, page in told), told


@test
def renamed_staged_untracked_and_ignored_pages_count(folder):
    site = kept(folder)
    page = f"---\ntitle: New club\ncriteria: open to everyone\nages: 5 to 11\n---\n{LONG}\n"
    site.write(".gitignore", "ignored.md\n")
    for name in ("untracked", "staged", "ignored"):
        site.write(f"councils/marlhurst/services/{name}.md", page.replace("New", name.title()))
    git(folder, "add", "content/councils/marlhurst/services/staged.md")
    git(folder, "mv", f"content/{CLUB}", "content/councils/marlhurst/services/games-club.md")
    told = found(since(site))
    for name in ("untracked", "staged", "ignored", "games-club"):
        assert ("long-sentence", f"councils/marlhurst/services/{name}.md") in told, f"{name} is not in {told}"


@test
def any_revision_that_git_knows_will_do(folder):
    site = kept(folder)
    git(folder, "tag", "-a", "v1", "-m", "First")
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    git(folder, "commit", "-am", "A date")
    assert found(since(site)) == []
    for name in ("v1", "HEAD~1", "HEAD^", "main~1", "v1^{commit}", ":/The site"):
        told = found(site.check("--since", name, "--format", "json"))
        assert told == [("past-review", CLUB)], f"{name}: {told}"


@test
def everything_is_new_when_there_was_no_content_yet(folder):
    site = Site.small(folder)
    site.content.rename(folder / "later")
    (folder / "README").write_text("Soon.\n")
    git(folder, "init")
    git(folder, "add", "README")
    git(folder, "commit", "-m", "Nothing")
    (folder / "later").rename(site.content)
    site.write(CLUB, site.path(CLUB).read_text() + f"\n{LONG}\n")
    assert found(since(site)) == found(site.check("--format", "json")) != []


@test
def the_folder_may_be_the_repository_itself_or_be_named_from_anywhere(folder):
    site = Site.small(folder)
    kept(site.content, site)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    wanted = [("past-review", CLUB)]
    assert found(since(site)) == wanted
    assert found(since(site, "--content", ".", cwd=site.content)) == wanted
    out = since(site, "--content", site.content, cwd=site.folder.parent).out
    assert [problem["rule"] for problem in json.loads(out)["problems"]] == ["past-review"]


@test
def faults_in_the_content_of_old_do_not_break_the_check(folder):
    site = Site.small(folder)
    whole = site.path("vocabulary/needs.yml").read_text()
    site.path("vocabulary/needs.yml").unlink()
    kept(folder, site)
    site.write("vocabulary/needs.yml", whole)
    assert found(since(site)) == found(site.check("--format", "json"))


@test
def what_stops_publishing_is_told_whenever_it_came(folder):
    site = Site.small(folder)
    site.replace(CLUB, "ages: 5 to 11", "adges: 5 to 11")
    kept(folder, site)
    assert ("unknown-field", CLUB) in found(since(site).expect(1))


@test
def other_parts_narrow_it_further(folder):
    site = kept(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    site.write("councils/tinderby/services/club.md", f"---\ntitle: Club\nages: 5 to 11\n---\n{LONG}\n")
    assert found(since(site, "--council", "marlhurst")) == [("past-review", CLUB)]
    assert {page for _, page in found(since(site, "--council", "tinderby"))} == {"councils/tinderby/services/club.md"}


@test
def nothing_is_written_in_the_repository_and_nothing_is_left_behind(folder):
    site = kept(folder)
    place = folder.parent / "for-a-while"
    place.mkdir()
    # git itself looks again at files that seem newer than its index, and would note what it saw.
    os.utime(site.path(CLUB))
    before = tree(folder)
    since(site, env={"TMPDIR": str(place)}).expect(0)
    expect_same(tree(folder), before, "The repository")
    assert list(place.iterdir()) == [], "a folder was left behind"


@test
def a_hook_of_another_repository_changes_nothing(folder):
    site = kept(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    env = {"GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index", "GIT_WORK_TREE": "/nowhere", "GIT_PREFIX": "x/"}
    assert found(since(site, env=env)) == [("past-review", CLUB)]


@test
def a_revision_is_never_taken_for_an_option_or_a_command(folder):
    site = kept(folder)
    for name in ("--help", "--upload-pack=touch hacked", "-p", "; touch hacked", "$(touch hacked)", "HEAD:content", "nope",
                 "HEAD..", "^HEAD", "--output=hacked", "HEAD^{tree}", "\x1b[31m"):
        run = site.check(f"--since={name}").expect_one_sentence("Git knows no revision")
        assert "\x1b" not in run.told
    assert not list(folder.rglob("hacked*"))


@for_each(["$(touch hacked)", "; touch hacked", "--content", "a b\"'"])
def a_folder_of_any_name_can_be_asked(folder, name):
    site = kept(folder)
    site.content.rename(folder / name)
    git(folder, "add", ".")
    git(folder, "commit", "-m", "Another name")
    run = program.run("check", "--today", program.TODAY, f"--content=./{name}", "--since", "HEAD", cwd=folder)
    run.expect(0, "Nothing to fix.")
    assert not list(folder.rglob("hacked*"))


@test
def a_folder_in_no_repository_and_a_machine_without_git_are_told(folder):
    site = Site.small(folder)
    env = {"GIT_CEILING_DIRECTORIES": str(folder.parent)}
    site.check("--since", "HEAD", env=env).expect_one_sentence("The folder content is in no git repository")
    site.check("--since", "HEAD", env={"PATH": str(folder)}).expect_one_sentence("The program git is not on this machine")


@test
def a_repository_without_a_commit_knows_no_revision(folder):
    site = Site.small(folder)
    git(folder, "init")
    site.check("--since", "HEAD").expect_one_sentence("Git knows no revision “HEAD” here.")


@test
def a_git_that_fails_is_told_in_its_own_words(folder):
    site = Site.small(folder)
    (folder / "bin").mkdir()
    fake = folder / "bin/git"
    fake.write_text("#!/bin/sh\necho 'fatal: the moon is in the way' >&2\nexit 128\n")
    fake.chmod(0o755)
    env = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    site.check("--since", "HEAD", env=env).expect(2, "Git could not say what has changed in content: fatal: the moon is in the way")


@test
def a_git_that_says_a_great_deal_on_both_sides_does_not_hold_the_check(folder):
    site = Site.small(folder)
    (folder / "bin").mkdir()
    fake = folder / "bin/git"
    fake.write_text("#!/bin/sh\nhead -c 3000000 /dev/zero >&2\nhead -c 3000000 /dev/zero\nhead -c 3000000 /dev/zero >&2\nexit 1\n")
    fake.chmod(0o755)
    env = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    site.check("--since", "HEAD", env=env).expect(2, "Git could not say")
