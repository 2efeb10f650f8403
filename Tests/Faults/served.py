"""`plainsight serve`: a server for one person, which other programs on the same machine can talk to as well."""

import http.client
import os
import signal
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import program
from harness import for_each, test
from sites import Site, expect_same

PAGE = "councils/marlhurst/services/play-club"
RELOADS = b'<script src="/.plainsight/reload.js"></script>'


class Served:
    def __init__(self, site, server, port):
        self.site = site
        self.server = server
        self.port = port

    def get(self, path, method="GET", host=None, timeout=20, **headers):
        """Status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, headers={"Host": host or f"localhost:{self.port}", **headers})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def send(self, data, timeout=8):
        """What comes back for these bytes; nothing when the connection is broken off."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            try:
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
                answer = b""
                while more := connection.recv(65536):
                    answer += more
                return answer
            except OSError:
                return b""

    def expect_alive(self, after):
        assert self.server.poll() is None, f"The server ended with {program.ending(self.server.returncode)} after {after}."
        assert self.get("/")[0] == 200, f"It did not answer after {after}."

    def wait_for(self, words, path=f"/{PAGE}/", seconds=5):
        """Waits until a page says this, as a person who has just saved would."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if words in self.get(path)[2]:
                return
            time.sleep(0.05)
        raise AssertionError(f"After {seconds} s {path} does not say {words}.\n{self.said()}")

    def said(self):
        return (self.site.folder / "said").read_text()


@contextmanager
def serving(place):
    """Serves a site, or a small one in a folder, on a port that is free."""
    site = place if isinstance(place, Site) else Site.small(place)
    said = site.folder / "said"
    with open(said, "wb") as stream:
        server = program.start(
            "serve", "--port", "0", "--today", program.TODAY, cwd=site.folder, stdout=stream, stderr=subprocess.STDOUT)
    try:
        yield Served(site, server, port_of(server, said))
    finally:
        server.kill()
        server.wait()


def port_of(server, said):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None:
        text = said.read_text()
        if "localhost:" in text and "/ and end" in text:
            return int(text.split("localhost:")[1].split("/")[0])
        time.sleep(0.02)
    raise AssertionError(f"It did not say where it listens.\n{said.read_text()}")


@test
def pages_files_and_what_is_not_there_are_answered_as_a_web_server_does(folder):
    with serving(folder) as served:
        status, headers, body = served.get("/")
        assert status == 200 and headers["Content-Type"].startswith("text/html") and RELOADS in body
        assert headers["Cache-Control"] == "no-store" and headers["X-Content-Type-Options"] == "nosniff"
        assert int(headers["Content-Length"]) == len(body)
        status, headers, body = served.get(f"/{PAGE}/?from=search#what-it-is")
        assert status == 200 and b"Games, crafts and a snack" in body and RELOADS in body
        status, headers, _ = served.get(f"/{PAGE}")
        assert status == 308 and headers["Location"] == f"/{PAGE}/"
        status, headers, body = served.get("/nothing")
        assert status == 404 and headers["Content-Type"].startswith("text/html") and b"<h1>" in body
        for path, kind in [
            ("/style.css", "text/css"), ("/sitemap.xml", "application/xml"), ("/robots.txt", "text/plain"),
            ("/councils/marlhurst/files/leaflet.txt", "text/plain"), ("/.plainsight/reload.js", "text/javascript"),
        ]:
            status, headers, body = served.get(path)
            assert status == 200 and headers["Content-Type"].startswith(kind) and body, path
            assert RELOADS not in body


@test
def a_head_request_gets_the_head_alone_and_nothing_can_be_sent_in(folder):
    with serving(folder) as served:
        whole = served.get("/")
        status, headers, body = served.get("/", method="HEAD")
        assert status == 200 and body == b"" and headers["Content-Length"] == whole[1]["Content-Length"]
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "\u00e9"):
            answer = served.send(f"{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello".encode())
            assert answer == b"" or answer.split()[1] in (b"405", b"400", b"501"), answer[:80]
        served.expect_alive("other methods")


@for_each(["localhost", "127.0.0.1", "LOCALHOST", "localhost:80", "127.0.0.1:8080"])
def a_name_of_this_machine_is_answered(folder, host):
    with serving(folder) as served:
        assert served.get("/", host=host)[0] == 200


@for_each(
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80", "127.0.0.1@evil.example",
     "10.0.0.1", "0.0.0.0", "localhost evil.example", "evil"])
def a_name_of_another_machine_is_refused(folder, host):
    with serving(folder) as served:
        status, _, body = served.get("/", host=host)
        assert status in (400, 421) and b"Marlhurst" not in body


@test
def no_other_machine_can_reach_it(folder):
    with serving(folder) as served:
        with open("/proc/net/tcp") as table:
            listens = [line.split()[1] for line in table if line.split()[1].endswith(f":{served.port:04X}")]
        assert listens and all(place.startswith("0100007F:") for place in listens), listens


WAYS_OUT = [
    "/../content/site.yml", "/..%2fcontent/site.yml", "/%2e%2e/content/site.yml", "/%2e%2e%2fcontent%2fsite.yml",
    "/..%5ccontent%5csite.yml", "/..\\content\\site.yml", "/councils/../../content/site.yml", "/./../content/site.yml",
    "//etc/passwd", "///etc/passwd", "/%2fetc/passwd", "/%00", "/index.html%00.txt", "/%2e%2e%00/", "/.plainsight",
    "/.plainsight/../../content/site.yml", "/.plainsight/../index.html", "/.plainsight/%2e%2e/%2e%2e/content/site.yml",
    "/.plainsight/./reload.js", "/.gitignore", "/.public.spare/index.html", "/councils/.hidden", "/%252e%252e/content/site.yml",
    "/..;/content/site.yml", "/%c0%ae%c0%ae/content/site.yml", "/%uff0e%uff0e/content/site.yml", "/%", "/%2", "/%zz", "/%-1",
    "/%+1", "/councils//marlhurst/", "/\u202e", "/a" * 4000, "http://localhost/../content/site.yml", "content/site.yml", "*", "",
    "/public/../../../../../../etc/passwd", "/files/../../content/site.yml",
]


@test
def no_path_leads_out_of_the_site(folder):
    with serving(folder) as served:
        (folder / "public/.secret").write_text("Families in the secret file")
        (folder / "public/way-out").symlink_to("/etc/passwd")
        (folder / "public/way").symlink_to("../content")
        for path in [*WAYS_OUT, "/.secret", "/way-out", "/way/site.yml"]:
            data = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            answer = served.send(data)
            status = answer.split(b" ")[1] if answer else b"none"
            what = f"{path[:60]!a} was answered with {answer[:200]!r}"
            assert status in (b"400", b"404", b"none"), what
            assert b"name: Families" not in answer and b"root:" not in answer and b"secret file" not in answer, what
        served.expect_alive("paths that lead out")


@test
def a_link_in_an_address_cannot_make_an_answer_of_its_own(folder):
    with serving(folder) as served:
        for path in [f"/{PAGE}%0d%0aSet-Cookie:%20a=b", f"/{PAGE}%0aX:y", "/councils%0d%0a%0d%0a<script>", "//evil.example", "//evil.example/"]:
            answer = served.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            head = answer.split(b"\r\n\r\n")[0]
            assert b"Set-Cookie" not in head and b"\nX:" not in head and b"Location: //" not in head, answer[:200]


GARBAGE = {
    "nothing": b"",
    "empty lines": b"\r\n\r\n",
    "one word": b"GET\r\n\r\n",
    "spaces": b"   \r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "an odd version": b"GET / HTTP/9.9\r\n\r\n",
    "two spaces": b"GET  / HTTP/1.1\r\n\r\n",
    "an empty host": b"GET / HTTP/1.1\r\nHost:\r\n\r\n",
    "a host that is a colon": b"GET / HTTP/1.1\r\nHost::\r\n\r\n",
    "a host that is a space": b"GET / HTTP/1.1\r\nHost: \r\n\r\n",
    "a host of colons": b"GET / HTTP/1.1\r\nHost: :::::\r\n\r\n",
    "a host of letters that are none": b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    "a NUL": b"GET /\x00 HTTP/1.1\r\n\r\n",
    "bytes that are no text": bytes(range(256)) * 8 + b"\r\n\r\n",
    "line feeds alone": b"GET / HTTP/1.1\nHost: localhost\n\n",
    "carriage returns alone": b"GET / HTTP/1.1\rHost: localhost\r\r",
    "a marriage of line ends and accents": b"GET / HTTP/1.1\r\n\xcc\x81Host: localhost\r\n\xcc\x81\r\n\r\n",
    "a header without a colon": b"GET / HTTP/1.1\r\nHost\r\n\r\n",
    "10,000 headers": b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 10_000 + b"\r\n",
    "a very long path": b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n\r\n",
    "a very long header": b"GET / HTTP/1.1\r\nHost: " + b"a" * 1_000_000 + b"\r\n\r\n",
    "a request that never ends": b"GET / HTTP/1.1\r\nHost: localhost\r\n",
    "a greeting in secret": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200,
    "a million line ends": b"\r\n" * 500_000,
    "many percent signs": b"GET /" + b"%" * 10_000 + b" HTTP/1.1\r\n\r\n",
    "a version to wait for that is no number": b"GET /.plainsight/version?x HTTP/1.1\r\n\r\n",
    "a version to wait for that is too large": b"GET /.plainsight/version?" + b"9" * 400 + b" HTTP/1.1\r\n\r\n",
}


@test
def garbage_does_not_end_it(folder):
    with serving(folder) as served:
        for what, data in GARBAGE.items():
            served.send(data)
            served.expect_alive(what)


@test
def two_hundred_requests_at_once_are_all_answered(folder):
    with serving(folder) as served:
        paths = ["/", f"/{PAGE}/", "/nothing", "/style.css"] * 50
        started = time.monotonic()
        with ThreadPoolExecutor(50) as pool:
            statuses = list(pool.map(lambda path: served.get(path)[0], paths))
        assert statuses == [200, 200, 404, 200] * 50
        assert time.monotonic() - started < 20
        served.expect_alive("200 requests")


@test
def pages_that_wait_for_news_do_not_keep_others_from_being_shown(folder):
    """A person has a dozen tabs open, each waiting for a newer site."""
    with serving(folder) as served:
        version = served.get("/.plainsight/version")[2].decode()
        waiting = [hold(served, f"GET /.plainsight/version?{version} HTTP/1.1\r\nHost: localhost\r\n\r\n") for _ in range(12)]
        time.sleep(0.3)
        slowest = max(timed(lambda: served.get("/")) for _ in range(3))
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        answers = [connection.recv(4096) for connection in waiting]
        for connection in waiting:
            connection.close()
        assert slowest < 2, f"a page took {slowest:.1f} s"
        assert all(b"200 OK" in answer for answer in answers)


@test
def connections_that_say_nothing_do_not_keep_others_from_being_answered(folder):
    with serving(folder) as served:
        idle = [hold(served, "GET / HT") for _ in range(100)]
        took = timed(lambda: served.get("/", timeout=30))
        for connection in idle:
            connection.close()
        assert took < 10, f"a page took {took:.1f} s"


@test
def a_browser_that_goes_away_does_not_end_it(folder):
    with serving(folder) as served:
        for _ in range(20):
            connection = hold(served, f"GET /{PAGE}/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            connection.close()
        served.expect_alive("browsers that went away")


@test
def an_edit_is_seen_a_slip_is_not_and_a_mended_page_is_seen_again(folder):
    with serving(folder) as served:
        site = served.site
        served.wait_for(b"Games, crafts")
        site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        served.wait_for(b"Dancing, crafts")
        site.replace(f"{PAGE}.md", "ages: 5 to 11", "adges: 5 to 11")
        site.replace(f"{PAGE}.md", "Dancing, crafts", "Singing, crafts")
        wait_until(lambda: "There is no fact called `adges`" in served.said(), "the slip is told")
        assert "Not published" in served.said()
        served.wait_for(b"Dancing, crafts")
        site.replace(f"{PAGE}.md", "adges: 5 to 11", "ages: 5 to 11")
        served.wait_for(b"Singing, crafts")
        (site.path(f"{PAGE}.md")).unlink()
        site.replace("councils/marlhurst/council.md", " Start with [the play club](services/play-club.md).", "")
        site.replace("councils/tinderby/services/toy-library.md", "[a play club](../../marlhurst/services/play-club.md)", "a play club")
        wait_until(lambda: served.get(f"/{PAGE}/")[0] == 404, "the page is gone")


@test
def pages_wait_for_a_newer_site_and_are_told_when_there_is_one(folder):
    with serving(folder) as served:
        version = served.get("/.plainsight/version")[2].decode()
        told = []
        waiting = threading.Thread(target=lambda: told.append(served.get(f"/.plainsight/version?{version}", timeout=30)[2]))
        waiting.start()
        time.sleep(0.5)
        assert not told, "it did not wait"
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        waiting.join(timeout=10)
        assert told and told[0].decode() != version


@for_each(["in one step", "in two steps", "through another file", "in a new folder", "a template", "a style sheet", "a picture"])
def a_change_is_seen_however_an_editor_saves(folder, how):
    with serving(folder) as served:
        site = served.site
        path = site.path(f"{PAGE}.md")
        text = path.read_text().replace("Games, crafts", "Dancing, crafts")
        if how == "in one step":
            path.write_text(text)
        elif how == "in two steps":
            with open(path, "w") as file:
                file.write(text[:100])
                file.flush()
                time.sleep(0.2)
                file.write(text[100:])
        elif how == "through another file":
            path.with_name(".play-club.md.new").write_text(text)
            os.replace(path.with_name(".play-club.md.new"), path)
        elif how == "in a new folder":
            site.write("councils/newtown/council.md", "---\ntitle: Newtown Council\ntype: county\n---\nHello.\n")
            time.sleep(0.5)
            site.write("councils/newtown/services/dance.md", "---\ntitle: Dance\n---\nDancing, crafts.\n")
            served.wait_for(b"Dancing, crafts", "/councils/newtown/services/dance/")
            return
        elif how == "a template":
            template = folder / "templates/service.html"
            template.write_text(template.read_text() + "<p>Dancing, crafts</p>\n")
        elif how == "a style sheet":
            (folder / "templates/style.css").write_text("body { color: red }")
            served.wait_for(b"color: red", "/style.css")
            return
        else:
            site.write("councils/marlhurst/files/dance.txt", "Dancing, crafts")
            served.wait_for(b"Dancing, crafts", "/councils/marlhurst/files/dance.txt")
            return
        served.wait_for(b"Dancing, crafts")


@test
def many_changes_at_once_end_in_the_site_of_the_last(folder):
    with serving(folder) as served:
        for number in range(200):
            served.site.name(f"Name number {number}.")
        served.wait_for(b"Name number 199.", "/")


@test
def content_that_is_broken_from_the_start_is_told_and_shown_once_it_is_mended(folder):
    site = Site.small(folder)
    site.replace(f"{PAGE}.md", "ages: 5 to 11", "adges: 5 to 11")
    with serving(site) as served:
        status, _, body = served.get("/")
        assert status == 503 and b"has not been built" in body
        site.replace(f"{PAGE}.md", "adges: 5 to 11", "ages: 5 to 11")
        wait_until(lambda: served.get("/")[0] == 200, "the mended site is shown")


@for_each(["SIGINT", "SIGTERM", "SIGKILL"])
def it_ends_when_it_is_asked_to_and_leaves_nothing_in_the_way(folder, name):
    with serving(folder) as served:
        whole = served.site.tree()
        served.server.send_signal(getattr(signal, name))
        served.server.wait(timeout=5)
        expect_same(served.site.tree(), whole)
        served.site.build().expect(0)
        again = program.start("serve", "--port", str(served.port), cwd=folder)
        time.sleep(0.5)
        assert again.poll() is None, "the port was not free again"
        again.kill()
        again.wait()


@test
def a_port_that_is_taken_is_told_in_one_sentence(folder):
    site = Site.small(folder)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = program.run("serve", "--port", str(port), cwd=folder, timeout=20)
        run.expect_one_sentence(f"Port {port} is taken.", "--port")
    assert site.tree() is None


@test
def a_folder_that_is_not_ours_is_not_served_over(folder):
    Site.small(folder)
    (folder / "public").mkdir()
    (folder / "public/mine.txt").write_text("Mine")
    program.run("serve", "--port", "0", cwd=folder, timeout=20).expect_one_sentence("not made by plainsight")


def hold(served, text):
    """A connection that is opened, told this, and left open."""
    connection = socket.create_connection(("127.0.0.1", served.port), timeout=30)
    connection.sendall(text.encode())
    return connection


def timed(work):
    started = time.monotonic()
    work()
    return time.monotonic() - started


def wait_until(claim, words, seconds=5):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if claim():
            return
        time.sleep(0.05)
    raise AssertionError(f"After {seconds} s it is not true that {words}.")
