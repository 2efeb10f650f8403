"""“Could this help us?”: families answer a few questions, and the services of a made-up council are sorted for them."""

from browser import Tab
from could_help_council import FILES
from example import COUNCIL
from hostile import build_case, reference_content
from rendering import FIT, LOOKS, SMALL_TARGETS, axe
from server import serving

PAGE = "councils/mallow/could-this-help/"

# The answers of each family, and the services under "May be able to help" and "Ask them". All others are "Not this one".
OPEN, DAYS, NIGHTS, TEAM = "Baby group", "Days out", "Nights away", "Family team"
LAPTOPS, TRAVEL, RIVER, SILENT, WIDE = "Laptops", "Travel", "Riverside club", "Silent club", "Wide help"
FAMILIES = {
    "a baby, living here": ({"age": 0, "here": "yes"}, [OPEN], [NIGHTS, TEAM, SILENT, WIDE]),
    "a child of 5": ({"age": 5, "here": "yes"}, [], [DAYS, NIGHTS, TEAM, RIVER, SILENT, WIDE]),
    "a child of 17, on the last birthday": ({"age": 17, "here": "yes"}, [], [DAYS, NIGHTS, TEAM, TRAVEL, SILENT, WIDE]),
    "a child of 15, for whom a service is and its tests are not": (
        {"age": 15, "here": "yes"}, [], [DAYS, NIGHTS, TEAM, LAPTOPS, TRAVEL, RIVER, SILENT, WIDE]),
    "a young adult of 18": ({"age": 18, "here": "yes"}, [], [TRAVEL, SILENT, WIDE]),
    "a grown-up of 40": ({"age": 40, "here": "yes"}, [], [SILENT, WIDE]),
    "a child of 8 with a disability benefit": ({"age": 8, "here": "yes", "has": ["Disability Living Allowance"]},
                                              [DAYS], [NIGHTS, TEAM, LAPTOPS, RIVER, SILENT, WIDE]),
    "the same, and nothing else": ({"age": 8, "here": "yes", "has": ["Disability Living Allowance"], "all": True},
                                   [DAYS], [TEAM, RIVER, SILENT, WIDE]),
    "a child of 8 with none of it all": ({"age": 8, "here": "yes", "all": True}, [], [TEAM, RIVER, SILENT, WIDE]),
    "a child of 8 with a plan and an assessment": (
        {"age": 8, "here": "yes", "has": ["A child in need plan", "says that a break is needed"]},
        [NIGHTS], [DAYS, TEAM, LAPTOPS, RIVER, SILENT, WIDE]),
    "a plan without the assessment, and nothing else": (
        {"age": 8, "here": "yes", "has": ["A child in need plan"], "all": True}, [], [TEAM, RIVER, SILENT, WIDE]),
    "a family that lives elsewhere": ({"age": 8, "here": "no", "has": ["Disability Living Allowance"]},
                                      [], [TEAM, LAPTOPS, RIVER, SILENT, WIDE]),
    "a family that is not sure where it lives": ({"age": 8, "has": ["Disability Living Allowance"]},
                                                 [], [DAYS, NIGHTS, TEAM, LAPTOPS, RIVER, SILENT, WIDE]),
    "a child in care": ({"age": 12, "here": "yes", "has": ["You are in care"]},
                        [LAPTOPS], [DAYS, NIGHTS, TEAM, RIVER, SILENT, WIDE]),
    "no age, living here": ({"here": "yes"}, [], [OPEN, DAYS, NIGHTS, TEAM, LAPTOPS, TRAVEL, RIVER, SILENT, WIDE]),
}
ALL = sorted([OPEN, DAYS, NIGHTS, TEAM, LAPTOPS, TRAVEL, RIVER, SILENT, WIDE])

