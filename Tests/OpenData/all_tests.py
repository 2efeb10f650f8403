import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Faults"))

import harness

import valid
import whole
import table
import changes
import review_dates
import round_trip
import hosts
import front_matter

sys.exit(harness.run(sys.argv[1:]))
