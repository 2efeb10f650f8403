"""Sites whose reports are read, and what a report for programs says of them."""

import json

from sites import Site

WORDS = "]]> <![CDATA[ %0A ::error::x {0} [a](javascript:b) \"\u0301 \u202e =1+1 é 👩‍👩‍👧, a; 'c'"
QUOTED = WORDS.replace('"', '\\"')
SERVICE = f'---\ntitle: "{QUOTED}\\x01\\r\\n=2"\nsummary: "{QUOTED}"\nages: "👧 little, ones"\n---\n\n{WORDS}\n\n[nowhere](no%20where.md)\n'


def example(folder):
    return Site.example(folder)


def nothing_to_fix(folder):
    return Site.small(folder)


def hostile(folder):
    """Names and words that mean something to the programs that read reports."""
    site = Site.small(folder)
    site.write("councils/marlhurst/services/a b,c%25:d=é.md", SERVICE)
    site.write("councils/marlhurst/services/hostile.md", SERVICE)
    site.write("councils/marlhurst/services/-=cmd.md", SERVICE)
    site.replace("councils/tinderby/council.md", "title: ", f'title: "=cmd|\'x\'!A1 {QUOTED}" # ')
    return site


SITES = {"the example": example, "a site that must fix nothing": nothing_to_fix, "a hostile site": hostile}


def for_people_and_programs(site, *options):
    """The report for programs, and the exit code that every format must share."""
    run = site.check("--format", "json", *options)
    return json.loads(run.out), run.status


def report(site, form, *options):
    """A report as bytes that are text, from a check that ends as the report for programs does."""
    wanted, status = for_people_and_programs(site)
    run = site.check("--format", form, *options)
    assert run.status == status, run.tail()
    return run.out, wanted
