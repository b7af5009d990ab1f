"""``counterclaim review`` and ``counterclaim decisions``, driven over a pipe."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from counterclaim.cli import main
from counterclaim.dossier.decisions import read_decisions
from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.ledger import tables as t
from counterclaim.ledger.review import Decision, decide
from counterclaim.record import Reading


@pytest.fixture
def there(ledger: LedgerStore) -> str:
    """Where the ledger is."""
    return ledger.place


def run(*arguments: str | Path, keys: str = "") -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=keys)


def review(there: str, *keys: str, coder: str = "ana", more: tuple[str, ...] = ()) -> Result:
    return run("review", "--ledger", there, "--coder", coder, *more, keys="".join(f"{k}\n" for k in keys))


def actions(there: str) -> list[str]:
    with LedgerView(there) as view:
        return [r.action for r in view.rows(select(t.decision.c.action).order_by(t.decision.c.id))]


def test_one_key_decides_and_goes_on(there: str) -> None:
    result = review(there, "a", "r", "no such claim", "q")
    assert result.exit_code == 0, result.output
    assert "1 of 5" in result.output
    assert "[The rebels denied it]" in " ".join(result.output.split())  # marked, without colour
    assert "3 of 5" in result.output
    assert "Decided: 1 accept, 1 reject." in result.output
    assert actions(there) == ["accept", "reject"]


def test_it_goes_on_where_it_stopped(there: str) -> None:
    first = review(there, "a", "q").output
    second = review(there, "q").output
    assert "1 of 4" in second
    assert "1 of 5" in first
    assert review(there, "a", "a", "a", "a").exit_code == 0
    assert "Nothing is left to review" in review(there).output


def test_a_correction_asks_for_field_and_value(there: str) -> None:
    more = ("--kind", "figure")
    result = review(there, "c", "low", "1,300", "a slip", "q", more=more)
    assert result.exit_code == 0
    with LedgerView(there) as view:
        figure = next(view.readings()).figures[0]
        assert figure.low == 1300
    result = review(there, "c", "side", "1", "", "q", more=more, coder="ben")
    assert re.search(r"^ +1 Baidoa \(place\)$", result.output, re.MULTILINE)
    assert actions(there) == ["correct", "correct"]


def test_what_cannot_be_is_said_and_asked_again(there: str) -> None:
    result = review(there, "c", "colour", "c", "stance", "shout", "why", "x", "n", "", "a", "q")
    assert "has no 'colour'" in result.output
    assert "stance may be assert, deny" in result.output
    assert actions(there) == ["accept"]


def test_j_and_k_move_without_deciding_and_u_takes_back(there: str) -> None:
    result = review(there, "j", "k", "a", "u", "n", "to be looked at", "?", "q")
    assert result.output.count("1 of 5") >= 3
    assert "this help" in result.output
    assert actions(there) == ["accept", "undo", "note"]
    assert "have decided nothing" in review(there, "u", "q").output


def test_an_adjudicator_sees_what_is_disputed(there: str, ledger: LedgerStore, reading: Reading) -> None:
    claim = reading.claims[2].anchor
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="warn"), blind=True)
    decide(ledger, Decision("accept", claim, "ben"), blind=True)
    result = review(there, "a", coder="mira", more=("--adjudicate",))
    assert "stance: ana warn; ben assert (read: assert)" in " ".join(result.output.split())
    assert "1 of 1" in result.output
    assert "Nothing is left" in review(there, coder="mira", more=("--adjudicate",)).output


def test_a_filter_is_a_query_string(there: str) -> None:
    assert (
        "1 of 2"
        in review(
            there, "q", more=("--filter", "outcome=killed", "--kind", "claim", "--kind", "figure")
        ).output
    )
    wrong = review(there, more=("--filter", "outcome=dead"))
    assert wrong.exit_code == 2
    assert "not one of killed" in wrong.output


def test_there_must_be_a_ledger_and_a_name(tmp_path: Path, there: str) -> None:
    missing = run("review", "--ledger", tmp_path / "none.db", "--coder", "ana")
    assert missing.exit_code == 1
    assert "there is no such ledger" in missing.output
    assert not (tmp_path / "none.db").exists()
    assert "give --coder" in review(there, coder=" ").output


def test_decisions_are_listed_verified_exported_and_replayed(
    there: str, reading: Reading, tmp_path: Path
) -> None:
    review(there, "a", "r", "so – “so”", "u", "q")
    listed = run("decisions", "list", "--ledger", there).output.splitlines()
    assert len(listed) == 3
    assert "reject: so – “so”" in listed[1]
    assert listed[1].endswith("(undone by 3)")
    as_json = run("decisions", "list", "--ledger", there, "--json", "--coder", "ana").stdout.splitlines()
    assert [json.loads(line)["action"] for line in as_json] == ["accept", "reject", "undo"]
    verified = run("decisions", "verify", "--ledger", there)
    assert "3 decisions, the chain holds" in verified.output
    head = verified.output.split()[-1]
    assert run("decisions", "verify", "--ledger", there, "--head", head).exit_code == 0
    assert run("decisions", "verify", "--ledger", there, "--head", "0" * 64).exit_code == 1

    file, other = tmp_path / "d.jsonl", str(tmp_path / "other.db")
    assert run("decisions", "export", "--ledger", there, "--out", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == run("decisions", "export", "--ledger", there).stdout
    with LedgerStore(other) as store:
        store.add(reading)
    assert "3 new decisions" in run("decisions", "replay", file, "--ledger", other).output
    assert "0 new decisions" in run("decisions", "replay", file, "--ledger", other).output
    assert head in run("decisions", "verify", "--ledger", other).output

    file.write_text(file.read_text(encoding="utf-8").replace("“so”", "“no”"), encoding="utf-8")
    refused = run("decisions", "replay", file, "--ledger", other)
    assert refused.exit_code == 1
    assert "d.jsonl, line 2: its content was changed" in refused.output


def test_undo_by_number(there: str) -> None:
    review(there, "a", "q")
    assert run("decisions", "undo", "1", "--ledger", there, "--coder", "ben").exit_code == 1
    done = run("decisions", "undo", "1", "--ledger", there, "--coder", "ana", "--reason", "no")
    assert "decision 2 takes back decision 1" in done.output
    again = run("decisions", "undo", "1", "--ledger", there, "--coder", "ana")
    assert "was taken back by decision 2" in again.output


def test_who_is_who_goes_to_counterclaim_dossier(
    there: str, ledger: LedgerStore, reading: Reading, make: Callable[..., Reading], tmp_path: Path
) -> None:
    other = make(" Again.")
    ledger.add(other)
    decide(
        ledger,
        Decision("merge", reading.entities[0].anchor, "ana", other=other.entities[1].anchor, reason="why"),
    )
    file = tmp_path / "who.jsonl"
    assert run("decisions", "export", "--identities", "--ledger", there, "--out", file).exit_code == 0
    (told,) = read_decisions(file)
    assert (told.first, told.same, told.by, told.note) == (reading.entities[0].anchor, True, "ana", "why")


def test_agreement_is_printed(there: str) -> None:
    review(there, "a", "a", "a", "a", "a")
    review(there, "a", "r", "", "a", "a", "a", coder="ben")
    printed = run("decisions", "agreement", "--ledger", there)
    assert "coders: ana, ben" in printed.output
    assert re.search(r"claim row \(nominal, 3 units\)", printed.output)
    assert json.loads(run("decisions", "agreement", "--ledger", there, "--json").stdout)["coders"] == [
        "ana",
        "ben",
    ]
