"""The program under test, and what came of running it."""

import os
import resource
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# One day for all tests: the same content on another day gives another report.
TODAY = "2026-11-22"

_workplace = None


def install(workplace):
    """Takes a copy of the program, so that a build of it during the tests changes nothing."""
    global _workplace
    _workplace = workplace
    source = Path(os.environ.get("PLAINSIGHT", ROOT / ".build/release/plainsight")).resolve()
    if not os.access(source, os.X_OK):
        raise SystemExit(f"There is no program at {source}. Make it with `make build`, or name another in $PLAINSIGHT.")
    shutil.copy2(source, path())
    (workplace / "home").mkdir()


def workplace():
    return _workplace


def path():
    return _workplace / "plainsight"


def environment(changes=None):
    """What every run knows of its surroundings; None takes a variable away."""
    plain = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": str(_workplace / "home"),
        "LANG": "C.UTF-8",
        # A crash must be seen by its signal, quickly; nobody reads a page of addresses here.
        "SWIFT_BACKTRACE": "enable=no",
        **(changes or {}),
    }
    return {name: value for name, value in plain.items() if value is not None}


@dataclass
class Run:
    status: int
    out: str
    err: str
    seconds: float
    # Of the processors, which does not depend on what else this machine does.
    work: float

    @property
    def told(self):
        return self.out + self.err

    def expect(self, status, *words):
        """Claims how the run ended and what it said."""
        assert self.status == status, f"It ended with {ending(self.status)}, not with {ending(status)}.\n{self.tail()}"
        for word in words:
            assert word in self.told, f"It did not say “{word}”.\n{self.tail()}"
        return self

    def expect_one_sentence(self, *words):
        """Trouble with the machine: exit code 2, and one sentence on the error stream."""
        self.expect(2, *words)
        assert self.out == "", f"It wrote a report too:\n{self.tail()}"
        lines = self.err.splitlines()
        is_sentence = len(lines) == 1 and lines[0][:1].isupper() and lines[0][-1:] in (".", "?")
        assert is_sentence, f"This is not one sentence:\n{self.err}"
        return self

    def tail(self):
        text = self.told.strip()
        return "It said:\n" + (text if len(text) < 1500 else "…" + text[-1500:]) if text else "It said nothing."


def ending(status):
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"exit code {status}"


def run(*arguments, cwd, before=(), timeout=60, env=None, **options):
    """Runs the program to its end. `before` names what it runs under, such as strace."""
    started, worked = time.monotonic(), work_of_children()
    command = [*before, str(path()), *map(str, arguments)]
    try:
        done = subprocess.run(
            command, cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL, timeout=timeout,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
        )
    except subprocess.TimeoutExpired:
        raise AssertionError(f"It had not ended after {timeout} seconds: {' '.join(command)}") from None
    took, work = time.monotonic() - started, work_of_children() - worked
    return Run(done.returncode, text(done.stdout), text(done.stderr), took, work)


def work_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def start(*arguments, cwd, before=(), env=None, **options):
    """Starts the program and does not wait for it."""
    return subprocess.Popen(
        [*before, str(path()), *map(str, arguments)], cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL,
        **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options},
    )


def text(data):
    return (data or b"").decode("utf-8", "replace")
