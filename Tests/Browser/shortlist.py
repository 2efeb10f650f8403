"""A reader's own list: kept in the address and in one tab, printed, sent, and remembered nowhere else."""

import shutil
from urllib.parse import unquote

from browser import Tab
from example import COUNCIL, KINDS, PROJECT, build
from rendering import FIT, LOOKS, SMALL_TARGETS, axe
from server import serving

PAGE = "shortlist/"
BREAKS, HUBS, DANGER = "alderbrook/short-break-clubs", "alderbrook/family-hubs", "alderbrook/domestic-abuse-support"
BOTH = f"{PAGE}#{BREAKS},thornmere/young-carers"

SHOWN = """() => [...document.querySelectorAll('#my_list h2 a')].map(one =>
  new URL(one.href).pathname.replace('/councils/', '').replace('/services', '').replace(/[/]$/, ''))"""
ENTRY = "() => (document.querySelector('header li.keep a') || {textContent: ''}).textContent"


def check_shortlist(tally, browser, base, folder):
    tally.check("a press puts a service on the list, and another takes it off", adds(browser, base))
    tally.check("a page in Urdu has the button in Urdu, and keeps the same service", adds_in_urdu(browser, base))
    tally.check("lists of services have the button too, each with the service's name", adds_from_list(browser, base))
    tally.check("the list opens with what it holds, in its order, of two councils", opens(browser, base))
    tally.check("each entry says what it is, ages, cost, telephone and link", tells(browser, base))
    tally.check("each entry says of a fact all that the service's own page says", tells_all(browser, base))
    tally.check("entries move up and come off, and the focus goes with them", moves(browser, base))
    tally.check("the list can be copied, mailed and printed", sends(browser, base))
    tally.check("another tab and another visit know nothing of it", forgets(browser, base))
    tally.check("pages about danger have no button, and are shown on no list", keeps_danger_off(browser, base))
    tally.check("addresses that name no service fetch nothing", resists(browser, base))
    tally.check("a page that is gone can be taken off", survives_gone(browser, base))
    tally.check("the way to the main part loses nothing", skips(browser, base))
    tally.check("without script it says what to do instead", helps_without_script(browser, base))
    tally.check("the keyboard alone is enough", by_keyboard(browser, base))
    tally.check("a council that has the site to itself has the list too", alone(browser, folder))
    for look, options in LOOKS.items():
        tab = Tab(browser, base, **options)
        page = listed(tab, BOTH)
        tally.check(f"a list of two, {look}: axe finds nothing", axe(page))
        if look == "320 px":
            tally.check("a list of two, 320 px: nothing is wider than the screen", page.evaluate(FIT))
            tally.check("a list of two, 320 px: everything one taps is 24 px or more", page.evaluate(SMALL_TARGETS))
            page = tab.open(COUNCIL + "services/")
            tally.check("buttons in a list of services, 320 px: 24 px or more", page.evaluate(SMALL_TARGETS))
        tally.check(f"a list of two, {look}: no error, nothing blocked", tab.noted)
        tab.close()
    return "15 claims"


def listed(tab, address):
    # The same page with another place on it would not load anew.
    tab.page.goto("about:blank")
    page = tab.open(address)
    page.wait_for_selector("#my_list > *")
    return page


def press(page, words):
    page.locator("button.keep", has_text=words).first.click(timeout=5_000)


def in_tab(check):
    def done(browser, base):
        tab = Tab(browser, base)
        faults = list(check(tab) or [])
        noted = [one for one in tab.noted if "404" not in one]
        tab.close()
        return faults + noted
    return done


@in_tab
def adds(tab):
    page = tab.open(KINDS["service"])
    button = page.locator("main button.keep")
    before = button.inner_text()
    button.click()
    said, entry, label = page.inner_text("p.keep"), page.evaluate(ENTRY), button.inner_text()
    if "Add to my list" not in before or "Take off my list" not in label or entry != "My list (1)" or "It holds 1" not in said:
        yield f"{before}, then {label}, {entry}, and it says: {said}"
    tab.open(COUNCIL)
    if page.evaluate(ENTRY) != "My list (1)":
        yield "the next page does not know of it"
    tab.open(KINDS["service"])
    page.locator("main button.keep").click()
    if page.evaluate(ENTRY):
        yield f"taken off, it is still in the menu: {page.evaluate(ENTRY)}"


