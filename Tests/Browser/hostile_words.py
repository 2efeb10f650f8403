"""What somebody might write who wants a page to run something. `alert` opens a dialog, which the tests see."""

# What a page holds that has something of these words.
MARKS = (b"ran", b"evil", b"alert")

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


def service(title="A club", facts="", prose="Words about the club."):
    return f"---\ntitle: {title}\n{facts}\n---\n## What it is\n\n{prose}\n"


def in_field(field, value):
    """A value in single quotes, as YAML writes it."""
    quoted = "'" + value.replace("'", "''") + "'"
    return {"services/club.md": service(facts=f"{field}: {quoted}")}


def in_prose(prose):
    return {"services/club.md": service(prose=prose)}


SERVICE = service()

HARMLESS = service(title="'Help for <5s & “twins”'", prose="Write `<b>not bold</b>` or `&lt;` or `{{title}}` as you like.")

ELEMENT = "<script>alert('ran')</script>"
IMAGE = "\"><img src=x onerror=alert('ran')>"
SINGLE = "'><svg onload=alert('ran')>"
ENDING = "</title></textarea></style></script><script>alert('ran')</script>"
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" onload="alert('ran')"><script>alert('ran')</script></svg>"""

CASES = {
    f"{words[:24]} in {field}": in_field(field, words)
    for words in (ELEMENT, IMAGE, SINGLE, ENDING)
    for field in ("title", "summary", "provider", "waiting", "cost", "area", "where", "contact", "criteria")
    if not (field == "title" and words != ENDING)
}

CASES |= {
    "script in the council's name": {"council.md": COUNCIL.replace("Mallow Council", f'"{ELEMENT}"')},
    "script in a contact": {
        "council.md": COUNCIL.replace("Mallow Team", f'"{ELEMENT}"').replace("01632 960000", "\"1<img src=x onerror=alert('ran')>\"")
    },
    "script as a website": {"council.md": COUNCIL.replace("phone:", "website: \"javascript:alert('ran')\", phone:")},
    "script as another body's address": {
        "council.md": COUNCIL.replace(
            "review:", "elsewhere: [{duty: youth-activities, body: \"<b onclick=alert('ran')>\", link: \"javascript:alert('ran')\"}]\nreview:"
        )
    },
    "script in an email address": in_field("contact", "{email: \"a@b.example' onmouseover=alert(1) x='\"}"),
    "script in opening times": {"services/club.md": service(facts=f'when: [{{note: "{SINGLE}"}}]')},
    "script in a place": {"services/club.md": service(facts=f'where: {{name: "{ELEMENT}", address: "{SINGLE}", postcode: ZZ1 1ZZ}}')},
    "script in the cost": {"services/club.md": service(facts=f'cost: {{amount: 1.00, unit: "{SINGLE}", help: "{ELEMENT}"}}')},
    "script in who checked it": {"services/club.md": service(facts=f'checked: {{on: 2026-10-01, by: "{ELEMENT}"}}')},
    "script in a test of eligibility": {
        "eligibility/tests.md": f'---\ntitle: Tests\nwho: {{ages: 0 to 17, lives-in: "{ELEMENT}"}}\nany-of:\n  - {{benefit: "{SINGLE}", '
        f'rate: "{ELEMENT}", note: "{ELEMENT}"}}\nnot-needed: ["{ELEMENT}"]\ndecided-by: "{SINGLE}"\nanswer-within: "{ELEMENT}"\n---\n## What it is\n\nWords.\n',
        "services/club.md": service(facts="criteria: tests"),
    },
    "script as the way to appeal": {
        "eligibility/tests.md": "---\ntitle: Tests\nwho: {ages: 0 to 17}\nappeal: \"javascript:alert('ran')\"\n---\nWords.\n"
    },
    "script in the levels of need": {
        "thresholds.md": f'---\ntitle: "{ELEMENT}"\nagreed-by: ["{SINGLE}"]\nlevels:\n  - level: universal\n    name: "{ELEMENT}"\n'
        f'    looks-like: ["{ELEMENT}"]\n    what-happens: "{SINGLE}"\n    consent: "{ELEMENT}"\n---\nWords.\n'
    },
    "script in a level's id": {"thresholds.md": f'---\ntitle: Levels\nlevels:\n  - level: "{SINGLE}"\n    name: One\n---\nWords.\n'},
    "script as a document's sort": {"documents/plan.md": f'---\ntitle: Plan\ntype: "{ELEMENT}"\npublished: 2026-01-01\n---\nWords.\n'},
    "script in a language's name": {"services/club.\"onload=alert(1).md": service()},
    "script in the glossary": {"/glossary.yml": f'- {{short: "{ELEMENT}", means: "{SINGLE}"}}\n'},
    "script in the site's name": {"/site.yml": f'name: "{ENDING}"\naddress: https://mallow.example\nlanguage: en-GB\n'},
    "script as the site's address": {"/site.yml": "name: Mallow\naddress: \"javascript:alert('ran')\"\nlanguage: en-GB\n"},
    "script as the site's language": {"/site.yml": "name: Mallow\naddress: https://mallow.example\nlanguage: \"en\\\" onload=alert('ran') x=\\\"\"\n"},
    "script in a heading": {"services/club.md": service(prose=f"Words.\n\n## {ELEMENT} <img src=x onerror=alert('ran')>\n\nWords.")},
    "a heading that names a part of the frame": {"services/club.md": service(prose="Words.\n\n## Main\n\nWords.\n\n## Tests\n\nWords.")},
    "a picture in files with a script": {"files/picture.svg": PICTURE, **in_prose("![A drawing](../files/picture.svg)")},
    "a link to a picture with a script": {"files/picture.svg": PICTURE, **in_prose("[a drawing](../files/picture.svg)")},
    "a page in files with a script": {"files/page.html": f"<!DOCTYPE html><title>x</title>{ELEMENT}", **in_prose("[a page](../files/page.html)")},
    "a page in files under another name": {"files/page.png": f"<!DOCTYPE html>{ELEMENT}", **in_prose("![A picture](../files/page.png)")},
}

