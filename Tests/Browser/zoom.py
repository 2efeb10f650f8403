"""Each kind of page four times as large: on a screen of 1280 by 1024 that leaves 320 by 256, as wide as a small phone. And a phone whose
owner has made the words alone twice as large."""

from browser import Tab
from example import KINDS
from rendering import FIT, OPEN_ALL, SPACED

LARGE = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}

# What stays in sight while the page moves takes room from the words.
STUCK = """() => [...document.querySelectorAll('body *')]
  .filter(one => /sticky|fixed/.test(getComputedStyle(one).position) && one.getClientRects().length)
  .filter(one => one.offsetHeight > innerHeight / 3)
  .map(one => `${one.className || one.tagName} keeps ${one.offsetHeight} of ${innerHeight} px`)"""


PHONE = {"viewport": {"width": 390, "height": 844}}
LARGE_WORDS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html {font-size: 200% !important}');
  document.adoptedStyleSheets = [sheet];
}"""


def check_zoom(tally, browser, base):
    tab = Tab(browser, base, **LARGE)
    for kind, address in KINDS.items():
        page = tab.open(address)
        page.evaluate(OPEN_ALL)
        tally.check(f"{kind}, 400 %: nothing is wider than the screen", page.evaluate(FIT))
        tally.check(f"{kind}, 400 %: nothing stands before the words", page.evaluate(STUCK))
        page.evaluate(SPACED)
        tally.check(f"{kind}, 400 % and more space between words: nothing is wider than the screen", page.evaluate(FIT))
    tab.close()
    tab = Tab(browser, base, **PHONE)
    for kind, address in KINDS.items():
        page = tab.open(address)
        page.evaluate(OPEN_ALL)
        page.evaluate(LARGE_WORDS)
        tally.check(f"{kind}, words at 200 % on a phone: nothing is wider than the screen", page.evaluate(FIT))
    tab.close()
    return f"{len(KINDS)} kinds of page"
