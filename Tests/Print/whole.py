"""The whole edition of a council: contents, each service once, and what may be taken out."""

from harness import test
from printing import contents, outline, pdf, texts, titles, words

# The smaller of the two councils: the whole edition of the other takes WeasyPrint longer than all other tests here together.
COUNCIL = "thornmere"
WHOLE = ["--council", COUNCIL]


@test
def every_service_has_its_place_once(folder):
    file = pdf(folder, *WHOLE)
    found = services(file)
    for title in titles(folder, COUNCIL):
        assert found.count(title) == 1, f"“{title}” stands there {found.count(title)} times"
    text = words(" ".join(texts(file)))
    missing = [title for title in titles(folder, COUNCIL) if words(title) not in text]
    assert not missing, missing


def services(file):
    """The titles in the chapters of services: eligibility criteria have a chapter of their own, and may be called the same."""
    found, chapter = [], ""
    for level, title, _ in outline(file):
        if level == 2:
            chapter = title
        elif level == 3 and chapter in ("Services from A to Z", "Help that you may want to keep to yourself"):
            found.append(title)
    return found


@test
def the_page_numbers_in_the_contents_are_right(folder):
    file = pdf(folder, *WHOLE)
    real = {}
    for _, title, page in outline(file):
        real.setdefault(words(title), set()).add(page)
    listed = contents(file)
    wrong = [(title, page, real.get(words(title))) for title, page in listed if page not in real.get(words(title), ())]
    assert not wrong, wrong[:5]
    named = {words(title) for title, _ in listed}
    missing = [title for title, is_apart in titles(folder, COUNCIL).items() if not is_apart and words(title) not in named]
    assert not missing, f"not in the contents: {missing}"


@test
def criteria_offers_levels_and_complaints_are_in_it(folder):
    chapters = [title for level, title, _ in outline(pdf(folder, *WHOLE)) if level == 2]
    for wanted in [
        "About the council, and how to complain", "Services from A to Z", "Who can get what: the tests",
        "How much help, and when", "Local offers", "Services by need",
    ]:
        assert wanted in chapters, chapters


@test
def what_a_family_may_want_to_keep_to_itself_is_on_sheets_of_its_own(folder):
    file = pdf(folder, *WHOLE)
    marks = outline(file)
    begin = next(page for level, title, page in marks if title == "Help that you may want to keep to yourself")
    after = [page for level, title, page in marks if level == 2 and page > begin]
    end = min(after) if after else len(texts(file)) + 1
    apart = {title for title, is_apart in titles(folder, COUNCIL).items() if is_apart}
    assert apart, "the example has no page about danger"
    assert begin % 2 == 1, f"it begins on the back of a sheet: page {begin}"
    for title in apart:
        pages = [page for level, heading, page in marks if heading == title]
        assert pages and all(begin <= page < end for page in pages), f"“{title}” is on {pages}, the sheets are {begin} to {end}"
        elsewhere = [number for number, _ in contents(file) if words(number) == words(title)]
        assert not elsewhere, f"“{title}” is named in the contents"
