"""`plainsight serve`, for the other programs on a person's machine that can talk to it: web pages, and worse."""

import resource
import socket
import time
from concurrent.futures import ThreadPoolExecutor

from harness import for_each, test
from server import PAGE, hold, serving, timed, wait_until


@for_each(["localhost", "127.0.0.1", "LOCALHOST", "localhost:80", "127.0.0.1:8080", "localhost ", "\t localhost:80 \t", "[::1]\t"])
def a_name_of_this_machine_is_answered(folder, host):
    with serving(folder) as served:
        assert served.get("/", host=host)[0] == 200


@for_each(
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80", "127.0.0.1@evil.example",
     "10.0.0.1", "0.0.0.0", "localhost evil.example", "evil", "evil.example ", "localhost\tevil.example\t", "localhost\xa0", "\xa0localhost"])
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
    "/..%5ccontent%5csite.yml", "/..\\content\\site.yml", "/councils/../../content/site.yml",
    "/./../content/site.yml", "//etc/passwd", "///etc/passwd", "/%2fetc/passwd", "/%00", "/index.html%00.txt",
    "/%2e%2e%00/", "/.plainsight", "/.plainsight/../../content/site.yml", "/.plainsight/../index.html",
    "/.plainsight/%2e%2e/%2e%2e/content/site.yml", "/.plainsight/./desk.js", "/.gitignore",
    "/.well-known/", "/.well-known/../.gitignore", "/.well-known/.hidden", "/.well-known/security.txt/../../.gitignore",
    "/.public.spare/index.html", "/councils/.hidden", "/%252e%252e/content/site.yml", "/..;/content/site.yml",
    "/%c0%ae%c0%ae/content/site.yml", "/%uff0e%uff0e/content/site.yml", "/%", "/%2", "/%zz", "/%-1", "/%+1",
    "/councils//marlhurst/", "/\u202e", "/a" * 4000, "http://localhost/../content/site.yml", "content/site.yml", "*",
    "", "/public/../../../../../../etc/passwd", "/files/../../content/site.yml",
    "/%2E%2E/content/site.yml", "/.%2e/content/site.yml", "/%2e./content/site.yml", "/..%2Fcontent%2Fsite.yml",
    "/..%5Ccontent", "/%2e%2e%5ccontent%5csite.yml", "/%5c%5c..%5ccontent", "/..%252fcontent%252fsite.yml", "/%25%32%65%25%32%65/",
    "/..%00/content/site.yml", "/%00../content/site.yml", "/..%0d%0a/content", "/..\t/content", "/.%09./content/site.yml",
    "/%e0%80%ae%e0%80%ae/content/site.yml", "/%f0%80%80%ae/", "/%ef%bc%8e%ef%bc%8e/content/site.yml", "/\u2024\u2024/content",
    "/councils/marlhurst/%2e%2e/%2e%2e/%2e%2e/content/site.yml", "/councils/..%2f..%2f..%2fcontent/site.yml",
    "/?/../content/site.yml/..", "/#/../content/site.yml", "/;/../content/site.yml", "/file:///etc/passwd", "file:///etc/passwd",
    "https://localhost/content/site.yml", "//localhost/../content/site.yml", "/proc/self/environ", "/dev/stdin", "/c:/windows",
    "/.public.lock", "/.plainsight/rules/../../content/site.yml", "/.plainsight/rules/%2e%2e%2f%2e%2e%2fcontent%2fsite.yml",
    "/.plainsight/rules/", "/.plainsight/rules/nothing", "/.plainsight/rules/%00", "/.git/config", "/%2egit/config",
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
            assert status in (b"400", b"404", b"none") or path.startswith("/?") or path.startswith("/#"), what
            assert b"name: Families" not in answer and b"root:" not in answer and b"secret file" not in answer, what
        served.expect_alive("paths that lead out")


@test
def a_link_in_an_address_cannot_make_an_answer_of_its_own(folder):
    with serving(folder) as served:
        attacks = [f"/{PAGE}%0d%0aSet-Cookie:%20a=b", f"/{PAGE}%0aX:y", "/councils%0d%0a%0d%0a<script>"]
        for path in [*attacks, "//evil.example", "//evil.example/", f"/{PAGE}?a\nX:y", f"/{PAGE}?a\rSet-Cookie:a=b"]:
            answer = served.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            head = answer.split(b"\r\n\r\n")[0]
            assert b"Set-Cookie" not in head and b"\nX:" not in head and b"Location: //" not in head, answer[:200]


