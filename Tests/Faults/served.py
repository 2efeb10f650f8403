"""`plainsight serve`, for the person who writes: pages, and the site as it is after each save."""

import fcntl
import os
import re
import resource
import shutil
import signal
import socket
import threading
import time

import program
from harness import Skipped, for_each, test
from mounts import small_disk
from remembered import SETTLING
from server import PAGE, expect_no_more_builds, hold, serving, wait_until
from sites import Site, expect_same
from system_calls import can_trace

RELOADS = b'<script src="/.plainsight/desk.js" data-version="'


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
        status, headers, _ = served.get(f"/{PAGE}?from=search&words=a%20club")
        assert status == 308 and headers["Location"] == f"/{PAGE}/?from=search&words=a%20club"
        status, headers, body = served.get("/nothing")
        assert status == 404 and headers["Content-Type"].startswith("text/html") and b"<h1>" in body
        for path, kind in [
            ("/style.css", "text/css"), ("/sitemap.xml", "application/xml"), ("/robots.txt", "text/plain"),
            ("/page.js", "text/javascript"), ("/icon.svg", "image/svg+xml"), ("/.well-known/security.txt", "text/plain"),
            ("/councils/marlhurst/files/leaflet.txt", "text/plain"), ("/.plainsight/desk.js", "text/javascript"),
        ]:
            status, headers, body = served.get(path)
            assert status == 200 and headers["Content-Type"].startswith(kind) and body, path
            assert RELOADS not in body


@test
def a_file_of_the_site_is_sent_however_large_it_is_and_is_not_held_whole(folder):
    with serving(folder) as served:
        large = bytes(range(256)) * 4 * 1024 * 40
        (folder / "public/councils/marlhurst/files/large.pdf").write_bytes(large)
        (folder / "public/councils/marlhurst/open-data/large.json").write_bytes(large)
        for path in ("files/large.pdf", "open-data/large.json", "open-data/large"):
            status, headers, body = served.get(f"/councils/marlhurst/{path}")
            assert status == 200 and body == large and headers["Content-Length"] == str(len(large)), path
        status, headers, body = served.get("/councils/marlhurst/files/large.pdf", method="HEAD")
        assert status == 200 and body == b"" and headers["Content-Length"] == str(len(large))
        before = memory(served)
        slow = [hold(served, "GET /councils/marlhurst/files/large.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n") for _ in range(20)]
        time.sleep(1)
        more = memory(served) - before
        for connection in slow:
            connection.close()
        assert more < 100, f"20 who take it slowly cost {more} megabytes"


def memory(served):
    """In megabytes."""
    with open(f"/proc/{served.server.pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) // 1024


@test
def a_page_of_the_site_is_shown_however_large_it_is(folder):
    with serving(folder) as served:
        page = folder / f"public/{PAGE}/index.html"
        page.write_bytes(page.read_bytes().replace(b"</main>", b"<p>And more.</p>\n" * 2_200_000 + b"</main>"))
        status, _, body = served.get(f"/{PAGE}/", timeout=60)
        assert status == 200 and RELOADS in body and len(body) > 35_000_000
        assert served.get(f"/{PAGE}")[0] == 308


@test
def a_site_in_a_folder_of_its_host_is_shown_in_that_folder(folder):
    with serving(folder) as served:
        settings = served.site.path("site.yml")
        at_root = settings.read_text()
        settings.write_text(re.sub("(?m)^address:.*$", "address: https://marlhurst.example/for/families/", at_root))
        served.wait_for(b"Games, crafts", f"/for/families/{PAGE}/")
        assert "/for/families/" in served.get("/for/families/")[2].decode()
        for asked, led_to in [("/", "/for/families/"), ("/for/families", "/for/families/"), (f"/{PAGE}/", f"/for/families/{PAGE}/"),
                              (f"/for/families/{PAGE}", f"/for/families/{PAGE}/"), (f"/{PAGE}/?a=b", f"/for/families/{PAGE}/?a=b"),
                              ("/for/", "/for/families/for/")]:
            status, headers, _ = served.get(asked)
            assert (status, headers["Location"]) == (308, led_to), asked
        status, headers, body = served.get(f"/for/families/{PAGE}/")
        assert RELOADS in body and b"play-club.md" in body
        assert served.get("/for/families/style.css")[0] == 200 and served.get("/.plainsight/desk.css")[0] == 200
        assert served.get("/for/families/nothing")[0] == 404
        assert served.get("/for/families/../../etc/passwd")[0] in (400, 404)
        settings.write_text(at_root)
        served.wait_for(b"Games, crafts", f"/{PAGE}/")


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
        link = "[a play club](../../marlhurst/services/play-club.md)"
        site.replace("councils/tinderby/services/toy-library.md", link, "a play club")
        wait_until(lambda: served.get(f"/{PAGE}/")[0] == 404, "the page is gone")


@test
def pages_wait_for_a_newer_site_and_are_told_when_there_is_one(folder):
    with serving(folder) as served:
        version = served.get("/.plainsight/version")[2].decode()
        told = []

        def wait():
            told.append(served.get(f"/.plainsight/version?{version}", timeout=30)[2])

        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.5)
        assert not told, "it did not wait"
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        waiting.join(timeout=10)
        assert told and told[0].decode() != version


