"""How a check must answer content that is not what it seems: in good time, in words that are safe to show."""

import resource

import program

SERVICES = "councils/marlhurst/services"
FILES = "councils/marlhurst/files"
PAGE = f"{SERVICES}/play-club.md"

# What the check of one page may cost, in seconds of a processor and in bytes.
PATIENCE = 10
MEMORY = 1024 * 1024 * 1024


def expect_told(site, *words):
    """Claims that a check refuses the content in good time, with words that are safe to show."""
    run = bounded(site)
    return run.expect(1, *words)


def bounded(site):
    """A check that ends in good time, without much memory, with words that are safe to show."""
    run = site.check(timeout=120, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
    assert run.status in (0, 1, 2), f"It ended with {program.ending(run.status)}.\n{run.tail()}"
    expect_safe(run.told)
    assert run.work < PATIENCE, f"It took {run.work:.1f} s of work.\n{run.tail()}"
    return run


def expect_safe(report):
    """Claims that a report cannot speak to a terminal, or turn the direction of what follows."""
    bad = {char for char in report if char != "\n" and is_control(ord(char))}
    assert not bad, f"the report holds {sorted(map(ascii, bad))}"


def is_control(code):
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
