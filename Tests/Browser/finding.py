"""The box that finds a council by place or postcode: with script, without it, and when its list cannot be had."""

from browser import Tab

ALDERBROOK, THORNMERE = "Alderbrook Council", "Thornmere Council"
GOV_UK = "GOV.UK finds the council for any postcode in the country"
THREE = {
    "councils": [{"name": name, "link": "/"} for name in ("One", "Two", "Three")],
    "places": [], "districts": {"ZZ1": "0 1 2"}, "exact": [],
}

# What is typed, the links that are given, and a part of what is announced.
TYPED = [
    ("ZZ1", [ALDERBROOK], "ZZ1"),
    ("zz1 1zz", [ALDERBROOK], "ZZ1"),
    ("  zZ6  ", [THORNMERE], "ZZ6"),
    ("zz61aa", [THORNMERE], "ZZ6"),
    ("ZZI IZZ", [ALDERBROOK], "ZZ1"),
    ("ZZ3", [ALDERBROOK, THORNMERE], "shared by 2"),
    ("ZZ3 8AA", [ALDERBROOK], "ZZ3 8AA"),
    ("zz3izz", [THORNMERE], "ZZ3 1ZZ"),
    ("ZZ3 9XY", [ALDERBROOK, THORNMERE], "shared by 2"),
    ("Millford", [ALDERBROOK], "One council"),
    ("saltby", [THORNMERE], "One council"),
    ("easton", [THORNMERE], "One council"),
    ("green", [ALDERBROOK], "One council"),
    ("thornmere council", [THORNMERE], "One council"),
    ("council", [ALDERBROOK, THORNMERE], "2 councils"),
    ("ZZ99 9ZZ", [GOV_UK], "No council here"),
    ("Atlantis", [GOV_UK], "No council here"),
    ("", [], "first"),
]


def check_finding(tally, browser, base, site):
    tab = Tab(browser, base)
    for address in ("", "councils/by-postcode/"):
        page = tab.open(address)
        for typed, councils, words in TYPED:
            find(page, typed)
            found = page.eval_on_selector_all("#find_list a", "all => all.map(one => one.textContent)")
            said = page.inner_text("#find_status")
            tally.check(
                f"“{typed}” finds {', '.join(councils) or 'nothing'}, on /{address}",
                [] if found == councils and words in said else [f"{said} {found}"])
        tally.check(f"the box on /{address} is quiet", tab.noted)
    page = tab.open("")
    find(page, "<img src=x onerror=alert(1)>")
    tally.check(
        "what is typed is never markup",
        tab.noted + ([] if page.eval_on_selector_all("form img", "all => all.length") == 0 else ["it is"]))
    tally.check(
        "whoever comes to the box is told that it keeps what they type", [] if page.is_visible("#find_note") else ["no"])
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    find(page, "zz3 1zz")
    tally.check(
        "no request says which postcode was typed", [url for url in sent if "1zz" in url.lower() or "?" in url])
    page = tab.open("councils/by-postcode/?q=zz6")
    page.wait_for_selector("#find_list a")
    tally.check("a question in the address is answered", [] if page.inner_text("#find_list") == THORNMERE else ["no"])
    find(page, "zz1")
    page.click("#find_list a")
    tally.check("an answer leads to the council", [] if page.url.endswith("/councils/alderbrook/") else [page.url])
    page = tab.open("")
    page.route("**/councils.json", lambda route: route.fulfill(json=THREE))
    find(page, "zz1")
    said = page.inner_text("#find_status")
    tally.check("whoever may ask one of three councils may ring any of them", [] if "ring any of them" in said else [said])
    page.unroute("**/councils.json")
    page = tab.open("")
    page.route("**/councils.json", lambda route: route.abort())
    find(page, "zz1")
    said = page.inner_text("#find_status")
    tally.check("without the list of councils it says what to do", [] if "lists on this page" in said else [said])
    tab.close()
    plain = Tab(browser, base, java_script_enabled=False)
    page = plain.open("")
    page.fill("#find_words", "zz1")
    page.click("#find_form button")
    tally.check(
        "without script the form leads to the list of postcodes",
        [] if "/councils/by-postcode/?q=zz1" in page.url and page.get_by_role("link", name=ALDERBROOK).count() else [page.url])
    said = page.inner_text("main")
    tally.check(
        "without script the list of postcodes has no box that does nothing, and says what to use",
        [] if not page.is_visible("#find_form") and "Use the list below" in said else [said])
    page = plain.open("")
    tally.check(
        "without script nothing is promised that only a script keeps",
        [] if not page.is_visible("#find_note") else ["the note is shown"])
    plain.close()
    files = sorted((site / "councils/by-postcode").glob("*.json"))
    return f"{len(TYPED)} questions, {len(files)} files of {sum(file.stat().st_size for file in files)} bytes"


def find(page, typed):
    """Types it and waits until something is said of it."""
    page.evaluate("() => { document.getElementById('find_status').textContent = ''; }")
    page.fill("#find_words", typed)
    page.press("#find_words", "Enter")
    page.wait_for_function("() => document.getElementById('find_status').textContent !== ''")
