"""Tests with names, a folder for each to work in, and a line for each at the end."""

import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

import program

TESTS = []


class Skipped(Exception):
    """Why this machine cannot do a test, in plain words."""


def test(function):
    """A test. Its name, read with spaces, is a sentence that is true. It is given an empty folder of its own."""
    add(function, function.__name__, function)
    return function


def for_each(values):
    """The same test for each of several values, which it is given after its folder."""

    def mark(function):
        for value in values:
            add(function, f"{function.__name__} ({shown(value)})", lambda folder, value=value: function(folder, value))
        return function

    return mark


def shown(value):
    """A value that is safe to print, whatever it is."""
    return value if str(value).isprintable() else ascii(value)


def add(function, name, body):
    TESTS.append((function.__module__, name.replace("_", " "), body))


def run(words):
    # Whoever ends the tests early finds nothing left behind either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # A shell that runs these in the background has them ignore it, and the program with them, which some tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    workplace = Path(tempfile.mkdtemp(prefix="plainsight-faults-", dir=in_memory())).resolve()
    # Some tests run the program as another user, who must be able to reach it.
    os.umask(0o022)
    workplace.chmod(0o755)
    try:
        return run_in(workplace, words)
    except KeyboardInterrupt:
        return 130
    finally:
        remove(workplace)


def in_memory():
    """A disk in memory, where a thousand builds need not wait for a real one. None where there is none to use."""
    place = "/dev/shm"
    if "TMPDIR" in os.environ or not os.access(place, os.W_OK):
        return None
    disk = os.statvfs(place)
    has_room = disk.f_bavail * disk.f_frsize > 1536 * 1024 * 1024
    return place if has_room and not disk.f_flag & os.ST_NOEXEC else None


def run_in(workplace, words):
    program.install(workplace)
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    failures = []
    for theme, name, body in TESTS:
        if words and not any(word in theme or word in name for word in words):
            continue
        folder = workplace / str(sum(counts.values())) / "test"
        folder.mkdir(parents=True)
        started = time.monotonic()
        result, reason = outcome(body, folder)
        took = time.monotonic() - started
        remove(folder.parent)
        counts[result] += 1
        if result == "failed":
            failures.append((theme, name, reason))
        note = f": {reason}" if result == "skipped" else f" ({took:.1f} s)"
        print(f"{result:8}{name}{note}", flush=True)
    for theme, name, reason in failures:
        print(f"\nFailed, in {theme}.py: {name}\n{reason}")
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{skipped}", flush=True)
    return 1 if failures or not counts["passed"] else 0


def outcome(body, folder):
    """What became of a test, and why. A test that breaks by itself has failed too."""
    try:
        body(folder)
        return "passed", ""
    except Skipped as skipped:
        return "skipped", str(skipped)
    except AssertionError as fault:
        line = traceback.extract_tb(fault.__traceback__)[-1]
        return "failed", str(fault) or f"{Path(line.filename).name}:{line.lineno}: {line.line}"
    except Exception:
        return "failed", traceback.format_exc()


def remove(folder):
    """Removes a folder even when a test took its permissions away."""

    def open_up(function, path, _):
        os.chmod(os.path.dirname(path), 0o755)
        if os.path.isdir(path) and not os.path.islink(path):
            os.chmod(path, 0o755)
        try:
            function(path)
        except OSError as reason:
            print(f"left behind: {path} ({reason})", file=sys.stderr)

    shutil.rmtree(folder, onerror=open_up)
