"""Counts what passed and what did not, and says what is wrong."""

import time

SHOWN = 8


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, claim, faults):
        """One test: a claim that is true when there are no faults."""
        faults = list(faults)
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"NOT TRUE: {claim}")
        for fault in faults[:SHOWN]:
            print(f"  {fault}")
        if len(faults) > SHOWN:
            print(f"  and {len(faults) - SHOWN} more")

    def part(self, name, checks, *arguments):
        """A group of tests, with how long they took."""
        before, start = (self.passed, self.failed), time.monotonic()
        note = checks(self, *arguments)
        passed, failed = self.passed - before[0], self.failed - before[1]
        seconds = time.monotonic() - start
        print(f"{name}: {passed} passed, {failed} failed, {seconds:.0f} s" + (f" ({note})" if note else ""), flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
