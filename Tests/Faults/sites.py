"""A folder with content, templates and, once built, the site."""

import hashlib
import os
import shutil
import socket
import stat
from pathlib import Path

import program
from program import ROOT

SMALL = Path(__file__).resolve().parent / "small-site"


class Site:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.content = self.folder / "content"
        self.public = self.folder / "public"
        self.spare = self.folder / ".public.spare"

    @classmethod
    def example(cls, folder):
        """A copy of the example that comes with the program."""
        shutil.copytree(ROOT / "content", Path(folder) / "content")
        shutil.copytree(ROOT / "templates", Path(folder) / "templates")
        return cls(folder)

    @classmethod
    def small(cls, folder):
        """Two councils with a few pages, at least one of each kind, and nothing to fix. It builds in a moment."""
        shutil.copytree(SMALL, Path(folder) / "content")
        shutil.copytree(ROOT / "content/vocabulary", Path(folder) / "content/vocabulary")
        shutil.copy(ROOT / "content/glossary.yml", Path(folder) / "content")
        shutil.copytree(ROOT / "templates", Path(folder) / "templates")
        return cls(folder)

    def path(self, name):
        return self.content / name

    def write(self, name, what):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(what if isinstance(what, bytes) else what.encode())

    def replace(self, name, old, new):
        text = self.path(name).read_text()
        assert old in text, f"{name} has no “{old}” to replace"
        self.write(name, text.replace(old, new))

    def name(self, name):
        """Gives the site a name, which stands on each of its pages."""
        others = [line for line in self.path("site.yml").read_text().splitlines() if not line.startswith("name:")]
        self.write("site.yml", "\n".join([f"name: {name}", *others]) + "\n")

    def build(self, *options, **how):
        return program.run("build", "--today", program.TODAY, *options, **{"cwd": self.folder, **how})

    def check(self, *options, **how):
        return program.run("check", "--today", program.TODAY, *options, **{"cwd": self.folder, **how})

    def start_build(self, *options, **how):
        return program.start("build", "--today", program.TODAY, *options, **{"cwd": self.folder, **how})

    def tree(self):
        """What families see now; None when there is no site."""
        return tree(self.public)

    def built(self, name=None):
        """The tree that this content makes, from a build to a folder of its own."""
        if name:
            self.name(name)
        self.build("--output", "reference").expect(0)
        whole = tree(self.folder / "reference")
        shutil.rmtree(self.folder / "reference")
        return whole

    def expect_refused(self, run, *words):
        """Claims that content stopped a build."""
        run.expect(1, "Not published: public is as it was.", *words)


def tree(folder):
    """Every path in a folder with its permissions and what it holds. None when there is no such folder."""
    if not os.path.lexists(folder):
        return None
    found = {}
    for path in [Path(folder), *Path(folder).rglob("*")]:
        status = path.lstat()
        mode = f"{stat.S_IMODE(status.st_mode):o}"
        if path.is_symlink():
            found[name(path, folder)] = f"link to {os.readlink(path)}"
        elif path.is_dir():
            found[name(path, folder)] = f"folder {mode}"
        elif path.is_file():
            found[name(path, folder)] = f"file {mode} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        else:
            found[name(path, folder)] = f"other {mode}"
    return found


def name(path, folder):
    return str(path.relative_to(folder))


def expect_same(found, wanted, where="The site"):
    """Claims that two trees are the same, byte for byte."""
    assert found == wanted, f"{where} is not the same: {difference(found, wanted)}"


def expect_one_of(found, **wanted):
    """Claims that a tree is, whole, one of those named, and gives the name."""
    for name, whole in wanted.items():
        if found == whole:
            return name
    apart = [f"from the {name} site: {difference(found, whole)}" for name, whole in wanted.items()]
    raise AssertionError("The site is half one thing and half another. It differs " + "; ".join(apart))


def bind_socket(path):
    """Makes a socket. Its address must be short, so it is made from inside its folder."""
    before = os.getcwd()
    os.chdir(path.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(before)


def difference(found, wanted):
    if found is None or wanted is None:
        return "there is none" if found is None else "there is one"
    missing = sorted(wanted.keys() - found.keys())
    added = sorted(found.keys() - wanted.keys())
    changed = sorted(name for name in found.keys() & wanted.keys() if found[name] != wanted[name])
    parts = [("missing", missing), ("added", added), ("changed", changed)]
    return ", ".join(f"{len(names)} {what} (such as {names[0]})" for what, names in parts if names)
