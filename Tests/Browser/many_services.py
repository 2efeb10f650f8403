"""Makes a council with as many services as one likes, to measure with. The same number gives the same services."""

import random
import re

from example import PROJECT

COUNCIL = """---
title: Manyfold Council
type: unitary
gss: E06999994
contact: {team: Manyfold Family Team, phone: 01632 960000}
checked: {on: 2026-10-01, by: Head of Service}
review: 2027-10-01
---
Words about the council.
"""

KINDS = [
    "baby group", "stay and play", "youth club", "holiday club", "after-school club", "nursery", "childminding",
    "speech and language therapy", "parenting course", "autism support", "short breaks", "family hub", "counselling",
    "debt advice", "young carers' group", "sensory play", "travel training", "occupational therapy", "mental health team",
    "respite at home", "portage", "physiotherapy", "bereavement support", "football", "swimming", "drop-in", "advocacy",
]
SYLLABLES = "al an ard ben bra car dal den ed el fen fir gar glen har hol ing ker lan len mar mel nor ol pen quin ros sel tarn ul ven wen yar".split()
ENDINGS = "ham ley ton wick ford field by combe worth stead mere gate".split()
NEEDS = ["autism", "adhd", "speech-and-language", "mental-health", "sleep", "behaviour", "parenting", "childcare",
         "school", "travel", "money", "housing", "short-breaks", "things-to-do", "young-carers", "hearing", "vision"]
LEVELS = ["universal", "targeted", "intensive", "specialist"]
ROUTES = ["just-turn-up", "self-referral", "school", "gp", "any-professional", "front-door"]
# Links, lists and whatever would mean something in a fact.
MARKED = re.compile(r"""[]["#|*`<>:_{}\\]|^\s*(-|\d+\.) """, re.MULTILINE)
COSTS = ["free", "free", "{amount: 4.00, unit: a session}", "{amount: 65.00, unit: a day}"]


def make_council(folder, count):
    """Writes a council with so many services."""
    sentences = plain_sentences()
    (folder / "services").mkdir(parents=True)
    (folder / "council.md").write_text(COUNCIL)
    for number in range(count):
        (folder / f"services/service-{number}.md").write_text(service(number, sentences))


def plain_sentences():
    """What the example services say, sentence by sentence, without links."""
    found = []
    for file in sorted(PROJECT.glob("content/**/*.md")):
        body = file.read_text().split("\n---\n", 1)[-1]
        for paragraph in body.split("\n\n"):
            if not MARKED.search(paragraph):
                found += re.findall(r"[A-Z][^.?]{20,160}[.?]", " ".join(paragraph.split()))
    return found


def name(chance):
    return "".join(chance.choices(SYLLABLES, k=2) + chance.choices(ENDINGS)).capitalize()


def service(number, sentences):
    chance = random.Random(number)
    place, provider = name(chance), name(chance)
    title = f"{place} {chance.choice(KINDS)}"
    youngest = chance.choice([0, 0, 5, 8, 11, 16])
    words = []
    while len(words) < 300:
        words += chance.choice(sentences).split()
        if chance.random() < 0.15:
            words += f"{name(chance)} is near.".split()
    thirds = [" ".join(words[start:start + 100]) for start in (0, 100, 200)]
    return f"""---
title: "{title}"
summary: "{chance.choice(sentences)[:150]}"
needs: [{", ".join(chance.sample(NEEDS, chance.choice([1, 2, 2, 3])))}]
ages: {youngest} to {youngest + chance.choice([4, 7, 9])}
cost: {chance.choice(COSTS)}
level: {chance.choice(LEVELS)}
route: {chance.choice(ROUTES)}
provider: "{provider} Trust"
contact: {{team: "{place} team", phone: 01632 960{number % 1000:03}}}
checked: {{on: 2026-10-01, by: Manager}}
review: 2027-10-01
---
## What it is

{thirds[0]}

## Who it is for

{thirds[1]}

## How to get it

{thirds[2]}
"""
