"""Every page of a built site, and every link between them. No browser."""

import os
from concurrent.futures import ProcessPoolExecutor
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from page_reading import read_page

FETCHED = {"stylesheet", "icon", "preload", "manifest", "img", "source", "video", "audio", "iframe", "embed", "script"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check_whole_site(tally, site):
    files = {str(file.relative_to(site)) for file in site.rglob("*") if file.is_file()}
    html = sorted(path for path in files if path.endswith(".html"))
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        every = list(workers.map(read_page, [site] * len(html), html, chunksize=16))
    pages = {page.path: page for page in every}

    def told(kind):
        return [f"{page.path}: {fault}" for page in every for fault in getattr(page, kind)]

    tally.check("every page is HTML without a parse error", told("parse_errors"))
    tally.check("every element stands where it may", told("nesting"))
    tally.check("every page has a language, a title and one <h1>", told("identity"))
    tally.check("no heading skips a level", told("headings"))
    tally.check("no page has a frame, an inline style, or a script or form that is not the site's own", told("active"))
    tally.check("no id stands twice on a page", [fault for page in every for fault in twice(page)])
    tally.check("every id that a page names is on it", [fault for page in every for fault in missing_ids(page)])
    tally.check("every link leads to a page, a place on it or a file", dead_links(pages, files))
    tally.check("nothing is fetched from another host", outside_files(every))
    tally.check("every page can be reached by links from the first page", unreached(pages))
    tally.check("the sitemap lists every page once, and nothing else", sitemap_faults(site, every))
    return f"{len(pages)} pages, {sum(len(page.links) for page in every)} links"


def twice(page):
    return [f"{page.path}: {name}" for name in sorted({name for name in page.ids if page.ids.count(name) > 1})]


def missing_ids(page):
    return [f"{page.path}: {name}" for name in page.named_ids if name not in page.ids]


def target(page, address):
    """The file that an address on the site stands for, and the place on it. None for an address elsewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path, place = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return page.path, place
    whole = path.lstrip("/") if path.startswith("/") else os.path.join(os.path.dirname(page.path), path)
    return os.path.normpath(whole + "index.html" if whole == "" or whole.endswith("/") else whole), place


def dead_links(pages, files):
    ids = {path: set(page.ids) for path, page in pages.items()}
    for page in pages.values():
        for _, address in page.links:
            file, place = target(page, address) or (page.path, "")
            if file not in files:
                yield f"{page.path}: {address}"
            elif place and place not in ids.get(file, ()):
                yield f"{page.path}: {address} (the page is there, the place on it is not)"


def outside_files(pages):
    for page in pages:
        for kind, address in page.links:
            if kind in FETCHED and target(page, address) is None:
                yield f"{page.path}: {kind} {address}"


def unreached(pages):
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = pages[waiting.pop()]
        for kind, address in page.links:
            file, _ = (target(page, address) if kind == "a" else None) or (None, "")
            if file in pages and file not in seen:
                seen.add(file)
                waiting.append(file)
    return sorted(set(pages) - seen - {"404.html"})


def sitemap_faults(site, pages):
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    if root.tag != SITEMAP + "urlset":
        return [f"its first element is {root.tag}"]
    listed = [entry.findtext(SITEMAP + "loc") or "" for entry in root]
    own = {address: page.path for page in pages for kind, address in page.links if kind == "canonical"}
    wanted = {address for address, path in own.items() if path != "404.html"}
    faults = [f"not a whole address: {address}" for address in listed if not address.startswith("https://")]
    faults += [f"listed twice: {address}" for address in sorted({one for one in listed if listed.count(one) > 1})]
    faults += [f"listed, and no page stands there: {address}" for address in sorted(set(listed) - wanted)]
    faults += [f"a page stands there, and it is not listed: {address}" for address in sorted(wanted - set(listed))]
    faults += [
        f"{path} says that it stands at {address}" for address, path in own.items()
        if path.removesuffix("index.html") != urlsplit(address).path.lstrip("/")
    ]
    return faults + [f"{page.path} does not say where it stands" for page in pages if page.path not in own.values()]
