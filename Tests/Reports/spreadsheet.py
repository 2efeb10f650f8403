"""CSV, read by the reader that comes with Python."""

import csv
import io

from harness import for_each
from samples import SITES, report

# What a spreadsheet takes for the beginning of a formula.
FORMULA = tuple("=+-@\t\r\n")


@for_each(SITES)
def every_row_comes_back_as_the_report_for_programs_has_it(folder, name):
    text, wanted = report(SITES[name](folder), "csv")
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    heads, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    assert len(rows) == len(wanted["coverage"]) > 0 and {len(row) for row in rows} == {len(heads)}
    fields = ["council", "councilName", "duty", "dutyTitle", "item", "ask", "source", "level", "result", "because"]
    for row, line in zip(rows, wanted["coverage"]):
        assert not any(cell.startswith(FORMULA) for cell in row), row
        pages = [one["file"] + (f" ({one['place']})" if "place" in one else "") for one in line["evidence"]]
        for cell, meant in zip(row, [*(line[field] for field in fields), "\n".join(pages)]):
            assert cell in (meant, "'" + meant), (cell, meant)
