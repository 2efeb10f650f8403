"""The schemas of front matter, and the forms of a web editor, against the reader: what one accepts the other accepts."""

import itertools
import json
import subprocess
from glob import glob
from pathlib import Path

import yaml
from harness import for_each, test
from jsonschema import Draft202012Validator, FormatChecker
import program
from program import ROOT
from sites import Site

# What a page may be found to say in a way that cannot be read, or not at all.
READING = {
    "unknown-field", "missing-field", "empty-field", "wrong-shape", "wrong-form", "no-such-date", "unknown-word", "unknown-item",
    "not-one-test",
}
PLACES = {
    "service": "services/{}.md", "criteria": "eligibility/{}.md", "offer": "offers/{}.md", "document": "documents/{}.md",
    "reply": "replies/{}.md",
}
TEXTS = [
    "Short breaks", "", "  ", "5 to 17", "5-17", "under 5", "Under 100", "16 and over", "16+", "26+", "8 years", "aged 5 to 11", "any age",
    "100", "free", "whole council", "online", "open to everyone", "2026-10-01", "2026-02-29", "2028-02-29", "2026-04-31", "2026-4-1",
    "0000-01-01", "2000-02-29", "1900-02-29", "2026-09-01 to 2027-08-31", "2026-09-01 - 2027-08-31", "about 6 weeks",
    "about 6 weeks, checked 2026-10-01", "about 6 weeks, checked soon", ", checked 2026-10-01", "09:30", "9:5", "24:00", "24:01", "9:30",
    "mon", "mon-fri", "Mon to Fri", "mon, wed", "every day", "Every Day, mon", "monday–friday", "mo", "thurs", "tues", "monthly",
    "mon-tue-wed", "team@x.example", "team@x", "a b@x.example", "@x.example", "https://x.example", "http://x", "https://", "x.example",
    "https://x example", "mailto:a@b.example", "../documents/a.md", "a:b", "#part", "universal", "Universal", "autism", "school",
    "sb-daytime", "sb-daytime#days-out", "short-breaks-statement/sb-daytime", "childcare-listings", "childcare-listings#x",
    "carers-assessments/sb-daytime", "sb-daytme", "Urdu", "urdu", "ur", "ur-PK", "BSL", "Klingon", "true", "false", "yes", "51.45", "-0.1",
    ".5", "1e5", "5.", "£4.50", "4.5", "4.505", "four", "statement", "unitary", "parish", "#0b4f4a", "#0b4", "two\nlines",
]
OTHERS = [
    None, True, False, 0, 8, 120, -1, 51.45, [], ["autism"], ["autism", "sleep"], ["school", "gp"], ["mon", "wed"], ["mon", "x"], [["a"]],
    [{}], {}, {"x": "y"}, ["Urdu", "Polish"], ["sb-daytime", "childcare-listings"], ["send-local-offer"],
    {"team": "T"}, {"team": ["T"]}, {"email": "x"}, {"on": "2026-10-01"}, {"by": "M"}, {"on": "2026-10-01", "by": "M"},
    {"free": True}, {"free": False}, {"free": "true", "help": "x"}, {"amount": 4.5}, {"amount": "4.505"}, {"amount": "x", "note": "y"},
    {"free": True, "amount": "x"}, {"note": "y"}, {"unit": "a week"}, {"amount": "£4", "unit": "a week", "note": "n", "help": "h"},
    {"free": False, "amount": 4.5}, {"to": "17:00"}, [{"days": ["mon"], "to": "17:00"}], {"lat": 51.45}, {"long": "-0.1"},
    {"online": True}, {"online": "yes"}, {"lat": 51.45, "long": "-0.1"}, {"lat": "x"}, {"name": "N", "postcode": "ZZ1 1ZZ"},
    {"days": "mon-fri", "from": "09:00", "to": "17:00"}, [{"days": ["mon"], "note": "n"}], [{"from": "25:00"}], {"days": "never"},
    {"id": "a"}, {"id": "a", "fingerprint": "b"}, {"id": "a", "fingerprint": "b", "on": "x"}, {"sb-daytime": "x"}, {"sb-daytime": ["x"]},
    {"ages": "5 to 17", "lives-in": "here"}, {"ages": "x"}, [{"benefit": "B"}], {"benefit": "B", "rate": "r"}, [{"benefit": "B", "plan": "P"}],
    [{"rate": "r"}], [{"benefit": ""}],
]
def prepare(folder):
    """A site with the project's catalogue and words, and one council."""
    content = folder / "content"
    content.mkdir()
    for name in ("site.yml", "glossary.yml", "entitlements.yml", "entitlements", "vocabulary"):
        subprocess.run(["cp", "-r", ROOT / "content" / name, content / name], check=True)
    (content / "councils/marlhurst").mkdir(parents=True)
    write(folder, "council.md", {"title": "Marlhurst", "type": "unitary"})
    return folder


