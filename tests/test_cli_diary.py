"""Nights from a terminal: written through the running coach or without one, told in three forms."""

import csv
import io
import json
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import argon2
import pytest

from coach import cli_diary
from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places
from coach.adapters.lock_file import LockFile
from coach.cli import obey
from coach.cli_terms import FAILED, NOT_RUNNING, NOT_UNDERSTOOD, Complaint
from coach.domain.diary import Book, Muscle, Side, State
from coach.engine.clock import WallClock, seconds
from tests.fakes import BERLIN

NOW = datetime(2027, 3, 15, 9, 30, tzinfo=BERLIN).astimezone(UTC)
"""A Monday morning."""
LAST = date(2027, 3, 14)
SLOW = argon2.PasswordHasher


class Terminal:
    """What is typed, and what is said to it."""

    def __init__(self, home: Path, out: pytest.CaptureFixture[str]) -> None:
        self.places, self._out = Places(home, home), out

    def type(self, *words: str) -> tuple[int, str]:
        """Return the exit code and what was printed."""
        code = obey(words)
        said = self._out.readouterr()
        return code, said.out + said.err

    def book(self) -> Book:
        """Return what was written."""
        file = DiaryFile(self.places, lambda: NOW)
        try:
            return file.book(date(2020, 1, 1), date(2030, 1, 1))
        finally:
            file.close()


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setattr(WallClock, "now", lambda _: NOW)
    return Terminal(tmp_path, capsys)


def test_a_cramp_is_written_without_a_running_coach(terminal: Terminal) -> None:
    typed = ("cramp", "log", "--side", "left", "--pain", "6", "--minutes", "3", "--at", "03:12")
    code, said = terminal.type(*typed)
    assert code == 0
    assert said.startswith("Kept: 03:12, Left calf, pain 6, ")
    assert said.endswith("night of Sun 14 March.\n")
    (cramp,) = terminal.book().cramps
    assert (cramp.side, cramp.muscle, cramp.pain) == (Side.LEFT, Muscle.CALF, 6)
    assert (cramp.seconds, cramp.when.night) == (180, LAST)
    assert cramp.face.isoformat() == "2027-03-15T03:12:00+01:00"


def test_a_running_coach_is_given_the_order(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    def ask(order: str) -> dict[str, object]:
        given.append(order)
        return {"ok": True, "lines": ["Kept."]}

    monkeypatch.setattr(cli_diary, "ask", ask)
    typed = ("cramp", "log", "--side", "both", "--pain", "4", "--muscle", "foot", "--minutes", "2")
    assert terminal.type(*typed, "--at", "03:12") == (0, "Kept.\n")
    assert terminal.type("night", "none", "--date", "2027-03-10") == (0, "Kept.\n")
    assert terminal.type("night", "none") == (0, "Kept.\n")
    assert given == [
        "cramp log side=both pain=4 muscle=foot seconds=120 at=2027-03-15T03:12:00+01:00",
        "night none 2027-03-10",
        "night none",
    ]
    assert not terminal.places.diary.exists()


def test_what_a_running_coach_will_not_do_is_told_and_not_done_here(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> dict[str, object]:
        raise Complaint("A cramp is written down for that night.", NOT_UNDERSTOOD)

    monkeypatch.setattr(cli_diary, "ask", refuse)
    code, said = terminal.type("night", "none")
    assert (code, "A cramp is written down" in said) == (NOT_UNDERSTOOD, True)
    assert not terminal.places.diary.exists()
    assert NOT_RUNNING != NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("0001-01-01T00:00", "too long ago"),
        ("1899-11-28T03:00", "too long ago"),
        ("9999-12-31T23:59-12:00", "lies ahead"),
        ("03:12+05:00", "A time such as"),
        ("03:12Z", "A time such as"),
        ("2027-03-14", "A time such as"),
        ("", "A time such as"),
    ],
)
def test_a_time_that_cannot_be_is_told_in_a_line(terminal: Terminal, at: str, said: str) -> None:
    code, told = terminal.type("cramp", "log", "--side", "left", "--pain", "6", "--at", at)
    assert code == NOT_UNDERSTOOD
    assert said in told
    assert told.count("\n") == 1
    assert not terminal.places.diary.exists()


def test_a_night_without_one_is_one_word(terminal: Terminal) -> None:
    assert terminal.type("night", "none") == (0, "Kept: no cramp, night of Sun 14 March.\n")
    assert terminal.book().told(LAST).state is State.NONE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("cramp", "log", "--side", "left", "--pain", "6", "--at", "25:00"), "such as 03:12"),
        (("cramp", "log", "--side", "left", "--pain", "6", "--at", "soon"), "not 'soon'"),
        (
            ("cramp", "log", "--side", "left", "--pain", "6", "--at", "2027-03-15T10:00"),
            "That lies ahead.",
        ),
        (("night", "none", "--date", "2027-03-16"), "That night has not begun yet."),
        (("diary", "--since", "2027-03-20"), "That lies ahead: 2027-03-20."),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    terminal: Terminal, typed: tuple[str, ...], said: str
) -> None:
    code, told = terminal.type(*typed)
    assert code == NOT_UNDERSTOOD
    assert said in told
    assert told.count("\n") == 1
    assert not terminal.book().cramps


