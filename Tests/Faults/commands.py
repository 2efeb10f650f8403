"""What each command says of itself, and the exit code that other programs act on."""

import json
import os
import pty
import re

import program
from harness import for_each, test
from sites import Site, expect_same, tree

COMMANDS = [
    [], ["build"], ["check"], ["serve"], ["new"], ["new", "service"], ["translate"], ["fmt"], ["print"], ["explain"], ["due"],
    ["schema"], ["import"], ["import", "open-referral"],
]


@for_each([" ".join(command) for command in COMMANDS])
def help_is_given_for_the_command(folder, command):
    for wish in ("--help", "-h"):
        run = program.run(*command.split(), wish, cwd=folder).expect(0, "USAGE: plainsight", "OVERVIEW:")
        assert run.err == ""
    program.run("help", *command.split(), cwd=folder).expect(0, "USAGE: plainsight")


@for_each(["build", "check", "serve", "due", "print", "import open-referral"])
def the_help_of_a_command_lists_its_options_with_a_word_on_each(folder, command):
    out = program.run(*command.split(), "--help", cwd=folder).out
    options = re.findall(r"^  (--[a-z-]+)(?:/--[a-z-]+)?(?: <[a-z-]+>)?(?:  +|\n +)(\S.*)$", out, re.MULTILINE)
    assert ("--content" in dict(options)) and all(word for _, word in options), out


@for_each(["import open-referral", "import table"])
def an_import_offers_only_the_reports_that_it_writes(folder, command):
    out = " ".join(program.run(*command.split(), "--help", cwd=folder).expect(0).out.split())
    offered = re.search(r"How to write the report\. \(values: ([a-z, ]+); default: text\)", out)[1].split(", ")
    assert offered == ["text", "json", "sarif", "github", "gitlab", "junit"], offered
    for name in ["html", "csv"]:
        program.run(*command.split(), "x", "--council", "x", "--format", name, cwd=folder).expect(2, "json")


@test
def the_version_is_a_number_in_three_parts(folder):
    run = program.run("--version", cwd=folder).expect(0)
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", run.out), run.out


@test
def a_build_ends_with_0_when_it_published_1_when_content_stops_it_2_when_it_cannot_run(folder):
    site = Site.small(folder)
    site.build().expect(0, "Published", "pages to public")
    site.replace("councils/marlhurst/services/play-club.md", "ages: 5 to 11", "adges: 5 to 11")
    site.build().expect(1, "Not published")
    site.build("--content", "nowhere").expect(2)


@test
def a_check_ends_with_0_when_nothing_must_be_fixed_1_when_something_must_2_when_it_cannot_run(folder):
    site = Site.small(folder)
    site.check().expect(0)
    site.replace("councils/marlhurst/services/short-breaks.md", "answers: [sb-daytime#what-it-is]\n", "")
    site.check().expect(1, "(does-not-say, short-breaks-statement/sb-daytime)")
    site.check("--content", "nowhere").expect(2)


@test
def a_gap_in_what_the_law_lists_is_published_unless_the_site_says_that_gaps_are_refused(folder):
    site = Site.small(folder)
    site.replace("councils/marlhurst/services/short-breaks.md", "answers: [sb-daytime#what-it-is]\n", "")
    site.build().expect(0)
    whole = site.tree()
    site.write("site.yml", site.path("site.yml").read_text() + "gaps: refuse\n")
    site.build().expect(1, "Not published")
    expect_same(site.tree(), whole)


@test
def a_check_writes_nothing_at_all(folder):
    site = Site.small(folder)
    before = tree(folder)
    site.check()
    site.check("--format", "json")
    expect_same(tree(folder), before, "The folder")


@for_each(
    ["build --nonsense", "check --today tomorrow", "check --today 2026-02-30", "check --format pdf", "build --output",
     "nonsense", "serve --port 70000", "serve --port none", "import open-referral", "import nonsense", "check extra",
     "check --duty", "due --format pdf", "due --within"])
def an_option_that_is_not_understood_ends_with_2_and_says_why(folder, command):
    Site.small(folder)
    run = program.run(*command.split(), cwd=folder)
    assert run.out == "" and run.err, run.tail()
    run.expect(2)


@test
def explain_tells_of_a_rule_a_duty_and_an_item_and_knows_what_was_meant(folder):
    site = Site.small(folder)
    explain(site, "broken-link").expect(0, "A link leads nowhere", "A parent who follows the link")
    explain(site, "short-breaks-statement").expect(0, "Short breaks for disabled children", "SI 2011/707")
    explain(site, "sb-daytime").expect(0, "Short breaks for disabled children", "SI 2011/707 reg 5", "reg 5(1)(a)")
    explain(site, "brokn-link").expect_one_sentence("Did you mean `broken-link`?")
    explain(site, "short-breaks-statment").expect_one_sentence("Did you mean `short-breaks-statement`?")
    explain(site, "xyzzy").expect_one_sentence("There is no rule or duty called `xyzzy`.")
    explain(site, "\x1b[31mred").expect(2)
    assert "\x1b" not in explain(site, "\x1b[31mred").told, "what a person typed is shown with its control characters"


@test
def explain_says_where_the_site_answers_a_duty_and_an_item(folder):
    site = Site.example(folder)
    report = json.loads(site.check("--format", "json").out)
    for name in ("short-breaks-statement", "sb-daytime", "short-breaks-statement/sb-daytime"):
        out = explain(site, name).expect(0, "What this site says, on 22 November 2026:").out.split("What this site says")[1]
        lines = [line for line in report["coverage"] if name in (line["duty"], line["item"], f"{line['duty']}/{line['item']}")]
        assert out.count("\n- ") == len(lines) > 1
        for line in lines:
            assert f"- {line['item']}, “{line['ask']}”: {line['result']}" in out
            for page in line["evidence"]:
                assert f"“{page['title']}”" in out and f"in {page['file']}" in out


