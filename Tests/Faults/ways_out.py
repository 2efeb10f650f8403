"""Paths in facts and links that lead out of the content, and folders that are too full to be true."""

import json
import shutil

from answers import FILES, PAGE, SERVICES, bounded
from harness import for_each, test
from hostile_words import facts, words
from sites import Site, expect_same

SECRET = "SECRET-NOT-TO-BE-PUBLISHED"

LINKS = [
    "../../../../secret.md", "../../../secret.md", "../../../../../../../../etc/passwd", "/etc/passwd", "//etc/passwd",
    "../files/../../../../secret.txt", "..%2f..%2f..%2f..%2fsecret.md", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.md",
    "..\\..\\..\\..\\secret.md", "file:///etc/passwd", "c:/windows/system.ini", "./../../../../secret.md",
    "../../tinderby/../../../secret.md", "....//....//secret.md", "\u2025/\u2025/secret.md", "../services/%00/../../../../secret.md",
]


@test
def no_link_picture_or_fact_brings_in_what_lies_outside_the_content(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    for name in ("secret.md", "secret.txt", "secret.png"):
        (folder / name).write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}\n")
    for link in LINKS:
        for lines in (
            [f"[words](<{link}>)", f"![words](<{link.replace('.md', '.png')}>)", f"[words][a]\n\n[a]: <{link}>"],
            [f"criteria: '{link.removesuffix('.md')}'"], [f"answers: ['sb-daytime#{link}', '{link}']"],
        ):
            site.write(PAGE, words("\n\n".join(lines)) if len(lines) > 1 else facts(lines[0]))
            run = site.check("--format", "json").expect(1)
            told = {problem["line"] for problem in json.loads(run.out)["problems"] if problem["stopsPublishing"]}
            assert len(told) >= len(lines), f"of {lines} only what stands on {told} was refused"
            assert SECRET not in run.told and "root:" not in run.told, f"{link} was read"
        site.build().expect(1)
        expect_same(site.tree(), whole)


@for_each(["appeal", "logo", "council", "leave-to", "otherwise"])
def no_path_in_a_setting_brings_in_what_lies_outside_the_content(folder, what):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    (folder / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n" + SECRET.encode())
    (folder / "secret.md").write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}\n")
    if what == "appeal":
        site.replace("councils/marlhurst/eligibility/short-breaks.md", "../documents/complaints.md", "../../../../secret.md")
    elif what == "logo":
        site.replace("councils/marlhurst/council.md", "type: ", "look: {logo: ../../../secret.png}\ntype: ")
    elif what == "council":
        site.write("site.yml", site.path("site.yml").read_text() + "council: ../../..\n")
    elif what == "leave-to":
        site.write("site.yml", site.path("site.yml").read_text() + "leave-to: ../../secret.md\n")
    else:
        site.replace(
            "entitlements/complaints.md", "citation:",
            "otherwise:\n  - {types: [county], body: Them, link: ../../secret.md}\ncitation:")
    run = site.build()
    assert run.status == 1 and SECRET not in run.told, run.tail()
    expect_same(site.tree(), whole)


@for_each(["attached files", "folders"])
def a_folder_with_100_000_things_in_it_is_done_with_in_time(folder, what):
    site = Site.small(folder)
    place = site.path(FILES)
    for number in range(100_000):
        (place / f"f{number}").mkdir() if what == "folders" else (place / f"f{number}.txt").touch()
    run = bounded(site)
    assert run.status in (0, 1)
    shutil.rmtree(place)


@test
def signs_that_are_no_letters_are_published_as_a_sign_that_something_was_lost(folder):
    site = Site.small(folder)
    site.write(PAGE, words("A&#65534;B&#65535;C&#xFFFE;D&#0;E&#xD800;F&#x110000;G"))
    site.build().expect(0)
    page = (site.public / f"{SERVICES}/play-club/index.html").read_bytes().decode("utf-8")
    assert "\ufffe" not in page and "\uffff" not in page and "\x00" not in page
    assert "A\ufffdB\ufffdC\ufffdD\ufffdE\ufffdF\ufffdG" in page


@for_each(["99.0.0", "0.1.10", "0.1.0", "0.0.9", "of no version"])
def a_site_that_another_version_made_is_brought_up_to_date_whole_and_a_newer_one_is_named(folder, version):
    site = Site.small(folder)
    whole = site.built()
    site.build().expect(0)
    shutil.copytree(site.public, site.spare)
    for place in (site.public, site.spare):
        (place / ".plainsight").write_text(f"This folder is made by plainsight {version}. The rest is not known yet.\n")
        (place / "later").mkdir()
        (place / "later/index.html").write_text("Of a later version")
        (place / "index.html").write_text("Of a later version")
    for turn in (1, 2):
        told = site.build().expect(0).told
        is_newer = f"was made by plainsight {version}, which is newer than this one" in told
        assert is_newer == (turn == 1 and version in ("99.0.0", "0.1.10")), told
        expect_same(site.tree(), whole)
