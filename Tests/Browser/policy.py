"""The content policy: no page breaks it, and it holds against what a page should never have."""

from browser import Tab
from example import KINDS

LISTEN = """
  window.broken = [];
  document.addEventListener('securitypolicyviolation', event =>
    broken.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""

# What a fault of the program could one day put on a page, and the part of the policy that stops it.
UNWANTED = {
    "a script among the words": ("script-src-elem", "script", {}, "document.title = 'ran'"),
    "a script from elsewhere": ("script-src-elem", "script", {"src": "https://elsewhere.example/a.js"}, ""),
    "a script in an attribute": ("script-src-attr", "img", {"src": "/nothing", "onerror": "document.title = 'ran'"}, ""),
    "a style among the words": ("style-src-elem", "style", {}, "body { display: none }"),
    "a style in an attribute": ("style-src-attr", "p", {"style": "color: red"}, "Words"),
    "a picture from elsewhere": ("img-src", "img", {"src": "https://elsewhere.example/a.png"}, ""),
    "a frame": ("frame-src", "iframe", {"src": "/"}, ""),
    "an object": ("object-src", "object", {"data": "/icon.svg"}, ""),
    "another base for links": ("base-uri", "base", {"href": "https://elsewhere.example/"}, ""),
}

PUT = """([tag, attributes, words]) => {
  const place = document.createElement('div');
  document.body.append(place);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('');
  if (tag !== 'script') place.innerHTML = `<${tag}${written}>${words}</${tag}>`;
  else {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.text = words;
    place.append(script);
  }
}"""


def check_policy(tally, browser, base):
    tab = Tab(browser, base)
    tab.context.add_init_script(LISTEN)
    for kind, address in KINDS.items():
        page = tab.open(address)
        tally.check(f"{kind}: nothing breaks the content policy", page.evaluate("() => broken") + tab.noted)
    for name, (part, *put) in UNWANTED.items():
        page = tab.open(KINDS["service"])
        title = page.title()
        page.evaluate(PUT, put)
        page.wait_for_timeout(50)
        broken = page.evaluate("() => broken")
        stopped = any(one.startswith(part) for one in broken) and page.title() == title
        tally.check(f"the content policy stops {name}", [] if stopped else [f"it said {broken}"])
    tab.close()
    return f"{len(UNWANTED)} things that no page should have"
