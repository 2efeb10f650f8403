"""The search in a browser: answers as one types, filters, remembers in the address, announces, and fails kindly."""

import json
import re

from browser import Tab
from example import COUNCIL, PROJECT
from hostile import build_case, reference_content
from hostile_words import IMAGE, page as content_page, quoted
from rendering import FIT, LOOKS, OPEN_ALL, SMALL_TARGETS, axe
from search_tab import search_tab
from server import serving

SEARCH = COUNCIL + "search/"

# Every word that the search may offer, looked up as if somebody had typed it.
LOST = """async folder => {
  const index = await open(folder), lost = [];
  for (const word of (await load(index, 'spelling'))[0].split(' ')) {
    const pages = new Map();
    await exact(index, word, pages, 1);
    if (!pages.size) lost.push(word);
  }
  return lost;
}"""


def check_search(tally, browser, base, site):
    with search_tab(browser, base, SEARCH) as tab:
        tally.check("it answers as one types, without a key press at the end", answers_while_typing(tab))
        tally.check("a mistake in typing is mended, and it says so", mends(tab))
        tally.check("it says how many results there are, politely, and the focus stays", announces(tab))
        tally.check("more results come at a press, and the focus goes to the first of them", shows_more(tab))
        tally.check("nothing found: what to try, and who to ring", helps_with_nothing(tab))
        tally.check("filters combine", combines_filters(tab))
        tally.check("nothing was blocked, asked elsewhere or wrong", tab.noted)
        tally.check("every word that it may offer leads to a page", tab.page.evaluate(LOST, "/" + SEARCH))
    tally.check("the address brings a search back", brings_back(browser, base))
    tally.check("the keyboard alone is enough", works_by_keyboard(browser, base))
    tally.check("words are cut the same here and in the program", cut_alike(browser, base))
    tally.check("the box on a council's page leads to its results", leads_from_council(browser, base))
    tally.check("the search over all leads to each council's results", searches_all(browser, base))
    tally.check("without script it says so, and leads to the lists", helps_without_script(browser, base))
    tally.check("when the index cannot be fetched, it says so", says_that_it_cannot(browser, base))
    tally.check("when the site is published anew meanwhile, it reads the new index", reads_anew(browser, base, site))
    for look, options in LOOKS.items():
        with search_tab(browser, base, SEARCH + "?q=club&cost=free&age=primary", **options) as tab:
            tab.wait_for("club")
            tab.page.evaluate(OPEN_ALL)
            tally.check(f"results, {look}: axe finds nothing", axe(tab.page))
            if look == "320 px":
                tally.check("results, 320 px: nothing is wider than the screen", tab.page.evaluate(FIT))
                tally.check("results, 320 px: everything one taps is 24 px or more", tab.page.evaluate(SMALL_TARGETS))
    tally.check("a title that looks like code is shown as words", shows_hostile_title(browser, site.parent))
    tally.check(
        "a result in another language names it, and no number changes its order", shows_other_language(browser, site.parent))


def answers_while_typing(tab):
    tab.page.type("#search_words", "speech ther", delay=30)
    tab.wait_for("speech ther")
    first = tab.results()[:1]
    return [] if first == [f"/{COUNCIL}services/speech-and-language-therapy/"] else [f"the first is {first}"]


def mends(tab):
    said = tab.search("portge")
    wanted = "for “portage”. No page here has “portge”."
    return [] if said.endswith(wanted) and "portage" in tab.results()[0] else [f"it says: {said}"]


def announces(tab):
    tab.page.focus("#search_words")
    said = tab.search("respite")
    status = tab.page.locator("#search_status")
    shown = len(tab.results())
    count = int(said.split(" ")[0])
    # Ten are shown at a time.
    is_true = said == f"{count} results for “respite”." and shown == min(count, 10)
    faults = [] if is_true else [f"{shown} are shown, and it says: {said}"]
    if status.get_attribute("role") != "status":
        faults.append("the count has no role that announces it")
    if tab.page.evaluate("() => document.activeElement.id") != "search_words":
        faults.append("the focus has moved")
    return faults


def shows_more(tab):
    tab.search("school")
    before = tab.results()
    tab.page.click("#search_results button")
    tab.page.wait_for_function("before => document.querySelectorAll('#search_results li').length > before", arg=len(before))
    after = tab.results()
    focused = tab.page.evaluate("() => new URL(document.activeElement.href).pathname")
    faults = [] if len(before) == 10 and after[:10] == before else [f"{len(before)} and then {len(after)}"]
    return faults + ([] if focused == after[10] else [f"the focus is on {focused}"])