@test
def explain_says_where_a_rule_finds_something(folder):
    site = Site.example(folder)
    problems = [p for p in json.loads(site.check("--format", "json").out)["problems"] if p["rule"] == "long-sentence"]
    out = explain(site, "long-sentence").expect(0, f"Thornmere Council: found {len(problems)} times.").out
    assert "Alderbrook Council: nothing is found." in out
    for problem in problems[:3]:
        assert f"- {problem['what']}, in {problem['file']}, line {problem['line']}" in out


@test
def explain_tells_what_it_can_whatever_state_the_content_is_in(folder):
    site = Site.small(folder)
    page = "councils/marlhurst/services/short-breaks.md"
    site.replace(page, "title:", "titel:")
    explain(site, "sb-daytime").expect(0, "In a parent's words", "not checked", page, "`plainsight check` tells why.")
    explain(site, "missing-field").expect(0, f"content/{page}, line")
    site.write("councils/marlhurst/council.md", b"\xff\x00")
    explain(site, "short-breaks-statement").expect(0, "Tinderby Council")
    explain(site, "not-utf8").expect(0, "marlhurst: found")
    site.write("entitlements/complaints.md", "---\n")
    explain(site, "complaints").expect_one_sentence("The duty `complaints` cannot be read: `plainsight check` says why.")
    explain(site, "short-breaks-statement").expect(0, "# Short breaks for disabled children")
    site.path("vocabulary/needs.yml").unlink()
    explain(site, "short-breaks-statement").expect_one_sentence("the duties in content cannot be read")
    explain(site, "long-sentence").expect(0, "# A sentence is too long", "`plainsight check` tells why.")
    program.run("explain", "long-sentence", "--content", "nowhere", cwd=folder).expect(
        0, "# A sentence is too long", "The site itself cannot be asked. Cannot open the folder nowhere")


@test
def every_rule_that_is_listed_can_be_explained(folder):
    site = Site.small(folder)
    rules = [line.split(":")[0] for line in explain(site).expect(0).out.splitlines()]
    assert len(rules) > 20
    for rule in rules:
        assert len(explain(site, rule).expect(0).out) > 100, f"little is said of {rule}"


@test
def every_rule_that_a_report_names_can_be_explained(folder):
    site = Site.example(folder)
    words = "<b>x</b> [a](javascript:b) ![c](https://d.example/e.png)"
    site.write("councils/thornmere/services/broken.md", f"---\ntitle: [x]\n---\n{words}\n")
    (folder / "templates/service.html").write_text("{{nothing}}")
    out = site.build("--format", "json").expect(1).out
    for rule in sorted({problem["rule"] for problem in json.loads(out)["problems"]}):
        explain(site, rule).expect(0)


@test
def the_report_for_programs_is_json_of_version_1(folder):
    site = Site.example(folder)
    words = "---\ntitle: x\nsummary: \"\\t\\u0001\"\n---\n\u2028 \\ \" </script>\n"
    site.write("councils/thornmere/services/café \"odd\".md", words)
    site.write("councils/thornmere/services/odd.md", words)
    for run in (site.check("--format", "json"), site.build("--format", "json")):
        run.expect(1)
        report = json.loads(run.out)
        assert report["format"] == "plainsight-report" and report["version"] == 1 and report["today"] == program.TODAY
        assert report["counts"]["must-fix"] == sum(p["severity"] == "must-fix" for p in report["problems"]) > 0
        for problem in report["problems"]:
            assert problem["rule"] and problem["file"] and problem["what"] and problem["why"] and problem["instead"]
            assert problem["line"] >= 1 and problem["column"] >= 1 and problem["length"] >= 1
        assert {line["council"] for line in report["coverage"]} >= {"alderbrook"}


@test
def the_report_for_programs_says_what_the_report_for_people_says(folder):
    site = Site.example(folder)
    people, programs = site.check().out, json.loads(site.check("--format", "json").out)
    for problem in programs["problems"]:
        assert problem["what"] in people and f"{problem['file']}:{problem['line']}:" in people


@test
def colour_is_for_terminals_and_for_those_who_did_not_refuse_it(folder):
    site = Site.small(folder)
    site.replace("councils/marlhurst/services/play-club.md", "ages: 5 to 11", "adges: 5 to 11")
    assert "\x1b" not in site.check().told
    assert "\x1b[1;31mMust fix\x1b[0m" in on_terminal(site, {})
    assert "\x1b[1;31mMust fix\x1b[0m" in on_terminal(site, {"NO_COLOR": ""})
    assert "\x1b" not in on_terminal(site, {"NO_COLOR": "1"})
    assert "\x1b[1" not in on_terminal(site, {}, "--format", "json")


def explain(site, *name):
    return program.run("explain", *name, cwd=site.folder)


def on_terminal(site, env, *options):
    """What a check shows on a terminal."""
    shown, terminal = pty.openpty()
    check = program.start(
        "check", "--today", program.TODAY, *options, cwd=site.folder, stdout=terminal, stderr=terminal,
        env={"TERM": "xterm", **env})
    os.close(terminal)
    words = b""
    while True:
        try:
            more = os.read(shown, 65536)
        except OSError:
            break
        if not more:
            break
        words += more
    os.close(shown)
    check.wait(timeout=30)
    return program.text(words)