@for_each(["/", f"/{PAGE}/", "/nothing", "a page of a site that cannot be made"])
def a_page_says_of_which_site_it_is_so_that_what_came_while_it_was_sent_is_asked_for(folder, path):
    site = Site.small(folder)
    if not path.startswith("/"):
        site.replace(f"{PAGE}.md", "ages: 5 to 11", "adges: 5 to 11")
        path = "/"
    with serving(site) as served:
        known = served.get(path)[2].split(b'data-version="')[1].split(b'"')[0].decode()
        assert served.get("/.plainsight/version")[2].decode() == known
        site.name("Another name.")
        wait_until(lambda: served.get("/.plainsight/version")[2].decode() != known, "it is made again")
        assert served.get(f"/.plainsight/version?{known}", timeout=5)[2].decode() != known


@test
def a_page_that_is_open_when_it_is_started_again_learns_of_the_newer_site(folder):
    with serving(folder) as served:
        before = served.get("/.plainsight/version")[2].decode()
    with serving(served.site) as served:
        asked = f"/.plainsight/version?{before}"
        assert served.get(asked, timeout=5)[2].decode() != before


@for_each(
    ["in one step", "in two steps", "through another file", "in a new folder", "a template", "a style sheet", "a file"])
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


@for_each(["cut off by its name", "added to and kept open", "saved by another of its names"])
def a_save_that_the_system_does_not_tell_of_is_seen_once_it_has_been_the_same_for_a_while(folder, how):
    site = Site.small(folder)
    path, other = site.path(f"{PAGE}.md"), folder / "other.md"
    before = path.read_text()
    path.write_text(before + "\nSinging, crafts.\n")
    os.link(path, other)
    with serving(site) as served:
        served.wait_for(b"Singing, crafts")
        if how.startswith("cut off"):
            os.truncate(path, len(before.encode()))
            wait_until(lambda: b"Singing, crafts" not in served.get(f"/{PAGE}/")[2], "it is shorter", seconds=10)
        elif how.startswith("added to"):
            with open(path, "a") as file:
                for words in ("Chess", "Dancing"):
                    file.write(f"\n{words}, crafts.\n")
                    file.flush()
                    served.wait_for(f"{words}, crafts".encode(), seconds=10)
        else:
            other.write_text(before + "\nDancing, crafts.\n")
            served.wait_for(b"Dancing, crafts", seconds=10)
        expect_no_more_builds(served)


