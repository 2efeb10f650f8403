"""What somebody might write who wants a page to run something. `alert` opens a dialog, which the tests see."""

# A file of the site that holds none of these is not worth opening.
MARKS = (b"alert", b"evil")

COUNCIL = """---
title: Mallow Council
type: unitary
gss: E06999993
contact: {team: Mallow Team, phone: 01632 960000}
checked: {on: 2026-10-01, by: Head of Service}
review: 2027-10-01
---
Words about the council.
"""

ELEMENT = "<script>alert('ran')</script>"
IMAGE = "\"><img src=x onerror=alert('ran')>"
DRAWING = "'><svg onload=alert('ran')>"
ENDING = "</title></textarea></style></script><script>alert('ran')</script>"
ADDRESS = "javascript:alert('ran')"
PICTURE = f"""<svg xmlns="http://www.w3.org/2000/svg" onload="alert('ran')">{ELEMENT}</svg>"""


def quoted(words):
    """In single quotes, as YAML writes them."""
    return "'" + words.replace("'", "''") + "'"


def page(*facts, title="A page", prose="Words."):
    return "\n".join(["---", f"title: {title}", *facts, "---", "## What it is", "", prose, ""])


def service(*facts, **rest):
    return {"services/club.md": page(*facts, **rest)}


def council(fact):
    """Its council page, with a fact that is new or takes the place of one."""
    name = fact.split(":")[0]
    lines = [line for line in COUNCIL.splitlines() if not line.startswith(name + ":")]
    return {"council.md": "\n".join([lines[0], fact, *lines[1:], ""])}


def settings(name="Mallow", address="https://mallow.example", language="en-GB", more=""):
    facts = {"name": name, "address": address, "language": language}
    return {"/site.yml": "".join(f"{key}: {quoted(value)}\n" for key, value in facts.items()) + more}


SERVICE = service()["services/club.md"]
HARMLESS = service(
    title=quoted("Help for <5s & “twins”"), prose="Write `<b>not bold</b>` or `&lt;` or `{{title}}` as you like."
)["services/club.md"]

TESTS = page(
    f"who: {{ages: 0 to 17, lives-in: {quoted(ELEMENT)}}}",
    "any-of:",
    f"  - {{benefit: {quoted(DRAWING)}, rate: {quoted(ELEMENT)}, note: {quoted(IMAGE)}}}",
    f"not-needed: [{quoted(ELEMENT)}]",
    f"decided-by: {quoted(DRAWING)}",
    f"answer-within: {quoted(ELEMENT)}",
)
LEVELS = page(
    f"agreed-by: [{quoted(DRAWING)}]",
    "levels:",
    f"  - {{level: universal, name: {quoted(ELEMENT)}, looks-like: [{quoted(IMAGE)}], consent: {quoted(DRAWING)}}}",
    title=quoted(ELEMENT),
)

CASES = {
    f"{words[:24]} in {fact}": service(f"{fact}: {quoted(words)}")
    for words in (ELEMENT, IMAGE, DRAWING, ENDING)
    for fact in ("summary", "provider", "waiting", "cost", "area", "where", "contact", "criteria", "level", "needs")
}

CASES |= {
    f"{words[:24]} in a title in {folder}": {f"{folder}/club.md": page(title=quoted(words))}
    for words in (ELEMENT, IMAGE, DRAWING, ENDING)
    for folder in ("services", "offers", "documents")
}