def test_none_for_a_night_with_a_cramp_is_refused(terminal: Terminal) -> None:
    terminal.type("cramp", "log", "--side", "left", "--pain", "6", "--at", "03:12")
    code, said = terminal.type("night", "none")
    assert (code, "A cramp is written down for that night." in said) == (NOT_UNDERSTOOD, True)


@pytest.mark.parametrize(
    ("wall", "now", "shown"),
    [
        ("03:12", "2027-03-15T09:30+01:00", "2027-03-15T03:12+01:00"),
        ("23:40", "2027-03-15T09:30+01:00", "2027-03-14T23:40+01:00"),
        ("09:30", "2027-03-15T09:30+01:00", "2027-03-15T09:30+01:00"),
        ("02:30", "2027-10-31T09:30+01:00", "2027-10-31T02:30+01:00"),  # twice: the later one
        ("02:30", "2027-10-31T02:40+02:00", "2027-10-31T02:30+02:00"),  # … unless it is to come
        ("02:30", "2027-03-28T09:30+02:00", "2027-03-28T01:30+00:00"),  # the clock skips it
    ],
)
def test_a_time_of_day_is_the_latest_one_that_has_passed(wall: str, now: str, shown: str) -> None:
    at = datetime.fromisoformat(now).astimezone(UTC)
    found = cli_diary.latest(time.fromisoformat(wall), at, BERLIN)
    assert found == datetime.fromisoformat(shown)


def filled(terminal: Terminal) -> Terminal:
    terminal.type("cramp", "log", "--side", "left", "--pain", "6", "--at", "03:12")
    terminal.type("cramp", "log", "--side", "right", "--pain", "3", "--at", "04:40")
    terminal.type("night", "none", "--date", "2027-03-12")
    return terminal


def test_nights_are_told_with_their_denominators_and_gaps_as_gaps(terminal: Terminal) -> None:
    code, said = filled(terminal).type("diary")
    assert code == 0
    assert said == (
        "Nights logged 2 of 3. Nights with cramps 1 of 2.\n"
        "2027-03-12  no cramp\n"
        "2027-03-13  not logged\n"
        "2027-03-14  03:12  Left calf, pain 6\n"
        "            04:40  Right calf, pain 3\n"
    )


def test_a_span_is_so_many_nights(terminal: Terminal) -> None:
    code, said = filled(terminal).type("diary", "--since", "2w")
    assert code == 0
    assert said.startswith("Nights logged 2 of 14. Nights with cramps 1 of 2.\n2027-03-01  ")
    assert filled(terminal).type("diary", "--since", "2027-03-14")[1].startswith("Nights logged 1")


def test_an_empty_diary_says_so_and_is_not_begun(terminal: Terminal) -> None:
    assert terminal.type("diary") == (0, "Nothing is logged in this time.\n")
    assert not terminal.places.diary.exists()


def test_the_same_is_told_as_json_and_as_a_table(terminal: Terminal) -> None:
    found = json.loads(filled(terminal).type("diary", "--json")[1])
    assert [(night["night"], len(night["cramps"])) for night in found] == [
        ("2027-03-12", 0),
        ("2027-03-14", 2),
    ]
    said = terminal.type("diary", "--csv")[1].removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(said)))
    assert [(line["night"], line["kind"], line["pain"]) for line in lines] == [
        ("2027-03-12", "none", ""),
        ("2027-03-14", "cramp", "6"),
        ("2027-03-14", "cramp", "3"),
    ]


def test_a_file_is_written_once_and_never_over_another(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "nights.csv"
    assert filled(terminal).type("diary", "--csv", "--out", str(out)) == (0, f"Kept in {out}.\n")
    before = out.read_bytes()
    code, said = terminal.type("diary", "--out", str(out))
    assert (code, said) == (FAILED, f"coach: There is a file {out} already.\n")
    assert out.read_bytes() == before


def test_a_pin_is_asked_for_before_anything_is_told(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: SLOW(1, 8, 1))
    LockFile(filled(terminal).places, seconds).keep("4711")
    monkeypatch.setattr(sys, "stdin", io.StringIO("1234\n"))
    code, said = terminal.type("diary")
    assert (code, "that is not the PIN" in said, "cramp" in said) == (FAILED, True, False)
    monkeypatch.setattr(sys, "stdin", io.StringIO("4711\n"))
    assert terminal.type("diary")[0] == 0