def helps_with_nothing(tab):
    said = tab.search("zzqqxxy")
    shown = tab.page.inner_text("main")
    wanted = ["What to try", "Check the spelling", "All services, A to Z", "Ring 01632 960100"]
    faults = [f"not shown: {words}" for words in wanted if words not in shown]
    if said != "No results for “zzqqxxy”.":
        faults.append(f"it says: {said}")
    tab.search("respite")
    return faults + (["it stays when there are results"] if tab.page.is_visible("#search_nothing") else [])


def combines_filters(tab):
    def chosen(**filters):
        tab.open(SEARCH + "?" + "&".join(f"{name}={value}" for name, value in filters.items()))
        tab.page.wait_for_function("() => document.getElementById('search_status').textContent")
        return int(re.match(r"\d+|No", tab.announced())[0].replace("No", "0"))

    alone = [chosen(need="autism"), chosen(cost="free"), chosen(age="under-5s"), chosen(route="gp")]
    together = chosen(need="autism", cost="free", age="under-5s", route="gp")
    with_words = chosen(q="assessment", need="autism", cost="free", age="under-5s", route="gp")
    faults = [] if min(alone) > together >= with_words > 0 else [f"alone {alone}, together {together}, {with_words}"]
    listed = len(re.findall(r'<li>\n<a href="/councils/alderbrook/services/', autism_list(tab)))
    return faults + ([] if listed == alone[0] else [f"{alone[0]} with autism, and the list by need has {listed}"])


def autism_list(tab):
    return tab.page.evaluate("address => fetch(address).then(answer => answer.text())", f"/{COUNCIL}needs/autism/")


def brings_back(browser, base):
    with search_tab(browser, base, SEARCH) as tab:
        tab.page.fill("#search_words", "club")
        tab.page.click("#search_filters summary")
        tab.page.select_option("#filter_age", "primary")
        tab.page.check("#filter_cost")
        tab.page.wait_for_function("() => location.search.includes('cost')")
        tab.wait_for("club")
        address, said, found = tab.page.url, tab.announced(), tab.results()
    with search_tab(browser, base, address.removeprefix(base)) as tab:
        tab.wait_for("club")
        again = (tab.announced(), tab.results())
        is_open = tab.page.evaluate("() => document.getElementById('search_filters').open")
        chosen = [tab.page.input_value("#filter_age"), tab.page.is_checked("#filter_cost")]
    faults = [] if again == (said, found) and found else [f"{address} gave {said}, and then {again[0]}"]
    return faults + ([] if is_open and chosen == ["primary", True] else ["the filters do not show what is chosen"])


def works_by_keyboard(browser, base):
    with search_tab(browser, base, SEARCH) as tab:
        for _ in range(20):
            tab.page.keyboard.press("Tab")
            if tab.page.evaluate("() => document.activeElement.id") == "search_words":
                break
        tab.page.keyboard.type("mediation")
        tab.page.keyboard.press("Enter")
        tab.wait_for("mediation")
        for _ in range(3):
            tab.page.keyboard.press("Tab")
        tab.page.keyboard.press("Enter")
        tab.page.wait_for_url("**/services/mediation/", timeout=5_000)
    return []


def cut_alike(browser, base):
    """The program's own tests hold it to the same list."""
    words = [line.split() for line in (PROJECT / "Tests/Search/stems.txt").read_text().splitlines()]
    with search_tab(browser, base, SEARCH) as tab:
        cut = tab.page.evaluate("words => words.map(word => cut(word).map(stem).join('+'))", [word for word, _ in words])
    return [f"{word}: {here}, and there {there}" for (word, there), here in zip(words, cut) if here != there]


def leads_from_council(browser, base):
    tab = Tab(browser, base)
    tab.open(COUNCIL).fill("#council_search", "debt")
    tab.page.press("#council_search", "Enter")
    tab.page.wait_for_url("**/search/?q=debt")
    tab.page.wait_for_selector("#search_results a")
    first = tab.page.locator("#search_results a").first.get_attribute("href")
    noted = list(tab.noted)
    tab.close()
    return noted + ([] if first.endswith("services/money-advice/") else [f"the first is {first}"])


