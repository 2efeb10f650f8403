"""Somebody writes a page that wants to run something in families' browsers. It is refused, or it runs nothing."""

import shutil
from pathlib import Path

from browser import Tab, chromium
from example import KINDS, PROJECT, build, file_of
from hostile_words import CASES, COUNCIL, HARMLESS, SERVICE
from page_reading import read_page
from server import serving

# Moves over whatever could be set off by moving over it.
TOUCH = """() => {
  for (const one of document.querySelectorAll('*'))
    for (const kind of ['mouseover', 'focus', 'click', 'toggle', 'animationstart', 'pointerenter'])
      one.dispatchEvent(new Event(kind));
}"""


def check_hostile(tally, folder):
    content = reference_content(folder / "hostile-content")
    refused = 0
    with chromium() as browser:
        for number, (name, files) in enumerate(CASES.items()):
            site = folder / f"hostile-{number}"
            code, said = build_with(content, files, site)
            refused += code == 1
            if code == 0:
                faults = look(browser, site)
            else:
                faults = [] if code == 1 and "must fix" in said else [f"the program ended with {code}: {said[-300:]}"]
            tally.check(f"runs nothing: {name}", faults)
        tally.check("words that only look like code are shown as they were written", shown_as_written(browser, content, folder))
    return f"{refused} of {len(CASES)} refused, the others shown as words"


def reference_content(content):
    """All that a site needs, without its councils."""
    shutil.copytree(PROJECT / "content", content, ignore=shutil.ignore_patterns("councils"))
    return content


def build_with(content, files, site):
    council = content / "councils" / "mallow"
    shutil.rmtree(council, ignore_errors=True)
    changed = {}
    for path, text in {"council.md": COUNCIL, "services/club.md": SERVICE, **files}.items():
        file = content / path.removeprefix("/") if path.startswith("/") else council / path
        if path.startswith("/"):
            changed[file] = file.read_bytes()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    try:
        return build(content, site)
    finally:
        for file, before in changed.items():
            file.write_bytes(before)


def look(browser, site):
    """Opens all that was made for the council, with the policy set aside that would hide a fault."""
    made = [file for file in sorted(site.rglob("*")) if file.is_file() and is_of_council(file.relative_to(site))]
    faults = []
    with serving(site) as base:
        tab = Tab(browser, base, bypass_csp=True)
        for file in made:
            path = str(file.relative_to(site))
            if path.endswith(".html"):
                faults += [f"{path}: {fault}" for fault in read_page(site, path).active]
            if file.suffix in (".html", ".svg", ".xml", ".xhtml"):
                tab.open(path).evaluate(TOUCH)
                tab.page.wait_for_timeout(20)
                faults += [f"{path}: {fault}" for fault in tab.noted]
        tab.close()
    return faults


def is_of_council(path):
    return "mallow" in path.parts or str(path) in ("index.html", "councils/index.html", "glossary/index.html", "404.html")


def shown_as_written(browser, content, folder):
    site = folder / "harmless"
    code, said = build_with(content, {"services/club.md": HARMLESS}, site)
    if code != 0:
        return [f"it was not built: {said[-600:]}"]
    with serving(site) as base:
        tab = Tab(browser, base)
        page = tab.open("councils/mallow/services/club/")
        main = page.inner_text("main")
        tab.close()
    return [f"not shown: {words}" for words in ("Help for <5s & “twins”", "<b>not bold</b>", "&lt;", "{{title}}") if words not in main]
