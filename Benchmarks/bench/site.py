"""A made-up site that is built again and again."""

import json
import shutil
import time
from pathlib import Path

from corpus.make import make

from .process import cost
from .profile import profile
from .server import Server

PROJECT = Path(__file__).resolve().parents[2]
RELEASE = PROJECT / ".build/release"


class Site:
    """One service in ten has a planted problem, so that the check has something to tell."""

    def __init__(self, folder, councils, services):
        self.folder = folder
        self.content, self.output = folder / "content", folder / "public"
        self.councils, self.services = councils, councils * services
        folder.mkdir(parents=True)
        manifest = make(self.content, councils, services, 0.1, "bench", False)
        self.pages, self.planted = manifest["pages"], len(manifest["planted"])
        self.megabytes = sum(file.stat().st_size for file in self.content.rglob("*.md")) / 1e6
        self.page = next((self.content / "councils").glob("*/services/*.md"))

    def build(self):
        return self._program("build", *self._building)

    def build_afresh(self):
        self._clear()
        return self.build()

    def profile(self):
        """Where the time of a full build goes."""
        self._clear()
        return profile([RELEASE / "plainsight", "build", "--content", self.content, *self._building], self.folder)

    @property
    def _building(self):
        return ["--templates", PROJECT / "templates", "--output", self.output]

    def _clear(self):
        for name in ["public", ".public.spare", ".public.memory"]:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def build_after_a_change(self):
        """One page has another sentence than before."""
        self._settle()
        self._change("The door is painted green now.")
        return self.build()

    def build_again(self):
        """Nothing has changed."""
        self._settle()
        return self.build()

    def _settle(self):
        """Both folders that take turns as the site hold it, and what was changed last was changed some time ago."""
        self._change("The door is painted blue now.")
        self.build()
        time.sleep(2.5)
        self.build()

    def _change(self, sentence):
        with self.page.open("a", encoding="utf-8") as page:
            page.write(f"\n{sentence}\n")

    def check(self):
        return self._program("check")

    def served(self, rounds):
        """How long after a page is saved a browser is given it, in seconds, while `serve` runs: each time after the whole site was
        made of what was saved before. The first round is not counted."""
        with Server(self.folder, self.content, self.output) as server:
            address = self.page.relative_to(self.content).with_suffix("").as_posix()
            return [server.seconds_until_shown(self.page, f"/{address}/", turn) for turn in range(rounds + 1)][1:]

    def _program(self, verb, *options):
        # A check finds what was planted. A build that publishes nothing measures nothing.
        statuses = (0, 1) if verb == "check" else (0,)
        return cost([RELEASE / "plainsight", verb, "--content", self.content, *options], self.folder, statuses=statuses)

    def phases(self, rounds):
        """What each phase costs, round by round; the first round is not counted."""
        out = self.folder / "phases.txt"
        cost(
            ["sh", "-c", 'exec "$0" "$@" > phases.txt', RELEASE / "phases", self.content, PROJECT / "templates",
             self.folder / "phases-public", str(rounds + 1)], self.folder)
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()][1:]
