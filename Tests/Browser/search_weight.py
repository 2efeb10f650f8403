"""How much a phone downloads for its first search: the page, its style, the script and what the search fetches."""

from many_services import make_council
from hostile import reference_content
from example import build, stop
from search_tab import SearchTab
from server import PackingHandler, serving

LIMITS = {1_500: 60_000, 10_000: 100_000}
QUESTIONS = ["speech therapy", "respite", "portge", "my son hits me", "autism holiday club"]


def check_search_weight(tally, browser, folder):
    told = []
    for services, limit in LIMITS.items():
        content, site = folder / f"many-{services}-content", folder / f"many-{services}"
        reference_content(content)
        make_council(content / "councils/manyfold", services)
        code, said = build(content, site)
        if code != 0:
            stop(f"The council of {services} services was not built:\n{said[-2000:]}")
        with serving(site, PackingHandler) as base:
            weights = {words: weigh(browser, base, words) for words in QUESTIONS}
        heavy = [f"“{words}”: {size:,} bytes" for words, (size, _) in weights.items() if size >= limit]
        tally.check(f"a first search among {services:,} services weighs less than {limit:,} bytes", heavy)
        tally.check(
            f"each question finds something among {services:,} services",
            [words for words, (_, found) in weights.items() if not found])
        sizes = [size for size, _ in weights.values()]
        told.append(f"{services:,} services: {min(sizes):,} to {max(sizes):,} bytes")
    return "; ".join(told)


def weigh(browser, base, words):
    """Types as people do, in a browser that has nothing yet, and counts what comes over the line, headers and all."""
    tab = SearchTab(browser, base)
    counted = []
    session = tab.context.new_cdp_session(tab.page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: counted.append(event["encodedDataLength"]))
    tab.open("councils/manyfold/search/")
    tab.page.type("#search_words", words, delay=120)
    tab.wait_for(words)
    tab.page.wait_for_load_state("networkidle")
    found = tab.results()
    tab.close()
    return int(sum(counted)), found
