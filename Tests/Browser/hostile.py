"""Somebody writes a page that wants to run something in families' browsers. It is refused, or it runs nothing."""

import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor

from browser import Tab, chromium
from example import PROJECT, build
from hostile_words import CASES, COUNCIL, HARMLESS, MARKS, SERVICE
from page_reading import read_page
from server import serving

ENTITLEMENTS = """edition: "2026-11-22"
jurisdiction: england
language: en-GB
groups:
  - {id: education, label: Education, duties: [youth-activities]}
authority-types:
  - {id: unitary, label: Unitary council}
authority-sets:
  - {id: all, types: [unitary]}
"""

# Does to every element what a reader might do, and more.
TOUCH = """() => {
  for (const one of document.querySelectorAll('*'))
    for (const kind of ['mouseover', 'pointerenter', 'focus', 'click', 'toggle', 'animationstart'])
      one.dispatchEvent(new Event(kind));
}"""


def check_hostile(tally, folder):
    reference = reference_content(folder / "reference")
    sites = {name: folder / f"hostile-{number}" for number, name in enumerate(CASES)}
    with ThreadPoolExecutor(os.cpu_count()) as builders:
        built = dict(zip(sites, builders.map(lambda name: build_case(reference, CASES[name], sites[name]), sites)))
    with chromium() as browser, serving(folder) as base:
        tab = Tab(browser, base, bypass_csp=True)
        for name, site in sites.items():
            tally.check(f"refused, or runs nothing: {name}", faults_of(built[name], tab, folder, site))
        code, said = build_case(reference, {"services/club.md": HARMLESS}, folder / "harmless")
        tally.check(
            "words that only look like code are shown as they were written",
            shown_as_written(tab) if code == 0 else [f"they were not built: {said[-600:]}"])
        tab.close()
    refused = sum(code == 1 for code, _ in built.values())
    return f"{refused} of {len(CASES)} refused, the others shown as words"


def reference_content(content):
    """The least that a site needs beside its councils: one duty, and the words to browse by."""
    duty = "entitlements/youth-activities.md"
    shutil.copytree(PROJECT / "content/vocabulary", content / "vocabulary")
    (content / duty).parent.mkdir()
    for name in ("site.yml", "glossary.yml", duty):
        shutil.copyfile(PROJECT / "content" / name, content / name)
    # The other duties that its words link to are not here.
    words = re.sub(r"\[([^]]*)\]\([^)]*\.md[^)]*\)", r"\1", (content / duty).read_text())
    (content / duty).write_text(words)
    (content / "entitlements.yml").write_text(ENTITLEMENTS)
    return content


def build_case(reference, files, site):
    content = site.with_name(site.name + "-content")
    shutil.copytree(reference, content)
    for path, text in {"council.md": COUNCIL, "services/club.md": SERVICE, **files}.items():
        file = content / path.removeprefix("/") if path.startswith("/") else content / "councils/mallow" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return build(content, site)


def faults_of(built, tab, folder, site):
    code, said = built
    if code == 0:
        return look(tab, folder, site)
    return [] if code == 1 and "must fix" in said.lower() else [f"the program ended with {code}: {said[-300:]}"]


def look(tab, folder, site):
    """Opens all that holds something of the hostile words, with the policy set aside that would hide a fault."""
    faults = []
    for file in sorted(file for file in site.rglob("*") if file.is_file() and is_marked(file)):
        if file.suffix in (".csv", ".ics"):
            continue  # A browser saves it and shows nothing of it.
        path = str(file.relative_to(site))
        if file.suffix == ".html":
            faults += [f"{path}: {fault}" for fault in read_page(site, path).active]
        tab.open(str(file.relative_to(folder))).evaluate(TOUCH)
        tab.page.wait_for_timeout(20)
        # The pages ask for their style sheet at the root of the site, which lies in a folder here.
        faults += [f"{path}: {fault}" for fault in tab.noted if "404" not in fault]
    return faults


def is_marked(file):
    words = file.read_bytes()
    return any(mark in words for mark in MARKS)


def shown_as_written(tab):
    main = tab.open("harmless/councils/mallow/services/club/").inner_text("main")
    written = ("Help for <5s & “twins”", "<b>not bold</b>", "&lt;", "{{title}}")
    return [f"not shown: {words}" for words in written if words not in main]