# What one family is told of one service.
REASONS = {
    ("a baby, living here", DAYS): "It is for ages 5 to 17.",
    ("the same, and nothing else", NIGHTS): "You need: A child in need plan; A social worker's assessment says "
                                              "that a break is needed.",
    ("a child of 8 with none of it all", DAYS): "You need one of: Disability Living Allowance (middle or higher rate); "
                                                "Personal Independence Payment.",
    ("a family that lives elsewhere", DAYS): "Where you live: The council area.",
    ("a child of 17, on the last birthday", TRAVEL): "You need one of: Your family gets Universal Credit; No bus would get you "
                                                     "there.",
    ("a child of 15, for whom a service is and its tests are not", TRAVEL): "It is for ages 14 to 25. Its tests say 16 to 25.",
    ("a child of 5", SILENT): "It does not say for which ages it is. It does not say who can get it.",
    ("a child of 5", RIVER): "Where you live: Riverside, Old Town.",
}
PROMISES = ["you can have", "you qualify", "you are eligible", "you will get", "yes, you"]
INSTEAD = "Who it is not for, and what to do instead"

SORTED = """() => Object.fromEntries(['may', 'ask', 'not'].map(name => [name,
  [...document.querySelectorAll(`#help_${name} li > a`)].map(one => one.textContent)]))"""


def check_could_help(tally, browser, base, folder):
    code, said = build_case(reference_content(folder / "help-reference"), FILES, folder / "help")
    if code != 0:
        tally.check("the made-up council was built", [said[-600:]])
        return ""
    with serving(folder / "help") as own:
        tab = Tab(browser, own)
        for name, (given, may, ask) in FAMILIES.items():
            tally.check(f"{name}: each service in its list, and no promise", sorted_for(tab, given, may, ask))
        for (name, service), reason in REASONS.items():
            tally.check(f"{name}: why {service}", told_why(tab, FAMILIES[name][0], service, reason))
        tally.check("what is not for a family says where to turn", turns_elsewhere(tab))
        tally.check("the numbers are announced politely, and the focus stays", announced(tab))
        tally.check("the address keeps the answers, and brings them back", kept_in_address(tab))
        tally.check("no answer is sent anywhere", sends_nothing(tab))
        tally.check("boxes that no service for this age asks about are hidden", narrows(tab))
        tally.check("the keyboard alone is enough", by_keyboard(tab))
        tally.check("starting again takes every answer away", starts_again(tab))
        tab.close()
        tally.check("without script there is the table, and no question", without_script(browser, own))
    for look, options in LOOKS.items():
        tab = Tab(browser, base, **options)
        page = tab.open(COUNCIL + "could-this-help/#age=6&here=yes&all=yes")
        tally.check(f"the sorted lists, {look}: axe finds nothing", axe(page))
        if look == "320 px":
            tally.check("the sorted lists, 320 px: nothing is wider than the screen", page.evaluate(FIT))
            tally.check("the sorted lists, 320 px: everything one taps is 24 px or more", page.evaluate(SMALL_TARGETS))
        tally.check(f"the sorted lists, {look}: no error, nothing blocked", tab.noted)
        tab.close()
    return f"{len(FAMILIES)} families, {len(ALL)} services"


def answer(tab, given):
    page = tab.open(PAGE)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")
    for words in given.get("has", []):
        page.get_by_label(words).check()
    if "age" in given:
        page.fill("#help_age", str(given["age"]))
    if "here" in given:
        page.check(f"#help_here_{given['here']}")
    if given.get("all"):
        page.check("#help_all_yes")
    page.wait_for_function("() => document.getElementById('help_status').textContent")
    page.wait_for_timeout(250)
    return page


def sorted_for(tab, given, may, ask):
    wanted = {"may": sorted(may), "ask": sorted(ask), "not": sorted(set(ALL) - set(may) - set(ask))}
    page = answer(tab, given)
    found = {name: sorted(titles) for name, titles in page.evaluate(SORTED).items()}
    words = page.inner_text("main").lower()
    promised = [f"it says “{promise}”" for promise in PROMISES if promise in words]
    return tab.noted + promised + [f"{name}: {found[name]}, not {wanted[name]}" for name in wanted if found[name] != wanted[name]]


def told_why(tab, given, service, reason):
    item = answer(tab, given).locator("#help_results li", has=tab.page.get_by_role("link", name=service, exact=True))
    words = item.locator("p").first.inner_text()
    return [] if reason in words else [f"it says: {words}"]