def searches_all(browser, base):
    with search_tab(browser, base, "search/") as tab:
        said = tab.search("respite")
        councils = tab.page.locator("#search_results h2").all_inner_texts()
        faults = [] if councils == ["Alderbrook Council", "Thornmere Council"] else [f"councils: {councils}"]
        if not re.fullmatch(r"\d+ results in 2 councils for “respite”\.", said):
            faults.append(f"it says: {said}")
        tab.search("portge stonebridge")
        councils = tab.page.locator("#search_results h2").all_inner_texts()
        faults += [] if councils[:1] == ["Alderbrook Council"] else [f"for a place of Alderbrook: {councils}"]
        tab.page.click("#search_filters summary")
        tab.page.select_option("#filter_council", "thornmere")
        tab.page.fill("#search_words", "speach")
        tab.wait_for("speach")
        tab.page.click("text=in Thornmere Council")
        tab.page.wait_for_url("**/councils/thornmere/search/?q=speach")
        return faults + tab.noted


def helps_without_script(browser, base):
    tab = Tab(browser, base, java_script_enabled=False)
    faults = []
    for address, link in ((SEARCH, "All services, A to Z"), ("search/", "Choose your council")):
        main = tab.open(address).inner_text("main")
        faults += [f"{address} does not show: {words}" for words in ("needs script", link) if words not in main]
        if tab.page.is_visible("form"):
            faults.append(f"{address} shows a form that does nothing")
    is_form = tab.open(COUNCIL).is_visible(".search-box")
    is_link = tab.page.is_visible(".search-link")
    tab.close()
    return faults + (["the council's page shows a form that does nothing"] if is_form or not is_link else [])


def says_that_it_cannot(browser, base):
    with search_tab(browser, base, SEARCH) as tab:
        tab.page.route("**/words-*.json*", lambda route: route.abort())
        tab.page.fill("#search_words", "respite")
        tab.page.wait_for_function("() => document.getElementById('search_status').textContent")
        said = tab.announced()
        tab.page.unroute("**/words-*.json*")
        after = tab.search("respite ")
    faults = [] if "cannot be reached" in said else [f"it says: {said}"]
    return faults + ([] if after.startswith(("9", "1")) else [f"and then, when it can be: {after}"])


def reads_anew(browser, base, site):
    """Every file of the index gets another edition while the page stands open."""
    files = sorted((site / SEARCH).glob("*.json"))
    before = {file: file.read_text() for file in files}
    with search_tab(browser, base, SEARCH) as tab:
        tab.search("respite")
        found = tab.results()
        for file, text in before.items():
            file.write_text(json.dumps(["another", *json.loads(text)[1:]]))
        tab.search("mediation")
        tab.search("respite")
        again = tab.results()
        for file, text in before.items():
            file.write_text(text)
        said = tab.announced()
    return [] if found == again else [f"it says: {said}"]


def shows_hostile_title(browser, folder):
    reference = reference_content(folder / "search-reference")
    words = "Club " + IMAGE
    site = folder / "search-hostile"
    code, said = build_case(reference, {"services/club.md": content_page(title=quoted(words))}, site)
    if code != 0:
        return [f"it was not built: {said[-400:]}"]
    with serving(site) as base, search_tab(browser, base, "councils/mallow/search/", bypass_csp=True) as tab:
        tab.search("club")
        title = tab.page.locator("#search_results h2").first.inner_text()
        return tab.noted + ([] if title == words else [f"it shows: {title}"])


# The groups of digits of each result's summary as one sees them, from the left.
SEEN = """() => [...document.querySelectorAll('#search_results li')].map(one => {
  const seen = [], walk = document.createTreeWalker(one.querySelector('p'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    for (const digits of walk.currentNode.data.matchAll(/[0-9]+/g)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, digits.index);
      range.setEnd(walk.currentNode, digits.index + digits[0].length);
      seen.push([range.getBoundingClientRect().left, digits[0]]);
    }
  }
  return [one.getAttribute('lang'), seen.sort((one, other) => one[0] - other[0]).map(([, digits]) => digits).join(' ')];
})"""


def shows_other_language(browser, folder):
    reference = reference_content(folder / "search-reference-languages")
    site = folder / "search-languages"
    code, said = build_case(reference, {
        "services/club.md": content_page("summary: Ring 01632 960123.", title="Club 116"),
        "services/club.ur.md": content_page("summary: فون 01632 960123", title="کلب 116"),
    }, site)
    if code != 0:
        return [f"it was not built: {said[-400:]}"]
    with serving(site) as base, search_tab(browser, base, "councils/mallow/search/") as tab:
        tab.search("116")
        seen = sorted(tab.page.evaluate(SEEN), key=lambda one: one[0] or "")
        return tab.noted + ([] if seen == [[None, "01632 960123"], ["ur", "01632 960123"]] else [f"it shows: {seen}"])
