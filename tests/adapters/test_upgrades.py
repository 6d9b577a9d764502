"""Versions in order, no invented ones, and nothing lost on the way from one to the next."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, time
from pathlib import Path
from time import tzset

import pytest

from coach.adapters.files import Places, previous
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import VERSION_1
from coach.adapters.preferences import PreferenceFile
from coach.adapters.upgrades import PREFERENCE_STEPS, missing, present
from coach.domain import bedtime
from coach.domain.history import What
from coach.domain.preferences import Preferences, changed
from coach.domain.stage import Choice
from coach.domain.windows import Window
from tests.adapters.records import MINUTE, NOW, drink, everything, opened


def test_a_store_without_steps_is_at_version_one() -> None:
    assert present(()) == 1


def test_each_step_makes_one_version_more() -> None:
    steps = ("1 to 2", "2 to 3")
    assert present(steps) == 3
    assert missing(steps, 1) == ("1 to 2", "2 to 3")
    assert missing(steps, 2) == ("2 to 3",)
    assert missing(steps, 3) == ()


@pytest.mark.parametrize("version", [-1, 0, 4])
def test_a_version_that_never_was_takes_no_steps(version: int) -> None:
    with pytest.raises(ValueError, match="not between 1 and 3"):
        missing(("1 to 2", "2 to 3"), version)


CHOSEN_IN_VERSION_1 = {
    "hours.wake": "06:10",
    "hours.bedtime": "22:00",
    "hours.day_boundary": "04:00",
    "hours.confirmed": True,
    "water.enabled": True,
    "water.target_ml": 1700,
    "water.serving_ml": 150,
    "water.first_after_wake_min": 15,
    "water.taper_min": 150,
    "standing.enabled": True,
    "standing.begin": "08:30",
    "standing.end": "16:45",
    "standing.interval_min": 0,
    "bedtime.enabled": True,
    "bedtime.lead_min": 45,
    "bedtime.repeat_min": 15,
    "body.stage": "t1",
    "body.due_date": "2027-03-31",
    "figure.skin": "tan",
    "appearance.look": "night",
    "moon.phase": "full",
}
"""What version 1 kept of a person who had chosen a few things; the last is of no version."""


def upgraded(places: Places, **values: object) -> PreferenceFile:
    """Open a file as version 1 wrote it."""
    chosen = {
        name: value
        for name, value in (
            CHOSEN_IN_VERSION_1 | {k.replace("__", "."): v for k, v in values.items()}
        ).items()
        if value != "left out"
    }
    document = {"format": "preferences/1", "preferences": {"1": chosen}}
    places.make()
    places.preferences.write_text(json.dumps(document))
    return PreferenceFile(places, lambda: NOW)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home", tmp_path / "home")


def test_what_was_chosen_in_version_1_is_still_chosen(places: Places) -> None:
    store = upgraded(places)
    found = store.read()
    assert store.finding is None
    assert (found.hours.wake, found.hours.bedtime, found.hours.confirmed) == (
        time(6, 10),
        time(22),
        True,
    )
    assert (found.water.target_ml, found.water.serving_ml) == (1700, 150)
    assert found.bedtime.lead_min == 45
    assert (found.figure.skin, found.appearance.look) == ("tan", "night")


def test_a_due_date_of_version_1_is_followed(places: Places) -> None:
    profile = upgraded(places).read().profile
    assert (profile.stage, profile.due_date) == (Choice.AUTO, date(2027, 3, 31))


@pytest.mark.parametrize("stage", ["t1", "t2", "t3", "after"])
def test_a_stage_of_version_1_without_a_due_date_stays(places: Places, stage: str) -> None:
    profile = upgraded(places, body__stage=stage, body__due_date=None).read().profile
    assert (profile.stage, profile.due_date) == (Choice(stage), None)


def test_no_stage_in_version_1_is_none_until_there_is_a_due_date(places: Places) -> None:
    profile = upgraded(places, body__stage="none", body__due_date=None).read().profile
    assert (profile.stage, profile.due_date) == (Choice.AUTO, None)


def test_desk_hours_of_version_1_are_a_window(places: Places) -> None:
    found = upgraded(places).read().standing.windows
    assert found == (Window(begin=time(8, 30), end=time(16, 45)),)


def test_desk_hours_that_nobody_chose_are_no_window(places: Places) -> None:
    found = upgraded(places, standing__begin="09:00", standing__end="17:30").read()
    assert found.standing.windows == ()


@pytest.mark.parametrize("value", ["noon", None, 9])
def test_a_bad_value_of_version_1_costs_that_value_only(places: Places, value: object) -> None:
    store = upgraded(places, standing__begin=value)
    assert store.read().standing.windows == ()
    assert store.read().water.target_ml == 1700
    assert store.finding is not None
    assert [line.split()[0] for line in store.finding.details] == ["standing.windows"]


def test_what_version_1_left_out_is_by_default(places: Places) -> None:
    left_out = dict.fromkeys(("body__stage", "body__due_date", "standing__begin"), "left out")
    store = upgraded(places, **left_out, standing__end="left out")
    assert store.finding is None
    assert store.read().standing.windows == ()
    assert store.read().profile == Preferences().profile


def test_the_upgraded_file_is_written_once_and_the_old_one_kept(places: Places) -> None:
    upgraded(places)
    document = json.loads(places.preferences.read_text())
    assert document["format"] == "preferences/2"
    assert document["preferences"]["1"]["moon.phase"] == "full"
    assert not {name for name in document["preferences"]["1"] if name.startswith("body.")}
    old = json.loads(previous(places.preferences).read_text())
    assert old == {"format": "preferences/1", "preferences": {"1": CHOSEN_IN_VERSION_1}}
    assert PreferenceFile(places, lambda: NOW).finding is None


@pytest.mark.parametrize("stored", [{}, {"preferences": 3}, {"preferences": {"1": []}}])
def test_a_step_leaves_what_it_does_not_know_as_it_is(stored: dict[str, object]) -> None:
    for step in PREFERENCE_STEPS:
        assert step(dict(stored)) == stored


def history_of_version_1(places: Places, *rows: tuple[object, ...]) -> HistoryFile:
    """Open a file as version 1 wrote it; a row is minutes from `NOW`, what, habit, amount, note."""
    places.make()
    with closing(sqlite3.connect(places.history)) as connection, connection:
        for statement in VERSION_1:
            connection.execute(statement)
        for minutes, *rest in rows:
            assert isinstance(minutes, int)
            at = int((NOW + minutes * MINUTE).timestamp()) * 1_000_000
            connection.execute(
                "INSERT INTO entry (at, what, habit, amount, note) VALUES (?, ?, ?, ?, ?)",
                (at, *rest),
            )
        connection.execute("PRAGMA user_version = 1")
    return opened(places)


@pytest.fixture
def in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's own zone, by which the upgrade has to go, is UTC."""
    monkeypatch.setenv("TZ", "UTC")
    tzset()
    yield
    monkeypatch.undo()
    tzset()