@test
def a_request_must_say_once_which_host_it_means(folder):
    with serving(folder) as served:
        for headers in ("Host: localhost\r\nHost: evil.example", "Host: evil.example\r\nHost: localhost", "", "Host : localhost",
                        "X-Host: localhost", "Host: localhost, evil.example"):
            answer = served.send(f"GET / HTTP/1.1\r\n{headers}\r\n\r\n".encode())
            assert answer.split(b" ")[1] in (b"400", b"421") and b"Marlhurst" not in answer, f"{headers}: {answer[:200]}"


@for_each(
    [("http://localhost/", "localhost", 200), ("http://LOCALHOST:80/", "localhost", 200), ("http://127.0.0.1:8080", "localhost", 200),
     ("HTTP://[::1]?a=b", "localhost", 200), (f"http://localhost/{PAGE}?a=b", "localhost", 308), ("http://localhost/nothing", "localhost", 404),
     ("http://evil.example/", "localhost", 421), ("http://localhost/", "evil.example", 421), ("http://localhost@evil.example/", "localhost", 421),
     ("http://evil.example@localhost/", "localhost", 421), ("http:///", "localhost", 421), ("http://", "localhost", 421),
     ("http://localhost/../content/site.yml", "localhost", 400), ("https://localhost/", "localhost", 400)])
def a_target_that_names_its_host_is_answered_as_its_path_where_that_is_this_machine(folder, request):
    target, host, status = request
    with serving(folder) as served:
        answer = served.send(f"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert int(answer.split()[1]) == status and (status in (200, 404)) == (b"Marlhurst" in answer), answer[:200]
        assert status != 308 or f"Location: /{PAGE}/?a=b\r\n".encode() in answer


@test
def other_sites_can_neither_show_it_nor_use_what_it_sends(folder):
    with serving(folder) as served:
        for path in ("/", "/style.css", f"/{PAGE}/", "/nothing", "/.plainsight/version", "/councils/marlhurst/files/leaflet.txt"):
            status, headers, _ = served.get(path, Origin="https://evil.example", Referer="https://evil.example/")
            assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin" and headers["X-Content-Type-Options"] == "nosniff"
            assert not any(name.lower().startswith("access-control") for name in headers), headers
        preflight = served.send(
            b"OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n\r\n")
        assert preflight.split(b" ")[1] == b"405" and b"access-control" not in preflight.lower()


@test
def one_connection_has_one_answer_whatever_follows(folder):
    with serving(folder) as served:
        one = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n"
        for follows in (one * 2, b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"):
            assert served.send(one + follows).startswith(b"HTTP/1.1 200"), "what follows was taken for part of it"
        for data in (one * 3, one + b"GET /../content/site.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", one + b"\x00" * 5000,
                     b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n" + one,
                     b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + one):
            answer = served.send(data)
            assert answer.count(b"HTTP/1.1 ") <= 1 and b"name: Families" not in answer, answer[:200]
            served.expect_alive("several requests at once")


@test
def a_part_of_a_page_is_never_promised(folder):
    with serving(folder) as served:
        whole = served.get("/")[2]
        for part in ("bytes=0-10", "bytes=-5", "bytes=9999999999999999999-", "bytes=0-0,5-6", "bytes=5-1", "lines=1-2"):
            status, headers, body = served.get("/", Range=part)
            assert status == 200 and body == whole and "Content-Range" not in headers, part


@test
def a_request_that_comes_letter_by_letter_is_broken_off_and_holds_nobody_up(folder):
    with serving(folder) as served:
        slow = [hold(served, "G") for _ in range(20)]
        started = time.monotonic()
        ended = False
        while not ended and time.monotonic() - started < 30:
            try:
                for connection in slow:
                    connection.send(b"a")
                time.sleep(0.5)
                assert timed(lambda: served.get("/")) < 5
            except OSError:
                ended = True
        for connection in slow:
            connection.close()
        assert ended, "it still listened after 30 seconds"
        served.expect_alive("slow requests")


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
        request = f"GET /.plainsight/version?{version} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        waiting = [hold(served, request) for _ in range(12)]
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
        assert took < 4, f"a page took {took:.1f} s"


@test
def more_connections_than_it_takes_hold_it_up_for_a_while_and_no_build(folder):
    """They are more than it takes at a time, and with what a build opens more than it may open."""
    few = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))}
    with serving(folder, **few) as served:
        idle = [hold(served, "GET / HT") for _ in range(250)]
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        wait_until(lambda: "Dancing" in (served.site.public / f"{PAGE}/index.html").read_text(), "the site is made", 20)
        assert timed(lambda: served.get("/", timeout=60)) < 40
        for connection in idle:
            connection.close()
        served.expect_alive("connections that say nothing")


@test
def a_browser_that_goes_away_does_not_end_it(folder):
    with serving(folder) as served:
        for _ in range(20):
            connection = hold(served, f"GET /{PAGE}/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            connection.close()
        served.expect_alive("browsers that went away")
