"""One council: its own page, its services, and the pages that those lean on."""

from . import words
from .dice import Dice
from .faults import plant
from .page import Page, fragment, group, listed, quoted, slug

CRITERIA = 12


class Council:
    """`share` of the services have one planted problem each, whose rules come in turn."""

    def __init__(self, number, name, places, reference, seed, services, share, rules):
        self.number, self.name, self.places, self.reference = number, name, places, reference
        self.slug = slug(name.removesuffix(" Council"))
        self.seed = seed
        dice = self.dice("services")
        self.titles = self._titles(dice, services)
        faulty = round(services * share)
        chosen = dice.some(faulty, range(services)) if faulty else []
        self.faults = {index: rules[(number * faulty + turn) % len(rules)] for turn, index in enumerate(chosen)}
        # Nothing may lead to a page to which nothing should lead.
        self.linked = [index for index in range(services) if self.faults.get(index) != "no-way-in"]

    def dice(self, *names):
        return Dice(self.seed, self.slug, *names)

    def pages(self):
        yield self._council()
        yield self._thresholds()
        yield self._replies()
        yield from (self._offer(group, duties) for group, duties in self.reference.groups.items())
        yield from (self._criteria(number) for number in range(CRITERIA))
        yield from filter(None, (self._document(duty) for duty in self.reference.duties))
        yield from (self._service(index) for index in range(len(self.titles)))

    # Names

    def _titles(self, dice, count):
        """Every service has a title of its own; most kinds stand in several places."""
        titles, taken = [], set()
        while len(titles) < count:
            kind, venue, place = dice.one(words.KINDS), dice.one(words.VENUES), dice.one(self.places)
            title = f"{kind} in {place}" if dice.happens(0.3) else f"{kind} at {venue}, {place}"
            number = 2
            while slug(title) in taken:
                title = f"{kind} at {venue}, {place} ({number})"
                number += 1
            taken.add(slug(title))
            titles.append((title, kind, venue, place))
        return titles

    def _link(self, dice, folder=""):
        title, *_ = self.titles[dice.one(self.linked)]
        return f"[{title}]({folder}{slug(title)}.md)"

    def _contact(self, dice, team, box):
        return {
            "team": quoted(team), "phone": f"01632 960{dice.number(0, 999):03}",
            "email": f"{box[:40].strip('-')}@{self.slug}.example",
        }

    def _checked(self, dice):
        day = f"2026-{dice.number(1, 10):02}-{dice.number(1, 28):02}"
        return group(on=day, by=dice.one(words.ROLES)), f"2027-{dice.number(1, 10):02}-{dice.number(1, 28):02}"

    # Pages

    def _council(self):
        dice = self.dice("council")
        page = Page("council.md")
        page.facts = {
            "title": self.name, "gss": f"E{6990000 + self.number:08}", "type": "unitary",
            "website": f"https://www.{self.slug}.example", "summary": quoted(f"What {self.name} does for families."),
            "places": listed(self.places),
            "contact": group(**self._contact(dice, "Family Information Service", "families")),
        }
        page.facts["checked"], page.facts["review"] = self._checked(dice)
        page.intro = [
            f"{self.name} runs children's services in {', '.join(self.places[:-1])} and {self.places[-1]}.",
            "\n".join(f"- [{offer}](offers/{offer}.md)" for offer in self.reference.groups),
        ]
        page.section(
            "If you are not happy",
            text(dice, words.UNHAPPY, 4, {}) + " After that you can ask the Ombudsman, who looks at it free of charge.")
        page.section(
            "Paper copies and other formats",
            "You can have any page on paper, in large print or in another language. Ask the team on the page or any library.")
        page.section("Tell us what you think", "Tell us if a page is wrong or hard to follow. We read all of it within a week.")
        return page

    def _thresholds(self):
        page = Page("thresholds.md")
        page.facts = {
            "title": f"When each level of help applies in {self.name}", "agreed-by": listed([self.name, "the police", "the NHS"]),
            "agreed-on": "2026-03-02", "contact": group(**self._contact(self.dice("thresholds"), "Front Door", "front-door")),
            "levels": "".join(
                f"\n  - {{level: {level}, name: {quoted(f'Level {number}: {level}')}, route: [{self.reference.routes[0]}]}}"
                for number, level in enumerate(self.reference.levels, 1)),
        }
        page.facts["checked"], page.facts["review"] = self._checked(self.dice("thresholds"))
        page.section("What it is", "Sections 17, 20, 31 and 47 of the Children Act 1989 set the tests for the strongest steps.")
        return page

    def _replies(self):
        page = Page("replies/2026.md")
        page.facts = {"title": f"What families told {self.name} in 2026", "published": "2026-10-05",
                      "period": "2025-09-01 to 2026-08-31"}
        page.facts["checked"], page.facts["review"] = self._checked(self.dice("replies"))
        page.section(
            "Waiting", "### What you said", "You said that the wait is long, and that nobody tells you how long it will be.",
            "### Our reply", "You are right. The page had an old time on it, and we have put that right.",
            "### What we will do", "We look at the time on each page every three months, and write the day beside it.")
        return page

    def _offer(self, name, duties):
        dice = self.dice("offer", name)
        page = Page(f"offers/{name}.md")
        page.facts = {
            "title": quoted(f"{name.replace('-', ' ').capitalize()} in {self.name}"), "duties": listed(duties),
            "summary": "All the help there is, on one page.",
            "contact": group(**self._contact(dice, "Local Offer Team", f"offer-{name}")),
        }
        page.facts["checked"], page.facts["review"] = self._checked(dice)
        page.section("What it is", text(dice, words.ANSWER, 3, {"place": self.places[0]}))
        page.section("How to get it", "\n".join(f"- {self._link(dice, '../services/')}" for _ in range(8)))
        return page

    def _criteria(self, number):
        dice = self.dice("criteria", number)
        help_ = words.HELP[number]
        page = Page(f"eligibility/{slug(help_)}.md")
        page.facts = {
            "title": quoted(f"Who can have {help_.lower()} in {self.name}"), "who": "{ages: 0 to 25, lives-in: council area}",
            "any-of": "".join(f"\n  - {{circumstance: {quoted(test)}}}" for test in dice.some(3, words.TESTS)),
            "not-needed": "[a diagnosis]", "decided-by": quoted("The team's weekly panel"), "answer-within": "10 working days",
            "appeal": "../council.md#if-you-are-not-happy",
            "contact": group(**self._contact(dice, f"{help_} Team", f"tests-{slug(help_)}")),
        }
        page.facts["checked"], page.facts["review"] = self._checked(dice)
        page.section("What it is", f"The tests for {help_.lower()}, which [the council](../council.md) holds for every service.")
        page.section("How we decide", text(dice, words.DECIDE, 3, {}))
        page.section("If we say no", "Write to the manager within twenty working days. Somebody who did not decide looks again.")
        return page

    def _document(self, duty):
        """What a council says of a duty. One in four is not written, as in life."""
        dice = self.dice("document", duty)
        items = [(item, ask) for item, ask, is_asked_of_each in self.reference.duties[duty] if not is_asked_of_each]
        if not items or dice.happens(0.25):
            return None
        answered = [(item, ask) for item, ask in items if dice.happens(0.9)]
        place = dice.one(self.places)
        page = Page(f"documents/{duty}.md")
        page.facts = {
            "title": quoted(f"{duty.replace('-', ' ').capitalize()} in {self.name}"), "type": "statement",
            "published": "2026-09-14", "summary": quoted(f"What {self.name} tells families about it."),
            "answers": "".join(f"\n  - {item}#{fragment(ask)}" for item, ask in answered) or "[]",
            "ages": "0 to 25", "area": "whole council", "cost": "free", "provider": self.name, "criteria": "open to everyone",
            "contact": group(**self._contact(dice, "Local Offer Team", duty)),
            "where": group(name=quoted("Council offices"), address=quoted(f"1 Market Square, {place}"), postcode="ZZ1 1ZZ"),
            "when": "[{days: mon-fri, from: 09:00, to: 17:00}]", "waiting": "no wait",
        }
        page.facts["checked"], page.facts["review"] = self._checked(dice)
        page.section("What it is", text(dice, words.ANSWER, 3, {"place": place}))
        page.section("How to get it", text(dice, words.HOW, 3, {}))
        page.section("How we decide", text(dice, words.DECIDE, 3, {}))
        for _, ask in answered:
            # Its own words first, so that no two answers are the same.
            page.section(ask, f"{ask}: that is told here. " + text(dice, words.ANSWER, 3, {"place": place}))
        page.section("If you disagree with a decision", "Write to the manager within twenty working days of the letter.")
        return page

    def _service(self, index):
        dice = self.dice("service", index)
        title, kind, venue, place = self.titles[index]
        provider = dice.one(words.PROVIDERS)
        youngest = dice.one([0, 2, 4, 5, 8, 11, 14])
        oldest = min(25, youngest + dice.one([4, 6, 7, 9, 11]))
        slots = {
            "kind": kind, "venue": venue, "place": place, "provider": provider, "youngest": youngest, "oldest": oldest,
            "days": dice.number(3, 20), "weeks": dice.number(2, 12),
        }
        has_tests = dice.happens(0.5)
        page = Page(f"services/{slug(title)}.md")
        page.facts = {
            "title": quoted(title), "summary": quoted(f"{kind} with {provider}, for families in and around {place}."),
            "provider": quoted(provider), "level": dice.one(self.reference.levels),
            "needs": listed(dice.some(dice.number(1, 3), self.reference.needs)), "ages": f"{youngest} to {oldest}",
            "area": "whole council" if dice.happens(0.5) else listed([place]),
            "cost": "free" if dice.happens(0.6) else group(amount=f"{dice.number(2, 40)}.50", unit=dice.one(words.UNITS)),
            "route": listed(dice.some(dice.number(1, 2), self.reference.routes)),
            "criteria": slug(words.HELP[dice.number(0, CRITERIA - 1)]) if has_tests else "open to everyone",
            "contact": group(**self._contact(dice, f"{provider} team", slug(title))),
            "where": group(
                name=quoted(venue), address=quoted(f"{dice.number(1, 180)} Mill Lane, {place}"),
                postcode=f"ZZ{dice.number(1, 60)} {dice.number(1, 9)}ZZ", lat=f"51.{dice.number(1000, 9999)}",
                long=f"-2.{dice.number(1000, 9999)}"),
            "when": "[" + ", ".join(
                group(days=day, **{"from": f"{dice.number(8, 11):02}:00", "to": f"{dice.number(12, 18)}:30"})
                for day in dice.some(dice.number(1, 3), words.DAYS)) + "]",
        }
        page.facts["checked"], page.facts["review"] = self._checked(dice)
        if dice.happens(0.3):
            page.facts["waiting"] = f"about {dice.number(2, 20)} weeks, checked 2026-10-01"
        self._answer(page, dice)
        self._write(page, dice, slots, has_tests)
        if index in self.faults:
            plant(self.faults[index], page, self)
        return page

    def _answer(self, page, dice):
        """A few services answer an item of the law, and a few are entries in the list of childcare."""
        if dice.happens(0.05):
            page.facts["answers"] = "[childcare-listings]"
            fields = [item for item, _, is_asked_of_each in self.reference.duties["childcare-listings"] if is_asked_of_each]
            told = quoted("As the provider told us on 14 September 2026")
            page.facts["entry"] = "".join(f"\n  {item}: {told}" for item in fields)
        elif dice.happens(0.1):
            items = self.reference.duties[dice.one(list(self.reference.duties))]
            page.facts["answers"] = f"[{dice.one(items)[0]}#what-it-is]"

    def _write(self, page, dice, slots, has_tests):
        page.intro = [text(dice, words.INTRO, dice.number(2, 3), slots)]
        page.section(
            "What it is", text(dice, words.WHAT, dice.number(3, 5), slots), "It helps to bring:",
            "\n".join(f"- {thing}" for thing in dice.some(dice.number(3, 5), words.LISTED)))
        page.section("Who it is for", words.WHO[0].format(**slots) + " " + text(dice, words.WHO[1:], dice.number(1, 3), slots))
        if has_tests:
            page.section("Who it is not for, and what to do instead", text(dice, words.NOT_FOR, 2, slots))
        page.section("How to get it", text(dice, words.HOW, dice.number(3, 5), slots))
        page.section("How we decide", text(dice, words.DECIDE, dice.number(2, 3), slots))
        page.section("How long it takes", text(dice, words.TIME, dice.number(2, 3), slots))
        rows = "\n".join(
            f"| {day} | {dice.number(9, 11)}am to {dice.number(1, 6)}pm | {dice.one(words.VENUES)} |"
            for day in dice.some(dice.number(2, 4), words.LONG_DAYS))
        page.section("When it is open", "| Day | Time | Where |\n| --- | --- | --- |\n" + rows)
        page.section("What it costs", text(dice, words.COST, 2, slots))
        page.section("What it should change", text(dice, words.AIMS, dice.number(2, 3), slots))
        page.section("How we will know it is working", text(dice, words.PROGRESS, dice.number(2, 3), slots))
        if dice.happens(0.3):
            page.section("If you are not happy", text(dice, words.UNHAPPY, 3, slots))
        links = "\n".join(f"- {self._link(dice)}" for _ in range(dice.number(2, 4)))
        page.section("See also", links + "\n- [help for families](../offers/social-care.md)")


def text(dice, sentences, count, slots):
    return " ".join(sentence.format(**slots) for sentence in dice.some(count, sentences))