@in_tab
def adds_in_urdu(tab):
    page = tab.open(KINDS["service in Urdu"])
    button = page.locator("main button.keep span").first
    button.click()
    link = page.locator("header li.keep")
    if not button.inner_text().startswith("میری") or link.get_attribute("lang") != "en":
        yield f"the button says {button.inner_text()}, and the menu's words are of {link.get_attribute('lang')}"
    if page.evaluate(ENTRY) != "My list (1)" or not link.locator("a").get_attribute("href").endswith("#alderbrook/family-hubs"):
        yield f"it keeps {link.inner_html()}"


@in_tab
def adds_from_list(tab):
    page = tab.open(KINDS["A to Z list"])
    entries = page.locator("main .list > li").evaluate_all("""all => Promise.all(all.map(async one => [
      one.querySelector('a').textContent, one.querySelector('button.keep') !== null,
      (await (await fetch(one.querySelector('a').href)).text()).includes('class="leave"')]))""")
    yield from (f"{name}: button {has}, about danger {danger}" for name, has, danger in entries if has == danger)
    if len(entries) < 60 or not any(danger for _, _, danger in entries):
        yield "the list is not what it was"
    press(page, "Add to my list: Portage")
    press(page, "Add to my list: Youth clubs")
    page.click("header li.keep a")
    page.wait_for_selector("#my_list li")
    if page.evaluate(SHOWN) != ["alderbrook/portage", "alderbrook/youth-clubs"]:
        yield f"the list holds {page.evaluate(SHOWN)}"


@in_tab
def opens(tab):
    found = listed(tab, BOTH).evaluate(SHOWN)
    if found != [BREAKS, "thornmere/young-carers"]:
        yield f"it shows {found}"


@in_tab
def tells(tab):
    words = listed(tab, BOTH).locator("#my_list li").first.inner_text()
    wanted = ["Short break clubs", "Alderbrook Council", "Ages", "Cost", "01632 960170"]
    yield from (f"not shown: {one}" for one in wanted if one not in words)


FACTS = """([place, count]) => Object.fromEntries([...document.querySelectorAll(place)].slice(0, count).map(one => [
  one.querySelector('dt').textContent, one.querySelector('dd').innerText.trim().replace(/\\s+/g, ' ')]))"""


@in_tab
def tells_all(tab):
    page = tab.open(KINDS["service"])
    own = page.evaluate(FACTS, [".facts > div", 5])
    kept = listed(tab, f"{PAGE}#{BREAKS}").evaluate(FACTS, ["#my_list li .plain > div", 5])
    if own != kept:
        yield f"the list says {kept}, and the page {own}"
    wanted = {"Who can get it": "There are tests", "Cost": "Help with the cost", "When": "And 2 other times"}
    yield from (f"not shown: {words}" for name, words in wanted.items() if words not in kept.get(name, ""))
    leads = page.get_by_role("link", name="And 2 other times").evaluate_all("all => all.map(one => one.href)")
    if [one.removeprefix(tab.base) for one in leads] != [KINDS["service"] + "#the_times"]:
        yield f"the other times lead to {leads}"


@in_tab
def moves(tab):
    page = listed(tab, f"{BOTH},{HUBS}")
    page.locator("#my_list li").nth(2).get_by_role("button", name="Move up").click()
    page.wait_for_function("() => document.querySelector('p.keep').textContent.includes('number 2')")
    if page.evaluate(SHOWN) != [BREAKS, HUBS, "thornmere/young-carers"] or not page.url.endswith(f"#{BREAKS},{HUBS},thornmere/young-carers"):
        yield f"moved: {page.evaluate(SHOWN)}, {page.url}"
    page.locator("#my_list li").nth(0).get_by_role("button", name="Take off").click()
    page.wait_for_function("() => document.querySelector('p.keep').textContent.includes('It holds 2')")
    focused = page.evaluate("() => document.activeElement.getAttribute('href') || ''")
    if page.evaluate(SHOWN) != [HUBS, "thornmere/young-carers"] or "family-hubs" not in focused:
        yield f"taken off: {page.evaluate(SHOWN)}, the focus is on {focused}"


