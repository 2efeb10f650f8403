"""The examples in docs/hosting: on nginx and Apache, where they are installed, and read as Netlify and Cloudflare read them."""

import gzip
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import program
from feeds import LISTS, built, feeds, site_with_many
from harness import Skipped, for_each, test
from program import ROOT
from sites import Site

HOSTING = ROOT / "docs/hosting"
HEADERS = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cache-Control"]
MODULES = Path("/usr/lib/apache2/modules")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class AsItIs(urllib.request.HTTPRedirectHandler):
    """Leads nowhere: a browser ends what a page of another site asks for at a redirect that does not let it read."""

    def redirect_request(self, *_):
        return None


ASKING = urllib.request.build_opener(AsItIs)


def get(port, path, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    try:
        with ASKING.open(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


@contextmanager
def running(command, port):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        for _ in range(100):
            if process.poll() is not None:
                raise AssertionError(f"{command[0]} ended: {process.stdout.read().decode()}")
            with socket.socket() as test:
                if test.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


@contextmanager
def nginx(folder, public, below=""):
    """`below` is where the site stands on its host, such as `/families`: the example is then changed as the README says."""
    binary = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    if not binary or not Path("/etc/nginx/mime.types").exists():
        raise Skipped("nginx is not installed")
    port = free_port()
    example = (HOSTING / "nginx.conf").read_text()
    for written, ours in [
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/families/public;", f"root {public.parent if below else public};"),
        ("error_page 404 /404.html;", f"error_page 404 {below}/404.html;"),
        ("include mime.types;", "include /etc/nginx/mime.types;"),
    ]:
        assert written in example
        example = example.replace(written, ours)
    places = "".join(
        f"{name}_temp_path {folder}/nginx-{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-errors;\nevents {{}}\n"
        f"http {{ access_log off; {places}{example} }}\n")
    command = [binary, "-e", f"{folder}/nginx-errors", "-c", str(whole)]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert tried.returncode == 0 and "[warn]" not in tried.stderr, tried.stderr
    with running(command, port):
        yield port


@contextmanager
def apache(folder, public, below=""):
    binary = shutil.which("apache2", path="/usr/sbin:/usr/bin")
    if not binary or not MODULES.is_dir():
        raise Skipped("Apache is not installed")
    port = free_port()
    example = (HOSTING / ".htaccess").read_text()
    assert "ErrorDocument 404 /404.html\n" in example
    (public / ".htaccess").write_text(example.replace("ErrorDocument 404 /", f"ErrorDocument 404 {below}/"))
    root = public
    if below:
        root = folder / "other-site"
        root.mkdir()
        (root / "index.html").write_text("The council's own site.")
    loads = "".join(
        f"LoadModule {name}_module {MODULES}/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite", *(["alias"] if below else [])))
    alias = f"Alias {below} {public}\n<Directory {root}>\nRequire all granted\n</Directory>\n" if below else ""
    whole = folder / "apache.conf"
    whole.write_text(
        f"ServerRoot {folder}\nListen 127.0.0.1:{port}\nServerName localhost\nPidFile {folder}/apache.pid\n"
        f"ErrorLog {folder}/apache-errors\n{loads}TypesConfig /etc/mime.types\n"
        f"DocumentRoot {root}\n{alias}<Directory {public}>\nRequire all granted\n"
        "AllowOverride FileInfo Indexes Options=Indexes,MultiViews\n</Directory>\n")
    with running([binary, "-f", str(whole), "-D", "FOREGROUND"], port):
        yield port


@contextmanager
def preview(folder, public):
    port = free_port()
    command = [str(program.path()), "serve", "--port", str(port), "--today", program.TODAY]
    process = subprocess.Popen(
        command, cwd=public.parent, env=program.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                if get(port, "/")[0] == 200:
                    break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


SERVERS = {"nginx": nginx, "Apache": apache}
ALL_SERVERS = {**SERVERS, "the preview": preview}


@contextmanager
def served(folder, name):
    site = built(site_with_many(folder))
    let_servers_in(folder)
    with ALL_SERVERS[name](folder, site.public) as port:
        yield site, port


def let_servers_in(folder):
    """The servers run as users of their own."""
    for path in [folder, folder.parent]:
        path.chmod(0o755)


def set_site(site, **settings):
    others = [line for line in site.path("site.yml").read_text().splitlines() if line.split(":")[0] not in settings]
    site.write("site.yml", "\n".join([*others, *(f"{name}: {value}" for name, value in settings.items())]) + "\n")


def site_of_one_council(folder):
    site = Site.small(folder)
    shutil.rmtree(site.path("councils/tinderby"))
    set_site(site, council="marlhurst")
    return site


@for_each(ALL_SERVERS)
def the_standards_addresses_are_answered_as_the_standard_has_it(folder, name):
    with served(folder, name) as (site, port):
        for feed in feeds(site):
            base = "/" + str(feed.folder.relative_to(site.public))
            for path, file in [("", "index.json"), ("/", "index.json"), *[(f"/{kind}", f"{kind}.json") for kind in LISTS]]:
                expect_json(port, base + path, feed.folder / file)
                expect_json(port, f"{base}/{file}", feed.folder / file)
            for kind in LISTS:
                for id in sorted(feed.entries(kind))[:3]:
                    expect_json(port, f"{base}/{kind}/{id}", feed.folder / kind / f"{id}.json")
                    expect_json(port, f"{base}/{kind}/{id}.json", feed.folder / kind / f"{id}.json")
            assert get(port, f"{base}/services/00000000-0000-5000-8000-000000000000")[0] == 404
            assert get(port, f"{base}/nothing")[0] == 404
        # Pages still stand at the addresses with a slash, and whoever leaves it out is led there.
        status, headers, _ = get(port, "/councils/marlhurst")
        assert status in (301, 302, 307, 308) and headers["Location"].endswith("/councils/marlhurst/"), f"{status} {headers['Location']}"


def expect_json(port, path, file):
    status, headers, body = get(port, path)
    assert status == 200 and body == file.read_bytes(), f"{path}: {status}"
    assert headers["Content-Type"].split(";")[0] == "application/json", f"{path}: {headers['Content-Type']}"
    return headers


@for_each(SERVERS)
def numbered_pages_are_had_by_the_standards_query(folder, name):
    with served(folder, name) as (site, port):
        feed = feeds(site)[1]
        base = "/" + str(feed.folder.relative_to(site.public))
        for number in [1, 2, 3]:
            expect_json(port, f"{base}/services?page={number}", feed.folder / f"services/page/{number}.json")
            expect_json(port, f"{base}/services?per_page=5&page={number}", feed.folder / f"services/page/{number}.json")
        assert get(port, f"{base}/services?page=99")[0] == 404
        for query in ["page=../../index", "page=0", "page=x", "page="]:
            expect_json(port, f"{base}/services?{query}", feed.folder / "services.json")


@for_each(SERVERS)
def headers_protect_readers_and_let_others_read_open_data_alone(folder, name):
    with served(folder, name) as (site, port):
        leaflet = "/councils/marlhurst/files/leaflet.txt"
        for path, kind, is_open in [
            ("/", "text/html; charset=utf-8", False), ("/councils/marlhurst/", "text/html; charset=utf-8", False),
            ("/style.css", "text/css; charset=utf-8", False), (leaflet, "text/plain; charset=utf-8", False),
            ("/open-data", "application/json", True), ("/open-data/services.json", "application/json", True),
            ("/open-data/services", "application/json", True), ("/open-data/services?page=1", "application/json", True),
            ("/councils/marlhurst/open-data", "application/json", True), ("/councils/marlhurst/open-data/", "application/json", True),
            ("/councils/tinderby/open-data/services?page=2", "application/json", True),
            ("/councils/marlhurst/open-data/services", "application/json", True),
            ("/councils/marlhurst/open-data/services.csv", "text/csv; charset=utf-8", True),
            ("/councils/marlhurst/open-data/coverage.csv", "text/csv; charset=utf-8", True),
            ("/councils/marlhurst/open-data/changes.atom", "application/atom+xml; charset=utf-8", True),
            ("/councils/marlhurst/open-data/review-dates.ics", "text/calendar; charset=utf-8", True),
        ]:
            status, headers, _ = get(port, path)
            assert status == 200 and headers["Content-Type"].lower() == kind, f"{path}: {status} {headers['Content-Type']}"
            for header in HEADERS:
                assert headers.get_all(header) and len(headers.get_all(header)) == 1, f"{path} has not one {header}"
            assert headers["Access-Control-Allow-Origin"] == ("*" if is_open else None), path
        assert get(port, leaflet)[1]["Cache-Control"] == "public, max-age=86400"
        assert get(port, "/open-data")[1]["Cache-Control"] == "public, max-age=3600"
        assert get(port, "/")[1]["Cache-Control"] == "public, max-age=300"
        status, headers, body = get(port, "/nothing")
        assert status == 404 and b"<h1>" in body and headers["Content-Security-Policy"]
        assert get(port, "/.plainsight")[0] == 404 and get(port, "/.htaccess")[0] in (403, 404)


KINDS_OF_DATA = {
    "/open-data/services.csv": "text/csv; charset=utf-8", "/open-data/changes.atom": "application/atom+xml; charset=utf-8",
    "/open-data/review-dates.ics": "text/calendar; charset=utf-8", "/open-data/coverage.csv": "text/csv; charset=utf-8",
}


@for_each(SERVERS)
def the_site_of_one_council_has_its_open_data_at_the_root(folder, name):
    site = built(site_of_one_council(folder))
    let_servers_in(folder)
    with SERVERS[name](folder, site.public) as port:
        expect_json(port, "/open-data", site.public / "open-data/index.json")
        expect_json(port, "/open-data/services?page=1", site.public / "open-data/services/page/1.json")
        for path, kind in KINDS_OF_DATA.items():
            status, headers, _ = get(port, path)
            assert status == 200 and headers["Content-Type"].lower() == kind, f"{path}: {status} {headers['Content-Type']}"
            assert headers["Access-Control-Allow-Origin"] == "*", path


@for_each(SERVERS)
def a_site_below_a_folder_works_as_the_readme_says(folder, name):
    readme = (HOSTING / "README.md").read_text()
    for said in [
        "`--output /srv/www/families`", "`root /srv/www;`", "`error_page 404 /families/404.html;`", "`ErrorDocument 404 /families/404.html`",
        "`Alias /families /srv/families/public`",
    ]:
        assert said in readme, f"The README does not say {said}"
    site = site_with_many(folder)
    set_site(site, address="https://council.example/families")
    (folder / "www").mkdir()
    site.build("--output", "www/families").expect(0)
    public = folder / "www/families"
    let_servers_in(folder)
    with SERVERS[name](folder, public, below="/families") as port:
        page = get(port, "/families/")
        assert page[0] == 200 and b'href="/families/' in page[2], page[0]
        assert get(port, "/families/councils/marlhurst/")[0] == 200 and get(port, "/families/style.css")[0] == 200
        for path, file in [
            ("", "index.json"), ("/services", "services.json"), ("/services?page=2", "services/page/2.json"), ("/taxonomies", "taxonomies.json"),
        ]:
            headers = expect_json(port, f"/families/open-data{path}", public / "open-data" / file)
            assert headers["Access-Control-Allow-Origin"] == "*", path
        for path in ["/families/nothing", "/families/councils/nowhere/", "/families/open-data/services/0"]:
            status, headers, body = get(port, path)
            assert status == 404 and body == (public / "404.html").read_bytes(), f"{path}: {status}"
            assert headers["Content-Security-Policy"], path
        for path in ["/.families.lock", "/.families.spare/", "/families/.plainsight"]:
            assert get(port, path)[0] == 404, f"{path} is shown"


@test
def nginx_packs_what_browsers_can_unpack(folder):
    with served(folder, "nginx") as (site, port):
        scripts = sorted(path.name for path in site.public.glob("*.js") if path.stat().st_size > 1000)
        icon = next(path.name for path in site.public.glob("*.svg"))
        assert scripts
        for path in ["", "style.css", *scripts, icon, "open-data/services.json"]:
            status, headers, body = get(port, f"/{path}", **{"Accept-Encoding": "gzip"})
            assert status == 200 and headers["Content-Encoding"] == "gzip", f"/{path} is sent unpacked"
            assert gzip.decompress(body) == (site.public / (path or "index.html")).read_bytes(), path


@test
def every_host_is_told_the_same_and_no_less_than_the_pages_say_themselves(folder):
    layout = (ROOT / "templates/layout.html").read_text()
    said = re.search(r'Content-Security-Policy" content="([^"]*)"', layout)[1]
    for name in ["nginx.conf", ".htaccess", "_headers"]:
        text = (HOSTING / name).read_text()
        policies = re.findall(r"Content-Security-Policy:? \"?([^\"\n]*)", text)
        assert policies == [said + "; frame-ancestors 'none'"], f"{name}: {policies}"
        for header in HEADERS:
            assert header in text, f"{name} has no {header}"


# MARK: Netlify and Cloudflare


def rules():
    lines = [line.split() for line in (HOSTING / "_redirects").read_text().splitlines() if line and not line.startswith("#")]
    assert all(len(line) == 3 and line[2] == "200" for line in lines)
    return [(line[0], line[1]) for line in lines]


def followed(path):
    """Where the first rule that fits leads; a placeholder stands for one part of an address."""
    for source, target in rules():
        pattern = re.sub(r":(\w+)", r"(?P<\1>[^/]+)", source)
        if match := re.fullmatch(pattern, path):
            return re.sub(r":(\w+)", lambda name: match[name[1]], target)
    return None


@test
def the_rules_for_netlify_and_cloudflare_lead_to_files(folder):
    site = built(site_with_many(folder))
    for feed in feeds(site):
        base = "/" + str(feed.folder.relative_to(site.public))
        addresses = [base, *[f"{base}/{kind}" for kind in LISTS]]
        addresses += [f"{base}/{kind}/{id}" for kind in LISTS for id in feed.entries(kind)]
        for address in addresses:
            assert (site.public / followed(address)[1:]).is_file(), address
    # Cloudflare follows rules before it looks for files: what has an ending must not be caught, but for single entries.
    single = re.compile(r"/(services|service_at_locations|taxonomies|taxonomy_terms)/[0-9a-f-]{36}\.json")
    for path in site.public.rglob("*"):
        address = "/" + str(path.relative_to(site.public))
        if path.is_file() and not single.search(address):
            assert followed(address) is None, address


def said_of(address):
    """Every header that `_headers` says of an address, as often as it says it."""
    blocks = re.findall(r"(?m)^(/\S+)\n((?:  .*\n)+)", (HOSTING / "_headers").read_text())
    assert len(blocks) > 4
    said = []
    for path, headers in blocks:
        if re.fullmatch(re.sub(r":\w+", "[^/]+", path).replace("*", ".*"), address):
            said += re.findall(r"(?m)^  ([\w-]+): (.*)$", headers)
    return said


@for_each(["many", "one"])
def the_types_of_open_data_are_said_for_a_site_of_councils(folder, count):
    site = built(Site.small(folder) if count == "many" else site_of_one_council(folder))
    kinds = {Path(path).suffix: kind for path, kind in KINDS_OF_DATA.items()}
    files = ["/" + str(path.relative_to(site.public)) for path in site.public.rglob("*") if path.suffix in kinds]
    assert {Path(file).suffix for file in files} == set(kinds)
    for file in files:
        said = [value for name, value in said_of(file) if name == "Content-Type"]
        assert said == [kinds[Path(file).suffix]], f"{file}: {said}"


@test
def no_header_is_said_twice_of_one_address(folder):
    for address in [
        "/", "/councils/marlhurst/", "/open-data/services", "/councils/marlhurst/open-data", "/councils/marlhurst/open-data/changes.atom",
        "/councils/marlhurst/open-data/services.csv", "/open-data/services.csv",
    ]:
        names = [name for name, _ in said_of(address)]
        assert len(names) == len(set(names)), f"{address}: {names}"
        assert ("Access-Control-Allow-Origin" in names) == ("open-data/" in address), address


@test
def what_hosts_read_in_the_folder_is_carried_over_until_it_is_taken_away(folder):
    site = built(site_with_many(folder, 1))
    names = [".htaccess", "_headers", "_redirects", ".nojekyll", "CNAME"]
    for name in names:
        (site.public / name).write_text(name)
    for _ in range(3):
        built(site)
        assert [name for name in names if (site.public / name).read_text() == name] == names
    for name in names:
        (site.public / name).unlink()
    for _ in range(3):
        built(site)
        assert not any((site.public / name).exists() for name in names)
