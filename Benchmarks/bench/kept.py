"""What was measured, one size at a time: the largest takes an hour, and need not be measured in one go with others."""

import pickle


class Kept:
    def __init__(self, folder):
        self.folder = folder

    def keep(self, measured):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / str(measured.size)).write_bytes(pickle.dumps(measured))

    def of(self, size):
        """None where it was not measured, or by another form of this program."""
        try:
            return pickle.loads((self.folder / str(size)).read_bytes())
        except (OSError, ValueError, EOFError, AttributeError, pickle.UnpicklingError):
            return None
