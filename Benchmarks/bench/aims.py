"""What the program should reach, and whether it does."""

from .process import middle, ratio

FLOOR = "C: a whole site, of pages of the same length"
HUGO = "Hugo: a whole site, of pages of the same length"


def work_for_one(measured):
    return middle([run.work for run in measured.builds]) / measured.size


def aims(measured, startup):
    """For each figure: what it is, the aim, the least that will do, what was measured, all in the same unit, and the unit."""
    by_size = {one.size: one for one in measured}
    if (one := by_size.get(10000)) and HUGO in one.theirs:
        yield "Full build of 10,000 services, in times of the work of Hugo", 0.1, None, \
            ratio(one.theirs["plainsight"], one.theirs[HUGO]), " times"
    if one := by_size.get(10000):
        for size in (100000, 230000):
            if larger := by_size.get(size):
                yield f"Growth: work for one service of {size:,}, {larger.place}, in times of one of 10,000", 1, None, \
                    work_for_one(larger) / work_for_one(one), " times"
    for size in (10000, 230000):
        if one := by_size.get(size):
            if FLOOR in one.theirs:
                yield f"Full build of {size:,} services, in times of the work of the whole site in C", 1.5, 2, \
                    ratio(one.theirs["plainsight"], one.theirs[FLOOR]), " times"
            yield f"Most memory, {size:,} services", {10000: 64, 230000: 256}[size], {10000: 100, 230000: 500}[size], \
                middle([run.memory for run in one.builds]), " MB"
            yield f"A new process after one page changed, {size:,} services: time", {10000: 0.1, 230000: 1}[size], None, \
                middle([run.wall for run in one.costs["change"]]), " s"
            yield f"A page saved and shown while it is served, {size:,} services", 0.05, None, middle(one.served), " s"
    if one := by_size.get(1500):
        yield "Check of one council of 1,500 services: time", 0.2, None, middle([run.wall for run in one.costs["check"]]), " s"
    yield "Started and ended again", 0.01, None, middle([one.wall for one in startup]), " s"
