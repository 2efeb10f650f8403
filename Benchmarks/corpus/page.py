"""A content file while it is written: its facts, and its words under headings."""

import re

# Where a finding should point; it is taken out before the file is written.
MARK = "↓"


class Page:
    def __init__(self, path):
        self.path = path
        self.facts = {}
        self.intro = []
        self.sections = []
        self.planted = None
        # What a page lacks is told at its first line.
        self.is_marked_at_top = False

    def section(self, heading, *blocks):
        self.sections.append((heading, list(blocks)))

    def put(self, heading, *blocks):
        """Writes a section, in place of the one with the same heading where there is one."""
        self.drop(heading)
        self.section(heading, *blocks)

    def drop(self, heading):
        self.sections = [section for section in self.sections if section[0] != heading]

    def render(self):
        lines = ["---", *(f"{name}: {value}" for name, value in self.facts.items()), "---", ""]
        blocks = [*self.intro]
        for heading, below in self.sections:
            blocks += [f"## {heading}", *below]
        mark = MARK if self.is_marked_at_top else ""
        return mark + "\n".join(lines) + "\n" + "\n\n".join(blocks) + "\n"


def without_mark(text):
    """The text, and the line and column where the mark stood, as people count."""
    before, mark, after = text.partition(MARK)
    if not mark:
        return text, None, None
    line = before.rsplit("\n", 1)[-1]
    return before + after, before.count("\n") + 1, len(line) + 1


def slug(title):
    """What an address can have."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("'", "")).strip("-")


def fragment(heading):
    """The name that a link to a heading has."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def group(**fields):
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def listed(values):
    return "[" + ", ".join(values) + "]"
