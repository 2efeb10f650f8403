"""What a browser makes of one page of each kind: accessible, fits a narrow screen, quiet, light."""

import gzip
from pathlib import Path

import axe_playwright_python
import brotli
from browser import Tab
from example import KINDS, ONE_A_TEMPLATE
from page_reading import read_page
from whole_site import FETCHED

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
RULES = {
    "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1100, "height": 900}
LOOKS = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "forced colours": {"viewport": WIDE, "forced_colors": "active"},
    "320 px": {"viewport": NARROW, "color_scheme": "light"},
}
# Nothing changes in them but colours, which one page of each template shows.
ONLY_COLOURS = {"dark", "forced colours"}
LAW = ["councils/*/coverage/**/index.html", "entitlements/**/index.html", "compare/**/index.html", "councils/index.html"]
LAW_LIMIT = 40_000
# Packed, in bytes: a service with all that a first visit brings, the page alone once the rest is there, and the parts.
FIRST_VISIT, LATER_VISIT, STYLE, SCRIPT, REQUESTS = 15_000, 6_000, 8_000, 5_000, 4

# axe cannot judge the colours of what a wide table shows only when one scrolls it. The same cells are in sight where the screen
# is wider.
RUN_AXE = """async rules => {
  const isOutOfSight = node => {
    const cell = document.querySelector(node.target[0]), table = cell?.closest('.table-scroll');
    return !!table && cell.getBoundingClientRect().right > table.getBoundingClientRect().right;
  };
  const found = await axe.run(
    document, {runOnly: rules, resultTypes: ['violations', 'incomplete']});
  const places = one => one.nodes.slice(0, 4).map(node => node.target.join(' ')).join(' | ');
  return [
    ...found.violations.map(one => `${one.id}: ${places(one)}`),
    ...found.incomplete
      .map(one => ({...one, nodes: one.nodes.filter(node => one.id !== 'color-contrast' || !isOutOfSight(node))}))
      .filter(one => one.nodes.length)
      .map(one => `left for a person to review: ${one.id}: ${places(one)}`),
  ];
}"""

OPEN_ALL = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"

