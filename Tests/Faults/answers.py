"""How a check must answer content that is not what it seems: in good time, in words that are safe to show."""

import os
import resource
import tempfile
import threading

import program

SERVICES = "councils/marlhurst/services"
FILES = "councils/marlhurst/files"
PAGE = f"{SERVICES}/play-club.md"

# What the check of one page may cost. Seconds of a processor, which depend least on what else this machine does, and the most memory
# that was in use at any time. It should take one second at most: a machine may be half as fast as another.
PATIENCE = 2
MEMORY = 200 * 1024 * 1024
# Who needs more than this of addresses wants all of the machine.
ADDRESSES = 1024 * 1024 * 1024


def expect_told(site, *words):
    """Claims that a check refuses the content in good time, with words that are safe to show."""
    return bounded(site).expect(1, *words)


def bounded(site):
    """A check that ends in good time, without much memory, with words that are safe to show."""
    run, memory = measured(site)
    for _ in range(2):
        # What else runs on a core makes the same work take longer, now and then.
        if PATIENCE <= run.work < 4 * PATIENCE:
            run, memory = min((run, memory), measured(site), key=lambda one: one[0].work)
    assert run.status in (0, 1, 2), f"It ended with {program.ending(run.status)}.\n{run.tail()}"
    expect_safe(run.told)
    assert run.work < PATIENCE, f"It took {run.work:.2f} s of work.\n{run.tail()}"
    assert memory < MEMORY, f"It took {memory >> 20} MB of memory.\n{run.tail()}"
    return run


def measured(site):
    """A check, and the most memory that it had in use."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    with tempfile.TemporaryFile(dir=site.folder.parent) as out, tempfile.TemporaryFile(dir=site.folder.parent) as err:
        check = program.start("check", "--today", program.TODAY, cwd=site.folder, stdout=out, stderr=err, preexec_fn=limit)
        patience = threading.Timer(120, check.kill)
        patience.start()
        _, status, used = os.wait4(check.pid, 0)
        patience.cancel()
        check.returncode = os.waitstatus_to_exitcode(status)
        told = [program.text((stream.seek(0), stream.read())[1]) for stream in (out, err)]
    run = program.Run(check.returncode, *told, seconds=0, work=used.ru_utime + used.ru_stime)
    return run, used.ru_maxrss * 1024


def expect_safe(report):
    """Claims that a report cannot speak to a terminal, or turn the direction of what follows."""
    bad = {char for char in report if char != "\n" and is_control(ord(char))}
    assert not bad, f"the report holds {sorted(map(ascii, bad))}"


def is_control(code):
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