CASES |= {
    "script in the council's name": council(f"title: {quoted(ELEMENT)}"),
    "script in a contact": council(
        f"contact: {{team: {quoted(ELEMENT)}, phone: {quoted('1' + IMAGE)}, post: {quoted(IMAGE)}}}"),
    "script as a website": council(f"contact: {{team: A team, website: {quoted(ADDRESS)}}}"),
    "script in another body's name": council(
        f"elsewhere: [{{duty: youth-activities, body: {quoted(ELEMENT)}, link: 'https://body.example'}}]"),
    "script as another body's address": council(
        f"elsewhere: [{{duty: youth-activities, body: A body, link: {quoted(ADDRESS)}}}]"),
    "script in an email address": service(f"contact: {{email: {quoted(DRAWING + '@mallow.example')}}}"),
    "script in opening times": service(f"when: [{{note: {quoted(DRAWING)}}}]"),
    "script in a place": service(f"where: {{name: {quoted(ELEMENT)}, address: {quoted(DRAWING)}, postcode: ZZ1 1ZZ}}"),
    "script in the cost": service(f"cost: {{amount: 1.00, unit: {quoted(DRAWING)}, help: {quoted(ELEMENT)}}}"),
    "script in who checked it": service(f"checked: {{on: 2026-10-01, by: {quoted(ELEMENT)}}}"),
    "script in eligibility": {"eligibility/tests.md": TESTS, **service("criteria: tests")},
    "script as the way to appeal": {
        "eligibility/tests.md": page(f"appeal: {quoted(ADDRESS)}"), **service("criteria: tests")},
    "script in the levels of need": {"thresholds.md": LEVELS},
    "script as a level's id": {"thresholds.md": page("levels:", f"  - {{level: {quoted(DRAWING)}, name: One}}")},
    "script as a document's sort": {"documents/plan.md": page(f"type: {quoted(ELEMENT)}")},
    "script in a file's name": {'services/club."onload=alert(1).md': page()},
    "script in the glossary": {"/glossary.yml": f"- {{short: {quoted(ELEMENT)}, means: {quoted(DRAWING)}}}\n"},
    "script in what initials stand for": {
        "/glossary.yml": f"- {{short: ZQX, stands-for: {quoted(IMAGE + ENDING)}, means: Words.}}\n",
        **service(prose="A ZQX.\n\n## Again\n\nA ZQX.")},
    "script in who runs the site": settings(more=f"run-by: {quoted(ENDING)}\n"),
    "script as the way to leave a page": {
        **settings(more=f"leave-to: {quoted(ADDRESS)}\n"), **service("sensitive: true")},
    "script in the way to leave a page": {
        **settings(more=f"leave-to: {quoted('https://evil.example/' + IMAGE)}\n"), **service("sensitive: true")},
    "script as whom to tell of a weakness": settings(more=f"security: {quoted(ADDRESS)}\n"),
    "lines in whom to tell of a weakness": settings(more='security: "https://evil.example/\\nContact: alert"\n'),
    "script in the accessibility statement": settings(more="accessibility:\n" + "".join(
        f"  {line}\n" for line in (
            f"works: [{quoted(ELEMENT)}]", f"not-accessible: [{{what: {quoted(DRAWING)}, why: {quoted(ELEMENT)}}}]",
            f"too-costly: [{quoted(IMAGE)}]", f"answer-within: {quoted(ENDING)}",
            f"tested: {{by: {quoted(ELEMENT)}, how: {quoted(IMAGE)}}}"))),
    "script as the form for accessibility": settings(more=f"accessibility: {{form: {quoted(ADDRESS)}}}\n"),
    "script in a place on the map": service(
        f"where: {{name: A, postcode: {quoted(IMAGE)}, address: {quoted(ENDING)}}}", "area: whole council"),
    "script in the site's name": settings(name=ENDING),
    "script as the site's address": settings(address=ADDRESS),
    "script as the site's language": settings(language="en\" onload=alert('ran') x=\""),
    "script in a heading": service(prose=f"Words.\n\n## {ELEMENT}{IMAGE}\n\nWords."),
    "a drawing with a script, shown": {
        "files/drawing.svg": PICTURE, **service(prose="![A drawing](../files/drawing.svg)")},
    "a drawing with a script, linked": {
        "files/drawing.svg": PICTURE, **service(prose="[a drawing](../files/drawing.svg)")},
    "a page among the files": {"files/page.html": ELEMENT, **service(prose="[a page](../files/page.html)")},
    "a page with a picture's name": {"files/page.png": ELEMENT, **service(prose="![A picture](../files/page.png)")},
}

CASES |= {
    f"in prose: {prose[:48]}": service(prose=prose)
    for prose in (
        ELEMENT,
        f"Words {ELEMENT} words",
        "<img src=x onerror=alert('ran')>",
        "<IMG SRC=x oNeRrOr=alert(1)>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<iframe srcdoc=\"<script>parent.alert('ran')</script>\"></iframe>",
        f'<iframe src="{ADDRESS}"></iframe>',
        f'<object data="{ADDRESS}"></object>',
        f'<form action="{ADDRESS}"><button>Send</button></form>',
        f'<meta http-equiv="refresh" content="0;url={ADDRESS}">',
        '<base href="https://evil.example/">',
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<style>@import 'https://evil.example/x.css';</style>",
        f"<!-->{ELEMENT}-->",
        f"<![CDATA[{ELEMENT}]]>",
        f"<?php {ELEMENT} ?>",
        f'<a href="{ADDRESS}">x</a>',
        f'<math><mi xlink:href="{ADDRESS}">x</mi></math>',
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
        f"[x]({ADDRESS})",
        "[x](JaVaScRiPt:alert('ran'))",
        "[x](&#106;avascript:alert('ran'))",
        "[x](javascript&colon;alert('ran'))",
        "[x](java&Tab;script:alert('ran'))",
        "[x](<java\\\nscript:alert('ran')>)",
        "[x](&#1;javascript:alert('ran'))",
        "[x](%6aavascript:alert('ran'))",
        "[x](vbscript:alert('ran'))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgncmFuJyk8L3NjcmlwdD4=)",
        "[x](//evil.example/)",
        "[x](https://evil.example \"\\\" onmouseover=alert('ran') x=\\\"\")",
        "[x](https://evil.example/\"onmouseover=\"alert('ran'))",
        "[x](https://evil.example/?a=1&quot;onmouseover=alert`ran`)",
        f"[x][1]\n\n[1]: {ADDRESS}",
        f"[x][1]\n\n[1]: https://evil.example '\">{ELEMENT}'",
        f"<{ADDRESS}>",
        f"![x]({ADDRESS})",
        "![x](https://evil.example/x.png)",
        "![\"onerror=\"alert('ran')](x.png)",
        "![x](x.png\"onerror=\"alert('ran'))",
        "![x](<data:image/svg+xml,<svg onload=alert(1)>>)",
        f"| a | b |\n| --- | --- |\n| {ELEMENT} | \" onclick=alert(1) |",
        "| a | b |\n| --- | --- |\n| one \" onclick=alert(1) | '><svg onload=alert`1`> |",
        f"```\" onload=alert(1)\n</code></pre>{ELEMENT}\n```",
        f"    </code></pre>{ELEMENT}",
        f"`</code>{ELEMENT}`",
        "&lt;script&gt;alert('ran')&lt;/script&gt;",
        "\\<script>alert('ran')\\</script>",
        "<scr\x00ipt>alert('ran')</scr\x00ipt>",
        f"Note.[^1]\n\n[^1]: {ELEMENT} [x]({ADDRESS})",
        "Note.[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: Words.",
        "https://evil.example/\"onmouseover=alert('ran')",
        f"~~{ELEMENT}~~",
        "- [x] <img src=x onerror=alert('ran')>",
        f"{{{{>layout}}}} {{{{#page}}}}{ELEMENT}{{{{/page}}}}",
    )
}
