"""The figures as a page."""

import os
from dataclasses import dataclass
from pathlib import Path

from .aims import aims
from .others import version_of_hugo
from .process import middle, ratio
from .weight import total

PHASES = ["load", "parse", "read", "check", "render", "write"]


@dataclass
class Measured:
    size: int
    place: str
    site: object
    costs: dict
    # In seconds, how long after a page is saved a browser is given it.
    served: list
    phases: list
    # By what it goes to, in percent.
    profile: list
    # What each program wrote, by sort.
    weights: dict
    theirs: dict
    left_out: list
    load: float
    day: str
    # Of the project.
    revision: str

    @property
    def builds(self):
        """Every full build that was measured, alone and beside others."""
        return self.costs["build"] + self.theirs.get("plainsight", [])

    @property
    def checking_adds(self):
        """What the check costs beside all other phases, round by round; in the middle, and the least and most."""
        shares = [one["check"] / sum(one[phase] for phase in PHASES if phase != "check") for one in self.phases]
        return middle(shares), min(shares), max(shares)


def written(measured, startup, machine):
    blocks = [
        "# Benchmarks",
        "Written by `Benchmarks/run`. Work is what the processors did, calls into the system included; time is what a clock on the "
        "wall shows, on a machine that does other things too. Up to 10,000 services each figure is the middle one of the rounds, which "
        "take turns; larger sites are measured once, and where others are measured too, twice.",
        "\n".join(machine),
        *headline(measured),
        "## The program",
        table(
            [
                "Site", "Build: work", "Build: time", "Cores at work", "Check alone: work", "Check alone: time", "One page changed: work",
                "Nothing changed: work", "Saved to shown, served", "Most memory",
            ],
            [program_row(one) for one in measured]),
        f"Started and ended again (`--version`): {milliseconds(middle([one.work for one in startup]))} of work, "
        f"{milliseconds(middle([one.wall for one in startup]))} of time.",
    ]
    with_phases = [one for one in measured if one.phases]
    if with_phases:
        blocks += [
            "## Each phase",
            "On one core, by the program `phases`, which takes the same path as a build.",
            table(["Site", *map(str.capitalize, PHASES)], [phase_row(one) for one in with_phases]),
        ]
    blocks += comparisons(measured)
    blocks += reached(measured, startup)
    blocks += where_time_goes(measured)
    blocks += [
        "## What was built",
        "\n".join(
            f"- {one.size:,} services: {one.site.councils} {'council' if one.site.councils == 1 else 'councils'}, "
            f"{one.site.pages:,} pages, {one.site.megabytes:.0f} MB of Markdown, {one.site.planted:,} planted problems; all of "
            f"it {one.place}; on average {one.load:.1f} programs wanted a processor meanwhile; measured on "
            f"{one.day}, of revision {one.revision}" for one in measured),
    ]
    return "\n\n".join(blocks) + "\n"


def headline(measured):
    """The promise: with all checks, less than half as much again."""
    for one in measured:
        if one.size == 1500 and one.phases:
            added, least, most = one.checking_adds
            return [
                f"**Checking adds {added:.0%} to the work of building 1,500 services** ({least:.0%} to {most:.0%} in "
                f"{len(one.phases)} rounds). The aim is less than 50%."
            ]
    return []


def program_row(one):
    build, change, check = one.builds, one.costs["change"], one.costs["check"]
    return [
        f"{one.size:,} services", seconds(middle([run.work for run in build])), seconds(middle([run.wall for run in build])),
        f"{middle([run.work for run in build]) / middle([run.wall for run in build]):.2f} of {os.cpu_count()}",
        seconds(middle([run.work for run in check])), seconds(middle([run.wall for run in check])),
        seconds(middle([run.work for run in change])), seconds(middle([run.work for run in one.costs["nothing"]])),
        seconds(middle(one.served)), f"{middle([run.memory for run in build]):,.0f} MB",
    ]


def phase_row(one):
    return [f"{one.size:,} services", *(seconds(middle([phases[name] for phases in one.phases])) for name in PHASES)]


def comparisons(measured):
    blocks = []
    for one in measured:
        if not one.theirs:
            continue
        ours = one.theirs["plainsight"]
        heads = ["", "Work", "Our work, in times this", "Most memory", "Files written", "Bytes written", "Work for a megabyte"]
        blocks += [
            f"### {one.size:,} services",
            table(heads, [compared_row(name, costs, ours, one.weights[name]) for name, costs in one.theirs.items()]),
        ]
    left_out = sorted({line for one in measured for line in one.left_out})
    if not blocks and not left_out:
        return []
    return ["## Beside others", f"Those in C and Hugo{version_of_hugo()} check nothing and render fewer kinds of page.", *blocks, *left_out]


def compared_row(name, costs, ours, weight):
    work = middle([run.work for run in costs])
    files, size = total(weight)
    return [
        name, seconds(work), f"{ratio(ours, costs):.2f}", f"{middle([run.memory for run in costs]):,.0f} MB", f"{files:,}",
        megabytes(size), milliseconds(work / size * 1e6),
    ]


def reached(measured, startup):
    rows = [
        [figure, f"{aim:g}{unit}", f"{least:g}{unit}" if least else "",
         f"{value:.3g}{unit}" if value < 100 else f"{value:,.0f}{unit}", verdict(aim, least, value)]
        for figure, aim, least, value, unit in aims(measured, startup)
    ]
    why = (Path(__file__).parent.parent / "in-the-way.md").read_text(encoding="utf-8").strip()
    return ["## What is reached, and what stands in the way", table(["", "Aim", "The least", "Measured", ""], rows), why]


def verdict(aim, least, value):
    if value <= aim:
        return "reached"
    return "the least is reached" if least and value <= least else f"**{value / aim:.3g} times the aim**"


def where_time_goes(measured):
    """Of the largest site that was built: what the processors do for it, and what comes of it."""
    one = measured[-1]
    blocks = ["## Where the time of a full build goes"]
    if one.profile:
        blocks += [
            f"Of the work for {one.size:,} services, by `perf`:",
            table(["", "Share"], [[name, f"{share:.0f}%"] for name, share in one.profile]),
        ]
    rows = [[sort, f"{files:,}", megabytes(size)] for sort, (files, size) in one.weights["plainsight"].items()]
    return [*blocks, f"What is written for {one.size:,} services:", table(["", "Files", "Bytes"], rows)]


def table(heads, rows):
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def seconds(value):
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def megabytes(size):
    return f"{size / 1e6:,.0f} MB"


def milliseconds(value):
    return f"{value * 1000:.0f} ms"
