"""The real program on a real desktop: icon, notice, button, answer on the disk, next turn."""

import os
import signal
from datetime import datetime, timedelta

import pytest

from coach.domain.history import What
from coach.domain.reminder import Habit
from tests.desktop.household import Household, now, type_into_window, wall, windows
from tests.desktop.programs import LIMIT_S, eventually

pytestmark = pytest.mark.desktop


def test_the_icon_stands_in_the_tray(household: Household) -> None:
    household.choose()
    with household.desktop.tray(), household.coach():
        eventually(
            lambda: "stretch-coach" in household.desktop.x("xwininfo", "-root", "-tree"),
            "an icon of the coach in the tray",
        )


def test_five_minutes_on_the_bedtime_notice_opens_the_routine_and_is_kept(
    household: Household,
) -> None:
    household.choose(
        hours__wake="06:00",
        hours__bedtime=wall(now() + timedelta(minutes=29)),
        water__enabled=False,
        standing__enabled=False,
    )
    dunst = household.desktop.dunst
    with household.coach() as program:
        notice = dunst.next_notice()
        assert "summary: 'Ready for a stretch?'" in notice
        assert windows(household.desktop) == 0
        dunst.press("5 min")
        eventually(lambda: windows(household.desktop) == 1, "the window of the routine")
        assert household.kinds() == [What.OPENED, What.SHOWN, What.ACCEPTED]
        accepted = household.history()[-1]
        assert (accepted.habit, accepted.note) == (Habit.BEDTIME, "bedtime")
        tomorrow = datetime.fromisoformat(household.status()["next"][0]["at"])
        assert tomorrow - now() > timedelta(hours=23)

        type_into_window(household.desktop, "Escape")
        eventually(lambda: windows(household.desktop) == 0, "the closed window")
        eventually(lambda: What.ROUTINE_LEFT in household.kinds(), "the routine left, kept")
        assert household.type("quit").returncode == 0
        assert program.process.wait(LIMIT_S) == 0
    assert household.kinds()[-1] is What.CLOSED


@pytest.mark.parametrize(
    ("stage", "moves"),
    [
        ("none", ["calf-wall-straight", "hamstring-chair-seated", "ankle-pumps"]),
        ("t3", ["calf-towel-seated", "hamstring-chair-seated", "ankle-pumps"]),
    ],
)
def test_two_minutes_on_the_bedtime_notice_plays_the_short_routine_of_the_stage_to_its_end(
    household: Household, stage: str, moves: list[str]
) -> None:
    household.choose(
        hours__wake="06:00",
        hours__bedtime=wall(now() + timedelta(minutes=29)),
        water__enabled=False,
        standing__enabled=False,
        profile__stage=stage,
    )
    with household.coach("run", "--pace", "15"):
        household.desktop.dunst.next_notice()
        household.desktop.dunst.press("2 min")
        eventually(lambda: What.ROUTINE_DONE in household.kinds(), "the end of the routine")
        history = household.history()
        assert windows(household.desktop) == 1
    assert [entry.what for entry in history[:3]] == [What.OPENED, What.SHOWN, What.ACCEPTED]
    assert history[2].note == "bedtime-short"
    legs = [entry.note for entry in history if entry.what is What.STEP_DONE]
    assert legs == [
        f"bedtime-short/{number}/{move}/{side}"
        for number, move in enumerate(moves, 1)
        for side in (["both"] if move == "ankle-pumps" else ["right", "left"])
    ]
    assert history[-1].note == "bedtime-short"


def test_a_drink_answered_on_the_notice_is_kept_and_plans_the_next(household: Household) -> None:
    household.choose(hours__wake=wall(now() - timedelta(minutes=16)), standing__enabled=False)
    dunst = household.desktop.dunst
    with household.coach():
        assert "summary: 'A glass of water?'" in dunst.next_notice()
        dunst.press("Drank 200 mL")
        eventually(lambda: What.DRANK in household.kinds(), "the drink on the disk")
        assert household.history()[-1].amount == 200
        status = household.status()
        assert status["water"]["drunk_ml"] == 200
        assert status["open"] == []
        turns = {turn["habit"]: datetime.fromisoformat(turn["at"]) for turn in status["next"]}
        assert turns["water"] - now() > timedelta(minutes=44)
        assert dunst.shown() == 0


def test_not_tonight_is_the_end_of_it(household: Household) -> None:
    household.choose(
        hours__wake="06:00",
        hours__bedtime=wall(now() + timedelta(minutes=29)),
        water__enabled=False,
        standing__enabled=False,
    )
    with household.coach():
        household.desktop.dunst.next_notice()
        household.desktop.dunst.press("Not tonight")
        eventually(lambda: What.DECLINED in household.kinds(), "the answer on the disk")
        assert windows(household.desktop) == 0


def test_nothing_comes_before_the_hours_are_set_and_the_window_sets_them(
    household: Household,
) -> None:
    with household.coach():
        eventually(lambda: windows(household.desktop) == 1, "the window that asks for the hours")
        assert household.status()["confirmed"] is False
        type_into_window(household.desktop, "Return")
        eventually(lambda: household.status()["confirmed"] is True, "confirmed hours")
    assert "confirmed" in household.places.preferences.read_text()


def test_a_second_start_brings_the_first_to_the_front_and_ends(household: Household) -> None:
    household.choose(water__enabled=False, standing__enabled=False, bedtime__enabled=False)
    with household.coach() as first:
        eventually(lambda: household.type("status").returncode == 0, "a running coach")
        second = household.type()
        assert second.returncode == 0, second.stderr
        eventually(lambda: windows(household.desktop) == 1, "a window of the first")
        assert first.process.poll() is None


def test_killed_at_any_moment_it_starts_again_with_all_it_was_told(household: Household) -> None:
    household.choose(water__enabled=False, standing__enabled=False, bedtime__enabled=False)
    with household.coach() as program:
        eventually(lambda: household.type("status").returncode == 0, "a running coach")
        assert household.type("drink", "150").returncode == 0
        os.kill(program.process.pid, signal.SIGKILL)
        program.process.wait(LIMIT_S)
    with household.coach():
        eventually(lambda: household.type("status").returncode == 0, "a coach again")
        assert household.status()["water"]["drunk_ml"] == 150


def test_the_end_of_the_session_ends_it_in_order(household: Household) -> None:
    household.choose()
    with household.coach() as program:
        eventually(lambda: household.type("status").returncode == 0, "a running coach")
        assert program.end(signal.SIGTERM) == 0
    assert household.kinds()[-1] is What.CLOSED
    assert not household.places.socket.exists()
