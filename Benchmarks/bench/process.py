"""What one run of a program costs."""

import os
import statistics
import time
from dataclasses import dataclass


@dataclass
class Cost:
    # What the processors did for it, its calls into the system included: this depends least on what else the machine does.
    work: float
    wall: float
    # The most memory that it held at one time, in megabytes.
    memory: float


def cost(command, cwd, statuses=(0,)):
    """Runs a command to its end, with nobody to read what it says."""
    quiet = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_RDWR, 0) for descriptor in (0, 1, 2)]
    here = os.getcwd()
    os.chdir(cwd)
    try:
        started = time.perf_counter()
        child = os.posix_spawnp(command[0], list(map(str, command)), os.environ, file_actions=quiet)
        _, status, used = os.wait4(child, 0)
        wall = time.perf_counter() - started
    finally:
        os.chdir(here)
    code = os.waitstatus_to_exitcode(status)
    if code not in statuses:
        raise SystemExit(f"{' '.join(map(str, command))} ended with exit code {code}.")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


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