@test
def on_a_disk_that_tells_nothing_every_save_is_seen(folder):
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    # As on Windows' disks under Linux: whoever watches a folder there is told nothing.
    deaf = ["strace", "-f", "-qq", "--output=/dev/null", "--trace=inotify_add_watch", "--inject=inotify_add_watch:retval=1"]
    with serving(folder, before=deaf) as served:
        site = served.site
        served.wait_for(b"Games, crafts")
        site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        served.wait_for(b"Dancing, crafts", seconds=15)
        site.write("councils/newtown/council.md", "---\ntitle: Newtown Council\ntype: county\n---\nHello.\n")
        served.wait_for(b"Hello.", "/councils/newtown/", seconds=15)
        site.write("councils/newtown/services/dance.md", "---\ntitle: Dance\n---\nCome and dance.\n")
        served.wait_for(b"Come and dance", "/councils/newtown/services/dance/", seconds=15)
        site.path("councils/newtown/services/dance.md").unlink()
        wait_until(lambda: served.get("/councils/newtown/services/dance/")[0] == 404, "the page is gone", seconds=15)
        (folder / "templates/style.css").write_text("body { color: red }")
        served.wait_for(b"color: red", "/style.css", seconds=15)
        expect_no_more_builds(served)


@test
def a_save_that_the_system_tells_of_is_built_once(folder):
    with serving(folder) as served:
        builds = served.said().count("Published")
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        served.wait_for(b"Dancing, crafts")
        time.sleep(1)
        assert served.said().count("Published") == builds + 1, served.said()
        expect_no_more_builds(served)


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
        assert status == 503 and b"no site to see yet" in body
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


