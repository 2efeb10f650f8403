"""A site with hostile words in every field at once. In hostile-site/ each field is a mark: ⟦among facts⟧, ⟪among words⟫."""

import csv
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from example import PROJECT, program
from injection_fields import REFUSED
from injection_payloads import PAYLOADS
from injection_records import RECORDS, TABLE_COLUMNS

MARK = re.compile(r"⟦([^⟧]*)⟧|⟪([^⟫]*)⟫")
PLAN = Path(__file__).resolve().parent / "hostile-site"
COUNCIL = "councils/mallow"
TODAY = ["--today", "2026-11-22"]
PICTURE = b"\x89PNG\r\n\x1a\n"

# What a label in a vocabulary is, in each file of them.
LABELS = re.compile(r"^(- \{id: (?:things-to-do|under-5s|primary|universal|just-turn-up), label: )([^,\"]+)", re.MULTILINE)
TRANSLATION = re.compile(r"^(Waiting time|Main|“Leave this page now”[^:]*): (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Field:
    file: str
    # Which of the file's marks it is, and what stands before it.
    number: int
    name: str
    is_words: bool


class HostileSite:
    """Each site has another of the hostile words in each field: after as many sites as there are words, each field has had
    each of them."""

    def __init__(self, folder, number):
        self.folder = folder
        self.content = folder / "content"
        self.number = number
        self.plans = plans()
        self.fields = [field for file, text in self.plans.items() for field in fields_of(file, text)]
        # Fields whose words the program told somebody to change, and did not publish.
        self.refused = set()
        self.places = {}
        self.tried = 0

    def words(self, place):
        return PAYLOADS[(self.number + place) % len(PAYLOADS)]

    def build(self):
        """Puts everything in its place, and takes back what is refused until the rest can be published. Gives what is
        wrong with that."""
        self.write_all()
        self.commit()
        self.tried = len(self.fields)
        faults, has_imported = [], False
        for _ in range(16):
            stops = [problem for problem in self.problems() if problem["stopsPublishing"]]
            if not stops and has_imported:
                return faults + self.add_refused_fields()
            if not stops:
                # Only into a site that can be read.
                faults += [*self.import_table(), *self.import_records(), *self.add_named_files()]
                has_imported = True
                continue
            faults += self.without_imported(stops)
            stops = [problem for problem in stops if "imported" not in problem]
            refused = {field for problem in stops for field in self.blamed(problem)}
            if stops and not refused - self.refused:
                return [*faults, f"this stops the site, and no field is to blame: {stops[0]}"]
            self.refused |= refused
            self.write_all()
        return [*faults, "there is no end to what is refused"]

    def write_all(self):
        for file, text in self.plans.items():
            path = self.content / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.filled(file, text).encode("utf-8", "surrogatepass"))
        for folder in (self.content, self.content / COUNCIL):
            (folder / "files").mkdir(exist_ok=True)
            (folder / "files/leaflet.txt").write_bytes(b"Words")
            (folder / "files/picture.png").write_bytes(PICTURE)

    def filled(self, file, text):
        """The file with its hostile words, and on which lines each field stands now."""
        done, end = "", 0
        for field, mark in zip(fields_of(file, text), MARK.finditer(text)):
            done += text[end:mark.start()]
            end, first = mark.end(), done.count("\n") + 1
            hostile = self.words(self.fields.index(field))
            words = (mark[1] if mark[1] is not None else mark[2]) if field in self.refused else hostile
            done += json.dumps(words) if mark[1] is not None else words
            self.places[field] = (first, done.count("\n") + 1)
        return done + text[end:]

    def blamed(self, problem):
        name = problem["file"].removeprefix("content/")
        own = [field for field in self.fields if field.file == name and field not in self.refused]
        near = [field for field in own if self.places[field][0] <= problem["line"] <= self.places[field][1]]
        # Words may change what stands after them, such as code that never closes. Facts do not.
        return near or [field for field in own if field.is_words]

    def problems(self):
        done = self.run("check", "--format", "json", *TODAY)
        return json.loads(done.stdout)["problems"]

    def without_imported(self, problems):
        """What an import wrote must be publishable as it is."""
        faults = []
        for problem in problems:
            name = problem["file"].removeprefix("content/")
            if name not in self.plans and (self.content / name).exists():
                (self.content / name).unlink()
                faults.append(f"an imported page stops the site: {problem['what']}: {problem.get('text')}")
            if name not in self.plans:
                problem["imported"] = True
        return faults

    def run(self, *words):
        return subprocess.run([program(), *words], cwd=self.folder, capture_output=True, text=True, timeout=120)

    def commit(self):
        """What an editor wrote of a change, which pages tell families."""
        self.tried += 1
        words = self.words(len(self.fields))
        who = ["-c", "user.name=Editor", "-c", "user.email=editor@mallow.example"]
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", words]):
            subprocess.run(["git", *who, *command], cwd=self.content, check=True, capture_output=True)

    def import_table(self):
        """A row of a spreadsheet, hostile in every column."""
        self.tried += len(TABLE_COLUMNS)
        with open(self.folder / "table.csv", "w", newline="", encoding="utf-8", errors="surrogatepass") as file:
            rows = csv.writer(file)
            rows.writerow(TABLE_COLUMNS)
            for offset in range(3):
                rows.writerow([self.words(100 + offset + place) for place, _ in enumerate(TABLE_COLUMNS)])
        mapping = "".join(f"  {name}: {name}\n" for name in TABLE_COLUMNS)
        (self.folder / "mapping.yml").write_text("table: hostile\ncolumns:\n" + mapping)
        return self.imported("table", "table.csv", "--mapping", "mapping.yml")

    def import_records(self):
        """A record of Open Referral UK, hostile in every text."""
        # Each record has other words, and so an identity of its own: none takes the place of another.
        faults, texts = [], []
        for name, record in RECORDS.items():
            hostile = with_each_text(record, lambda: texts.append(0) or self.words(200 + len(texts)))
            (self.folder / f"{name}.json").write_text(json.dumps({"contents": [hostile], "content": [hostile]}))
            faults += self.imported("open-referral", f"{name}.json")
        self.tried += len(texts)
        return faults

    def imported(self, *words):
        done = self.run("import", *words, "--council", "mallow", *TODAY)
        return [] if done.returncode in (0, 1) else [f"import {words[0]} ended with {done.returncode}: {done.stderr[-300:]}"]

    def add_named_files(self):
        """Pages and attached files with hostile names. None can be part of an address, so each is refused; then it is away."""
        faults = []
        for place, (folder, ending, data) in enumerate([
            ("services", ".md", b"---\ntitle: Words\n---\nWords.\n"), ("files", ".txt", b"Words"), ("files", ".png", PICTURE),
        ]):
            name = re.sub(r"[/\x00]", "", self.words(300 + place))[:80]
            path = self.content / COUNCIL / folder / (name.lstrip(".") + ending)
            path.write_bytes(data)
            self.tried += 1
            if not any(problem["stopsPublishing"] for problem in self.problems()):
                faults.append(f"a file called {ascii(path.name)} is not refused")
            path.unlink()
        return faults

    def add_refused_fields(self):
        """Fields in which hostile words never stand: each is refused where it is; then it is away."""
        faults = []
        for place, (file, name) in enumerate(sorted(REFUSED), 400):
            path = self.content / file
            text = path.read_text(errors="surrogatepass")
            line = text.count("\n") + 1
            path.write_text(f"{text}{name}: {json.dumps(self.words(place))}\n", errors="surrogatepass")
            self.tried += 1
            stops = [problem for problem in self.problems() if problem["stopsPublishing"]]
            if not any((problem["file"], problem["line"]) == (f"content/{file}", line) for problem in stops):
                faults.append(f"`{name}` in {file} is not refused with its place")
            path.write_text(text, errors="surrogatepass")
        return faults


def plans():
    """Each file of the site, with its marks."""
    found = {}
    for path in sorted(path for path in PLAN.rglob("*") if path.is_file()):
        found[str(path.relative_to(PLAN))] = path.read_text()
    for path in sorted((PROJECT / "content/vocabulary").iterdir()):
        text = path.read_text()
        text = LABELS.sub(r"\1⟦\2⟧", text) if path.suffix == ".yml" else text
        found[f"vocabulary/{path.name}"] = TRANSLATION.sub(r"\1: ⟦\2⟧", text) if "interface" in path.name else text
    return found


def fields_of(file, text):
    fields = []
    for number, mark in enumerate(MARK.finditer(text)):
        line = text[text.rfind("\n", 0, mark.start()) + 1:mark.start()].strip()
        fields.append(Field(file, number, line[:40] or "words", mark[2] is not None))
    return fields


def with_each_text(value, hostile):
    if isinstance(value, dict):
        return {name: with_each_text(part, hostile) for name, part in value.items()}
    if isinstance(value, list):
        return [with_each_text(part, hostile) for part in value]
    return hostile() if isinstance(value, str) else value


def start_again(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
