"""Every call to the system that a build makes fails in turn, in every way that is tried, until the build passes
untouched; and every call that changes something is the last that a build makes."""

from collections import Counter

from counting import NEVER, Progress, tell
from sites import expect_one_of, expect_same, tree
from system_calls import Bench

OPENING = ["EIO", "EMFILE", "ENOSPC", "EACCES"]
WRITING = ["EIO", "ENOSPC", "EDQUOT"]

# Each call, and how it is made to fail. Calls that a build does not make today cost one run.
CALLS = {
    "openat": OPENING, "openat2": OPENING, "open": OPENING,
    "read": ["EIO"], "pread64": ["EIO"],
    "write": WRITING, "pwrite64": WRITING, "writev": WRITING,
    "close": ["EIO"],
    "lseek": ["EIO"], "ftruncate": ["EIO", "ENOSPC"], "fallocate": ["ENOSPC"], "copy_file_range": ["EIO", "ENOSPC"],
    "fstat": ["EIO"], "newfstatat": ["EIO"], "statx": ["EIO"], "getdents64": ["EIO"], "fcntl": ["EIO"],
    "access": ["EIO"], "faccessat2": ["EIO"], "readlink": ["EIO"], "getcwd": ["EACCES"],
    "mkdir": ["ENOSPC", "EACCES"], "mkdirat": ["ENOSPC", "EACCES"],
    "unlink": ["EIO"], "unlinkat": ["EIO", "EACCES"], "rmdir": ["EIO"], "link": ["EIO"], "linkat": ["EIO", "EMLINK"],
    "chmod": ["EPERM"], "fchmod": ["EPERM"], "fchmodat": ["EPERM"],
    "flock": ["ENOLCK"],
    "fsync": ["EIO"], "fdatasync": ["EIO"], "syncfs": ["EIO", "ENOSPC"], "sync_file_range": ["EIO"],
    "rename": ["EIO"], "renameat": ["EIO"], "renameat2": ["EIO", "ENOSPC", "EPERM", "EINVAL"],
    "mmap": ["ENOMEM"], "mprotect": ["ENOMEM"], "munmap": ["ENOMEM"], "brk": ["ENOMEM"], "pipe2": ["EMFILE"],
    "clone3": ["EAGAIN"],
}

# Where memory is refused, a program may end as it can; and so may the system while it starts one.
MEMORY = {"mmap", "mprotect", "munmap", "brk", "clone3"}

LAST = [
    "openat", "openat2", "write", "ftruncate", "close", "linkat", "mkdir", "mkdirat", "chmod", "fchmodat", "unlink", "unlinkat",
    "flock", "syncfs", "rename", "renameat2", "fsync",
]


def every_call_fails(folder, _, only):
    bench = Bench(folder)
    whole, faults, progress = Counter(), [], Progress("failing calls")
    for call in [only] if only else CALLS:
        counts = Counter()
        for error in CALLS[call]:
            try:
                counts += fail_in_turn(bench, call, error, lambda now: progress(whole + counts + now))
            except AssertionError as fault:
                faults.append(str(fault)[:1000])
        tell(f"{call}, with {', '.join(CALLS[call])}", counts)
        whole += counts
    assert not faults, "\n\n".join(faults)
    tell("All calls", whole | NEVER)


def fail_in_turn(bench, call, error, progress):
    log, counts = bench.site.folder.parent / "injected", Counter()
    content, begun = tree(bench.site.content), bench.made_before_it_begins(call)
    while True:
        occasion = counts["failing"] + 1
        this = f"{call} number {occasion} failing with {error}"
        run = bench.inject(f"{call}:error={error}:when={occasion}", log=log)
        if "INJECTED" not in log.read_text():
            break
        counts["failing"] += 1
        counts[site_after(bench, run, this, occasion <= begun or call in MEMORY)] += 1
        expect_same(tree(bench.site.content), content, f"With {this}, the content")
        progress(counts)
    expect_same(bench.site.tree(), bench.new, f"The site of a build with fewer than {occasion} of {call}")
    run.expect(0)
    return counts


def site_after(bench, run, this, may_die):
    """What families saw after a build that one call failed in, and how it ended."""
    if not (may_die and run.status not in (0, 1, 2)):
        bench.expect_whole(run, this)
        if run.status == 2:
            run.expect_one_sentence()
    found = expect_one_of(bench.site.tree(), old=bench.old, new=bench.new)
    how = {0: "did no harm", 1: "told as a fault of content", 2: "told in one sentence"}.get(run.status, "could not go on")
    return f"{found} site whole, {how}"


def every_call_is_the_last(folder, _, only):
    bench = Bench(folder)
    whole, progress = Counter(), Progress("ends")
    for call in [only] if only else LAST:
        counts = end_in_turn(bench, call, lambda now: progress(whole + now))
        tell(f"{call} as the last", counts)
        whole += counts
    tell("All ends", whole | NEVER)


def end_in_turn(bench, call, progress):
    content, counts = tree(bench.site.content), Counter()
    # What comes before a build begins changes nothing.
    occasion = bench.made_before_it_begins(call)
    while True:
        occasion += 1
        this = f"the end of a build at {call} number {occasion}"
        run = bench.inject(f"{call}:signal=KILL:when={occasion}")
        if run.status == 0:
            return counts
        found = expect_one_of(bench.site.tree(), old=bench.old, new=bench.new)
        expect_same(tree(bench.site.content), content, f"After {this}, the content")
        counts["ended"] += 1
        counts[f"{found} site whole"] += 1
        if occasion % 10 == 0:
            bench.expect_mended(this)
            counts["mended by the next build"] += 1
        progress(counts)
