"""Many documents in one place: folders, archives, tables, feeds, messages; what is found in them and what is refused."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from tests.ingest.conftest import ENGLISH, PAGE, of, problem

from counterclaim.ingest import Found, Hints, documents
from counterclaim.record import Reading, Report


def report(found: Found) -> Report:
    assert found.report is not None, found
    return found.report


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_folder_is_walked_in_order_and_what_is_passed_over_is_named_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt", "picture.png", "other.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ENGLISH)
    found = list(documents([str(tmp_path)]))
    assert [Path(f.name).name for f in found if f.report] == ["a.txt", "b.txt", "c.txt"]
    (note,) = [f.note for f in found if f.note]
    assert note == "files passed over: 2 .png, 1 hidden"


def test_what_is_in_an_archive_is_named_by_its_way_there(tmp_path: Path) -> None:
    inner = zipped({"deep/c.txt": ENGLISH})
    path = tmp_path / "news.zip"
    path.write_bytes(zipped({"a.html": PAGE, "in/b.txt.gz": gzip.compress(ENGLISH.encode()), "c.zip": inner}))
    found = of(path)
    assert [f.name.removeprefix(str(path)) for f in found] == [
        "!a.html",
        "!in/b.txt.gz!b.txt",
        "!c.zip!deep/c.txt",
    ]
    assert {f.place for f in found} == {str(path)}
    assert report(found[0]).title == "Clash at the river"
    assert report(found[2]).origin == f"{path}!c.zip!deep/c.txt"


def test_an_archive_is_not_trusted(tmp_path: Path) -> None:
    deep = zipped({"x.txt": ENGLISH})
    for _ in range(5):
        deep = zipped({"in.zip": deep})
    path = tmp_path / "bad.zip"
    path.write_bytes(
        zipped(
            {
                "../../etc/cron.d/x.txt": ENGLISH,
                "/root/x.txt": ENGLISH,
                "C:\\x.txt": ENGLISH,
                "..\\x.txt": ENGLISH,
                "bomb.txt": b"0" * 20_000_000,
                "deep.zip": deep,
                "good.txt": ENGLISH,
            }
        )
    )
    found = of(path)
    assert [problem(f) for f in found[:4]] == ["its name leads out of the archive"] * 4
    assert "bomb" in problem(found[4])
    assert "this deep" in problem(found[5])
    assert report(found[6]).text == ENGLISH
    assert not [p for p in tmp_path.iterdir() if p != path]


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = bytearray(zipped({"bomb.jsonl": b"\n" * 60_000_000, "good.txt": ENGLISH}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):  # of the local header, of the directory
        where = data.index(mark) + at
        data[where : where + 4] = (1000).to_bytes(4, "little")
    path = tmp_path / "lie.zip"
    path.write_bytes(bytes(data))
    bomb, good = of(path)
    assert bomb.problem
    assert good.report


def test_a_gzip_bomb_and_nothing_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"\0" * 60_000_000))
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(500_000_000)
    with (tmp_path / "c.jsonl").open("wb") as file:
        file.truncate(500_000_000)
    with (tmp_path / "d.csv").open("wb") as file:
        file.truncate(500_000_000)
    (tmp_path / "e.txt").write_text(ENGLISH)
    *bad, good = of(tmp_path)
    assert good.report
    assert len(bad) == 4
    assert all(f.problem for f in bad)
    assert "bomb" in problem(bad[0])
    assert "too many" in problem(bad[1])


def test_a_torn_archive_gives_what_is_whole(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": ENGLISH * 20, "b.txt": ENGLISH}))
    at = data.index(b"a.txt") + 20
    data[at : at + 10] = b"\xff" * 10
    (tmp_path / "torn.zip").write_bytes(bytes(data))
    torn, good = of(tmp_path / "torn.zip")
    assert "damaged" in problem(torn) or "cannot be read" in problem(torn)
    assert good.report


def test_rows_of_a_table_are_documents_and_the_guess_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        f'Headline;Body;Date;Link\nA;"{ENGLISH}\nA second line.";2011-02-03;http://x.example/1\nB;;;\nC;{ENGLISH};;\n'
    )
    note, a, b, c = documents([str(path)])
    assert note.note == "columns taken: text=Body, title=Headline, published=Date, url=Link"
    got = report(a)
    assert (got.title, got.published, got.dated_by, got.url) == (
        "A",
        "2011-02-03",
        "metadata",
        "http://x.example/1",
    )
    assert got.text.endswith("\nA second line.")
    assert (a.name, c.name) == (f"{path}#2", f"{path}#4")
    assert "no text" in problem(b)


def test_columns_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(f"what\twhen\n{ENGLISH}\t20110203\n")
    assert "--map" in problem(of(path)[0])
    found = list(documents([str(path)], Hints(columns={"text": "what", "published": "when"})))[-1]
    assert report(found).published == "2011-02-03"
    (missing,) = documents([str(path)], Hints(columns={"text": "where"}))
    assert "'what', 'when'" in problem(missing)


def test_a_row_in_another_encoding_does_not_end_the_table(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = [b"text", *[ENGLISH.encode()] * 3000, "café".encode("latin-1"), ENGLISH.encode()]
    path.write_bytes(b"\n".join(rows))
    bad = [f for f in of(path) if f.problem]
    assert len(bad) == 1
    assert bad[0].name == f"{path}#3002"


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    table = pyarrow.table(
        {"content": [ENGLISH, None], "published_at": ["2011-01-01T10:00:00Z", None], "n": [1, 2]}
    )
    pyarrow.parquet.write_table(table, path)
    good, empty = of(path)
    assert (report(good).text, report(good).published) == (ENGLISH, "2011-01-01")
    assert "no text" in problem(empty)
    path.write_bytes(path.read_bytes()[:-20])
    assert "damaged" in problem(of(path)[0])


READING = Reading(Report("The rebels denied it.", published="1999-06-01"))


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("one.json", json.dumps(READING.to_json()), 1),
        ("more.json", json.dumps([READING.to_json()] * 2), 2),
        ("lines.jsonl", json.dumps(READING.to_json()) + "\n\n" + json.dumps(READING.to_json()), 2),
    ],
)
def test_stored_readings_are_found_as_they_are(tmp_path: Path, name: str, text: str, number: int) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [f.reading for f in of(tmp_path / name)] == [READING] * number


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("broken.json", "{", "is no JSON"),
        ("deep.json", "[" * 100_000, "is no JSON"),
        ("lines.jsonl", json.dumps(READING.to_json()) + "\n{", "is no JSON"),
        ("other.json", '{"a": 1}', "no column is known to hold the text"),
        ("list.json", "[3]", "is no reading"),
        ("short.json", '{"schema": "counterclaim/reading/1"}', "is no reading: Reading lacks"),
        ("old.json", '{"schema": "counterclaim/reading/0"}', "reading/0"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert reason in problem(of(tmp_path / name)[-1])


def test_texts_in_json_lines_with_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    row = {"id": 7, "text": ENGLISH, "date": "2011-02-03T01:02:03Z", "source": "A paper", "title": "T"}
    path.write_bytes(
        b"\xef\xbb\xbf" + json.dumps(row).encode() + b"\n{bad\n\xff\xfe\n" + json.dumps(row).encode()
    )
    first, bad, worse, last = of(path)
    assert (report(first).publisher, report(first).published) == ("A paper", "2011-02-03")
    assert problem(bad)
    assert problem(worse)
    assert last.name == f"{path}#4"


def test_ninjs_of_both_kinds(tmp_path: Path) -> None:
    old = {"uri": "urn:x:1", "type": "text", "versioncreated": "2015-01-02T03:04:05Z", "headline": "Head",
           "body_text": ENGLISH, "copyrightholder": "Agency"}  # fmt: skip
    new = {"uri": "http://x.example/1", "standard": {"name": "ninjs", "version": "2.1"}, "firstCreated": "2015-01-03",
           "headlines": [{"role": "short", "value": "H"}, {"role": "main", "value": "Head"}],
           "bodies": [{"role": "main", "contentType": "text/html", "value": f"<p>{ENGLISH}</p><p>More &amp; more.</p>"}],
           "infoSources": [{"name": "Wire"}]}  # fmt: skip
    picture = {"uri": "urn:x:2", "standard": {"name": "ninjs"}, "type": "picture"}
    (tmp_path / "n.json").write_text(json.dumps([old, new, picture]))
    a, b, c = of(tmp_path / "n.json")
    assert report(a).text == f"Head\n\n{ENGLISH}"
    assert (report(a).publisher, report(a).published) == ("Agency", "2015-01-02")
    assert report(b).text == f"Head\n\n{ENGLISH}\n\nMore & more."
    assert (report(b).publisher, report(b).url) == ("Wire", "http://x.example/1")
    assert "picture" in problem(c)


NEWS_ITEM = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example:1" version="1"
 standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="wire"><name>The Wire</name></provider>
<versionCreated>2016-02-04T04:05:06Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2016-02-03T01:00:00Z</contentCreated><headline>Clash at the river</headline></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>Clash</hl1></hedline></body.head><body.content><p>{ENGLISH}</p><p>It was &amp; is.</p>
</body.content></body></nitf></inlineXML></contentSet></newsItem>"""


