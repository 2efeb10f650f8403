"""Leaves a page about danger, as somebody does who hears steps behind them."""

from browser import Tab
from example import COUNCIL, KINDS

WEATHER = "https://www.bbc.co.uk/weather"
BEFORE = COUNCIL + "services/"
PAGE = KINDS["service about danger"]

# What is pressed, and whether it leads away.
KEYS = {
    "Esc three times": (["Escape"] * 3, True),
    "Shift three times": (["Shift"] * 3, True),
    "Esc twice": (["Escape"] * 2, False),
    "Esc and Shift by turns": (["Escape", "Shift"] * 2, False),
    "Esc three times with a letter between": (["Escape", "Escape", "a", "Escape"], False),
    "back through the links with Shift and Tab": (["Tab"] * 5 + ["Shift+Tab"] * 4, False),
    "capital letters": (["Shift+A"] * 4, False),
}

BOX = """() => {
  const {left, top, right, bottom, height} = document.querySelector('.leave a').getBoundingClientRect();
  const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {isInside, height, isOnTop: !!found && !!found.closest('.leave')};
}"""


def check_leaving(tally, browser, base):
    for name, (keys, leaves) in KEYS.items():
        tally.check(f"{name}: {'leaves' if leaves else 'stays'}", press(browser, base, keys, leaves))
    tally.check("a tap leaves, and the way back does not lead to the page", tap(browser, base, script=True))
    tally.check("without script, a tap leaves too", tap(browser, base, script=False))
    tally.check("nothing of the page is seen while the other one loads", vanishes(browser, base))
    for width in (320, 1100):
        tally.check(f"the way out is in sight everywhere, {width} px", in_sight(browser, base, width))
    tally.check("the second key press offers the way out", second(browser, base))
    return f"{len(KEYS)} ways of pressing keys"


def tab_with_weather(browser, base, **options):
    tab = Tab(browser, base, **options)
    tab.asked = []

    def answer(route):
        tab.asked.append(route.request.headers)
        route.fulfill(status=200, content_type="text/html", body="<!DOCTYPE html><title>Weather</title><p>Rain.")

    tab.context.route("https://www.bbc.co.uk/**", answer)
    return tab


def press(browser, base, keys, leaves):
    tab = tab_with_weather(browser, base)
    tab.open(BEFORE)
    page = tab.open(PAGE)
    for key in keys:
        if page.url == base + PAGE:
            page.keyboard.press(key)
    if leaves:
        page.wait_for_url(WEATHER, timeout=10_000)
    faults = after(tab, page) if leaves else ([] if page.url == base + PAGE else [f"it went to {page.url}"])
    tab.close()
    return faults


def tap(browser, base, script):
    tab = tab_with_weather(browser, base, java_script_enabled=script)
    tab.open(BEFORE)
    page = tab.open(PAGE)
    page.get_by_text("Leave this page now", exact=True).click()
    page.wait_for_url(WEATHER, timeout=10_000)
    faults = after(tab, page) if script else told_of(tab)
    tab.close()
    return faults


def told_of(tab):
    return [f"the other site was told: {headers['referer']}" for headers in tab.asked if "referer" in headers]


def after(tab, page):
    faults = told_of(tab)
    page.go_back()
    if page.url != tab.base + BEFORE:
        faults.append(f"the way back leads to {page.url}")
    return faults


def vanishes(browser, base):
    """Looks in the same breath as the tap, before any other page can have come."""
    tab = tab_with_weather(browser, base)
    page = tab.open(PAGE)
    left = page.evaluate(
        "() => { document.querySelector('.leave a').click(); return [!document.body, document.title.trim()]; }")
    page.wait_for_url(WEATHER, timeout=10_000)
    tab.close()
    return [] if left == [True, ""] else [f"left on the screen: {left}"]


def in_sight(browser, base, width):
    tab = Tab(browser, base, viewport={"width": width, "height": 640})
    page = tab.open(PAGE)
    faults = []
    for part in (0, 0.3, 1):
        page.evaluate("part => scrollTo({top: part * document.body.scrollHeight, behavior: 'instant'})", part)
        box = page.evaluate(BOX)
        if not box["isInside"] or not box["isOnTop"] or box["height"] < 44:
            faults.append(f"at {part}: {box}")
    tab.close()
    return faults


def second(browser, base):
    tab = Tab(browser, base)
    page = tab.open(PAGE)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    words = page.evaluate("() => document.activeElement.textContent.trim()")
    tab.close()
    return [] if words == "Leave this page now" else [f"it is “{words}”"]