def test_what_happened_in_version_1_still_did(places: Places) -> None:
    rows = (
        (-3000, "paused", None, 0, ""),
        (-60, "shown", "water", 200, ""),
        (-59, "drank", "water", 200, ""),
        (-30, "accepted", "standing", 0, "desk-break"),
        (-1, "step-done", None, 0, "bedtime/0/ankle-pumps/both"),
    )
    with closing(history_of_version_1(places, *rows)) as history:
        found = everything(history)
        assert history.finding is None
    assert [(e.what, e.habit, e.amount, e.note) for e in found] == [
        (What(what), habit, amount, note) for _, what, habit, amount, note in rows
    ]
    assert [(e.at - NOW) // MINUTE for e in found] == [row[0] for row in rows]


@pytest.mark.usefixtures("in_greenwich")
def test_drinks_of_version_1_count_for_their_day(places: Places) -> None:
    """`NOW` is a quarter past ten in the evening of the first of March."""
    rows = (
        (-20 * 60, "drank", "water", 100, ""),  # 02:15, which is still the day before
        (-60, "drank", "water", 200, ""),
        (0, "drank", "water", 300, ""),
        (2 * 60, "drank", "water", 400, ""),  # 00:15, which is still today
    )
    with closing(history_of_version_1(places, *rows)) as history:
        found = history.recent(NOW - 3000 * MINUTE)
    assert (found.drunk("2027-02-28"), found.drunk("2027-03-01")) == (100, 900)


@pytest.mark.usefixtures("in_greenwich")
@pytest.mark.parametrize("answer", ["accepted", "declined", "dropped"])
def test_an_evening_that_was_answered_before_the_upgrade_is_not_asked_again(
    places: Places, answer: str
) -> None:
    rows = ((-15, "shown", "bedtime", 0, ""), (-14, answer, "bedtime", 0, ""))
    with closing(history_of_version_1(places, *rows)) as history:
        past = history.recent(NOW - 3000 * MINUTE)
    found = bedtime.next_due(changed(Preferences(), "hours.confirmed", True), past, NOW, UTC)
    assert found
    assert found.at > NOW + 60 * MINUTE


def test_the_history_as_it_was_is_kept_beside_the_upgraded_one(places: Places) -> None:
    row = (-60, "drank", "water", 200, "")
    with closing(history_of_version_1(places, row)) as history:
        history.write(drink(0))
        assert len(everything(history)) == 2
    (aside,) = places.data.glob("history.db.2027-*")
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT amount FROM entry").fetchall() == [(200,)]


def test_a_damaged_file_of_version_1_is_rescued_as_far_as_it_can_be_read(places: Places) -> None:
    places.make()
    with closing(sqlite3.connect(places.history)) as connection, connection:
        for statement in VERSION_1:
            connection.execute(statement)
        connection.executemany(
            "INSERT INTO entry (at, what, habit, amount, note) VALUES (?, 'drank', 'water', ?, '')",
            (((int(NOW.timestamp()) - n) * 1_000_000, n) for n in range(3000, 0, -1)),
        )
        connection.execute("PRAGMA user_version = 1")
    raw = bytearray(places.history.read_bytes())
    page = len(raw) // 4096 // 2 * 4096
    raw[page : page + 4096] = os.urandom(4096)
    places.history.write_bytes(raw)
    with closing(opened(places)) as history:
        kept = everything(history)
    assert 2500 < len(kept) <= 3000