def turns_elsewhere(tab):
    page = answer(tab, {"age": 1, "here": "yes"})
    for item in page.locator("#help_not li").all():
        title, links = item.locator("a").first.inner_text(), item.locator("a[href^='tel:']").count()
        instead = item.get_by_text(INSTEAD).count()
        if not links:
            yield f"{title}: no telephone"
        if instead != (title == DAYS):
            yield f"{title}: {instead} passages on what to do instead"
    # Read out in a list of links, each says of what it tells.
    for place in ("#help_not", "#help_table"):
        said = page.locator(f"{place} .instead").evaluate_all("links => links.map(one => one.textContent)")
        if said != [f"{INSTEAD}: {DAYS}"]:
            yield f"{place}: the links say {said}"


def announced(tab):
    page = answer(tab, {"age": 8, "here": "yes"})
    page.focus("#help_age")
    page.fill("#help_age", "0")
    page.wait_for_timeout(300)
    said, role = page.inner_text("#help_status"), page.get_attribute("#help_status", "role")
    faults = [] if said == "1 may be able to help. 4 to ask. 4 not for you, as far as this page can tell." else [f"it says: {said}"]
    if role != "status" or page.evaluate("() => document.activeElement.id") != "help_age":
        faults.append("it is not announced, or the focus has moved")
    return faults


def kept_in_address(tab):
    page = answer(tab, {"age": 8, "here": "yes", "has": ["Disability Living Allowance"], "all": True})
    address, found = page.url, page.evaluate(SORTED)
    tab.open("councils/mallow/")
    page = tab.open(address.removeprefix(tab.base))
    again = page.evaluate(SORTED)
    is_ticked = page.get_by_label("Disability Living Allowance").is_checked()
    faults = [] if found == again and is_ticked else [f"{address} gave {again}"]
    return faults + ([] if "#" in address and "?" not in address else [f"the answers stand in {address}"])


def sends_nothing(tab):
    asked = []
    tab.open(PAGE)
    # Browsers ask for the icon by themselves.
    note = lambda request: asked.append(request.url) if not request.url.endswith("/icon.svg") else None
    tab.page.on("request", note)
    page = tab.page
    page.fill("#help_age", "8")
    page.press("#help_age", "Enter")
    page.check("#help_here_yes")
    page.wait_for_timeout(400)
    tab.page.remove_listener("request", note)
    return asked + ([] if page.locator("form").count() == 0 else ["there is a form, which can be sent"])


def narrows(tab):
    page = answer(tab, {"age": 2, "here": "yes"})
    older, any_age = "Disability Living Allowance", "A child in need plan"
    faults = ["it asks a child of 2 for what only older children's services want"] if page.get_by_label(older).is_visible() else []
    return faults + ([] if page.get_by_label(any_age).is_visible() else ["it hides a box that is asked about"])


def by_keyboard(tab):
    page = tab.open(PAGE)
    page.focus("#help_age")
    page.keyboard.type("8")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_timeout(300)
    found = page.evaluate(SORTED)["may"]
    return [] if found == [DAYS] else [f"under “may”: {found}"]


def starts_again(tab):
    page = answer(tab, {"age": 8, "here": "yes", "has": ["Disability Living Allowance"], "all": True})
    page.click("#help_again")
    left = page.evaluate("() => [location.hash, document.getElementById('help_age').value, document.querySelectorAll("
                         "'#help_questions [type=checkbox]:checked').length, document.getElementById('help_results').textContent]")
    return [] if left == ["", "", 0, ""] else [f"left: {left}"]


def without_script(browser, base):
    tab = Tab(browser, base, java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = tab.open(PAGE)
    main = page.inner_text("main")
    wanted = [*ALL, "5 to 17", "Disability Living Allowance (middle or higher rate)", "Not needed: A diagnosis", "Breaks Panel"]
    faults = [f"not shown: {words}" for words in wanted if words not in main]
    if page.is_visible("#help_questions"):
        faults.append("it shows questions that nothing answers")
    tab.close()
    return faults
