"""Several builds of one site at the same time."""

import fcntl
import os
import signal
from contextlib import contextmanager

from harness import test
from sites import Site, expect_same


@test
def of_two_builds_at_once_one_refuses_with_a_sentence_and_the_other_publishes(folder):
    site = Site.example(folder)
    site.build().expect(0)
    whole = site.built("After")
    with stopped_while_it_builds(site) as first:
        site.build().expect_one_sentence("Another build is writing public.", "Wait until it has ended.")
        first.send_signal(signal.SIGCONT)
        assert first.wait(timeout=60) == 0
    expect_same(site.tree(), whole)
    site.build().expect(0)


@test
def of_eight_builds_at_once_each_publishes_or_refuses_and_the_site_is_whole(folder):
    site = Site.small(folder)
    whole = site.built()
    builds = [site.start_build() for _ in range(8)]
    ended = [build.wait(timeout=60) for build in builds]
    assert set(ended) <= {0, 2} and 0 in ended, f"they ended with {ended}"
    expect_same(site.tree(), whole)


@test
def the_lock_of_a_dead_build_is_no_obstacle(folder):
    site = Site.example(folder)
    with stopped_while_it_builds(site) as killed:
        killed.kill()
        killed.wait()
    assert (folder / ".public.lock").exists()
    site.build().expect(0)
    (folder / ".public.lock").write_text("99999\n")
    site.build().expect(0)


@test
def a_lock_that_another_program_holds_is_waited_for_by_a_person_and_not_by_the_build(folder):
    site = Site.small(folder)
    with open(folder / ".public.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        refused = site.build().expect_one_sentence("Another build is writing public.")
        assert refused.seconds < 10
    assert site.tree() is None
    site.build().expect(0)


@test
def two_sites_in_one_folder_can_be_built_at_once(folder):
    site = Site.small(folder)
    builds = [site.start_build("--output", name) for name in ("one", "two")]
    assert [build.wait(timeout=60) for build in builds] == [0, 0]


@test
def a_check_can_run_while_a_build_does(folder):
    site = Site.example(folder)
    with stopped_while_it_builds(site):
        site.check().expect(1)


@contextmanager
def stopped_while_it_builds(site):
    """A build that holds the lock and is stopped, not for good. It is killed in the end."""
    for _ in range(20):
        build = site.start_build()
        try:
            if is_stopped(build, site.folder / ".public.lock"):
                yield build
                return
        finally:
            build.kill()
            build.wait()
    raise AssertionError("no build ever held the lock for long enough to be stopped")


def is_stopped(build, lock):
    while build.poll() is None:
        if lock.exists() and holds(build, os.stat(lock).st_ino):
            build.send_signal(signal.SIGSTOP)
            _, status = os.waitpid(build.pid, os.WUNTRACED)
            return os.WIFSTOPPED(status) and holds(build, os.stat(lock).st_ino)
    return False


def holds(build, inode):
    with open("/proc/locks") as locks:
        return any(f":{inode} " in line and f" {build.pid} " in line for line in locks)


@test
def a_lock_that_is_somebodys_own_is_left_as_it_is(folder):
    site = Site.small(folder)
    lock = folder / ".public.lock"
    os.mkfifo(lock)
    site.build(timeout=20).expect_one_sentence("somebody's own")
    lock.unlink()
    lock.write_text("My own words. " * 20)
    site.build().expect_one_sentence("somebody's own")
    assert lock.read_text() == "My own words. " * 20
    assert not site.public.exists()
