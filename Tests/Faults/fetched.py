"""Fetching a feed from its address: page by page, politely, and on from where a run stopped."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import program
from harness import for_each, test
from sites import Site, tree


class Directory:
    """A feed of version 1, whose list is whole, or of version 3, whose list is in short. It writes down what it is asked."""

    def __init__(self, version=1, count=7, size=3, first=1):
        self.version, self.count, self.size, self.first = version, count, size, first
        self.asked = []
        self.at_once = self.most_at_once = 0
        # What to answer instead, by how many times it was asked.
        self.instead = {}
        directory = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                directory.at_once += 1
                directory.most_at_once = max(directory.most_at_once, directory.at_once)
                time.sleep(0.02)
                directory.asked.append((self.path, self.headers.get("User-Agent"), time.monotonic()))
                status, headers, text = directory.instead.get(len(directory.asked), (200, {}, None))
                body = (directory.answer(self.path) if text is None else text).encode()
                if body == b"null":
                    status = 404
                directory.at_once -= 1
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", "Content-Length": len(body), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/services"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def service(self, number):
        return {"id": f"s/{number}", "name": f"Club {number}", "status": "active", "description": f"Games {number}."}

    def whole(self, number):
        return {**self.service(number), "phones": [{"id": "p", "number": f"01632 96021{number}"}]}

    def answer(self, path):
        parts = urlsplit(path)
        if parts.path.startswith("/services/s%2F"):
            return json.dumps(self.whole(int(parts.path.rsplit("%2F", 1)[1])))
        if parts.path != "/services":
            return "null"
        page = int(parse_qs(parts.query).get("page", [self.first])[0])
        start = (page - self.first) * self.size
        numbers = range(start, min(start + self.size, self.count))
        pages = -(-self.count // self.size)
        if self.version == 1:
            return json.dumps({"totalElements": self.count, "totalPages": pages, "number": page,
                               "content": [self.whole(number) for number in numbers]})
        return json.dumps({"total_items": self.count, "total_pages": pages, "page_number": page,
                           "contents": [self.service(number) for number in numbers]})

    def paths(self):
        return [path for path, _, _ in self.asked]


def fetch(site, address, *options, pause="0"):
    return program.run(
        "import", "open-referral", address, "--pages", "pages", "--pause", pause, "--council", "marlhurst",
        "--today", program.TODAY, *options, cwd=site.folder)


def clubs(site):
    return sorted(path.name for path in site.path("councils/marlhurst/services").glob("club-*.md"))


@for_each([(1, 1), (1, 0), (3, 1)])
def every_page_of_a_feed_is_fetched_once_and_one_after_another(folder, which):
    version, first = which
    site = Site.small(folder)
    with Directory(version, first=first) as feed:
        run = fetch(site, feed.address).expect(0, "7 new", "Page 3 of 3: 7 services.")
        lists = ["/services", *(f"/services?page={page + first}" for page in (1, 2))]
        assert feed.paths()[:3] == lists, feed.paths()
        assert len(feed.paths()) == len(set(feed.paths())) == (3 if version == 1 else 10)
        assert feed.most_at_once == 1
        assert all(agent.startswith("plainsight/") for _, agent, _ in feed.asked), feed.asked[0]
        assert "Page 1 of 3" in run.err and "Page" not in run.out, "progress belongs on the error stream"
    assert len(clubs(site)) == 7
    assert "01632 960216" in (site.path("councils/marlhurst/services/club-6.md")).read_text()
    assert not (folder / "pages/unfinished.txt").exists()


@test
def a_pause_is_kept_between_two_pages(folder):
    with Directory() as feed:
        fetch(Site.small(folder), feed.address, pause="0.4").expect(0)
        times = [when for _, _, when in feed.asked]
        assert all(later - sooner >= 0.4 for sooner, later in zip(times, times[1:])), times


@test
def other_questions_of_the_address_are_kept(folder):
    with Directory() as feed:
        fetch(Site.small(folder), feed.address + "?per_page=3&page=1#top").expect(0)
        assert feed.paths()[1:] == ["/services?per_page=3&page=2", "/services?per_page=3&page=3"], feed.paths()


@test
def a_run_that_broke_off_goes_on_where_it_stopped(folder):
    site = Site.small(folder)
    before = tree(site.content)
    with Directory() as feed:
        feed.instead = {2: (404, {}, "{}")}
        fetch(site, feed.address).expect(2, "there is no such page (404)", "go on from there")
        assert tree(site.content) == before, "half a feed was imported"
        feed.instead = {}
        fetch(site, feed.address).expect(0, "7 new", "Going on with")
        assert feed.paths() == ["/services", "/services?page=2", "/services?page=2", "/services?page=3"], feed.paths()
        # A finished run is fetched anew, for the feed may have changed.
        fetch(site, feed.address).expect(0, "7 as they were", "Fetching")
        assert len(feed.paths()) == 7


@test
def the_pages_of_one_feed_are_not_taken_for_those_of_another(folder):
    site = Site.small(folder)
    with Directory() as feed, Directory() as other:
        feed.instead = {2: (404, {}, "{}")}
        fetch(site, feed.address).expect(2)
        fetch(site, other.address).expect(2, "holds pages of another feed")
        assert not other.asked


@for_each([503, 429])
def a_busy_feed_is_asked_again_when_it_says(folder, status):
    with Directory() as feed:
        feed.instead = {2: (status, {"Retry-After": "1"}, "busy")}
        fetch(Site.small(folder), feed.address).expect(0, "7 new", f"it is busy ({status})", "Trying again in 1 seconds")
        times = [when for _, _, when in feed.asked]
        assert times[2] - times[1] >= 1


@for_each(["nan", "-1", "Wed, 21 Oct 2026 07:28:00 GMT", "soon"])
def a_busy_feed_that_does_not_say_a_number_of_seconds_is_asked_again(folder, when):
    with Directory() as feed:
        feed.instead = {2: (503, {"Retry-After": when}, "busy")}
        fetch(Site.small(folder), feed.address).expect(0, "7 new", "Trying again in")


ANSWERS = {
    "no JSON": (200, {}, "<html>Not found</html>"), "JSON cut short": (200, {}, '{"content": ['), "a key is asked for": (401, {}, "{}"),
    "an error": (500, {}, "{}"), "a file of this machine": (302, {"Location": "file:///etc/passwd"}, ""),
    "one's own tail": (302, {"Location": "/services"}, ""),
}


@for_each(ANSWERS)
def an_answer_that_is_no_feed_is_told_in_words_and_changes_nothing(folder, what):
    site = Site.small(folder)
    before = tree(site.content)
    with Directory() as feed:
        feed.instead = {number: ANSWERS[what] for number in range(1, 20)}
        run = fetch(site, feed.address).expect(2)
        assert "127.0.0.1" in run.err and "root:" not in run.told
    assert tree(site.content) == before
    assert not list((folder / "pages").glob("*.part"))


OTHERS = {
    "an error in JSON": '{"error": "busy"}', "a page for people": "<p>Busy</p>", "another service": '{"id": "s/9", "name": "Club 9"}',
}


@for_each(OTHERS)
def a_service_that_answers_with_something_else_is_not_taken_for_what_the_list_says_in_short(folder, what):
    site = Site.small(folder)
    with Directory(3) as feed:
        fetch(site, feed.address).expect(0, "7 new")
        before, pages = tree(site.content), len(feed.asked)
        feed.instead = {pages + 5: (200, {}, OTHERS[what])}
        fetch(site, feed.address).expect(2, "does not answer with the service s/1", "go on from there")
        assert tree(site.content) == before, "the page lost what the short record does not say"
        fetch(site, feed.address).expect(0, "7 as they were", "Going on with")
    assert tree(site.content) == before


@test
def what_was_fetched_before_is_fetched_anew_whatever_is_left_of_it(folder):
    site = Site.small(folder)
    with Directory() as feed:
        fetch(site, feed.address).expect(0, "7 new")
        # As by a run that ended when it had taken away some.
        (folder / "pages/page-00003.json").unlink()
        fetch(site, feed.address).expect(0, "7 as they were")


@test
def a_folder_with_a_persons_files_is_not_fetched_into(folder):
    site = Site.small(folder)
    (folder / "pages").mkdir()
    (folder / "pages/service-areas.json").write_text("[]")
    with Directory() as feed:
        fetch(site, feed.address).expect(2, "holds other things, such as service-areas.json")
        assert not feed.asked
    assert tree(folder / "pages")["service-areas.json"]


@test
def an_answer_without_end_is_left_before_it_fills_the_disk(folder):
    class Endless(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(bytes(1 << 20))
            except ConnectionError:
                pass

        def log_message(self, *_):
            pass

    site = Site.small(folder)
    before = tree(site.content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endless)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    fetch(site, f"http://127.0.0.1:{server.server_port}/services").expect(2, "the answer is too large: more than 512 megabytes")
    server.shutdown()
    server.server_close()
    assert tree(site.content) == before
    assert not list((folder / "pages").glob("*.part"))


@test
def a_feed_that_gives_one_page_for_every_number_is_not_asked_for_ever(folder):
    with Directory() as feed:
        feed.answer_all = feed.answer("/services")
        feed.answer = lambda path: feed.answer_all
        fetch(Site.small(folder), feed.address).expect(0, "answered with page 1", "3 new", "(import-part)")
        assert len(feed.asked) == 2


@test
def an_address_needs_a_folder_for_its_pages_and_nobody_answers_at_some(folder):
    site = Site.small(folder)
    program.run("import", "open-referral", "https://a.example/", "--council", "marlhurst", cwd=folder).expect(2, "--pages")
    run = program.run(
        "import", "open-referral", "http://127.0.0.1:9/services", "--pages", "pages", "--pause", "0", "--council", "marlhurst",
        cwd=folder)
    run.expect(2, "nothing answers there")
    assert "swift" not in run.told.lower() and site
