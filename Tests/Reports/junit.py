"""JUnit's XML, read as build servers read it."""

from xml.etree import ElementTree

from harness import for_each, test
from samples import SITES, report

ANSWERED = {"says", "says there is none"}


@for_each(SITES)
def a_report_is_whole_xml_that_fails_exactly_when_the_exit_code_is_1(folder, name):
    site = SITES[name](folder)
    text, wanted = report(site, "junit")
    root = ElementTree.fromstring(text.encode())
    cases = root.findall("testsuite/testcase")
    failed = root.findall("testsuite/testcase/failure")
    assert bool(failed) == (site.check().status == 1) == (wanted["counts"]["must-fix"] > 0)
    assert int(root.get("tests")) == len(cases) == sum(int(suite.get("tests")) for suite in root)
    assert int(root.get("failures")) == len(failed)
    assert int(root.get("skipped")) == len(root.findall("testsuite/testcase/skipped"))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names), "two cases have one name"


@for_each(SITES)
def every_item_of_the_law_is_a_case_of_its_council(folder, name):
    text, wanted = report(SITES[name](folder), "junit")
    root = ElementTree.fromstring(text.encode())
    cases = {(case.get("classname"), case.get("name")): case for case in root.findall("testsuite/testcase")}
    assert wanted["coverage"]
    for line in wanted["coverage"]:
        case = cases[f"{line['council']}.{line['duty']}", shown(f"{line['ask']} ({line['item']})")]
        assert (len(case) == 0) == (line["result"] in ANSWERED), line


@test
def the_cases_about_the_law_stay_the_same_when_pages_change(folder):
    def names():
        root = ElementTree.fromstring(report(site, "junit")[0].encode())
        return [(case.get("classname"), case.get("name")) for case in root.findall("testsuite/testcase")]

    site = SITES["a site that must fix nothing"](folder)
    before = names()
    site.replace("councils/marlhurst/services/short-breaks.md", "answers: [sb-daytime#what-it-is]\n", "")
    assert names() == before


def shown(text):
    return "".join(char if char.isprintable() else " " for char in text)
