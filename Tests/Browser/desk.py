"""The editor's desk in `plainsight serve`: what it says of a page, where it leads, and how it follows a save."""

import shutil
import time
from contextlib import contextmanager

from playwright.sync_api import TimeoutError as PlaywrightTimeout

from browser import Tab
from example import COUNCIL, PROJECT
from server import serving_with_desk

ADDRESS = COUNCIL + "services/family-hubs/"
FILE = COUNCIL + "services/family-hubs.md"
DESK = "#plainsight_desk"
STOP = "#plainsight_stop"
HOSTILE = "Tea <img src=x onerror=alert(1)> &amp; <script>alert(2)</script>"


@contextmanager
def served(folder):
    """The example site, served from a copy that a test may edit."""
    shutil.copytree(PROJECT / "content", folder / "content")
    with serving_with_desk(folder) as base:
        yield base


class Desk:
    def __init__(self, tab, folder):
        self.page = tab.open(ADDRESS)
        self.file = folder / "content" / FILE

    def open(self):
        self.page.locator(f"{DESK} summary").click()
        return self

    def replace(self, old, new):
        text = self.file.read_text()
        assert old in text, f"{FILE} no longer says “{old}”"
        self.file.write_text(text.replace(old, new, 1))

    def wait(self, selector, words):
        self.page.locator(selector, has_text=words).first.wait_for(timeout=60_000)

    def gone(self, selector):
        self.page.locator(selector).wait_for(state="detached", timeout=60_000)


def check_desk(tally, browser, folder):
    with served(folder) as base:
        for width in (320, 1280):
            tab = Tab(browser, base, viewport={"width": width, "height": 800})
            tally.check(f"the desk is in sight, covers no focus and makes no page wider, {width} px", looks(tab, folder))
            tab.close()
        tab = Tab(browser, base)
        tally.check("a save is seen on the page and on the desk, and the place is kept", follows(tab, folder))
        tally.check("a finding leads to its sentence, from the keyboard too", leads(tab, folder))
        tally.check("what stops the build stands at the top in full, and the old page stays", stops(tab, folder))
        tally.check("what is written is shown and never run", is_safe(tab, folder))
        tally.check("each rule that a finding names has its page", rules(tab, folder))
        tally.check("a save is seen on a page that was still on its way", catches_up(tab, folder))
        tally.check("of many tabs only the one that is seen waits, and one that is seen again asks at once", shares(browser, base, folder))
        tally.check("nothing of the desk is in what is published", unpublished(folder))
        tab.close()
    return "family hubs"


def looks(tab, folder):
    desk = Desk(tab, folder)
    page = desk.page
    roles = page.get_by_role("complementary", name="Editor’s desk").count()
    yield from [] if roles == 1 else [f"there are {roles} landmarks of that name"]
    for state in ("shut", "open"):
        box = page.locator(f"{DESK} summary").bounding_box()
        if box["y"] + box["height"] > 801 or box["height"] < 24:
            yield f"{state}: the bar is at {box}"
        wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            yield f"{state}: the page is {wide} px too wide"
        yield from covered(page, state)
        desk.open()
    yield from tab.noted


def covered(page, state):
    page.evaluate("() => { scrollTo(0, 0); document.querySelector('main').focus(); }")
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate("""() => {
          const one = document.activeElement, box = one.getClientRects()[0];
          if (!box || one.closest('#plainsight_desk') || one.matches('body, main')) return null;
          const desk = document.querySelector('#plainsight_desk summary').getBoundingClientRect();
          return box.bottom > desk.top + 2 ? one.textContent.trim().slice(0, 40) : null;
        }""")
        if hidden:
            yield f"{state}: “{hidden}” lies under the desk"


def follows(tab, folder):
    desk = Desk(tab, folder).open()
    page = desk.page
    page.evaluate("() => scrollTo({top: 700, behavior: 'instant'})")
    page.evaluate("() => { window.isSame = true; }")
    desk.replace("## How to get it", "## Opening hours in spring\n\nDetails coming soon.\n\n## How to get it")
    desk.wait(f"{DESK} .should", "“coming soon” stands where families look for an answer")
    desk.wait("main", "Details coming soon.")
    if not page.evaluate("() => window.isSame"):
        yield "the page was loaded anew"
    if abs(page.evaluate("() => scrollY") - 700) > 2:
        yield "the place was lost"
    if not page.locator(f"{DESK} details").get_attribute("open") == "":
        yield "the desk was shut"
    if "1 should" not in page.locator(f"{DESK} .said").text_content():
        yield "it was not announced"
    line = desk.file.read_text().splitlines().index("Details coming soon.") + 1
    if f"line {line}" not in page.locator(f"{DESK} li", has_text="coming soon").text_content():
        yield f"line {line} is not told"
    yield from tab.noted


