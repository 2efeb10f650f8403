"""Chance that is the same everywhere: the standard library's own may change from one version of Python to the next."""

import hashlib

_MASK = (1 << 64) - 1


class Dice:
    """Throws that depend on nothing but the names they were made with (splitmix64)."""

    def __init__(self, *names):
        name = "/".join(map(str, names)).encode()
        self._state = int.from_bytes(hashlib.sha256(name).digest()[:8], "big")

    def _throw(self):
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        word = self._state
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & _MASK
        return word ^ (word >> 31)

    def number(self, least, most):
        """A whole number, both ends included."""
        return least + self._throw() % (most - least + 1)

    def happens(self, share):
        return self._throw() < share * 2**64

    def one(self, values):
        return values[self._throw() % len(values)]

    def some(self, count, values):
        """Different ones, in the order of the throws."""
        left = list(values)
        return [left.pop(self._throw() % len(left)) for _ in range(min(count, len(left)))]
