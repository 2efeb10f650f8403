"""Hostile words in every field that somebody may write, as `plainsight serve` gives the site, with the policy that pages carry:
nothing runs, and no page as much as tries to. Every few words in all fields here; `Tests/Browser/injections` takes all of them."""

import shutil
from collections import Counter
from urllib.parse import quote

from browser import Tab
from example import PROJECT
from injection_fields import fields_without_a_mark
from injection_payloads import HOST, MARKS, PAYLOADS, RUN
from injection_records import fields_without_a_record
from injection_site import TODAY, HostileSite, plans, start_again
from server import serving_with_desk

SITES = 3

LISTEN = """
  window.broken = [];
  document.addEventListener('securitypolicyviolation', event =>
    broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""

# What a page has that could run, whether or not the policy would stop it.
ACTIVE = """() => {
  const found = [...broken];
  // What is no page is shown by the browser with marks of its own.
  if (document.contentType !== 'text/html') return found;
  const runs = /^(javascript|vbscript|data|blob):/i, carries = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href'];
  for (const one of document.querySelectorAll('*')) {
    const name = one.localName;
    // The report for managers is one file, with its style in it.
    if (name === 'style' && location.protocol === 'file:' && one.parentElement === document.head) continue;
    if (['iframe', 'object', 'embed', 'base', 'frame', 'style', 'template', 'math', 'marquee', 'video', 'audio'].includes(name))
      found.push(`<${name}>`);
    if (name === 'script' && !one.getAttribute('src') && one.type !== 'application/ld+json') found.push('<script> with words');
    if (name === 'meta' && one.httpEquiv.toLowerCase() === 'refresh') found.push('<meta> that leads elsewhere');
    for (const {name: key, value} of one.attributes) {
      if (/^on/i.test(key) || key === 'style' || key === 'srcdoc') found.push(`<${name} ${key}>`);
      if (carries.includes(key) && runs.test(value.replace(/[\\x00-\\x20]/g, ''))) found.push(`<${name} ${key}=${value.slice(0, 60)}>`);
      if (['src', 'srcset', 'data', 'poster'].includes(key) && new URL(value, location.href).origin !== location.origin)
        found.push(`<${name} ${key}=${value.slice(0, 60)}>`);
    }
  }
  return found;
}"""

# Does to every element what a reader might do, and more. The way out of a page about danger would lead away from it.
TOUCH = """() => {
  for (const one of document.querySelectorAll('body *:not(.leave a)'))
    for (const kind of ['mouseover', 'pointerenter', 'focus', 'click', 'toggle', 'animationstart'])
      one.dispatchEvent(new Event(kind));
}"""

# Pages whose scripts show what others wrote, and what must be done there for them to show it.
SHOWN_BY_SCRIPTS = {
    "councils/mallow/search/?q=alert": "",
    "search/?q=alert": "",
    "shortlist/#mallow/club,mallow/danger,mallow/words-3": "",
    "councils/mallow/could-this-help/": "for (const box of document.querySelectorAll('#help_questions [type=checkbox]')) box.click()",
    "councils/by-postcode/?q=ZZ3": "",
}

# Where an address can carry somebody's words into a page.
ADDRESSES = [
    "councils/mallow/search/?q={}&need={}&age={}", "search/?q={}&council={}", "shortlist/#{}", "shortlist/#mallow/{}",
    "councils/by-postcode/?q={}", "councils/mallow/could-this-help/#have={}&age={}&here={}", "{}", "councils/{}/?{}#{}",
]


class Injections:
    def __init__(self, tally, browser, folder):
        self.tally = tally
        self.browser = browser
        self.folder = folder
        self.pairs = self.refused = self.opened = 0
        self.violations = self.ran = 0

    def try_site(self, number):
        site = HostileSite(start_again(self.folder / "injected"), number)
        faults = site.build()
        self.pairs += site.tried
        self.refused += len(site.refused) + 3
        self.tally.check(f"what is hostile is refused with its place, or can be published: site {number}", faults)
        with serving_with_desk(site.folder) as base:
            tab = Tab(self.browser, base)
            tab.context.add_init_script(LISTEN)
            public = site.folder / "public"
            self.expect_seen(tab, public)
            pages = [page for page in sorted(public.rglob("*.html")) if is_marked(page)]
            faults = [] if len(pages) > 50 else [f"only {len(pages)} pages show something of the hostile words"]
            for page in without_many_alike(pages, public):
                address = str(page.relative_to(public)).removesuffix("index.html")
                faults += self.look(tab, address)
            for address, script in SHOWN_BY_SCRIPTS.items():
                faults += self.look(tab, address, script, wait=300)
            for path in sorted(path for path in public.rglob("*") if path.suffix in (".xml", ".json", ".txt") and is_marked(path))[:12]:
                # A browser that shows a file alone asks for an icon by itself.
                faults += self.look(tab, str(path.relative_to(public)), touches=False, may_be_missing=True)
            for address in ADDRESSES:
                words = quote(PAYLOADS[number % len(PAYLOADS)], safe="")
                faults += self.look(tab, address.format(*[words] * 3), wait=60, may_be_missing=True)
            tab.close()
        faults += self.look_at_report(site)
        self.tally.check(f"nothing runs, and nothing tries to: site {number}", faults)

    def expect_seen(self, tab, public):
        """What runs on a page is seen, or nothing that is said of the others would mean anything."""
        planted = public / "planted/index.html"
        planted.parent.mkdir()
        planted.write_text(f"<title>Planted</title><p onclick='{RUN}'>Words</p><img src=//{HOST}/a.png><script>{RUN}</script>")
        before = self.opened, self.ran, self.violations
        seen = " ".join(self.look(tab, "planted/", wait=100))
        self.opened, self.ran, self.violations = before
        missed = [sign for sign in ("dialog", "another host", "<p onclick>", "<script> with words") if sign not in seen]
        self.tally.check("what runs on a page that was planted is seen", [f"{sign} is not seen" for sign in missed])
        shutil.rmtree(planted.parent)

    def look_at_report(self, site):
        """The report for managers quotes what is wrong. It is sent on as a file."""
        site.run("check", "--format", "html", "--report", "report.html", "--templates", PROJECT / "templates", *TODAY)
        tab = Tab(self.browser, f"file://{site.folder}/")
        tab.context.add_init_script(LISTEN)
        faults = self.look(tab, "report.html")
        tab.close()
        return faults

    def look(self, tab, address, script="", wait=0, touches=True, may_be_missing=False):
        self.opened += 1
        page = tab.open(address)
        if script:
            page.evaluate(script)
        if wait:
            page.wait_for_timeout(wait)
        if touches:
            page.evaluate(TOUCH)
        active = page.evaluate(ACTIVE) if touches else []
        noted = [note for note in tab.noted if not (may_be_missing and ("404" in note or "400" in note))]
        self.violations += len(active)
        self.ran += sum("dialog" in note or "another host" in note for note in noted)
        return [f"/{address[:80]}: {fault}" for fault in active + noted]

    def told(self, sites):
        fields = self.pairs // max(1, sites)
        return (
            f"{len(PAYLOADS)} hostile words, {fields} fields, {self.pairs:,} of {fields * len(PAYLOADS):,} pairs tried, "
            f"{self.refused:,} refused; {self.opened:,} pages opened, {self.ran} scripts run, {self.violations} violations")


def check_injections(tally, browser, folder, numbers=range(0, len(PAYLOADS), len(PAYLOADS) // SITES + 1)):
    folder.mkdir(exist_ok=True)
    injections = Injections(tally, browser, folder)
    tally.check("hostile words are tried in each field of `plainsight schema`", fields_without_a_mark(plans()))
    tally.check("hostile words are imported in each field that an import reads", fields_without_a_record())
    for number in numbers:
        injections.try_site(number)
    return injections.told(len(numbers))


def without_many_alike(pages, public):
    """All pages but those of lists that are made alike, of which two of each sort are enough."""
    counts = Counter()
    for page in pages:
        sort = page.relative_to(public).parts[:-1][:3]
        counts[sort] += 1
        if "services" in sort or counts[sort] <= 2:
            yield page


def is_marked(file):
    words = file.read_bytes()
    return any(mark in words for mark in MARKS)


if __name__ == "__main__":
    # All the words in all the fields, which takes minutes: see Tests/Browser/injections.
    import sys
    import tempfile
    from pathlib import Path

    from browser import chromium
    from tally import Tally

    tally = Tally()
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        tally.part("Hostile words in every field", check_injections, browser, Path(temporary) / "all", range(len(PAYLOADS)))
    sys.exit(tally.end())
