"""What the pages are written against: the project's own law and vocabularies, read line by line."""

import re
from pathlib import Path


class Reference:
    def __init__(self, content):
        self.folder = Path(content)
        self.groups = self._groups()
        self.needs = self._ids("needs")
        self.levels = self._ids("levels-of-need")
        self.routes = self._ids("routes-in")
        self.duties = {path.stem: self._items(path) for path in sorted((self.folder / "entitlements").glob("*.md"))}

    def _ids(self, vocabulary):
        text = (self.folder / "vocabulary" / f"{vocabulary}.yml").read_text(encoding="utf-8")
        return re.findall(r"^- (?:\{)?id: ([a-z0-9-]+)", text, re.M)

    def _groups(self):
        """The duties in the order of the catalogue, by group."""
        text = (self.folder / "entitlements.yml").read_text(encoding="utf-8")
        groups = {}
        for block in re.split(r"^  - id: ", text.split("\ngroups:\n")[1], flags=re.M)[1:]:
            names = re.findall(r"^      - ([a-z0-9-]+)$", block, re.M)
            if names:
                groups[block.split("\n", 1)[0].strip()] = names
        return groups

    @staticmethod
    def _items(path):
        """Each item: its id, what families ask, and whether each entry of a register is asked."""
        facts = path.read_text(encoding="utf-8").split("\n---\n")[0]
        return [
            (match[1], match[2], "per-service: true" in line)
            for line in facts.splitlines()
            if (match := re.match(r'  - \{id: ([a-z0-9-]+), .*ask: "([^"]*)"', line))
        ]
