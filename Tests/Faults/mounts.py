"""Small disks of our own, which nobody else on this machine sees and which vanish with the tests."""

import ctypes
import os
from contextlib import contextmanager

from harness import Skipped

LIBC = ctypes.CDLL(None, use_errno=True)
NEW_MOUNT_NAMESPACE = 0x00020000
READ_ONLY, REMOUNT, BIND, PRIVATE_BELOW = 0x1, 0x20, 0x1000, 0x44000
DETACH = 2

_is_apart = False


@contextmanager
def small_disk(folder, options):
    """A disk in memory at `folder`, such as `size=2m`."""
    folder.mkdir()
    with mounted(folder, "tmpfs", "tmpfs", 0, options):
        yield folder


@contextmanager
def read_only(folder):
    """The folder, as it is on a disk that can only be read."""
    with mounted(folder, str(folder), None, BIND, None):
        mount(str(folder), folder, None, BIND | REMOUNT | READ_ONLY, None)
        yield folder


@contextmanager
def mounted(folder, what, kind, flags, options):
    come_apart()
    mount(what, folder, kind, flags, options)
    try:
        yield
    finally:
        LIBC.umount2(os.fsencode(folder), DETACH)


def come_apart():
    """From here on, what this process mounts is seen by it and its children alone."""
    global _is_apart
    if _is_apart:
        return
    if LIBC.unshare(NEW_MOUNT_NAMESPACE) != 0:
        raise Skipped("this user may not mount a disk here")
    mount("none", "/", None, PRIVATE_BELOW, None)
    _is_apart = True


def mount(what, folder, kind, flags, options):
    encoded = [text and os.fsencode(text) for text in (what, folder, kind, options)]
    if LIBC.mount(*encoded[:3], ctypes.c_ulong(flags), encoded[3]) != 0:
        raise Skipped(f"this user may not mount a disk here ({os.strerror(ctypes.get_errno())})")
