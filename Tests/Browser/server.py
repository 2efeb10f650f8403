"""Serves a folder to browsers on this machine, with no headers that would hide a page's own faults."""

import functools
import http.server
import threading
from contextlib import contextmanager


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


@contextmanager
def serving(folder):
    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
