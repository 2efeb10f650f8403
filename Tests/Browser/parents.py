"""What parents and those who work with them come for, done as they would do it: by the words on the page, with script and
without, and some of it with the keyboard alone.

A step is one thing chosen. Reading and choosing takes two seconds or so: five steps are ten seconds.
"""

from browser import Tab
from example import COUNCIL, file_of

THORNMERE = "councils/thornmere/"
MOST_STEPS = 5
PHONE = {"viewport": {"width": 390, "height": 844}}
REACHED = """() => document.activeElement?.textContent.replace(/\\s+/g, ' ').trim() ?? ''"""
MOST_KEYS = 250


class Lost(Exception):
    """Somebody did not find what they came for."""


class Parent:
    """Somebody at a page, who sees words and chooses among them."""

    def __init__(self, tab, address, by_keyboard=False):
        self.tab, self.by_keyboard, self.steps = tab, by_keyboard, 0
        self.page = tab.open(address)

    def chooses(self, words):
        """Follows the first link in the main part that bears these words."""
        self.steps += 1
        if self.by_keyboard:
            self.go_to(words)
            with self.page.expect_navigation():
                return self.page.keyboard.press("Enter")
        link = self.page.get_by_role("main").get_by_role("link", name=words, exact=True)
        if not link.count():
            raise Lost(f"no link “{words}” at {self.page.url}")
        with self.page.expect_navigation():
            link.first.click()

    def opens(self, words):
        """Opens what is folded under these words."""
        self.steps += 1
        if self.by_keyboard:
            self.go_to(words)
            return self.page.keyboard.press("Enter")
        summary = self.page.locator("summary", has_text=words)
        if not summary.count():
            raise Lost(f"nothing to open named “{words}” at {self.page.url}")
        summary.first.click()

    def go_to(self, words):
        for _ in range(MOST_KEYS):
            self.page.keyboard.press("Tab")
            reached = self.page.evaluate(REACHED)
            if reached == words or reached.startswith(words + " "):
                return
        raise Lost(f"the keyboard does not reach “{words}” at {self.page.url}")

    def taps(self, place):
        self.steps += 1
        self.page.locator(place).first.click()

    def types(self, words):
        self.steps += 1
        self.page.get_by_label("What do you need help with?").fill(words)
        self.page.wait_for_function("() => document.querySelector('#search_results li a')")

    def reads(self, *words):
        """Sees each of these on the page, open before them."""
        shown = plain(self.page.inner_text("main"))
        for one in words:
            if plain(one) not in shown:
                raise Lost(f"“{one}” cannot be read at {self.page.url}")

    def reads_near(self, heading, *words):
        """Sees these words in the part of the page that has this heading, and is there: the part is in sight."""
        place = self.page.get_by_role("heading", name=heading, exact=True)
        if not place.count():
            raise Lost(f"no heading “{heading}” at {self.page.url}")
        part = plain(place.first.locator("xpath=ancestor::section[1]").inner_text())
        for one in words:
            if plain(one) not in part:
                raise Lost(f"“{one}” does not stand under “{heading}” at {self.page.url}")
        if not place.first.evaluate("one => one.getBoundingClientRect().top < innerHeight"):
            raise Lost(f"“{heading}” is not in sight at {self.page.url}")


def plain(words):
    return " ".join(words.split()).lower()


def what_short_breaks(parent):
    """My son is 9, autistic and waiting for an assessment: what short breaks can we get?"""
    parent.chooses("Short breaks")
    parent.reads("Short break clubs", "Ages 5 to 17")
    parent.chooses("Short break clubs")
    parent.reads("You do not need: a diagnosis", "£5.00 a session", "about 6 weeks for Saturdays", "Ring 01632 960170")


def what_if_they_say_no(parent):
    """And what do we do if they say no?"""
    parent.chooses("Short breaks")
    parent.chooses("Short break clubs")
    parent.chooses("If you disagree with a decision")
    parent.reads_near("If you disagree with a decision", "ask")


def what_must_be_published(parent):
    """What must my council publish about short breaks, and does it?"""
    parent.chooses("See what is there, and what is missing")
    parent.reads("291 of the 358")
    parent.opens("Short breaks for disabled children and their carers")
    parent.reads("What overnight care you can get, at home or elsewhere", "Answered")


def ask_for_what_is_missing(parent):
    """My council does not tell me: how do I ask, in which words?"""
    parent.chooses("See what is there, and what is missing")
    parent.opens("Short breaks for disabled children and their carers")
    parent.chooses("Ask for what is missing on: Short breaks for disabled children and their carers")
    parent.reads("Dear Thornmere Council,", "Please answer within 20 working days", "Local Government and Social Care Ombudsman")
    parent.taps(".letter")
    chosen = parent.page.evaluate("() => getSelection().toString()")
    if not chosen.startswith("To: ") or not chosen.rstrip().endswith("[How to reach you]"):
        raise Lost(f"the letter is not chosen as a whole: “{chosen[:40]} … {chosen[-40:]}”")


def where_a_school_should_call(parent):
    """I teach: at which level of need should my school call, and whom?"""
    parent.chooses("For schools, doctors and other services")
    parent.reads(
        "Level 2: early help", "One service on its own is not enough any more", "ring the Family Front Door on 01632 960500",
        "Level 4", "Always needed. You can say no")


