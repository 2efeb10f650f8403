"""GitLab's Code Quality, as its documentation describes it. GitLab publishes no schema: this one is ours."""

import json

import jsonschema

from harness import for_each
from samples import SITES, report

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # Relative to the repository, and never with `./` before it.
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@for_each(SITES)
def a_report_is_as_gitlab_describes_it(folder, name):
    site = SITES[name](folder)
    text, wanted = report(site, "gitlab")
    assert not text.startswith("\ufeff"), "GitLab does not read a file with a mark at its beginning"
    problems = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(problems)
    assert len({problem["fingerprint"] for problem in problems}) == len(problems) == len(wanted["problems"])
    for problem, other in zip(problems, wanted["problems"]):
        assert problem["check_name"] == other["rule"] and problem["location"]["path"] == other["file"]
        assert (problem["severity"] == "blocker") == other["stopsPublishing"]
