"""Builds the example site, and knows one page of each kind in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

COUNCIL = "councils/alderbrook/"

KINDS = {
    "home": "",
    "councils": "councils/",
    "council": COUNCIL,
    "A to Z list": COUNCIL + "services/",
    "list by need": COUNCIL + "needs/autism/",
    "needs": COUNCIL + "needs/",
    "list by need and age": COUNCIL + "needs/autism/ages/primary/",
    "costs": COUNCIL + "costs/",
    "list by cost": COUNCIL + "costs/some-help/",
    "list by way in": COUNCIL + "routes/just-turn-up/",
    "places": COUNCIL + "places/",
    "place": COUNCIL + "places/millford/",
    "list of what is not stated": "councils/thornmere/costs/not-stated/",
    "for young people": COUNCIL + "young-people/",
    "councils by postcode": "councils/by-postcode/",
    "councils by place": "councils/by-place/",
    "service": COUNCIL + "services/short-break-clubs/",
    "service for everyone": COUNCIL + "services/family-hubs/",
    "service that states nothing": "councils/thornmere/services/play-tent/",
    "service about danger": COUNCIL + "services/domestic-abuse-support/",
    "service in Urdu": COUNCIL + "services/family-hubs/ur/",
    "criteria": COUNCIL + "eligibility/short-breaks-activities/",
    "offer": COUNCIL + "offers/send-local-offer/",
    "thresholds": COUNCIL + "thresholds/",
    "thresholds for partner agencies": COUNCIL + "thresholds/for-partners/",
    "document": COUNCIL + "documents/school-admissions-guide/",
    "replies": COUNCIL + "replies/2026/",
    "entitlements": "entitlements/",
    "duty": "entitlements/short-breaks-statement/",
    "item": "entitlements/short-breaks-statement/sb-overnight/",
    "tests compared": "compare/",
    "tests of one subject": "compare/short-breaks-statement/",
    "tests that are tied to nothing": "compare/other_tests/",
    "could this help": COUNCIL + "could-this-help/",
    "print everything": "councils/thornmere/print/",
    "print one need": COUNCIL + "print/hearing/",
    "print a need about danger": COUNCIL + "print/domestic-abuse/",
    "my list": "shortlist/",
    "search": COUNCIL + "search/",
    "search over all": "search/",
    "coverage": COUNCIL + "coverage/",
    "coverage with gaps": "councils/thornmere/coverage/",
    "letter": "councils/thornmere/coverage/short-breaks-statement/",
    "letter for the email": COUNCIL + "coverage/domestic-abuse-strategy/",
    "glossary": "glossary/",
    "accessibility statement": "accessibility/",
    "page not found": "404.html",
}

# Those that another kind's template makes, of the same parts.
LIKE_ANOTHER = {
    "list by need", "list by need and age", "costs", "list by cost", "list by way in", "places", "list of what is not stated",
    "councils by place", "service for everyone", "service that states nothing", "print one need",
    "print a need about danger", "search over all", "coverage with gaps", "letter for the email", "tests that are tied to nothing",
    "for young people",
}
ONE_A_TEMPLATE = {kind: address for kind, address in KINDS.items() if kind not in LIKE_ANOTHER}


# Pages that the example itself should not have.
BESIDES = {"councils/thornmere/services/play-tent.md": "---\ntitle: Play tent\n---\nA tent with toys in it.\n"}


def stop(sentence):
    """Ends the tests when they cannot be done at all."""
    print(sentence, file=sys.stderr)
    sys.exit(2)


def program():
    path = Path(os.environ.get("PLAINSIGHT", PROJECT / ".build/release/plainsight")).resolve()
    if not path.is_file():
        stop(f"There is no program at {path}. Run `make build`, or name another in PLAINSIGHT.")
    return path


def build(content, output, seconds=120):
    """Runs the program as a council would, and gives its exit code and what it said."""
    command = [program(), "build", "--content", content, "--templates", PROJECT / "templates", "--output", output]
    done = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT, timeout=seconds)
    return done.returncode, done.stdout + done.stderr


def build_example(output):
    content = output.with_name(output.name + "-content")
    shutil.copytree(PROJECT / "content", content)
    for path, text in BESIDES.items():
        (content / path).write_text(text)
    code, said = build(content, output)
    if code != 0:
        stop(f"The example site was not built:\n{said[-3000:]}")
    missing = [name for name, address in KINDS.items() if not file_of(output, address).is_file()]
    if missing:
        stop("The example site no longer has the page that stands for: " + ", ".join(missing))
    return output


def file_of(site, address):
    """The file that a web server gives for an address."""
    path = site / address
    return path / "index.html" if address == "" or address.endswith("/") else path
