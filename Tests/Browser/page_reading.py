"""Reads one page as the HTML standard says, and notes what a careful author would not have written."""

import json
import re
from dataclasses import dataclass, field

import html5lib

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
RUNS = {"script", "iframe", "object", "embed", "form", "base", "style"}
SCRIPTS = {"/page.js", "/my-list.js"}
# The search has a script of its own, in a file, and forms that lead to it; so have the box that finds a council, and, without a
# form, "Could this help us?" and "My list".
SEARCH = re.compile(
    r"/(search\.js|(could-help|shortlist|find-council)\.js|(councils/[a-z0-9-]+/)?search/|councils/by-postcode/)"
)
ADDRESSES = {"href", "src", "srcset", "action", "poster", "data", "formaction"}
ACTIVE_ADDRESS = re.compile(r"\s*(javascript|vbscript|data)\s*:", re.IGNORECASE)
NAMING = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"}
PARENTS = {"li": {"ul", "ol", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "summary": {"details"}}
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}}
CONTROLS = {"a", "button", "summary", "select", "textarea"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass
class ReadPage:
    path: str
    parse_errors: list = field(default_factory=list)
    nesting: list = field(default_factory=list)
    identity: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    active: list = field(default_factory=list)
    ids: list = field(default_factory=list)
    named_ids: list = field(default_factory=list)
    # Pairs: the element, or for <link> what it is for, and the address.
    links: list = field(default_factory=list)
    level: int = 0


def read_page(site, path):
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parse((site / path).read_bytes(), transport_encoding="utf-8")
    page = ReadPage(path)
    page.parse_errors = [f"line {place[0]}: {name}" for place, name, _ in parser.errors]
    read_element(page, root, above=None, control=None)
    read_identity(page, root)
    return page


def read_element(page, element, above, control):
    if not isinstance(element.tag, str):
        return
    read_attributes(page, element)
    read_place(page, element, above, control)
    read_heading(page, element)
    for child in element:
        read_element(page, child, element.tag, element.tag if element.tag in CONTROLS else control)


def is_known_script(element):
    """The site's own script file, or data that browsers do not run."""
    words = "".join(element.itertext())
    if element.get("src") is not None:
        return element.get("src") in SCRIPTS and not words
    return element.get("type") == "application/ld+json" and is_json(words)


def is_json(words):
    try:
        return isinstance(json.loads(words), dict)
    except ValueError:
        return False


def read_attributes(page, element):
    if element.tag in RUNS and not (element.tag == "script" and is_known_script(element) or is_of_the_search(element)):
        page.active.append(f"<{element.tag}>")
    for name, value in element.attrib.items():
        if name == "id":
            page.ids.append(value)
        elif name in NAMING:
            page.named_ids += value.split()
        elif name in ADDRESSES:
            page.links.append((element.get("rel") if element.tag == "link" else element.tag, value.strip()))
        if name.startswith("on") or name == "style":
            page.active.append(f"<{element.tag}> has the attribute {name}")
        if name in ADDRESSES and ACTIVE_ADDRESS.match(value):
            page.active.append(f"<{element.tag}> has the address {value[:60]}")


def is_of_the_search(element):
    address = element.get("src" if element.tag == "script" else "action") or ""
    return element.tag in ("script", "form") and bool(SEARCH.fullmatch(address)) and not (
        element.tag == "script" and words(element))


def read_place(page, element, above, control):
    tag = element.tag
    if tag in PARENTS and above not in PARENTS[tag]:
        page.nesting.append(f"<{tag}> stands in <{above}>")
    if above in CHILDREN and tag not in CHILDREN[above]:
        page.nesting.append(f"<{above}> has a <{tag}> in it")
    if tag in ("ul", "ol") and len(element) == 0:
        page.nesting.append(f"an empty <{tag}>")
    if tag in CONTROLS and control:
        page.nesting.append(f"<{tag}> stands in <{control}>")
    if tag in CONTROLS | HEADINGS and not words(element):
        page.nesting.append(f"<{tag}> has no words")
    if tag == "details" and (len(element) == 0 or element[0].tag != "summary"):
        page.nesting.append("<details> does not begin with <summary>")
    if tag == "img" and element.get("alt") is None:
        page.nesting.append("<img> has no alt")


def read_heading(page, element):
    if element.tag not in HEADINGS:
        return
    level = int(element.tag[1])
    if level > page.level + 1:
        page.headings.append(f"<{element.tag}> “{words(element)}” comes after level {page.level}")
    page.level = level


def read_identity(page, root):
    if not LANGUAGE.fullmatch(root.get("lang") or ""):
        page.identity.append(f"its lang is {root.get('lang')!r}")
    title = root.find("head/title")
    if title is None or not words(title):
        page.identity.append("it has no title")
    firsts = len(list(root.iter("h1")))
    if firsts != 1:
        page.identity.append(f"it has {firsts} headings <h1>")


def words(element):
    """The words in an element, those of its pictures with them."""
    pictures = [picture.get("alt") or "" for picture in element.iter("img")]
    return " ".join(" ".join([*element.itertext(), *pictures]).split())
