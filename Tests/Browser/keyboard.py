"""Goes through one page of each template with the keyboard alone."""

from browser import Tab
from example import KINDS, ONE_A_TEMPLATE

LOOKS = {
    "light": {},
    "320 px": {"viewport": {"width": 320, "height": 640}},
    # What is left of a screen of 1280 by 1024 when everything on it is four times as large.
    "400 %": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
    "forced colours": {"forced_colors": "active"},
}

# Of the answers to one question, the keyboard reaches the one that is chosen, and the arrows lead to the others.
COUNT = """() => [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
  .filter(one => one.checkVisibility() && (one.type !== 'radio' || one.checked)).length"""

# What has the focus, and whether one can see that it has it.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const looks = () => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join();
  };
  const box = one.getClientRects()[0], focused = looks();
  const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
  one.blur();
  const plain = looks();
  one.focus({preventScroll: true, focusVisible: true});
  window.seen ??= new Map();
  const isNew = !seen.has(one);
  seen.set(one, true);
  return {
    words: one.textContent.trim().slice(0, 40) || one.tagName, address: one.getAttribute('href'), isNew, isOnScreen,
    isMarked: focused !== plain, isOrdered: one.tabIndex <= 0,
    isCovered: !!middle && one !== middle && !one.contains(middle) && !middle.contains(one),
  };
}"""

WALKED_IN_EVERY_LOOK = {"service", "service about danger", "coverage", "A to Z list", "letter", "tests of one subject"}


def check_keyboard(tally, browser, base):
    for look, options in LOOKS.items():
        tab = Tab(browser, base, **options)
        for kind, address in ONE_A_TEMPLATE.items():
            if look == "light" or kind in WALKED_IN_EVERY_LOOK:
                tally.check(f"{kind}, {look}: the keyboard reaches everything, and one sees where", walk(tab, address))
        tab.close()
    tab = Tab(browser, base)
    for kind, address in KINDS.items():
        tally.check(f"{kind}: the first key press offers to skip to the main part", skip(tab, address))
    tally.check("a duty opens and shuts from the keyboard", open_and_shut(tab))
    tab.close()


def walk(tab, address):
    page = tab.open(address)
    wanted, reached, faults = page.evaluate(COUNT), 0, []
    while reached <= wanted:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused or not focused["isNew"]:
            break
        reached += 1
        faults += [f"“{focused['words']}” {fault}" for fault in told(focused)]
    return faults + ([f"reached {reached} of {wanted}"] if reached != wanted else [])


def told(focused):
    if not focused["isMarked"]:
        yield "does not show that it has the focus"
    if not focused["isOnScreen"] or focused["isCovered"]:
        yield "has the focus and cannot be seen"
    if not focused["isOrdered"]:
        yield "is out of order"


def skip(tab, address):
    page = tab.open(address)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    if not first or not (first["address"] or "").startswith("#"):
        return [f"the first is {first and first['words']}"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("() => !!document.activeElement.closest('main, footer')")
    return [] if inside else ["after it, the focus is not in the main part"]


def open_and_shut(tab):
    page = tab.open(KINDS["coverage"])
    summary = page.locator("main details > summary").first
    summary.focus()
    states = []
    for key in ("Enter", "Enter", "Space"):
        page.keyboard.press(key)
        states.append(page.evaluate("() => document.activeElement.parentElement.open"))
    return [] if states == [True, False, True] else [f"it was open: {states}"]
