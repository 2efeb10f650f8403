"""What one run of a program costs."""

import json
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

RUNNER = Path(__file__).with_name("run_once.py")


@dataclass
class Cost:
    # What the processors did for it, its calls into the system included: this depends least on what else the machine does.
    work: float
    wall: float
    # The most memory that it held at one time, in megabytes.
    memory: float


def cost(command, cwd, statuses=(0,)):
    """Runs a command to its end, with nobody to read what it says. Another process starts it: the system counts what the one that
    starts a program holds as held by that program, and this one holds much after a large site."""
    told = subprocess.run(
        [sys.executable, "-I", "-S", RUNNER, *map(str, command)], cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if told.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} could not be run: {told.stderr}")
    code, work, wall, memory = json.loads(told.stdout)
    if code not in statuses:
        raise SystemExit(f"{' '.join(map(str, command))} ended with exit code {code}.")
    return Cost(work, wall, memory)


def in_turn(runs, rounds):
    """Runs each of them once in every round, so that what the machine does meanwhile falls on all. The first round is not
    counted, unless there is one alone. Gives the costs of each by its name."""
    costs = {name: [] for name in runs}
    for turn in range(1 if rounds == 1 else 0, rounds + 1):
        for name, run in runs.items():
            one = run()
            if turn:
                costs[name].append(one)
    return costs


def middle(values):
    return statistics.median(values)


def ratio(costs, others):
    """How many times the work of others, round by round."""
    return middle([one.work / other.work for one, other in zip(costs, others)])