@test
def a_save_that_another_build_kept_out_is_published_when_that_has_ended(folder):
    with serving(folder) as served, open(folder / ".public.lock", "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        served.site.write("councils/marlhurst/services/new-club.md", "---\ntitle: New club\nneeds: [autism]\n---\nCome and see.\n")
        wait_until(lambda: "Another build is writing" in served.said(), "it says that it was kept out")
        assert served.get("/councils/marlhurst/services/new-club/")[0] == 404
        fcntl.flock(lock, fcntl.LOCK_UN)
        served.wait_for(b"Come and see", "/councils/marlhurst/services/new-club/", seconds=10)


@test
def a_page_is_as_it_was_saved_last_at_each_of_its_addresses(folder):
    site = Site.small(folder)
    # Of what changed a moment ago nothing is taken up again, and so nothing is shown before the site.
    time.sleep(SETTLING)
    with serving(site) as served, open(folder / ".public.lock", "r+b") as lock:
        # So that the site stays as it was.
        fcntl.flock(lock, fcntl.LOCK_EX)
        served.site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
        served.wait_for(b"Dancing, crafts", f"/{PAGE}/")
        status, _, body = served.get(f"/{PAGE}/index.html")
        assert status == 200 and b"Dancing, crafts" in body and b"Games, crafts" not in body and RELOADS in body
        assert b"Games, crafts" in (folder / f"public/{PAGE}/index.html").read_bytes()
        assert served.get("/councils/marlhurst/index.html")[0] == 200 and served.get(f"/{PAGE}/other.html")[0] == 404


@test
def a_save_is_published_when_trouble_with_the_machine_has_passed_and_the_trouble_is_told_once(folder):
    """For a while no more files can be opened, and nothing is saved after that."""
    with serving(folder) as served:
        number = served.server.pid
        few = len(os.listdir(f"/proc/{number}/fd"))
        before = resource.prlimit(number, resource.RLIMIT_NOFILE)
        resource.prlimit(number, resource.RLIMIT_NOFILE, (few, before[1]))
        served.site.name("A name that is saved meanwhile.")
        wait_until(lambda: "too many files are open" in served.said(), "the trouble is told")
        time.sleep(7)
        resource.prlimit(number, resource.RLIMIT_NOFILE, before)
        served.wait_for(b"A name that is saved meanwhile.", "/", seconds=20)
        assert served.said().count("too many files are open") == 1, served.said()


@test
def a_save_is_published_when_there_is_space_on_the_disk_again(folder):
    with small_disk(folder / "small", "size=6m") as disk:
        site = Site.small(disk)
        with serving(site) as served:
            free = os.statvfs(disk)
            filler = disk / "filler"
            filler.write_bytes(b"x" * free.f_bavail * free.f_frsize)
            # In its place, where it needs no more space than it has.
            with open(site.path("site.yml"), "r+b") as settings:
                text = settings.read()
                settings.seek(0)
                settings.write(text.replace(b"name: ", b"name: N"))
            wait_until(lambda: "no space left on the disk" in served.said(), "the trouble is told")
            filler.unlink()
            served.wait_for(b"NFamilies", "/", seconds=10)


@for_each(["the clock's", "one of its own", "one that it is told"])
def when_a_day_begins_a_site_is_made_for_it_unless_it_has_a_day(folder, which):
    if shutil.which("faketime") is None:
        raise Skipped("faketime is not installed")
    site = Site.small(folder)
    if which == "one of its own":
        site.write("site.yml", site.path("site.yml").read_text() + "today: 2026-11-22\n")
    with serving_before_midnight(site, ["--today", "2026-11-22"] if which == "one that it is told" else []) as served:
        time.sleep(1)
        said = served.said()
        the_day_before = site.tree()
        time.sleep(12)
        if which == "the clock's":
            wait_until(lambda: site.tree() != the_day_before, "the site is of the new day")
            assert served.said().count("Published") == 2, served.said()
        else:
            assert served.said() == said and site.tree() == the_day_before


def serving_before_midnight(site, options):
    # The times of files stay, so that what is kept is believed.
    return serving(
        site, options, before=["faketime", "-f", "@2026-11-22 23:59:52"], env={"NO_FAKE_STAT": "1", "TZ": "Europe/London"})


@test
def folders_that_cannot_be_watched_are_told(folder):
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    trace = ["strace", "-f", "-qq", "--output=/dev/null", "--trace=inotify_add_watch",
             "--inject=inotify_add_watch:error=ENOSPC:when=3+"]
    run = program.run("serve", "--port", "0", cwd=Site.small(folder).folder, before=trace)
    run.expect_one_sentence("fs.inotify.max_user_watches")


@for_each(["moved away, and another is in its place", "deleted, and made again later"])
def a_content_folder_that_is_another_now_is_followed(folder, what):
    with serving(folder) as served:
        served.wait_for(b"Games, crafts", f"/{PAGE}/")
        content, other = served.site.content, folder / "other"
        shutil.copytree(content, other)
        if what.startswith("deleted"):
            shutil.rmtree(content)
            time.sleep(1.2)
        else:
            content.rename(folder / "before")
        other.rename(content)
        page = served.site.path(f"{PAGE}.md")
        for words in ("Chess, crafts", "Songs, crafts"):
            time.sleep(1.2)
            page.write_text(re.sub(r"\w+, crafts", words, page.read_text()))
            served.wait_for(words.encode(), f"/{PAGE}/")


@for_each(["a link that is pointed elsewhere", "below a folder in whose place is another"])
def content_that_its_name_leads_to_elsewhere_is_followed(folder, what):
    site = Site.small(folder)
    for place in ("one", "other"):
        shutil.copytree(site.content, folder / place / "content")
    shutil.rmtree(site.content)
    site.content.symlink_to("other/content")
    site.replace(f"{PAGE}.md", "Games, crafts", "Chess, crafts")
    site.content.unlink()
    site.content.symlink_to("one/content")
    with serving(site) as served:
        served.wait_for(b"Games, crafts")
        before = folder / "one"
        if what.startswith("a link"):
            (folder / "link").symlink_to("other/content")
            os.replace(folder / "link", site.content)
        else:
            before = before.rename(folder / "before")
            (folder / "other").rename(folder / "one")
        served.wait_for(b"Chess, crafts")
        time.sleep(1.2)
        site.replace(f"{PAGE}.md", "Chess, crafts", "Songs, crafts")
        served.wait_for(b"Songs, crafts")
        time.sleep(1.2)
        said = served.said()
        (before / f"content/{PAGE}.md").write_text("Nobody sees this.")
        time.sleep(1)
        assert served.said() == said, "what is no longer the content was built"


@test
def a_file_that_is_still_being_written_is_not_shown_half(folder):
    with serving(folder) as served:
        path = served.site.path(f"{PAGE}.md")
        text = path.read_text().replace("Games, crafts", "Dancing, crafts")
        time.sleep(1.2)
        said = served.said()
        with open(path, "w") as file:
            for half in (text[: len(text) // 2], text[len(text) // 2 :]):
                file.write(half)
                file.flush()
                time.sleep(1)
                assert served.said() == said and b"Games, crafts" in served.get(f"/{PAGE}/")[2]
        served.wait_for(b"Dancing, crafts")
