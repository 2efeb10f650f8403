"""The pages about the rules, which the program writes from examples that it tries in a folder of its own."""

import program
from harness import test
from sites import Site, expect_same, tree


@test
def the_pages_of_the_rules_are_written_the_same_each_time(folder):
    site = Site.small(folder)
    write_pages(site, "pages").expect(0)
    pages = tree(folder / "pages")
    assert {"README.md", "broken-link.md", "import-json.md", "template-tag.md"} <= set(pages), sorted(pages)
    write_pages(site, "pages").expect(0)
    expect_same(tree(folder / "pages"), pages)


@test
def a_folder_that_holds_other_things_is_left_as_it_was(folder):
    site = Site.small(folder)
    before = tree(site.content)
    for name in ("content", "content/councils"):
        write_pages(site, name).expect(2, "holds the pages of a site, so nothing was written")
    site.write("../notes/novel.md", "Once upon a time.")
    write_pages(site, "notes").expect_one_sentence("holds other things")
    expect_same(tree(site.content), before)


@test
def a_page_that_is_no_rules_any_more_is_named_and_kept(folder):
    site = Site.small(folder)
    write_pages(site, "pages").expect(0)
    (folder / "pages/old-rule.md").write_text("# An old rule\n")
    write_pages(site, "pages").expect(0, "pages/old-rule.md is no rule's page")
    assert (folder / "pages/old-rule.md").exists()


@test
def a_rule_is_explained_while_the_content_cannot_be_read(folder):
    site = Site.small(folder)
    explain(site, "unknown-word").expect(0, "The program says", "autsim")
    site.write("vocabulary/needs.yml", "needs: [\n")
    run = explain(site, "unknown-word").expect(0, "autsim")
    assert "The program says" not in run.out
    write_pages(site, "pages").expect_one_sentence("`plainsight check` says why")
    assert not (folder / "pages").exists()


@test
def nothing_is_left_where_examples_were_tried(folder):
    site = Site.small(folder)
    (folder / "elsewhere").mkdir()
    explain(site, "not-a-file", env={"TMPDIR": str(folder / "elsewhere")}).expect(0, "The program says")
    assert list((folder / "elsewhere").iterdir()) == []
    run = explain(site, "not-a-file", env={"TMPDIR": str(folder / "nowhere")}).expect(0, "is a link to")
    assert "The program says" not in run.out


def explain(site, name, **how):
    return program.run("explain", name, cwd=site.folder, **how)


def write_pages(site, name):
    return program.run("explain", "--write-pages", name, cwd=site.folder)
