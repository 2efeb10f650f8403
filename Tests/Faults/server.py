"""`plainsight serve`, started for a test and ended with it."""

import http.client
import os
import signal
import socket
import subprocess
import time
from contextlib import contextmanager, suppress

import program
from sites import Site

PAGE = "councils/marlhurst/services/play-club"


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
        ended = self.server.poll()
        assert ended is None, f"The server ended with {program.ending(ended)} after {after}."
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
def serving(place, options=("--today", program.TODAY), **how):
    """Serves a site, or a small one in a folder, on a port that is free. It is ended with all that it runs under."""
    site = place if isinstance(place, Site) else Site.small(place)
    said = site.folder / "said"
    with open(said, "wb") as stream:
        server = program.start(
            "serve", "--port", "0", *options, cwd=site.folder, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True,
            **how)
    try:
        yield Served(site, server, port_of(server, said))
    finally:
        # Some tests end it themselves.
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def port_of(server, said):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None:
        text = said.read_text()
        if "localhost:" in text and "/ and end" in text:
            return int(text.split("localhost:")[1].split("/")[0])
        time.sleep(0.02)
    raise AssertionError(f"It did not say where it listens.\n{said.read_text()}")


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


def expect_no_more_builds(served):
    """Claims that nothing that was saved is taken for saved again."""
    time.sleep(1)
    said = served.said()
    time.sleep(7)
    assert served.said() == said, served.said()