def write(folder, path, facts):
    file = folder / "content/councils/marlhurst" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{name}:" + ("" if value is None else f" {json.dumps(value, ensure_ascii=False)}") for name, value in facts.items()]
    file.write_text("---\n" + "\n".join(lines) + "\n---\nWords.\n")


def schemas(folder):
    program.run("schema", "--write", "schemas", cwd=folder).expect(0)
    return {path.name.split(".")[0]: json.loads(path.read_text()) for path in sorted((folder / "schemas").glob("*.schema.json"))}


def refused(folder):
    """The files that the reader found something in, each with what it found."""
    run = program.run("check", "--format", "json", "--today", program.TODAY, cwd=folder, timeout=300)
    found = {}
    for problem in json.loads(run.out)["problems"]:
        if problem["rule"] in READING:
            found.setdefault(problem["file"].split("marlhurst/")[-1], []).append(problem["what"])
    return found


def values():
    yield from TEXTS
    yield from OTHERS


def cases(kind, schema, common):
    """Every fact of a kind with every value, and groups with each of their facts."""
    for name, value in itertools.product(schema["properties"], values()):
        if name not in common or kind == "service":
            yield {"title": "Page", **({"type": "unitary"} if kind == "council" else {}), name: value}
    yield {}
    yield {"title": "Page", "adges": "5"}


@for_each([("schemas", "content"), ("tools/shapes", "site/content"), ("./shapes/", "./pages")])
def the_settings_for_vs_code_name_schemas_and_files_that_are_there(folder, names):
    prepare(folder)
    shapes, content = names
    for path in [shapes, content]:
        (folder / path).parent.mkdir(exist_ok=True)
    if content != "content":
        (folder / "content").rename(folder / content)
    program.run("schema", "--write", shapes, "--content", content, cwd=folder).expect(0)
    files = json.loads((folder / shapes / "vscode-settings.json").read_text())["yaml.schemas"]
    assert {(folder / schema).resolve() for schema in files} == set((folder / shapes).resolve().glob("*.schema.json"))
    found = {schema.split("/")[-1].split(".")[0]: [file for pattern in patterns for file in glob(pattern, root_dir=folder)] for schema, patterns in files.items()}
    assert found["council"] == [str(Path(content) / "councils/marlhurst/council.md")], found


@test
def every_schema_is_one(folder):
    for name, schema in schemas(prepare(folder)).items():
        Draft202012Validator.check_schema(schema)


@for_each(sorted(PLACES))
def the_schema_and_the_reader_accept_the_same(folder, kind):
    all_schemas = schemas(prepare(folder))
    common = set(all_schemas["service"]["properties"])
    validator = Draft202012Validator(all_schemas[kind], format_checker=FormatChecker())
    written = {}
    for number, facts in enumerate(cases(kind, all_schemas[kind], common)):
        path = PLACES[kind].format(f"p{number}")
        write(folder, path, facts)
        written[path] = facts
    found = refused(folder)
    accepted, apart = 0, []
    for path, facts in written.items():
        fits = validator.is_valid(facts)
        accepted += fits
        if fits == (path in found):
            apart.append(f"{facts}: the schema says {fits}, the reader {'; '.join(found.get(path, [])) or 'nothing'}")
    assert not apart, f"{len(apart)} differ:\n" + "\n".join(apart[:12])
    assert 3 < accepted < len(written) - 20, f"{accepted} of {len(written)} are accepted"


@test
def the_schema_of_a_council_and_of_levels_and_the_reader_accept_the_same(folder):
    all_schemas = schemas(prepare(folder))
    levels = [
        None, [], {"level": "universal", "name": "One"}, [{"level": "x", "name": "One"}], [{"level": "universal"}], [{"name": "One"}],
        [{"level": "universal", "name": "One", "route": ["school"], "referral": {"how": "Ring"}}],
        [{"level": "universal", "name": "One", "referral": {"when": "x"}}], [{"level": "universal", "name": "One", "colour": "x"}],
    ]
    councils = [
        {"type": "parish"}, {"type": "county", "gss": "E1", "website": "https://x.example", "places": ["A", "B"]}, {"website": "x"},
        {"places": ["A", {"name": "B", "postcode": "zz11zz"}]}, {"places": {"name": "B", "lat": 54.1, "long": -2}}, {"places": [{"postcode": "ZZ1"}]},
        {"places": [{"name": "B", "postcode": "Millford"}]}, {"postcodes": ["ZZ1", "zz 2"]}, {"postcodes": ["ZZ1 1ZZ"]}, {"postcodes": "Z"},
        {"elsewhere": [{"duty": "advocacy", "body": "B"}]}, {"elsewhere": {"duty": "advocacy", "body": "B", "link": "x"}},
        {"elsewhere": [{"duty": "x", "body": "B"}]}, {"exemptions": [{"rule": "page-dates", "reason": "R", "until": "2027-01-01"}]},
        {"exemptions": [{"rule": "page-dates", "reason": "R"}]}, {"exemptions": [{"rule": "page-dates", "reason": "R", "until": "x"}]},
        {"look": {"colours": {"band": "#0b4f4a"}}}, {"look": {"colours": {"band": "red"}}}, {"look": {"logo": "files/a.png", "x": 1}},
    ]
    documents = [("thresholds", {"title": "T", "levels": one}) for one in levels]
    documents += [("council", {"title": "M", "type": "unitary", **one}) for one in councils]
    for kind, facts in documents:
        write(folder, f"{kind}.md", facts)
        found = refused(folder)
        fits = Draft202012Validator(all_schemas[kind]).is_valid(facts)
        assert fits == (f"{kind}.md" not in found), f"{kind} {facts}: the schema says {fits}, the reader {found}"
        write(folder, "council.md", {"title": "Marlhurst", "type": "unitary"})
        (folder / "content/councils/marlhurst/thresholds.md").unlink(missing_ok=True)


