"""What was measured of a program, one size at a time: the largest takes an hour, and need not be measured in one go with others."""

import hashlib
import pickle


class Kept:
    def __init__(self, folder, program):
        self.folder = folder
        self.program = hashlib.sha256(program.read_bytes()).hexdigest()

    def keep(self, measured):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / str(measured.size)).write_bytes(pickle.dumps((self.program, measured)))

    def of(self, size):
        """None where it was not measured, or of another program."""
        try:
            program, measured = pickle.loads((self.folder / str(size)).read_bytes())
        except (OSError, ValueError, EOFError, AttributeError, pickle.UnpicklingError):
            return None
        return measured if program == self.program else None