@in_tab
def sends(tab):
    page = listed(tab, BOTH)
    mail = unquote(page.get_by_role("link", name="Send it by email").get_attribute("href"))
    if not mail.startswith("mailto:?subject=") or page.url not in mail or "Short break clubs" not in mail:
        yield f"the letter is {mail}"
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the link").click()
    page.wait_for_function("() => document.querySelector('p.keep').textContent")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    if copied != page.url or page.input_value("#list_link") != page.url:
        yield f"copied: {copied}"
    page.emulate_media(media="print")
    shown = [one for one in ("button.keep", ".search", "h2:text('How the list works')") if page.locator(one).first.is_visible()]
    if shown or not page.locator(".kept .address").first.is_visible():
        yield f"on paper it shows {shown}, or no address"


@in_tab
def forgets(tab):
    listed(tab, BOTH)
    left = tab.page.evaluate("() => [localStorage.length, document.cookie]")
    if left != [0, ""]:
        yield f"left on the device: {left}"
    other = tab.context.new_page()
    other.goto(tab.base + PAGE)
    tab.noted.clear()
    if "nothing on your list" not in other.inner_text("main"):
        yield "another tab knows of it"


@in_tab
def keeps_danger_off(tab):
    page = tab.open(KINDS["service about danger"])
    if page.locator(".keep").count() or page.evaluate("() => [...document.scripts].some(one => one.src.includes('list'))"):
        yield "it has a button, or the script"
    page = listed(tab, f"{PAGE}#{DANGER},{HUBS}")
    # Both pages have been fetched by then, whichever was shown first.
    page.wait_for_load_state("networkidle")
    if page.evaluate(SHOWN) != [HUBS] or "abuse support" in page.inner_text("#my_list").lower():
        yield f"it shows {page.evaluate(SHOWN)}"


@in_tab
def resists(tab):
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url))
    page = listed(tab, PAGE + "#../../secret,https://elsewhere.example/x,a/b/c,<img src=x onerror=alert(1)>/x,//evil/x,A/B")
    strange = [url for url in asked if "/services/" in url or "elsewhere" in url]
    if strange or "nothing on your list" not in page.inner_text("#my_list"):
        yield f"asked for: {strange}"
    many = ",".join(f"alderbrook/none-{number}" for number in range(500))
    listed(tab, f"{PAGE}#{many}")
    count = sum("/services/none-" in url for url in asked)
    if count > 40:
        yield f"a link of 500 services made it ask {count} times"


@in_tab
def survives_gone(tab):
    page = listed(tab, f"{PAGE}#alderbrook/closed-down,{HUBS}")
    press(page, "Take off my list: alderbrook/closed-down")
    page.wait_for_function("() => document.querySelectorAll('#my_list li').length === 1")
    if page.evaluate(SHOWN) != [HUBS]:
        yield f"it shows {page.evaluate(SHOWN)}"


@in_tab
def skips(tab):
    page = listed(tab, BOTH)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    if not page.url.endswith(BOTH) or len(page.evaluate(SHOWN)) != 2:
        yield f"it is now {page.url}"


@in_tab
def by_keyboard(tab):
    page = tab.open(KINDS["service"])
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('main button.keep')"):
            break
    page.keyboard.press("Space")
    if page.evaluate(ENTRY) != "My list (1)":
        yield "the button does not answer to the keyboard"


def helps_without_script(browser, base):
    tab = Tab(browser, base, java_script_enabled=False)
    page = tab.open(PAGE)
    main, link = page.inner_text("main"), page.get_by_role("link", name="Choose your council", exact=True).first
    faults = [] if "needs script" in main and link.get_attribute("href") == "/councils/" else ["it does not say what to do instead"]
    tab.open(KINDS["service"])
    faults += ["a service has a button that does nothing"] if page.locator("button").count() else []
    tab.close()
    return faults


def alone(browser, folder):
    content = folder / "alone-content"
    shutil.copytree(PROJECT / "content", content)
    shutil.rmtree(content / "councils/thornmere")
    with (content / "site.yml").open("a") as settings:
        settings.write("council: alderbrook\n")
    code, said = build(content, folder / "alone")
    if code != 0:
        return [f"it was not built: {said[-600:]}"]
    with serving(folder / "alone") as base:
        tab = Tab(browser, base)
        page = tab.open("services/portage/")
        page.click("main button.keep")
        page.click("header li.keep a")
        page.wait_for_selector("#my_list li")
        shown, address = page.evaluate(SHOWN), page.url
        noted = list(tab.noted)
        tab.close()
    return noted + ([] if shown == ["/portage"] and address.endswith("shortlist/#-/portage") else [f"{address} shows {shown}"])
