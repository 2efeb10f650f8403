"""Commands to GitHub Actions, read as its runner reads them."""

from harness import for_each
from samples import SITES, report

LEVELS = {"must-fix": "error", "should-fix": "warning", "could-improve": "notice"}
# The runner undoes the percent sign last.
IN_MESSAGES = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
IN_PROPERTIES = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def undone(text, escapes):
    for written, meant in escapes:
        text = text.replace(written, meant)
    return text


def command(line):
    """The command, its properties and its message; None for a line of the log that is no command."""
    if not line.startswith("::"):
        return None
    head, message = line[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in rest.split(",") if pair]
    return name, {key: undone(value, IN_PROPERTIES) for key, value in pairs}, undone(message, IN_MESSAGES)


@for_each(SITES)
def every_problem_is_a_note_beside_its_line_and_nothing_else_is_a_command(folder, name):
    site = SITES[name](folder)
    text, wanted = report(site, "github")
    lines = text.split("\n")
    assert lines[-1] == "" and command(lines[-2]) is None
    commands = [command(line) for line in lines[:-2]]
    problems = [one for level in LEVELS for one in wanted["problems"] if one["severity"] == level]
    assert len(commands) == len(problems)
    for (level, properties, message), problem in zip(commands, problems):
        assert level == LEVELS[problem["severity"]]
        assert properties["file"] == problem["file"] and (site.folder / properties["file"]).exists()
        assert int(properties["line"]) == problem["line"]
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert f"({problem['rule']}" in message and plain(problem["instead"]) in plain(message)
        assert plain(properties["title"]) == plain(problem["what"])


def plain(text):
    """Signs that speak to a terminal are shown as spaces."""
    return "".join(char if char.isprintable() else " " for char in text)
