"""The demonstration is the real engine: what it tells is what happened."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.adapters.library import Library
from coach.demo import Rehearsal, play
from coach.domain.history import What
from coach.domain.reminder import Habit
from tests.fakes import BERLIN, chosen

START = datetime(2026, 3, 10, 6, 55, tzinfo=BERLIN).astimezone(UTC)


@pytest.fixture(scope="module")
def day() -> tuple[list[str], Rehearsal, list[timedelta]]:
    told: list[str] = []
    paces: list[timedelta] = []
    rehearsal = Rehearsal(told.append, chosen(), START, BERLIN, paces.append)
    rehearsal.live(START + timedelta(days=1))
    return told, rehearsal, paces


Played = tuple[list[str], Rehearsal, list[timedelta]]


def test_every_card_is_told_with_its_answer_and_what_is_next(day: Played) -> None:
    told, rehearsal, _ = day
    shown = [e for e in rehearsal.history.entries if e.what is What.SHOWN]
    kinds = [line.split()[2] for line in told]
    assert kinds.count("answer") == len(shown)
    assert kinds.count("notice") == kinds.count("next") == len({e.at for e in shown})
    assert {e.habit for e in shown} == {Habit.WATER, Habit.STANDING, Habit.BEDTIME}


def test_the_evening_routine_is_played_to_its_end_and_kept(day: Played) -> None:
    _, rehearsal, _ = day
    entries = rehearsal.history.entries
    assert [e.note for e in entries if e.what is What.ROUTINE_DONE][-1] == "bedtime"
    evening = [e.note for e in entries if e.what is What.STEP_DONE and "bedtime/" in e.note]
    assert evening[:3] == [
        "bedtime/1/ankle-pumps/both",
        "bedtime/2/calf-wall-straight/right",
        "bedtime/2/calf-wall-straight/left",
    ]


def test_the_clock_runs_as_long_as_a_day_and_never_back(day: Played) -> None:
    told, _, paces = day
    assert all(pace >= timedelta() for pace in paces)
    assert sum(paces, timedelta()) < timedelta(days=1)
    times = [line.split()[1] for line in told]
    assert times == sorted(times)


def test_a_whole_day_plays_without_a_screen_and_stores_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path / "home"))
    told: list[str] = []
    play(told.append, days=1, speed=1e9, snapshots=None)
    assert "demonstration" in told[-1]
    assert not (tmp_path / "home").exists()


def test_snapshots_show_each_card_and_each_move(tmp_path: Path) -> None:
    words = ["demo", "--speed", "10000000", "--snapshots", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "coach", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    names = {path.stem.split("-", 2)[2] for path in tmp_path.glob("*.png")}
    done_here = ("bedtime", "desk-break")
    moves = {move.id for name in done_here for move in Library().session(name, "none").steps}
    assert names == {"water", "standing", "bedtime"} | moves
