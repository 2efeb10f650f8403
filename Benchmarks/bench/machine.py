"""What the figures were measured with."""

import datetime
import os
import platform
import re
import shutil
import subprocess
import tempfile
from pathlib import Path


def described(program):
    """Lines for people who wonder how their machine compares."""
    return [
        f"- Machine: {os.cpu_count()} cores of {processor()}, {memory()} GB of memory, {platform.system()} "
        f"{platform.release().split('-')[0]}, {platform.machine()}",
        f"- plainsight {said([program, '--version'])}, {swift()}, cmark-gfm {package('libcmark-gfm-dev')}",
    ]


def processor():
    found = re.search(r"^model name\s*: (.*)$", text("/proc/cpuinfo"), re.M)
    return found[1].strip() if found else "an unnamed processor"


def memory():
    found = re.search(r"^MemTotal:\s*(\d+)", text("/proc/meminfo"), re.M)
    return round(int(found[1]) / 1024 / 1024) if found else "?"


def load():
    """How many programs wanted to run, on average over the last five minutes."""
    return os.getloadavg()[1]


def swift():
    found = re.search(r"Swift version ([\d.]+)", said(["swift", "--version"]))
    return f"Swift {found[1]}" if found else "an unknown Swift"


def today():
    day = datetime.date.today()
    return f"{day.day} {day:%B %Y}"


def revision():
    """Of the project, and whether something in it is otherwise."""
    project = Path(__file__).parent
    short = said(["git", "-C", project, "rev-parse", "--short", "HEAD"])
    changed = said(["git", "-C", project, "status", "--porcelain", "--untracked-files=no"])
    return (short or "unknown") + (", changed" if changed else "")


def package(name):
    return said(["dpkg-query", "-W", "-f", "${Version}", name]) or "of unknown version"


def said(command):
    """The first line of what a command says; nothing where it cannot be asked."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except OSError:
        return ""
    return (done.stdout or done.stderr).strip().split("\n")[0]


def text(path):
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def workplace(megabytes):
    """A folder in memory, where a slow disk decides nothing. On the disk where memory has no room, with a word about it."""
    memory_disk = "/dev/shm"
    if os.access(memory_disk, os.W_OK) and shutil.disk_usage(memory_disk).free > megabytes * 1024 * 1024:
        return Path(tempfile.mkdtemp(prefix="plainsight-bench-", dir=memory_disk)), "in memory"
    return Path(tempfile.mkdtemp(prefix="plainsight-bench-")), "on the disk"
