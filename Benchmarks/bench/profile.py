"""Where the time of a build goes, as `perf` sees it: by the part of the program, and by what the parts have done for them."""

import re
import shutil
import subprocess
from collections import Counter

MODULES = {
    "Pages": "Pages: views and templates", "Feeds": "Open data", "Search": "Search", "Checks": "Checks",
    "Markup": "Reading Markdown and facts", "Content": "Content: pages as values", "Publishing": "Writing files",
    "Diagnostics": "Findings, days, fingerprints", "Cores": "Sharing work between the cores",
}
COUNTING = re.compile(r"swift_(retain|release|bridgeObject|unknownObject|dealloc|beginAccess)|RefCount|swift::.*[Rr]ef")
MEMORY = re.compile(r"malloc|free|calloc|memalign|swift_(allocObject|slowAlloc|slowDealloc)|unlink_chunk|tcache")
BYTES = re.compile(r"mem(move|cpy|cmp|set|chr)|str(len|cmp)")
OTHERS = "All else"


def profile(command, cwd):
    """Shares of the work, the largest first; none where there is no `perf`, or it may not look."""
    if not shutil.which("perf"):
        return []
    data = cwd / "perf.data"
    done = subprocess.run(
        ["perf", "record", "--freq", "999", "--output", data, "--", *command], cwd=cwd, capture_output=True, check=False)
    if not data.exists() or done.returncode not in (0, 1):
        return []
    report = subprocess.run(
        ["perf", "report", "--input", data, "--stdio", "--no-children", "--fields", "overhead,dso,sym", "--percent-limit", "0"],
        cwd=cwd, capture_output=True, text=True, check=False).stdout
    data.unlink()
    shares = Counter()
    for share, library, symbol in re.findall(r"^\s+([\d.]+)%\s+(\S+)\s+\[.\] (.*)$", report, re.M):
        shares[named(library, symbol)] += float(share)
    largest = [(name, share) for name, share in shares.most_common() if name != OTHERS and share >= 1]
    return largest + [(OTHERS, 100 - sum(share for _, share in largest))] if largest else []


def named(library, symbol):
    """What a function works for."""
    if library.startswith("[kernel"):
        return "The system: files and memory"
    if COUNTING.search(symbol):
        return "Counting who holds a value (Swift)"
    if MEMORY.search(symbol):
        return "Taking memory and giving it back"
    if BYTES.search(symbol):
        return "Moving and comparing bytes"
    if "cmark" in library or "libyaml" in library:
        return "cmark-gfm and libyaml"
    if "swift" in library or re.match(r"\$sS|\$ss", symbol):
        return "Strings, lists and tables (Swift)"
    module = re.match(r"\$s(\d+)(\w+)", symbol)
    return MODULES.get(module[2][: int(module[1])], OTHERS) if module else OTHERS