def test_newsml_one_item_or_a_message(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{NEWS_ITEM}')
    bare = NEWS_ITEM.replace("inlineXML", "remoteContent")
    (tmp_path / "b.xml").write_text(
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2016-02-05T00:00:00Z</sent></header>'
        f"<itemSet>{NEWS_ITEM}{bare}</itemSet></newsMessage>"
    )
    one, two, none = of(tmp_path)
    for found in (one, two):
        got = report(found)
        assert got.text == f"Clash at the river\n\n{ENGLISH}\n\nIt was & is."
        assert (got.title, got.publisher, got.published) == ("Clash at the river", "The Wire", "2016-02-03")
    assert "no text" in problem(none)


@pytest.mark.parametrize("root", ["rss", "newsItem", "newsMessage"])
def test_xml_with_entities_is_not_expanded(tmp_path: Path, root: str) -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 100}">' for n in range(9))
    (tmp_path / "a.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE r [{bomb}]><{root}><channel>&e8;</channel></{root}>'
    )
    path = tmp_path / "b.xml"
    path.write_bytes(
        f'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><{root}>&e;</{root}>'.encode("utf-16")
    )
    assert all("entities" in problem(f) for f in of(tmp_path))


def test_an_email_and_what_is_attached(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Situation", "Press Office <press@example.org>"
    mail["Date"], mail["To"] = "Mon, 03 Jan 2011 23:30:00 -0500", "desk@example.org"
    mail.set_content(ENGLISH)
    mail.add_alternative(f"<p>{ENGLISH}</p>", subtype="html")
    mail.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    mail.add_attachment(b"\x89PNG\0", maintype="image", subtype="png", filename="p.png")
    (tmp_path / "m.eml").write_bytes(mail.as_bytes())
    (tmp_path / "bare").write_bytes(mail.as_bytes())
    for path in (tmp_path / "m.eml", tmp_path / "bare"):
        message, page, picture = of(path)
        got = report(message)
        assert (got.title, got.publisher, got.published) == ("Situation", "Press Office", "2011-01-03")
        assert got.text.strip() == ENGLISH
        assert page.name == f"{path}!page.html"
        assert report(page).title == "Clash at the river"
        assert "PNG" in problem(picture)


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        '---\ntitle: "Brief"\ndate: 2012-03-04\npublisher: A group\nurl: https://x.example/1\n---\n\n# On the *clash*\n\n'
        "**The army** said [two](http://x.example) of its soldiers were _killed_ ![a map](m.png).\n\n"
        "* snake_case_name stays\n* 5 * 3 stays\n\n| side | killed |\n|---|---|\n| army | 2 |\n\n> The rebels denied it.\n"
    )
    got = report(of(path)[0])
    assert got.text == (
        "Brief\n\nOn the clash\n\nThe army said two of its soldiers were killed .\n\n- snake_case_name stays\n"
        "- 5 * 3 stays\n\nside; killed\n\narmy; 2\n\nThe rebels denied it."
    )
    assert (got.published, got.dated_by, got.publisher, got.url) == (
        "2012-03-04", "metadata", "A group", "https://x.example/1",
    )  # fmt: skip


