"""A search page in a tab: types, waits for what is announced, reads the results."""

from contextlib import contextmanager

from browser import Tab

# The address says which question it is.
ANSWERED = """words => new URLSearchParams(location.search).get('q') === words &&
  document.getElementById('search_results').ariaBusy === 'false'"""

RESULTS = """() => [...document.querySelectorAll('#search_results li a')].map(one => new URL(one.href).pathname)"""


class SearchTab(Tab):
    def search(self, words):
        """Types a whole question at once and says that it is whole."""
        self.page.fill("#search_words", words)
        self.page.press("#search_words", "Enter")
        return self.wait_for(words)

    def wait_for(self, words):
        """What is announced when a question has been answered."""
        self.page.wait_for_function(ANSWERED, arg=words)
        return self.announced()

    def announced(self):
        return self.page.inner_text("#search_status")

    def results(self):
        return self.page.evaluate(RESULTS)


@contextmanager
def search_tab(browser, base, address, **rendering):
    tab = SearchTab(browser, base, **rendering)
    tab.open(address)
    yield tab
    tab.close()
