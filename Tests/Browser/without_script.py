"""axe on a page of each template as it is when no script has run. axe is a script itself: it comes when the page is made."""

from browser import Tab
from example import ONE_A_TEMPLATE
from rendering import FIT, NARROW, OPEN_ALL, axe


def check_without_script(tally, browser, base):
    tab = Tab(browser, base, viewport=NARROW)
    line = tab.context.new_cdp_session(tab.page)
    for kind, address in ONE_A_TEMPLATE.items():
        page = open_without_script(tab, line, address)
        page.evaluate(OPEN_ALL)
        tally.check(f"{kind}, without script: axe finds nothing", axe(page))
        tally.check(f"{kind}, without script: nothing is wider than the screen", page.evaluate(FIT))
    tab.close()
    return f"{len(ONE_A_TEMPLATE)} pages, one a template"


def open_without_script(tab, line, address):
    line.send("Emulation.setScriptExecutionDisabled", {"value": True})
    page = tab.open(address)
    line.send("Emulation.setScriptExecutionDisabled", {"value": False})
    return page
