"""Serves a folder to browsers on this machine, with no headers that would hide a page's own faults."""

import functools
import gzip
import http.server
import subprocess
import threading
import time
from contextlib import contextmanager

from example import PROJECT, program


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        # Browsers ask for this one by themselves, whatever the page says.
        if self.path == "/favicon.ico":
            self.send_response(204)
            return self.end_headers()
        try:
            super().do_GET()
        except ConnectionError:
            pass  # The browser has left the page, and wants no more of it.

    def log_message(self, *words):
        pass


class PackingHandler(Handler):
    """Packs text as every web server does on the open internet."""

    def do_GET(self):
        path = self.translate_path(self.path)
        path = path + "/index.html" if self.path.split("?")[0].endswith("/") else path
        kind = self.guess_type(path)
        if not kind.startswith(("text/", "application/json", "application/javascript")):
            return super().do_GET()
        try:
            with open(path, "rb") as file:
                packed = gzip.compress(file.read(), 6)
        except OSError:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)


@contextmanager
def serving(folder, handler=Handler):
    handler = functools.partial(handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


@contextmanager
def serving_with_desk(folder):
    """The content in a folder, as `plainsight serve` shows it to whoever writes."""
    said = folder / "said"
    with open(said, "wb") as stream:
        server = subprocess.Popen(
            [program(), "serve", "--port", "0", "--templates", PROJECT / "templates"], cwd=folder, stdout=stream,
            stderr=subprocess.STDOUT)
    try:
        deadline = time.monotonic() + 60
        while "localhost:" not in said.read_text():
            assert time.monotonic() < deadline and server.poll() is None, said.read_text()
            time.sleep(0.05)
        yield f"http://localhost:{said.read_text().split('localhost:')[1].split('/')[0]}/"
    finally:
        server.terminate()
        server.wait()
