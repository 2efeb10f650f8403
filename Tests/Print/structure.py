"""The structure that a PDF file tells to screen readers, read with pypdf."""

from collections import Counter
from dataclasses import dataclass


def elements(document):
    """Every element of the structure, in reading order."""

    def walk(element):
        element = element.get_object()
        if not hasattr(element, "get") or "/S" not in element:
            return
        yield element
        for kid in kids(element):
            yield from walk(kid)

    root = document.root_object["/StructTreeRoot"]
    for kid in kids(root):
        yield from walk(kid)


def kids(element):
    found = element.get("/K", [])
    found = found.get_object() if hasattr(found, "get_object") else found
    found = found if isinstance(found, list) else [found]
    return [kid for kid in found if hasattr(kid, "get_object") and hasattr(kid.get_object(), "get")]


def roles(document):
    return Counter(str(element["/S"])[1:] for element in elements(document))


@dataclass
class Heading:
    level: int
    has_words: bool


def headings(document):
    return list(each_heading(document))


def each_heading(document):
    for element in elements(document):
        role = str(element["/S"])
        if len(role) == 3 and role.startswith("/H") and role[2].isdigit():
            yield Heading(int(role[2]), "/K" in element and bool(element["/K"]))


def descriptions(document):
    return [str(element["/Alt"]) for element in elements(document) if "/Alt" in element]


def cells(document):
    """Each cell of a table: what it is, its own name, and those of the headings that it stands under."""
    for element in elements(document):
        if element["/S"] in ("/TH", "/TD"):
            facts = element.get("/A", {})
            yield str(element["/S"]), str(element.get("/ID", "")), [str(name) for name in facts.get("/Headers", [])]