# The same words with the space between them that readers with low vision may ask for (WCAG 1.4.12).
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}'
    + ' p {margin-bottom: 2em !important}');
  document.adoptedStyleSheets = [sheet];
}"""

FIT = """() => {
  const wide = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > wide) faults.push(`scrolls to ${document.documentElement.scrollWidth} px`);
  for (const one of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(one);
    if (one.closest('.table-scroll, pre, .hidden') || !one.getClientRects().length) continue;
    const words = `${one.tagName} ${one.textContent.trim().slice(0, 40)}`;
    if (one.getBoundingClientRect().right > wide + 1) faults.push(`past the edge: ${words}`);
    const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    // What stands in a box to type in moves with the caret.
    if (/hidden|clip/.test(style.overflow) && one.clientWidth && isCut && one.tagName !== 'INPUT') faults.push(`cut off: ${words}`);
  }
  return faults;
}"""

# But for what is said of keys that only a script answers to, the buttons that a script adds for one's own list, the way to the search, which is a form where there is
# script and a link where there is none, and what is said where there is none.
SHOWN = """() => {
  for (const one of document.querySelectorAll('.keys, .keep, .keep-place, .search-box, .search-link, noscript, script[src$="/my-list.js"]')) one.remove();
  return [document.documentElement.outerHTML, document.documentElement.scrollHeight, document.body.innerText];
}"""

# A link in a sentence may be as high as its line: WCAG 2.5.8 says so.
SMALL_TARGETS = """() => {
  const inSentence = one => getComputedStyle(one).display === 'inline' &&
    one.parentElement.textContent.trim().length > one.textContent.trim().length;
  return [...document.querySelectorAll('a[href], button, summary, input, select')].flatMap(one => {
    const {width, height, right} = one.getBoundingClientRect();
    if (!width || right < 0 || Math.min(width, height) >= 24 || inSentence(one)) return [];
    return [`${width.toFixed(1)} by ${height.toFixed(1)} px: ${one.textContent.trim().slice(0, 40)}`];
  });
}"""


def check_rendering(tally, browser, base):
    for look, options in LOOKS.items():
        tab = Tab(browser, base, **options)
        for kind, address in (ONE_A_TEMPLATE if look in ONLY_COLOURS else KINDS).items():
            check_page(tally, tab, f"{kind}, {look}", address, look)
        tab.close()
    # A script would do the same in other colours and on a wide screen.
    tab, plain = (Tab(browser, base, **LOOKS["320 px"], **more) for more in ({}, {"java_script_enabled": False}))
    for kind, address in KINDS.items():
        check_without_script(tally, tab, plain, f"{kind}, 320 px", address)
    tab.close()
    plain.close()
    colours = f"the colours of {len(ONE_A_TEMPLATE)} in {len(ONLY_COLOURS)} other looks"
    return f"{len(KINDS)} kinds of page, wide, and at 320 px with and without script; {colours}"


def check_page(tally, tab, name, address, look):
    page = tab.open(address)
    page.evaluate(OPEN_ALL)
    tally.check(f"{name}: axe finds nothing", axe(page, COLOUR_RULES if look in ONLY_COLOURS else RULES))
    if look == "320 px":
        tally.check(f"{name}: nothing is wider than the screen", page.evaluate(FIT))
        page.evaluate(SPACED)
        tally.check(f"{name}: nothing is wider than the screen with more space between words", page.evaluate(FIT))
    if look in ("320 px", "light"):
        tally.check(f"{name}: everything one taps is 24 px or more", page.evaluate(SMALL_TARGETS))
    tally.check(f"{name}: no error, nothing blocked, nothing asked of another host", tab.noted)


def check_without_script(tally, tab, plain, name, address):
    """axe is a script itself, so it cannot look at a page without; that page must then be the same one."""
    with_script, without = [one.open(address).evaluate(SHOWN) for one in (tab, plain)]
    if not name.startswith(("search", "could this help", "my list", "councils by postcode")):
        tally.check(f"{name}: the same without script", [] if with_script == without else ["it differs"])
    tally.check(f"{name}: no error without script", plain.noted)


def axe(page, rules=RULES):
    page.evaluate(AXE)
    return page.evaluate(RUN_AXE, rules)


def check_weight(tally, site, heavy_words=()):
    """A service and all that it brings with it, packed as every web server can. A page whose own words fill the limit must keep
    to it as the servers pack it that do it better: with Brotli, which every browser of the last nine years takes."""
    services = {file: fetched(site, file) for file in site.glob("councils/*/services/**/index.html")}
    services = {file: parts for file, parts in services.items() if file.parent.name != "services"}
    first = {file: packed(file) + sum(map(packed, parts)) for file, parts in services.items()}
    later = {file: packed(file) for file in services}
    later_by_limit = {file: packed_well(file) if file in heavy_words else size for file, size in later.items()}
    for claim, sizes, limit in (
        ("a first visit to a service weighs", first, FIRST_VISIT), ("a later visit to a service weighs", later_by_limit, LATER_VISIT)
    ):
        heavy = [f"{file.relative_to(site)}: {size} bytes" for file, size in sizes.items() if size > limit]
        tally.check(f"{claim} less than {limit} bytes", heavy)
    many = [f"{file.relative_to(site)}: {1 + len(parts)}" for file, parts in services.items() if len(parts) >= REQUESTS]
    tally.check(f"a first visit to a service asks for {REQUESTS} files at most", many)
    style, scripts = packed(site / "style.css"), heaviest_scripts(site)
    tally.check(f"the style sheet weighs less than {STYLE} bytes", [f"{style} bytes"] if style > STYLE else [])
    tally.check(f"the scripts of a page weigh less than {SCRIPT} bytes", [f"{scripts} bytes"] if scripts > SCRIPT else [])
    law = {file: packed(file) + style for glob in LAW for file in site.glob(glob)}
    heavy = [f"{file.relative_to(site)}: {size} bytes" for file, size in law.items() if size > LAW_LIMIT]
    tally.check(f"every page about the law weighs less than {LAW_LIMIT} bytes in all", heavy)
    requests = sorted({1 + len(parts) for parts in services.values()})
    return (
        f"the heaviest service: {max(first.values(), default=0)} bytes at first, {max(later.values(), default=0)} later; "
        f"{min(requests)} to {max(requests)} requests; style sheet {style}, scripts {scripts}"
    )


def heaviest_scripts(site):
    """What a page asks for in scripts, at most: the search's own stands on the pages of the search alone."""
    weights = {f"/{script.name}".encode(): packed(script) for script in site.glob("*.js")}
    pages = (file.read_bytes() for file in site.glob("**/*.html"))
    return max(sum(weight for name, weight in weights.items() if b'src="' + name + b'"' in page) for page in pages)


def fetched(site, file):
    """What a browser asks for to show a page."""
    page = read_page(site, str(file.relative_to(site)))
    return {site / address.lstrip("/") for kind, address in page.links if kind in FETCHED}


def packed(file):
    return len(gzip.compress(file.read_bytes(), 6))


def packed_well(file):
    return len(brotli.compress(file.read_bytes()))
