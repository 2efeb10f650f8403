import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Faults"))

import harness

import trouble
import one_need
import whole

sys.exit(harness.run(sys.argv[1:]))
