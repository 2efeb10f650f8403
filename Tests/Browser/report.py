"""The report for managers, in a browser: accessible, fits a narrow screen, quiet, and runs nothing."""

import json
import subprocess

from browser import Tab
from example import PROJECT, program, stop
from page_reading import read_page
from rendering import FIT, LOOKS, OPEN_ALL, SMALL_TARGETS, SPACED, axe
from server import serving

SCRIPT = "<script>document.title = 'it ran'</script><img src=x onerror=\"document.title = 'it ran'\">"


def write_report(folder):
    """The report of the example, compared with two made-up earlier ones, so that each of its parts is there."""
    folder.mkdir(parents=True, exist_ok=True)
    now = json.loads(check("--format", "json"))
    earlier = []
    for day, share in (("2026-03-01", 3), ("2026-08-01", 7)):
        then = {**now, "today": day, "coverage": [changed(line, number, share) for number, line in
                                                  enumerate(now["coverage"])]}
        file = folder / f"{day}.json"
        file.write_text(json.dumps(then))
        earlier += ["--earlier", file]
    (folder / "index.html").write_text(check("--format", "html", *earlier))
    return folder


def changed(line, number, share):
    """Every third or seventh item, say, was once the other way round."""
    if number % share:
        return line
    return {**line, "result": "does not say" if line["result"] == "says" else "says"}


def check(*options):
    done = subprocess.run([program(), "check", *options], capture_output=True, text=True, cwd=PROJECT, timeout=120)
    if done.returncode == 2:
        stop(f"The report was not made:\n{done.stderr[-3000:]}")
    return done.stdout


def check_report(tally, browser, folder):
    site = write_report(folder)
    check_markup(tally, site)
    with serving(site) as base:
        for look, options in LOOKS.items():
            tab = Tab(browser, base, **options)
            check_look(tally, tab, look)
            tab.close()
        check_nothing_runs(tally, browser, base, site)
    return f"{len((site / 'index.html').read_bytes())} bytes"


def check_markup(tally, site):
    page = read_page(site, "index.html")
    tally.check("the report is HTML without a parse error", page.parse_errors)
    tally.check("the report: every element stands where it may", page.nesting)
    tally.check("the report has a language, a title and one <h1>", page.identity)
    tally.check("the report: no heading skips a level", page.headings)
    tally.check("the report has nothing active but its own style", [one for one in page.active if one != "<style>"])
    tally.check("the report: no id stands twice", [one for one in set(page.ids) if page.ids.count(one) > 1])
    tally.check("the report: every id that is named is there", [one for one in page.named_ids if one not in page.ids])
    places = [address for _, address in page.links]
    tally.check("the report links to places on itself alone", [one for one in places if one[1:] not in page.ids])


def check_look(tally, tab, look):
    page = tab.open("")
    page.evaluate(OPEN_ALL)
    tally.check(f"the report, {look}: axe finds nothing", axe(page))
    if look == "320 px":
        tally.check("the report, 320 px: nothing is wider than the screen", page.evaluate(FIT))
        tally.check("the report, 320 px: everything one taps is 24 px or more", page.evaluate(SMALL_TARGETS))
        page.evaluate(SPACED)
        tally.check("the report, 320 px: it fits with more space between words", page.evaluate(FIT))
    tally.check(f"the report, {look}: no error, nothing blocked, nothing asked of another host", tab.noted)


def check_nothing_runs(tally, browser, base, site):
    """Even if something got past the templates, the page's own policy would stop it."""
    (site / "hostile.html").write_text((site / "index.html").read_text().replace("</main>", SCRIPT + "</main>"))
    tab = Tab(browser, base)
    page = tab.open("hostile.html")
    ran = [] if page.title() != "it ran" else ["a script in the page ran"]
    stopped = any("Content Security Policy" in one for one in tab.noted)
    tally.check("the report lets no script run", ran + ([] if stopped else ["the policy stopped nothing"]))
    tab.close()