SETTINGS = {
    "name": [None, "", "  ", "Families", True, 8, ["a"], {}],
    "address": [None, "", "https://x.example/", "http://x.example/a/b", "x.example", "https://x example", "https://x.example/?a", "https://", 8],
    "language": ["cy", "en-GB", "zh-Hant-TW", "x", "english", "en_GB", "en-", True, 120, ["cy"], ""],
    "example": [True, False, "true", "yes", 1, None], "today": ["2026-11-22", "2026-02-30", "soon", None, 2026],
    "gaps": ["publish", "refuse", "Refuse", None, True], "history": ["git", "svn", ["git"]], "run-by": ["A Council", "", 8, {}],
    "contact": [{"team": "T", "email": "a@x.example"}, {"email": "a"}, {"fax": "1"}, "T", None, []],
    "security": ["a@x.example", "https://x.example/a@b", "a@x.example/b", "x.example", "@", "mailto:a@x.example", "a/b@x.example"],
    "leave-to": ["https://weather.example/today", "weather.example", ""], "council": ["alderbrook", "", ["a"], 8],
    "accessibility": [
        {}, None, "fully", {"status": "partly"}, {"status": "wholly"}, {"works": ["a", "b"]}, {"works": "a"}, {"works": [["a"]]},
        {"not-accessible": [{"what": "A film", "why": "w", "instead": "i", "by": "2027-02-28"}]}, {"not-accessible": {"what": "A film"}},
        {"not-accessible": [{"why": "w"}]}, {"not-accessible": [{"what": "A film", "by": "soon"}]}, {"too-costly": []}, {"left-out": ["x"]},
        {"form": "x"}, {"form": "https://x.example/f"}, {"answer-within": "5 days"}, {"tested": {"on": "2026-08-25", "by": "b", "how": "h"}},
        {"tested": {"on": "x"}}, {"tested": {"when": "x"}}, {"prepared": "2026-09-07", "reviewed": "2026-10-05"}, {"prepared": "x"}, {"colour": "x"},
    ],
    "look": [{"colours": {"band": "#0b4f4a"}}, {"colours": {"band": "red"}}, {"logo": "files/a.png", "x": 1}, None],
    "nme": ["x"],
}


@test
def the_schema_of_the_settings_and_the_reader_accept_the_same(folder):
    # A small catalogue is read in a moment, and the settings do not depend on it.
    Site.small(folder)
    schema = schemas(folder)["site"]
    validator = Draft202012Validator(schema)
    needed = {"name": "Families", "address": "https://x.example"}
    cases = [{**needed, name: value} for name, values in SETTINGS.items() for value in values] + [{}, {"name": "Families"}, needed]
    apart, accepted = [], 0
    for facts in cases:
        lines = [f"{name}:" + ("" if value is None else f" {json.dumps(value)}") for name, value in facts.items()]
        (folder / "content/site.yml").write_text("\n".join(lines) + "\n")
        run = program.run("check", "--format", "json", cwd=folder)
        found = [problem["what"] for problem in json.loads(run.out)["problems"] if problem["file"].endswith("site.yml") and problem["rule"] in READING]
        fits = validator.is_valid(facts)
        accepted += fits
        if fits == bool(found):
            apart.append(f"{facts}: the schema says {fits}, the reader {found}")
    assert not apart, f"{len(apart)} differ:\n" + "\n".join(apart)
    assert 30 < accepted < len(cases) - 30, f"{accepted} of {len(cases)} are accepted"
    assert set(SETTINGS) - {"nme"} == set(schema["properties"])


