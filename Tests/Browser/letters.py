"""What a family does with a letter: select it with one tap, open it in an email, print it. No script."""

from urllib.parse import parse_qs, unquote, urlsplit

from browser import Tab
from example import KINDS

PHONE = {"viewport": {"width": 320, "height": 640}}

SHOWN = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.checkVisibility() && one.getClientRects().length && !one.querySelector('*') && one.textContent.trim())
  .map(one => one.closest('.letter, .example') ? null : one.textContent.trim().slice(0, 40))
  .filter(Boolean)"""


def check_letters(tally, browser, base, site):
    tab = Tab(browser, base, **PHONE)
    for kind in ("letter", "letter for the email"):
        tally.check(f"{kind}: one tap selects all of it, and nothing else", tapped(tab, KINDS[kind]))
        tally.check(f"{kind}: printed, it goes out alone", printed(tab, KINDS[kind]))
    tally.check("the email holds the letter as it stands on the page", mailed(tab, KINDS["letter for the email"]))
    tally.check("the email of a long letter holds its subject alone", subject_only(tab, KINDS["letter"]))
    tab.close()
    letters = sorted(site.glob("councils/*/coverage/*/index.html"))
    tally.check("no letter judges", [fault for file in letters for fault in judged(site, file)])
    return f"{len(letters)} letters"


def tapped(tab, address):
    page = tab.open(address)
    letter = page.locator(".letter")
    letter.click()
    chosen = page.evaluate("() => getSelection().toString()")
    return [] if plain(chosen) == plain(letter.text_content()) else [f"it selects “{chosen[:60]}”"]


def printed(tab, address):
    page = tab.open(address)
    page.emulate_media(media="print")
    shown = page.evaluate(SHOWN)
    page.emulate_media(media="screen")
    return [f"“{words}” is printed too" for words in shown]


def mailed(tab, address):
    page = tab.open(address)
    link = page.locator("main a[href^='mailto:']").first.get_attribute("href")
    body = parse_qs(urlsplit(link).query)["body"][0]
    faults = [] if body.replace("\r\n", "\n") == page.locator(".letter").text_content() else ["the two differ"]
    return faults + ([f"it has {len(link)} bytes"] if len(link) > 2_000 else [])


def subject_only(tab, address):
    page = tab.open(address)
    link = page.locator("main a[href^='mailto:']").first.get_attribute("href")
    query = parse_qs(urlsplit(link).query)
    return [] if list(query) == ["subject"] and unquote(link).isprintable() else [link[:100]]


def judged(site, file):
    words = file.read_text().lower()
    for word in ("compliant", "compliance", "unlawful", "illegal", "breach of"):
        if word in words:
            yield f"{file.relative_to(site)}: {word}"


def plain(words):
    return " ".join(words.split())
