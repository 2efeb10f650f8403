"""Every test of the reports. The tests are kept and run as those of Tests/Faults are."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Faults"))

import harness

import sarif
import github
import gitlab
import junit
import spreadsheet
import dashboard
import report_files

sys.exit(harness.run(sys.argv[1:]))