CASES |= {
    f"in prose: {prose.strip()[:48]}": in_prose(prose)
    for prose in (
        ELEMENT,
        f"Words {ELEMENT} words",
        "<img src=x onerror=alert('ran')>",
        "<IMG SRC=x oNeRrOr=alert('ran')>",
        "<svg><animate onbegin=alert('ran') attributeName=x dur=1s></svg>",
        "<details open ontoggle=alert('ran')><summary>x</summary></details>",
        "<iframe srcdoc=\"<script>parent.alert('ran')</script>\"></iframe>",
        "<iframe src=\"javascript:alert('ran')\"></iframe>",
        "<object data=\"javascript:alert('ran')\"></object>",
        "<form action=\"javascript:alert('ran')\"><button>Send</button></form>",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert('ran')\">",
        "<base href=\"https://evil.example/\">",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<!--><script>alert('ran')</script>-->",
        "<![CDATA[<script>alert('ran')</script>]]>",
        "<?php <script>alert('ran')</script> ?>",
        "<a href=\"javascript:alert('ran')\">x</a>",
        "<math><mi xlink:href=\"javascript:alert('ran')\">x</mi></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert('ran')>\"></noscript>",
        "[x](javascript:alert('ran'))",
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
        "[x][1]\n\n[1]: javascript:alert('ran')",
        "[x][1]\n\n[1]: https://evil.example '\"><script>alert(1)</script>'",
        "<javascript:alert('ran')>",
        "![x](javascript:alert('ran'))",
        "![x](https://evil.example/x.png)",
        "![\"onerror=\"alert('ran')](x.png)",
        "![x](x.png\"onerror=\"alert('ran'))",
        "![x](data:image/svg+xml,<svg onload=alert('ran')>)",
        "| a | b |\n| --- | --- |\n| <script>alert('ran')</script> | \" onclick=alert('ran') |",
        "```\" onload=alert('ran')\n</code></pre><script>alert('ran')</script>\n```",
        "    </code></pre><script>alert('ran')</script>",
        "`</code><script>alert('ran')</script>`",
        "&lt;script&gt;alert('ran')&lt;/script&gt;",
        "\\<script>alert('ran')\\</script>",
        "<scr\x00ipt>alert('ran')</scr\x00ipt>",
        "Note.[^1]\n\n[^1]: <script>alert('ran')</script> [x](javascript:alert('ran'))",
        "https://evil.example/\"onmouseover=alert('ran')",
        "~~<script>alert('ran')</script>~~",
        "- [x] <img src=x onerror=alert('ran')>",
        "{{>layout}} {{#page}}<script>alert('ran')</script>{{/page}}",
    )
}
