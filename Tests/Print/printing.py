"""Prints the example content, and reads what came out."""

import functools
import re
import sys
from pathlib import Path

import program
import pypdf
from program import ROOT

# WeasyPrint stands in the virtual environment that these tests run in.
WEASYPRINT = Path(sys.prefix)
SITE = ["--content", ROOT / "content", "--templates", ROOT / "templates"]
LINE = re.compile(r"^(.*?)[ .]*\.{3,} *(\d+)$")

_made = {}


def printed(*options, output, timeout=1200, **rest):
    """Runs the command to its end."""
    return program.run(
        "print", *SITE, "--weasyprint", WEASYPRINT, "--output", output, *options, cwd=output.parent, timeout=timeout, **rest)


def pdf(folder, *options):
    """The PDF file of some options. It takes a while, so that tests that want the same one share it."""
    if options not in _made:
        file = program.workplace() / f"printed-{len(_made)}.pdf"
        printed(*options, output=file).expect(0, "Made")
        _made[options] = file
    return _made[options]


@functools.cache
def reader(file):
    return pypdf.PdfReader(file)


@functools.cache
def texts(file):
    """The words of each page."""
    return [page.extract_text() for page in reader(file).pages]


def words(text):
    """The words of a text alone: lines end elsewhere on paper, and letters are joined."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("ﬁ", "fi").replace("ﬂ", "fl")).strip()


@functools.cache
def outline(file):
    """Every heading with its level and the number of its page, as a reader's program lists them."""
    document = reader(file)
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(document.pages, 1)}

    def walk(items, level):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, level + 1)
            else:
                yield level, item.title, numbers[item.page.idnum]

    return list(walk(document.outline, 1))


@functools.cache
def contents(file):
    """What the list of contents says: title and page. A title that is longer than its line goes on in the next."""
    first = next(page for _, title, page in outline(file) if title == "Contents")
    last = min(page for level, title, page in outline(file) if level == 2 and page > first)
    found, begun = [], ""
    for number in range(first, last):
        for line in texts(file)[number - 1].splitlines():
            # What stands above and below the words of each page.
            if line.strip() in ("Contents", "Alderbrook Council", "Alderbrook Council Contents") or line.startswith("Page "):
                continue
            if match := LINE.match(line.strip()):
                found.append(((begun + " " + match[1]).strip(), int(match[2])))
                begun = ""
            else:
                begun += " " + line.strip()
    return found


def titles(folder, council="alderbrook"):
    """The titles of a council's services, and which of them are about danger, from the files that staff write."""
    found = {}
    for file in sorted((ROOT / f"content/councils/{council}/services").glob("*.md")):
        if "." in file.stem:
            continue
        facts = file.read_text().split("\n---\n")[0]
        title = re.search(r"(?m)^title: *(.*)$", facts)[1].strip("\"'")
        is_marked = re.search(r"(?m)^sensitive: *(true|false)", facts)
        has_need = "domestic-abuse" in (re.search(r"(?m)^needs: *(.*)$", facts) or [""])[0]
        found[title] = is_marked[1] == "true" if is_marked else has_need
    return found
