"""`plainsight serve`, while a page is edited."""

import http.client
import re
import subprocess
import time
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / ".build/release/plainsight"
LONGEST_WAIT = 600


class Server:
    def __init__(self, folder, content, output):
        self.said = folder / "served.txt"
        self.command = [
            PROGRAM, "serve", "--port", "0", "--content", content, "--output", output, "--templates",
            PROGRAM.parents[2] / "templates",
        ]
        self.folder = folder

    def __enter__(self):
        with open(self.said, "wb") as stream:
            self.process = subprocess.Popen(
                self.command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=stream, stderr=subprocess.STDOUT)
        self.port = self._port()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def _port(self):
        deadline = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < deadline and self.process.poll() is None:
            if found := re.search(r"http://localhost:(\d+)/", self.said.read_text()):
                return int(found[1])
            time.sleep(0.05)
        raise SystemExit(f"The server did not start.\n{self.said.read_text()}")

    def seconds_until_shown(self, page, address, turn):
        self._rest(turn + 1)
        words = f"The door has been painted {turn + 1} times."
        with open(page, "a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")
        saved = time.monotonic()
        while time.monotonic() < saved + LONGEST_WAIT:
            if words.encode() in self._page(address):
                return time.monotonic() - saved
            time.sleep(0.002)
        raise SystemExit(f"{address} was not shown as it was saved.")

    def _rest(self, builds):
        """Until the site was made so many times, and what was saved last was saved some time ago."""
        deadline = time.monotonic() + LONGEST_WAIT
        while self.said.read_text().count("Published ") < builds:
            if time.monotonic() > deadline:
                raise SystemExit(f"The site was not made again.\n{self.said.read_text()}")
            time.sleep(0.05)
        time.sleep(2.5)

    def _page(self, address):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_WAIT)
        try:
            connection.request("GET", address, headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().read()
        finally:
            connection.close()