@test
def the_settings_of_the_example_fit_their_schema(folder):
    schema = schemas(prepare(folder))["site"]
    facts = yaml.load((ROOT / "content/site.yml").read_text(), Loader=Plain)
    faults = [fault.message for fault in Draft202012Validator(schema).iter_errors(facts)]
    assert not faults, faults[0][:300]


@test
def every_page_of_the_example_fits_its_schema(folder):
    found = {kind: Draft202012Validator(schema) for kind, schema in schemas(prepare(folder)).items()}
    kinds = {place.split("/")[0]: kind for kind, place in PLACES.items()}
    pages = 0
    for path in sorted((ROOT / "content/councils").glob("**/*.md")):
        kind = kinds.get(path.parent.name, path.stem.split(".")[0])
        facts = yaml.load(path.read_text().split("\n---", 1)[0].removeprefix("---\n"), Loader=Plain)
        faults = [fault.message for fault in found[kind].iter_errors(facts)]
        assert not faults, f"{path}: {faults[0][:300]}"
        pages += 1
    assert pages > 100


class Plain(yaml.SafeLoader):
    """YAML 1.2, as editors' tools read it: dates and times of day are texts."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":int", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@test
def what_a_form_of_the_web_editor_can_hold_the_reader_accepts(folder):
    prepare(folder)
    config = yaml.safe_load(program.run("schema", "--cms", "decap", cwd=folder).expect(0).out)
    labels, number = set(), 0
    for collection in config["collections"]:
        for form in collection.get("files", [collection]):
            labels.add(form["label"])
            for filled in (fill(form["fields"], only_needed=False), fill(form["fields"], only_needed=True)):
                filled.pop("body", None)
                number += 1
                folder_or_file = form.get("file") or form["folder"] + f"/page-{number}.md"
                assert folder_or_file.startswith("content/councils/marlhurst/")
                write(folder, folder_or_file.removeprefix("content/councils/marlhurst/"), filled)
                found = refused(folder)
                assert not found, f"{form['label']}: {found}\n{filled}"
    assert len(labels) == 7, labels


@test
def the_forms_have_a_field_for_each_fact_of_the_schema_and_no_other(folder):
    all_schemas = schemas(prepare(folder))
    config = yaml.safe_load(program.run("schema", "--cms", "decap", cwd=folder).expect(0).out)
    kinds = {place.split("/")[0]: kind for kind, place in PLACES.items()}
    for collection in config["collections"]:
        for form in collection.get("files", [collection]):
            kind = form["name"] if "file" in form else kinds[form["folder"].split("/")[-1]]
            names = [field["name"] for field in form["fields"] if field["name"] != "body"]
            assert names == list(all_schemas[kind]["properties"]), kind


# What somebody could write into a text field, by its name; each passes the pattern of its field.
WRITTEN = {
    "postcode": "ZZ1 1ZZ", "postcodes": "ZZ1",
    "ages": "5 to 17", "waiting": "about 6 weeks, checked 2026-10-01", "email": "team@x.example", "website": "https://x.example",
    "link": "https://x.example", "appeal": "../documents/a.md", "period": "2026-09-01 to 2027-08-31", "from": "09:00", "to": "17:00",
    "days": "mon-fri", "languages": "Urdu", "answers": "sb-daytime", "says-none": "sb-overnight", "amount": "4.50", "band": "#0b4f4a",
    "on-band": "#ffffff", "links": "#0a5a8c", "logo": "files/a.png",
}


def fill(fields, only_needed):
    """What the form saves when every field has something in it, or only those that must."""
    # One test stands in each entry; the editor's words say so.
    names = [field["name"] for field in fields]
    tests = {"benefit", "assessment", "plan", "status", "income", "circumstance"}
    if tests <= set(names):
        return {"benefit": "Disability Living Allowance", "rate": "middle"}
    if {"free", "amount"} <= set(names):
        fields = [field for field in fields if field["name"] != "free"]
    return {
        field["name"]: value(field, only_needed) for field in fields
        if field["widget"] != "hidden" and (field["required"] or not only_needed)
    }


def value(field, only_needed):
    widget, name = field["widget"], field["name"]
    if widget in ("string", "text", "markdown"):
        return WRITTEN.get(name, "Some words")
    if widget == "datetime":
        assert field["format"] == "YYYY-MM-DD"
        return "2026-10-01"
    if widget == "boolean":
        return True
    if widget == "number":
        return 51.45
    if widget == "select":
        chosen = [option["value"] for option in field["options"]][:2]
        return chosen if field.get("multiple") else chosen[0]
    if widget == "object":
        return fill(field["fields"], only_needed)
    if widget == "list":
        return [value({**field["field"], "name": name}, only_needed)] if "field" in field else [fill(field["fields"], only_needed)]
    raise AssertionError(f"No form has a widget {widget} as yet")