def test_who_told_the_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date 2001-02-03 {ENGLISH}")
    (tmp_path / "b.txt").write_text(ENGLISH)
    assert [(report(f).published, report(f).dated_by) for f in of(tmp_path)] == [
        ("2001-02-03", "text"),
        (None, None),
    ]
    given = documents([str(tmp_path)], Hints(published="2002-01-01"))
    assert {(report(f).published, report(f).dated_by) for f in given} == {("2002-01-01", "given")}


def test_the_format_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"<p>{ENGLISH}</p><p>More.</p>")
    assert report(of(path)[0]).text.startswith("<p>")
    (found,) = documents([str(path)], Hints(form="html"))
    assert not report(found).text.startswith("<p>")


def test_a_page_that_lies_about_its_encoding(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace(
        "Witnesses", "Ľudmila’s witnesses"
    )
    (tmp_path / "utf8.html").write_text(page, encoding="utf-8")
    assert "Ľudmila’s witnesses" in report(of(tmp_path / "utf8.html")[0]).text
    told = PAGE.replace("<head>", '<head><meta charset="utf-8">').replace(
        "Witnesses", "“Señor’s” witnesses – and Bogotá’s"
    )
    (tmp_path / "old.html").write_bytes(told.encode("cp1252"))
    assert "“Señor’s” witnesses – and Bogotá’s" in report(of(tmp_path / "old.html")[0]).text


def test_other_xml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(f"<?xml version='1.0'?><invoice>{ENGLISH}</invoice>")
    assert "XML of a kind" in problem(of(tmp_path / "a.xml")[0])
