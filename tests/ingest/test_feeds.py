"""Feeds: in a file, and watched on a server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.ingest.conftest import ENGLISH, PAGE, Answers, Server, of, problem

from counterclaim.cli import main
from counterclaim.ingest import Found, Piece, RefusedError, documents
from counterclaim.ingest.fetch import Fetcher
from counterclaim.ingest.watching import Watcher, feeds_of
from counterclaim.ledger import LedgerView


def item(number: int, link: str, body: str = "") -> str:
    content = f"<content:encoded><![CDATA[{body}]]></content:encoded>" if body else ""
    return (
        f"<item><title>Entry {number}</title><link>{link}</link><guid>{number}</guid>"
        f"<pubDate>Tue, 0{number} Jan 2013 23:00:00 -0800</pubDate>{content}</item>"
    )


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title>'
        f"<link>http://x.example</link><description>d</description>{''.join(items)}</channel></rss>"
    )


@pytest.fixture
def web() -> Iterator[Fetcher]:
    with Fetcher(private=True, delay=0, timeout=2) as fetcher:
        yield fetcher


def test_entries_with_text_are_documents_and_the_others_are_fetched(
    server: Server, web: Fetcher, tmp_path: Path
) -> None:
    page = server.page("/2", PAGE)
    (tmp_path / "f.xml").write_text(rss(item(1, "http://x.example/1", f"<p>{ENGLISH}</p>"), item(2, page)))
    told, fetched = documents([str(tmp_path / "f.xml")], web=web)
    assert told.report is not None
    assert told.report.text == f"Entry 1\n\n{ENGLISH}"
    assert (told.report.published, told.report.dated_by) == ("2013-01-01", "feed")
    assert (told.report.publisher, told.report.url) == ("The Courier", "http://x.example/1")
    assert fetched.report is not None
    assert (fetched.report.title, fetched.report.published) == ("Entry 2", "2013-01-02")
    assert fetched.name == page


def test_atom(tmp_path: Path) -> None:
    (tmp_path / "f.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><id>urn:f</id><updated>2014-01-01T00:00:00Z</updated>'
        f'<entry><title>One</title><id>urn:1</id><updated>2014-01-02T00:00:00Z</updated><content type="html">'
        f"&lt;p&gt;{ENGLISH}&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content></entry></feed>"
    )
    (found,) = of(tmp_path / "f.atom")
    assert found.report is not None
    assert found.report.text == f"One\n\n{ENGLISH}"
    assert found.report.published == "2014-01-02"


@pytest.mark.parametrize(
    "text", ["<rss", "<rss version='2.0'><channel><item>", "<feed></feed>", "<rss>\x00</rss>"]
)
def test_broken_feeds_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "f.rss").write_text(text)
    (tmp_path / "good.txt").write_text(ENGLISH)
    *broken, good = of(tmp_path)
    assert all(f.problem for f in broken)
    assert good.report


def reports(items: Iterator[Piece | Found]) -> list[str]:
    return [i.name for i in items if isinstance(i, Piece)]


def test_an_unchanged_feed_is_not_sent_again_and_only_the_new_comes(
    server: Server, web: Fetcher, tmp_path: Path
) -> None:
    feed = server.url("/feed")
    current = {"etag": '"1"', "body": rss(item(1, "http://x.example/1", ENGLISH))}

    def answer(headers: dict[str, str]) -> Answers:
        if headers.get("if-none-match") == current["etag"]:
            return 304, {}, b""
        told = {
            "ETag": current["etag"],
            "Last-Modified": "Tue, 01 Jan 2013 00:00:00 GMT",
            "Content-Type": "text/xml",
        }
        return 200, told, current["body"].encode()

    server.answers["/feed"] = answer
    clock = [1000.0]
    watcher = Watcher(tmp_path / "w.json", web, 60, lambda: clock[0])
    assert reports(watcher.news(feed)) == ["http://x.example/1"]
    assert reports(watcher.news(feed)) == []
    assert server.paths() == ["/feed"], "it is not asked before its time"
    clock[0] += 61
    again = Watcher(tmp_path / "w.json", web, 60, lambda: clock[0])
    assert reports(again.news(feed)) == []
    headers = server.asked[-1][1]
    assert headers["if-modified-since"] == "Tue, 01 Jan 2013 00:00:00 GMT"
    clock[0] += 61
    current |= {
        "etag": '"2"',
        "body": rss(item(2, "http://x.example/2", ENGLISH), item(1, "http://x.example/1", ENGLISH)),
    }
    assert reports(again.news(feed)) == ["http://x.example/2"]


def test_whoever_stops_in_between_gets_the_rest_next_time(
    server: Server, web: Fetcher, tmp_path: Path
) -> None:
    feed = server.page(
        "/feed", rss(*(item(n, f"http://x.example/{n}", ENGLISH) for n in (3, 2, 1))), ETag='"1"'
    )
    watcher = Watcher(tmp_path / "w.json", web, 60)
    news = watcher.news(feed)
    assert [next(news).name, next(news).name] == ["http://x.example/1", "http://x.example/2"]
    del news  # the second was given, but nobody asked on: it may not have been kept
    rest = Watcher(tmp_path / "w.json", web, 60).news(feed)
    assert reports(rest) == ["http://x.example/2", "http://x.example/3"]


def test_a_feed_that_fails_is_named_and_asked_later_and_later(
    server: Server, web: Fetcher, tmp_path: Path
) -> None:
    feed = server.page("/feed", "", status=500)
    clock = [0.0]
    watcher = Watcher(tmp_path / "w.json", web, 60, lambda: clock[0])
    waits = []
    for _ in range(3):
        (told,) = watcher.news(feed)
        assert isinstance(told, Found)
        assert "status 500" in (told.note or "")
        waits.append(watcher.wait([feed]))
        clock[0] += waits[-1]
    assert waits == [120, 240, 480]
    server.page("/feed", rss(item(1, "http://x.example/1", ENGLISH)))
    assert reports(watcher.news(feed)) == ["http://x.example/1"]
    assert watcher.wait([feed]) == 60


def test_which_feeds_a_file_names(tmp_path: Path) -> None:
    opml = tmp_path / "f.opml"
    opml.write_text(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="War"><outline type="rss" xmlUrl="http://a.example/f"/>'
        '<outline xmlUrl="https://b.example/f"/><outline xmlUrl="file:///etc/passwd"/></outline></body></opml>'
    )
    assert feeds_of(str(opml)) == ["http://a.example/f", "https://b.example/f"]
    opml.write_text("# mine\nhttp://a.example/f\n\nhttp://a.example/f\n")
    assert feeds_of(str(opml)) == ["http://a.example/f"]
    for broken, reason in (
        ("<opml", "damaged"),
        ('<!DOCTYPE a [<!ENTITY a "b">]><opml/>', "entities"),
        ("", "no address"),
    ):
        opml.write_text(broken)
        with pytest.raises(RefusedError, match=reason):
            feeds_of(str(opml))


def test_a_state_of_another_kind_is_refused(web: Fetcher, tmp_path: Path) -> None:
    (tmp_path / "w.json").write_text('{"schema": "other"}')
    with pytest.raises(RefusedError, match="--state"):
        Watcher(tmp_path / "w.json", web, 60)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_watch_adds_only_the_new_and_lists_what_is_refused(server: Server, tmp_path: Path) -> None:
    server.page("/robots.txt", "User-agent: *\nDisallow: /secret", "text/plain")
    page = server.page("/page", PAGE)
    entries = [item(1, "http://x.example/1", ENGLISH), item(2, page), item(3, server.url("/secret"))]
    server.page("/feed", rss(*entries), "application/rss+xml")
    gone = server.page("/gone", "", status=410)
    ledger = tmp_path / "l.db"
    feeds = tmp_path / "feeds.opml"
    feeds.write_text(
        f'<opml><body><outline xmlUrl="{server.url("/feed")}"/><outline xmlUrl="{gone}"/></body></opml>'
    )
    first = run(
        "watch", feeds, "--ledger", ledger, "--once", "--allow-private", "--keep-originals", tmp_path / "o"
    )
    assert first.exit_code == 0, first.output
    assert "2 new, 1 refused." in first.stdout
    assert f"{gone}: the host answered with status 410" in first.stderr
    second = run("watch", feeds, "--ledger", ledger, "--once", "--allow-private")
    assert second.stdout == ""
    with LedgerView(str(ledger)) as view:
        assert {(r.report.url, r.report.dated_by) for r in view.readings()} == {
            ("http://x.example/1", "feed"),
            (page, "feed"),
        }
    (listed,) = map(json.loads, (tmp_path / "l.quarantine.jsonl").read_text().splitlines())
    assert listed["place"] == server.url("/secret")
    assert len([p for p in (tmp_path / "o").rglob("*") if p.is_file()]) == 3


def test_a_link_that_cannot_be_fetched_names_its_address(tmp_path: Path, web: Fetcher) -> None:
    (tmp_path / "f.rss").write_text(rss(item(1, "http://127.0.0.1:9/x")))
    (found,) = documents([str(tmp_path / "f.rss")], web=web)
    assert found.name == found.place == "http://127.0.0.1:9/x"
    assert "does not answer" in problem(found)
