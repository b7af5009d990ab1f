"""Two writers and five readers at once, each a process: nothing is lost, and no reader sees half a report."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.ledger.check import Examiner
from counterclaim.record import Reading

_WRITE = """
import json, sys
from counterclaim.ledger import LedgerStore
from counterclaim.record import Reading
readings = [Reading.from_json(json.loads(line)) for line in open(sys.argv[2], encoding="utf-8")]
with LedgerStore(sys.argv[1]) as store:
    for n, reading in enumerate(readings[::int(sys.argv[3])]):
        store.add(reading)
        if n % 20 == 10:
            store.refresh()
"""
_READ = """
import json, sys
from sqlalchemy import func, select
from counterclaim.ledger import LedgerView, tables as t
seen, most = set(), 0
with LedgerView(sys.argv[1]) as view:
    while most < int(sys.argv[2]):
        with view.connected() as connection:
            reports = connection.execute(select(func.count()).select_from(t.report)).scalar_one()
            readings = connection.execute(select(func.count()).select_from(t.reading)).scalar_one()
            rows = dict(connection.execute(select(t.claim.c.report, func.count()).group_by(t.claim.c.report)).all())
            entities = dict(connection.execute(select(t.entity.c.report, func.count()).group_by(t.entity.c.report)).all())
        assert reports == readings and reports >= most and len(entities) == reports, (reports, readings, most)
        most = reports
        seen |= {(r, rows.get(r, 0), entities[r]) for r in entities}
print(json.dumps(sorted(seen)))
"""


def test_two_writers_and_five_readers(place: str, stored: Path, many: Sequence[Reading]) -> None:
    LedgerStore(place).close()
    program = [sys.executable, "-c"]
    readers = [
        subprocess.Popen([*program, _READ, place, str(len(many))], stdout=subprocess.PIPE, text=True)
        for _ in range(5)
    ]
    # One forwards, one backwards: they meet, and then add what the other has added.
    writers = [subprocess.Popen([*program, _WRITE, place, str(stored), step]) for step in ("1", "-1")]
    assert [w.wait(120) for w in writers] == [0, 0]
    said = [r.communicate(timeout=60)[0] for r in readers]
    assert [r.returncode for r in readers] == [0] * 5
    whole = sorted([r.report.id, len(r.claims), len(r.entities)] for r in many)
    assert all(json.loads(words) == whole for words in said), "a reader saw half a report"
    with LedgerStore(place) as store:
        store.refresh()
    with LedgerView(place) as view:
        assert {r.report.id: r for r in view.readings()} == {r.report.id: r for r in many}
        examiner = Examiner(view)
        assert not list(examiner.database())
        assert not [f for r in view.reports() for f in examiner.report(r)]


@pytest.mark.parametrize("turns", [3])
def test_a_new_ledger_may_be_made_by_two_at_once(place: str, turns: int) -> None:
    program = [
        sys.executable,
        "-c",
        "import sys; from counterclaim.ledger import LedgerStore; LedgerStore(sys.argv[1])",
    ]
    for made in [subprocess.Popen([*program, place]) for _ in range(turns)]:
        assert made.wait(60) == 0
