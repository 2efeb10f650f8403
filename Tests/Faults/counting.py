"""How the long forms say what they have counted."""

import sys
import time


class Progress:
    """A line now and then, so that whoever waits for an hour sees that it goes on."""

    def __init__(self, what, each=60):
        self.what = what
        self.each = each
        self.told = time.monotonic()

    def __call__(self, counts):
        if time.monotonic() - self.told > self.each:
            self.told = time.monotonic()
            print(f"        {self.what} so far: {shown(counts)}", file=sys.stderr, flush=True)


def tell(what, counts):
    """What was counted. One that was not as it must be would have ended the count before this line."""
    print(f"        {what}. {shown(counts) or 'Never made'}.", flush=True)


def shown(counts):
    return "; ".join(f"{name}: {count:,}" for name, count in counts.items())


NEVER = {"half a site": 0, "content touched": 0, "said to be published and was not": 0}
