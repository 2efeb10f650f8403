"""The list of what the program is built on: complete, the same each time, and in the form that other programs read."""

import json
import re
import shutil
import subprocess

import program
from harness import Skipped, test
from program import ROOT

# What README.md names.
NAMED = {
    "swift-argument-parser": "required", "libyaml": "required", "libxml2": "required", "libcmark-gfm": "required", "uk-postcodes": "required",
    "weasyprint": "optional",
}
# Of what it names, what a machine need not have that prints nothing.
TO_PRINT = {"libpangoft2-1.0-0", "libharfbuzz-subset0"}


def bill():
    if not (ROOT / "Package.resolved").exists():
        raise Skipped("the program was not built here, so that its packages are not known")
    done = subprocess.run([ROOT / "Scripts/sbom", "--program", program.path()], capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout


@test
def the_list_of_what_the_program_is_built_on_is_cyclonedx(folder):
    told = json.loads(bill())
    assert told == json.loads(bill()), "the same machine gave another list"
    assert (told["bomFormat"], told["specVersion"], told["version"]) == ("CycloneDX", "1.6", 1)
    own = told["metadata"]["component"]
    version = program.run("--version", cwd=folder).out.strip()
    assert (own["type"], own["name"], own["version"]) == ("application", "plainsight", version)
    references = [own["bom-ref"], *(part["bom-ref"] for part in told["components"])]
    assert len(references) == len(set(references))
    for part in told["components"]:
        assert part["type"] in ("library", "platform", "data") and part["scope"] in ("required", "optional", "excluded"), part
        assert part["name"] and part["version"] and re.fullmatch(r"pkg:(swift|deb|pypi|github|generic)/\S+@\S+", part["purl"]), part
    for edge in told["dependencies"]:
        assert {edge["ref"], *edge["dependsOn"]} <= set(references)


@test
def whatever_the_readme_names_is_in_the_list_with_its_version(folder):
    told = json.loads(bill())["components"]
    for name, scope in NAMED.items():
        parts = [part for part in told if part["name"].startswith(name)]
        assert parts and all(part["scope"] == scope and re.search(r"\d", part["version"]) for part in parts), name
    for name in TO_PRINT:
        is_here = subprocess.run(["dpkg-query", "--show", name], capture_output=True).returncode == 0 if shutil.which("dpkg-query") else False
        assert [part["scope"] for part in told if part["name"] == name] == ["optional"] * is_here, name
    readme = (ROOT / "README.md").read_text()
    assert all(name in readme for name in {*NAMED, *TO_PRINT} - {"weasyprint"}) and "WeasyPrint" in readme
    data = next(part for part in told if part["name"] == "uk-postcodes")
    assert (data["type"], data["licenses"]) == ("data", [{"expression": "CC0-1.0"}])
    files = [*ROOT.glob("Tests/*/requirements.txt"), ROOT / "Benchmarks/requirements.txt"]
    pins = {line.strip() for file in files for line in file.read_text().splitlines() if "==" in line}
    listed = {f"{part['name']}=={part['version']}" for part in told if part["purl"].startswith("pkg:pypi/")}
    assert len(pins) > 20 and {plain(pin) for pin in pins} == listed, sorted({plain(pin) for pin in pins} ^ listed)


def plain(pin):
    name, number = pin.split("==")
    return f"{re.sub('[-_.]+', '-', name).lower()}=={number}"
