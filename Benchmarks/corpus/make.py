"""Writes the whole content folder and its manifest."""

import base64
import json
import shutil
from pathlib import Path

from . import words
from .council import Council
from .dice import Dice
from .faults import PLANTS, STOPPING
from .page import without_mark
from .reference import Reference

PROJECT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
SITE = f"name: Corpus\naddress: https://corpus.example\nexample: true\ntoday: {TODAY}\n"
# One grey dot.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def make(out, councils, services, share, seed, stopping):
    out = Path(out)
    out.mkdir(parents=True)
    source = PROJECT / "content"
    for name in ["glossary.yml", "entitlements.yml"]:
        shutil.copyfile(source / name, out / name)
    for name in ["entitlements", "vocabulary"]:
        shutil.copytree(source / name, out / name)
    (out / "site.yml").write_text(SITE, encoding="utf-8")
    reference = Reference(source)
    rules = [*PLANTS, *(STOPPING if stopping else {})]
    planted, pages = [], 0
    for council in named(councils, reference, seed, services, share, rules):
        folder = out / "councils" / council.slug
        for name in ["services", "offers", "documents", "eligibility", "replies", "files"]:
            (folder / name).mkdir(parents=True)
        (folder / "files/hall.png").write_bytes(PICTURE)
        for page in council.pages():
            pages += 1
            text, line, column = without_mark(page.render())
            (folder / page.path).write_text(text, encoding="utf-8", newline="\n")
            if page.planted:
                file = f"councils/{council.slug}/{page.path}"
                planted.append({"rule": page.planted, "file": file, "line": line, "column": column})
    manifest = {
        "today": TODAY, "seed": seed, "councils": councils, "services": councils * services, "pages": pages,
        "rules": sorted(rules), "planted": sorted(planted, key=lambda one: (one["file"], one["rule"])),
    }
    out.with_name(out.name + ".json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return manifest


def named(count, reference, seed, services, share, rules):
    """Councils with names that no other has, each with five places of its own."""
    names = [first + last for first in words.FIRST for last in words.LAST]
    dice = Dice(seed, "names")
    towns = dice.some(len(names), names)
    if count > len(towns) // 2:
        raise SystemExit(f"There are names for {len(towns) // 2} councils.")
    for number in range(count):
        places = dice.some(5, towns[count:])
        yield Council(number, f"{towns[number]} Council", places, reference, seed, services, share, rules)
