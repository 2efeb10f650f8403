"""Which fields there are, as `plainsight schema` tells it, and which of them have a mark in hostile-site/."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

from example import PROJECT, program

# Where pages of each kind are in hostile-site/.
PLACES = {
    "council": "councils/*/council.md", "service": "councils/*/services/*.md", "criteria": "councils/*/eligibility/*.md",
    "offer": "councils/*/offers/*.md", "thresholds": "councils/*/thresholds.md", "document": "councils/*/documents/*.md",
    "reply": "councils/*/replies/*.md", "site": "site.yml",
}

# Fields in which nothing stands but what leaves the rest of the site as it is. They have no mark: hostile words there are refused.
REFUSED = {("site.yml", "council")}

LINE = re.compile(r"^(?P<indent>[ -]*)(?:(?P<name>[\w*-]+):)?")


def fields_without_a_mark(plans):
    """Facts that any page may have need a mark on one kind of page, the others on each kind that has them."""
    known, marked = known_fields(), {kind: marked_fields(plans, place) for kind, place in PLACES.items()}
    if known.keys() != marked.keys():
        return [f"there are schemas for {sorted(known)}, and hostile pages for {sorted(marked)}"]
    for_any_page = set.intersection(*(fields for kind, fields in known.items() if kind != "site"))
    on_any_page = set.union(*(fields for kind, fields in marked.items() if kind != "site"))
    lack = [f"any page: {field}" for field in sorted(for_any_page - on_any_page)]
    for kind, fields in known.items():
        lack += [f"{kind}: {field}" for field in sorted(fields - for_any_page - marked[kind]) if (PLACES[kind], field) not in REFUSED]
    return [f"no hostile words are tried there: {field}" for field in lack]


def known_fields():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program(), "schema", "--write", folder], cwd=PROJECT, check=True, capture_output=True)
        files = Path(folder).glob("*.schema.json")
        return {file.name.split(".")[0]: fields_of_schema(json.loads(file.read_text())) for file in files}


def fields_of_schema(part, path=""):
    """Where words may stand, such as `contact.email`; `*` is any name."""
    others = [fields_of_schema(other, path) for way in ("anyOf", "oneOf", "allOf") for other in part.get(way, [])]
    others += [fields_of_schema(inner, f"{path}.{name}".lstrip(".")) for name, inner in part.get("properties", {}).items()]
    if isinstance(part.get("additionalProperties"), dict):
        others.append(fields_of_schema(part["additionalProperties"], f"{path}.*"))
    if "items" in part:
        others.append(fields_of_schema(part["items"], path))
    if others:
        return set().union(*others)
    # A fact with nothing after its colon is one that is not there yet.
    return {path} if part.keys() & {"type", "enum"} and part.get("pattern") != r"^\s*$" else set()


def marked_fields(plans, place):
    return {field for file, text in plans.items() if Path(file).match(place) for field in fields_with_marks(facts_of(file, text))}


def facts_of(file, text):
    return text if file.endswith(".yml") else text.split("---\n")[1]


def fields_with_marks(facts):
    """The names that lead to each mark, by how far each line is indented."""
    above, found = [], set()
    for line in facts.splitlines():
        start = LINE.match(line)
        depth = len(start["indent"])
        # The hyphen of a list counts, so that its names are below that of the list.
        above = [(indent, name) for indent, name in above if indent < depth]
        if start["name"]:
            above.append((depth, start["name"]))
        if "⟦" in line:
            names = [name for _, name in above]
            found.add(".".join(["entry", "*"] if names[0] == "entry" else names))
    return found
