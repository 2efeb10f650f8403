"""The reading age of our own words: those of the templates, of the views and of the scripts, not of what councils write.

The formula is Flesch and Kincaid's, from textstat: the school year that a text asks for. Children are five years old when they
begin, so the age is five years more. Only whole sentences are asked: headings and links alone would make any site look easy. A
place that words of the content will fill counts as nothing.
"""

import re
import warnings

import html5lib
from example import PROJECT

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from textstat import flesch_kincaid_grade as grade

AGE = 9
LEAST_WORDS = 40
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "summary", "caption", "legend", "label", "option", "button"}
# The accessibility statement must say these things in the words of the regulations and of the government's model.
WORDED_BY_LAW = re.compile(
    r"This accessibility statement|accessibility statement for|Content Accessibility Guidelines,? version|"
    r"non-compliances|accessibility regulations|Equality and Human Rights|Equality Advisory")
# A page for managers of councils, not for families.
NOT_FOR_FAMILIES = ("report",)
PARTIAL = re.compile(r"\{\{>\s*([a-z-]+)\s*\}\}")
TAG = re.compile(r"\{\{[^}]*\}\}")
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
SCRIPT_STRING = re.compile(r"['\"`]((?:[^'\"`\\\n]|\\.)*)['\"`]")
# What stands in a place of a string: \(name), with brackets inside at most two deep.
PLACE = re.compile(r"\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")


def check_reading_age(tally):
    templates = {
        file.stem: file.read_text() for file in sorted((PROJECT / "templates").glob("*.html"))
        if not file.stem.startswith(NOT_FOR_FAMILIES)
    }
    included = {name for text in templates.values() for name in PARTIAL.findall(text)}
    kinds = {name: sentences(blocks(whole(templates, name))) for name in templates if name not in included}
    kinds["the views"] = sentences([text for file in views() for text in strings(file.read_text(), STRING)])
    scripts = sorted((PROJECT / "templates").glob("*.js"))
    kinds["the scripts"] = sentences([text for file in scripts for text in strings(file.read_text(), SCRIPT_STRING)])
    every = list(dict.fromkeys(one for found in kinds.values() for one in found))
    ages = {name: age(found) for name, found in kinds.items() if len(" ".join(found).split()) >= LEAST_WORDS}
    for name, years in ages.items():
        old = [f"{years:.1f} years", *hardest(kinds[name])] if years > AGE else []
        tally.check(f"a child of {AGE} can read our own words: {name}", old)
    return f"{len(every)} sentences of ours, {age(every):.1f} years; " + ", ".join(
        f"{name} {years:.1f}" for name, years in sorted(ages.items(), key=lambda one: -one[1]))


def views():
    return [file for file in sorted((PROJECT / "Sources/Pages").rglob("*.swift"))
            if file.parent.name in ("Kinds", "Parts", "Site")]


def whole(templates, name, above=()):
    """A template with what it takes in from others."""
    return PARTIAL.sub(lambda tag: whole(templates, tag[1], (*above, name)) if tag[1] not in above else "", templates[name])


def blocks(template):
    """The words of each paragraph, heading, line of a list and so on, without what stands deeper."""
    root = html5lib.parseFragment(TAG.sub(" ", template), treebuilder="etree", namespaceHTMLElements=False)
    found = []
    for element in root.iter():
        if element.tag in BLOCKS and not any(child.tag in BLOCKS for child in element.iter() if child is not element):
            add(found, " ".join(element.itertext()))
    return found


def sentences(texts):
    """What has five words or more, but for what the law words."""
    found = []
    for text in texts:
        for one in re.split(r"(?<=[.?!])\s+", text):
            if len(one.split()) >= 5 and not WORDED_BY_LAW.search(one) and one not in found:
                found.append(one)
    return found


def add(found, words):
    words = re.sub(r" (?=[.,:;?!])", "", " ".join(words.split())).strip(" :,·–")
    if words and words not in found:
        found.append(words)


def strings(code, string):
    """What a program says: strings that begin with a capital letter and have words in them."""
    found = []
    code = re.sub(r"(?m)^\s*//.*$|precondition(Failure)?\([^\n]*", "", code)
    for text in string.findall(PLACE.sub(" ", code)):
        if re.match(r"[A-Z“]", text) and "<" not in text:
            add(found, text)
    return found


def age(found):
    return max(5, grade(text_of(found)) + 5)


def text_of(found):
    return " ".join(one if one[-1] in ".?!" else one + "." for one in found)


def hardest(found):
    return sorted(found, key=lambda one: -grade(one))[:4]
