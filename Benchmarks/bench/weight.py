"""What a program wrote: how many files, and how many bytes."""

import os
from collections import defaultdict

# By how a path begins or what it has in it, the first that fits.
SORTS = {
    "/print/": "Print editions", "/open-data/": "Open data", "/search/": "Search", "/services/": "Pages of services",
    ".html": "All other pages",
}


def weighed(folder):
    """Files and bytes of each sort."""
    sorts = defaultdict(lambda: [0, 0])
    for above, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(above, name)
            inside = "/" + os.path.relpath(path, folder)
            sort = next((SORTS[part] for part in SORTS if part in inside), "All other files")
            sorts[sort][0] += 1
            sorts[sort][1] += os.stat(path).st_size
    return dict(sorted(sorts.items(), key=lambda sort: -sort[1][1]))


def total(sorts):
    return sum(files for files, _ in sorts.values()), sum(size for _, size in sorts.values())