def what_a_nursery_costs(parent):
    """My daughter is two and we live on Universal Credit: what does a nursery place cost us?"""
    parent.chooses("Childcare")
    parent.chooses("Funded childcare hours")
    parent.reads("Free", "Two-year-olds whose family gets extra help, such as Universal Credit", "15 hours a week", "Ring 01632 960673")


def how_to_get_to_school(parent):
    """My child cannot walk to school: is there a taxi, for whom, and what if it is refused?"""
    parent.chooses("Getting to school")
    parent.chooses("Transport to school and college for disabled pupils")
    parent.reads("Free from 5 to 16", "If you disagree with a decision")
    parent.chooses("Who can get it")
    parent.reads_near("Who can get it", "school")


def how_to_complain(parent):
    """The social worker does not ring back: how do I complain?"""
    parent.chooses("Statements, plans and reports")
    parent.chooses("How to complain about children's social care")
    parent.reads("ring, text, email or post a letter", "Complaining never changes the help")


def what_is_owed_after_care(parent):
    """I am 17 and leave care next year: what am I owed?"""
    parent.chooses("Our offer to care leavers")
    parent.reads("Right: a personal adviser to 25", "Extra: £3,000 to set up your home", "Ring 01632 960560")


def how_tests_differ(parent):
    """We may move to Thornmere: would the test for short breaks be another one?"""
    parent.chooses("How the tests for help differ between councils")
    parent.chooses("Short breaks for disabled children and their carers")
    parent.reads("Thornmere Council", "Benefit: Disability Living Allowance, care component (highest rate)", "Not needed: a diagnosis")


def who_has_no_one_to_ask(parent):
    """I do not know the right words. Whom can I ring, and when are they there?"""
    parent.reads("Ring 01632 960100", "Monday to Friday, 8:30am to 6pm")


def print_for_my_mother(parent):
    """My mother has no internet: print everything about childcare for her."""
    parent.chooses("Print everything")
    parent.chooses("Childcare")
    parent.reads("Childcare", "Funded childcare hours", "Two-year-olds whose family gets extra help", "01632 960673")


def could_it_help(parent):
    """We are new to all this: which of it could help us?"""
    parent.chooses("Could this help us?")
    parent.reads("Short break clubs", "Birth to 17")


def which_council(parent):
    """I know my postcode and not my council."""
    parent.chooses("by postcode")
    parent.reads("Alderbrook Council", "Thornmere Council")


def in_my_own_words(parent):
    """I look after my disabled son day and night and I am worn out: is there anything?"""
    parent.types("worn out")
    with parent.page.expect_navigation():
        parent.taps("#search_results li a")
    parent.reads("Breaks at home", "How to get it", "Ring 01632 960175")


# Where each begins, and the page without which it cannot be done.
TASKS = {
    what_short_breaks: (COUNCIL, None),
    what_if_they_say_no: (COUNCIL, None),
    what_must_be_published: (COUNCIL, None),
    ask_for_what_is_missing: (THORNMERE, None),
    where_a_school_should_call: (COUNCIL, None),
    what_a_nursery_costs: (COUNCIL, None),
    how_to_get_to_school: (COUNCIL, None),
    how_to_complain: (COUNCIL, None),
    what_is_owed_after_care: (COUNCIL, None),
    how_tests_differ: ("", None),
    who_has_no_one_to_ask: (COUNCIL, None),
    print_for_my_mother: (COUNCIL, COUNCIL + "print/"),
    could_it_help: (COUNCIL, COUNCIL + "could-this-help/"),
    which_council: ("", "councils/by-postcode/"),
}
BY_KEYBOARD = [what_short_breaks, ask_for_what_is_missing, where_a_school_should_call]


def check_parents(tally, browser, base, site):
    told, not_there = [], []
    for script in (True, False):
        tab = Tab(browser, base, java_script_enabled=script, **PHONE)
        for task, (start, needs) in TASKS.items():
            if needs and not file_of(site, needs).is_file():
                not_there += [task.__doc__] if script else []
                continue
            steps = check(tally, tab, task, start, "with script" if script else "without script")
            told += [f"{steps} {task.__doc__}"] if script else []
        tab.close()
    tab = Tab(browser, base, **PHONE)
    for task in BY_KEYBOARD:
        check(tally, tab, task, TASKS[task][0], "by keyboard", by_keyboard=True)
    steps = check(tally, tab, in_my_own_words, COUNCIL + "search/", "with script")
    tab.close()
    print("Steps from where they begin:", *sorted(told + [f"{steps} {in_my_own_words.__doc__}"]), sep="\n  ")
    return f"{len(told) + 1} tasks" + (f"; NOT RUN, for the page is not there: {' '.join(not_there)}" if not_there else "")


def check(tally, tab, task, start, how, by_keyboard=False):
    parent = Parent(tab, start, by_keyboard)
    try:
        task(parent)
        lost = []
    except Lost as trouble:
        lost = [trouble]
    long = [f"{parent.steps} steps"] if parent.steps > MOST_STEPS else []
    tally.check(f"“{task.__doc__}” {how}", lost + long + tab.noted)
    return parent.steps