def catches_up(tab, folder):
    """Its script is held back until the page that it came with is old."""
    desk, old, new = Desk(tab, folder), "Details coming soon.", "Details coming late."
    held = []
    tab.page.route("**/.plainsight/desk.js", lambda route: held.append(route))
    tab.page.goto(tab.base + ADDRESS, wait_until="commit")
    tab.page.locator("main", has_text=old).wait_for()
    desk.replace(old, new)
    published = folder / "public" / ADDRESS / "index.html"
    deadline = time.monotonic() + 60
    while new not in published.read_text() and time.monotonic() < deadline:
        tab.page.wait_for_timeout(100)
    # The file is there a moment before the server tells of it.
    tab.page.wait_for_timeout(1000)
    for route in held:
        route.continue_()
    tab.page.unroute("**/.plainsight/desk.js")
    try:
        tab.page.locator("main", has_text=new).wait_for(timeout=5000)
    except PlaywrightTimeout:
        yield "the page is old"
    desk.replace(new, old)
    desk.wait("main", old)
    yield from tab.noted


def leads(tab, folder):
    desk = Desk(tab, folder)
    link = desk.page.locator(f"{DESK} a.sentence", has_text="coming soon")
    if not link.is_visible():
        desk.open()
    link.focus()
    desk.page.keyboard.press("Enter")
    where = desk.page.evaluate("""() => {
      const place = document.activeElement, box = place.getBoundingClientRect();
      const marked = [...CSS.highlights.get('plainsight-shown')].map(String);
      return [place.textContent.trim(), marked, box.top >= 0 && box.bottom <= innerHeight];
    }""")
    wanted = ["Details coming soon.", ["coming soon"], True]
    return [] if where == wanted else [f"it leads to {where}"]


def stops(tab, folder):
    desk = Desk(tab, folder)
    page = desk.page
    before = page.locator("main").text_content()
    desk.replace("title:", "titel:")
    desk.wait(STOP, "There is no fact called titel here")
    desk.wait(STOP, "This has no title")
    desk.wait(f"{DESK} summary", "not published")
    if page.locator("main").text_content() != before:
        yield "the page has changed"
    if "titel" not in page.locator(f"{STOP} mark").all_text_contents():
        yield "the word is not marked"
    tab.open(COUNCIL)
    if page.locator(STOP).count() != 1:
        yield "other pages do not tell"
    tab.open(ADDRESS)
    desk.replace("titel:", "title:")
    desk.gone(STOP)
    yield from tab.noted


def is_safe(tab, folder):
    desk = Desk(tab, folder)
    desk.replace("title:", f"{HOSTILE.replace(' ', '-')}: x\ntitle:")
    desk.wait(STOP, "onerror")
    yield from [note for note in tab.noted if "Failed to load resource" not in note]
    if desk.page.locator(f"{STOP} img, {STOP} script").count():
        yield "markup was let in"
    desk.replace(f"{HOSTILE.replace(' ', '-')}: x\n", "")
    desk.gone(STOP)
    desk.replace("Details coming soon.", f"{HOSTILE} coming soon.")
    desk.wait(STOP, "HTML")
    if desk.page.locator(f"{STOP} img, {STOP} script").count():
        yield "markup was let in"
    desk.replace(f"{HOSTILE} coming soon.", "Details coming soon.")
    desk.gone(STOP)


def rules(tab, folder):
    desk = Desk(tab, folder)
    for address in desk.page.locator(f"{DESK} .why a").evaluate_all("all => all.map(one => one.getAttribute('href'))"):
        page = tab.open(address.lstrip("/"))
        if page.locator("h1").count() != 1 or "Rule:" not in page.content():
            yield address


# Without its windows Chromium takes each tab for one that is seen. A test says which is.
SEEN = """
let isHidden = false;
Object.defineProperty(document, 'hidden', {get: () => isHidden});
window.see = isSeen => { isHidden = !isSeen; document.dispatchEvent(new Event('visibilitychange')); };
"""


def shares(browser, base, folder):
    context = browser.new_context()
    context.add_init_script(SEEN)
    tabs = []
    for number in range(1, 10):
        page = context.new_page()
        try:
            page.goto(base + ADDRESS, timeout=10_000)
        except PlaywrightTimeout:
            yield f"tab {number} was not loaded"
            break
        tabs.append(page)
        page.evaluate("() => see(false)")
    first = tabs[0]
    file = folder / "content" / FILE
    text = file.read_text()
    file.write_text(text.replace("Details coming soon.", "Details coming late."))
    deadline = time.monotonic() + 60
    while "coming late" not in first.request.get(base + ADDRESS).text() and time.monotonic() < deadline:
        first.wait_for_timeout(100)
    first.wait_for_timeout(1000)
    if "coming late" in first.locator("main").text_content():
        yield "a tab that nobody sees has waited"
    first.evaluate("() => see(true)")
    try:
        first.locator("main", has_text="coming late").wait_for(timeout=2000)
    except PlaywrightTimeout:
        yield "a tab that is seen again is old"
    first.evaluate("() => { see(false); see(true); }")
    file.write_text(text)
    try:
        first.locator("main", has_text="Details coming soon.").wait_for(timeout=10_000)
    except PlaywrightTimeout:
        yield "a tab that was not seen for a moment waits no more"
    context.close()


def unpublished(folder):
    for path in sorted((folder / "public").rglob("*.html")):
        if b"plainsight_" in path.read_bytes():
            yield str(path)
