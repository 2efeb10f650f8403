"""GitLab's Code Quality, as its documentation describes it. GitLab publishes no schema: this one is ours."""

import json

import jsonschema

from harness import for_each, test
from samples import SITES, hostile, report

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


@test
def a_problem_is_known_again_however_and_on_whichever_machine_the_content_folder_is_named(folder):
    def problems(*options, **how):
        return json.loads(site.check("--format", "gitlab", *options, **how).out)

    def fingerprints(found):
        return [problem["fingerprint"] for problem in found]

    site = hostile(folder)
    wanted = problems()
    assert len(wanted) > 5
    (folder / "way").symlink_to(folder)
    for name in (site.content, "./content", "content/", f"../{folder.name}/content", folder / "way/content", "way/content"):
        found = problems("--content", name)
        assert found == wanted, f"{name}: {found[0]}"
    # GitLab knows these places by names of its own, but each problem is the same.
    for name, where in ((".", site.content), (site.content, folder.parent), ("../../content", site.path("councils"))):
        found = problems("--content", name, cwd=where)
        assert fingerprints(found) == fingerprints(wanted), f"{name}: {found[0]}"
