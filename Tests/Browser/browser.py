"""Chromium, and a tab of it that notes whatever a quiet page would not do."""

import os
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

FLAGS = [
    "--disable-gpu", "--disable-sync", "--no-first-run", "--disable-background-networking",
    "--disable-component-update",
]


@contextmanager
def chromium(*more):
    # Chromium has no sandbox for the administrator, whom containers often run as.
    flags = FLAGS + list(more) + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=flags)
        yield browser
        browser.close()


class Tab:
    """One tab, used for many pages: a new one for each would take a second."""

    def __init__(self, browser, base, **rendering):
        self.base = base
        self.context = browser.new_context(reduced_motion="reduce", service_workers="block", **rendering)
        self.page = self.context.new_page()
        self.noted = []
        self.page.on("console", lambda message: self.note("console", message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.note("error in a script", error))
        self.page.on("request", self.note_request)
        self.page.on("dialog", self.note_dialog)
        self.context.on("page", lambda other: self.note("a new window", other.url))

    def open(self, address):
        self.noted.clear()
        self.page.goto(self.base + address)
        return self.page

    def close(self):
        self.context.close()

    def note(self, what, words):
        self.noted.append(f"{what}: {str(words)[:200]}")

    def note_request(self, request):
        if not request.url.startswith(self.base):
            self.note("request to another host", request.url)

    def note_dialog(self, dialog):
        self.note("a script opened a dialog", dialog.message)
        dialog.dismiss()
