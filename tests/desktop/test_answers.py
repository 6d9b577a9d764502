"""Answers to the real program: on notices that come and go, on our own card, in a terminal."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest

from coach.domain.history import What
from coach.domain.reminder import Habit
from coach.ui.card_layout import HEIGHT_DAY, PAD, WIDTH
from tests.desktop.host import Host
from tests.desktop.household import Household, now, wall, windows
from tests.desktop.programs import ICON, LIMIT_S, eventually

pytestmark = pytest.mark.desktop

CARD = (WIDTH, HEIGHT_DAY)
"""Our own card, on a screen that cannot blend its shadow in."""
LARGEST_ICON = 48
_WINDOW = re.compile(rf'"{ICON}"\)\s+(\d+)x(\d+)\S+\s+\+(\d+)\+(\d+)$', re.MULTILINE)

APART_S = 60.0
"""No two notices come within a minute."""


def asked(household: Household) -> list[str]:
    """Return whose questions stand open."""
    return list(household.status()["open"])


def press_first(household: Household) -> None:
    """Press the first answer of the card on the screen, as a hand would: again if it was dead."""
    desktop = household.desktop
    search = ("search", "--onlyvisible", "--name", "^Stretch Coach$")
    high = desktop.x("xdotool", *search, "getwindowgeometry", "--shell").partition("HEIGHT=")[2]
    place = (str(2 * PAD), str(int(high.split()[0]) - 2 * PAD))
    desktop.x("xdotool", *search, "mousemove", "--window", "%1", *place, "click", "1")


def test_without_a_notification_server_our_own_card_asks_and_its_button_answers(
    household: Household, host: Host
) -> None:
    household.desktop.dunst.stop()
    household.thirsty()
    with household.coach():
        eventually(lambda: windows(household.desktop) == 1, "the card")
        host.icon().tells("Your turn: a glass of water")

        def answered() -> bool:
            press_first(household)
            return What.DRANK in household.kinds()

        eventually(answered, "the drink on the disk")
        eventually(lambda: windows(household.desktop) == 0, "the card gone")
        assert asked(household) == []
        assert household.kinds().count(What.DRANK) == 1


def test_without_a_server_a_tray_that_draws_messages_speaks_and_a_click_there_brings_the_card(
    household: Household,
) -> None:
    desktop = household.desktop
    desktop.dunst.stop()
    household.thirsty(water__enabled=False)
    with desktop.tray(), household.coach():
        eventually(lambda: desktop.icon() is not None, "the icon in the panel")
        eventually(household.runs, "a running coach")
        household.order("set", "water.enabled", "true")
        eventually(lambda: len(outside_the_panel(household)) == 1, "the message")
        ((wide, high, left, top),) = outside_the_panel(household)
        assert (wide, high) != CARD
        assert asked(household) == ["water"]
        middle = (str(left + wide // 2), str(top + high // 2))
        desktop.x("xdotool", "mousemove", *middle, "click", "1")
        eventually(lambda: [each[:2] for each in outside_the_panel(household)] == [CARD], "a card")
        assert asked(household) == ["water"]


def outside_the_panel(household: Household) -> list[tuple[int, ...]]:
    """Return the width, height, left and top of the coach's windows that are not its icon."""
    tree = household.desktop.x("xwininfo", "-root", "-tree")
    found = (tuple(map(int, numbers)) for numbers in _WINDOW.findall(tree))
    return [each for each in found if each[0] > LARGEST_ICON]


def test_a_server_killed_under_a_question_loses_nothing_and_is_used_again_when_it_is_back(
    household: Household, host: Host
) -> None:
    """The next notice comes by itself, as soon as a minute lies between the two."""
    desktop, dunst = household.desktop, household.desktop.dunst
    household.thirsty()
    with household.coach():
        assert "summary: 'A glass of water?'" in dunst.next_notice()
        assert windows(desktop) == 0
        host.icon().tells("Your turn: a glass of water")
        dunst.stop()
        eventually(lambda: windows(desktop) == 1, "the same question as a card")
        assert asked(household) == ["water"]
        dunst.start()
        household.order("set", "hours.bedtime", wall(now() + timedelta(minutes=29)))
        assert household.waiting() == {"bedtime": "crowded"}
        assert dunst.kept() == 0
        eventually(lambda: dunst.kept() == 1, "the next notice", APART_S + LIMIT_S)
        assert "summary: 'Ready for a stretch?'" in dunst.next_notice()
        assert asked(household) == ["water", "bedtime"]
        assert windows(desktop) == 1
        household.order("answer", "water", "done")
        eventually(lambda: windows(desktop) == 0, "the card gone")
        assert dunst.kept() == 1
        assert asked(household) == ["bedtime"]
        dunst.press("Not tonight")
        eventually(lambda: What.DECLINED in household.kinds(), "the answer on the disk")
        eventually(lambda: dunst.kept() == 0, "the notice gone")


def test_of_two_questions_in_one_notice_each_is_answered_by_itself(household: Household) -> None:
    """Bedtime is asked long before, and the taper is short, so that both are due at one time."""
    dunst = household.desktop.dunst
    household.thirsty(
        hours__bedtime=wall(now() + timedelta(minutes=80)),
        water__taper_min=60,
        bedtime__lead_min=90,
    )
    with household.coach():
        notice = dunst.next_notice()
        assert "summary: 'A stretch, and a glass of water?'" in notice
        assert asked(household) == ["bedtime", "water"]
        assert dunst.kept() == 1
        dunst.press("Drank 250 mL")
        eventually(lambda: What.DRANK in household.kinds(), "the drink on the disk")
        assert "summary: 'Ready for a stretch?'" in dunst.next_notice()
        assert asked(household) == ["bedtime"]
        assert dunst.kept() == 1
        assert household.status()["water"]["drunk_ml"] == 250
        dunst.press("Not tonight")
        eventually(lambda: What.DECLINED in household.kinds(), "the answer on the disk")
        eventually(lambda: dunst.kept() == 0, "the notice gone")
        assert asked(household) == []
        assert household.kinds().count(What.SHOWN) == 2
        assert household.kinds().count(What.DRANK) == 1


def test_an_answer_from_the_terminal_takes_the_notice_back_and_counts_once(
    household: Household,
) -> None:
    dunst = household.desktop.dunst
    household.thirsty()
    with household.coach():
        dunst.next_notice()
        said = household.order("answer", "water", "done")
        assert "200 of" in said
        eventually(lambda: dunst.kept() == 0, "the notice gone")
        assert asked(household) == []
        again = household.type("answer", "water", "done")
        assert (again.returncode, again.stdout) == (2, "")
        assert "water asks nothing" in again.stderr
        assert water(household)["drunk_ml"] == 200


def test_a_later_from_the_terminal_is_when_the_question_comes_again(household: Household) -> None:
    dunst = household.desktop.dunst
    household.thirsty(notices__later_min=5)
    with household.coach():
        dunst.next_notice()
        household.order("answer", "water", "later")
        eventually(lambda: dunst.kept() == 0, "the notice gone")
        status = household.status()
        turns = {turn["habit"]: datetime.fromisoformat(turn["at"]) for turn in status["next"]}
        asked_at = household.when(What.LATER)
        assert abs(turns["water"] - asked_at - timedelta(minutes=5)) < timedelta(seconds=2)


def test_drinks_are_logged_in_ounces_and_taken_back_in_the_terminal(household: Household) -> None:
    household.thirsty(profile__stage="none")
    dunst = household.desktop.dunst
    with household.coach():
        dunst.next_notice()
        household.order("drink", "8", "oz")
        eventually(lambda: dunst.kept() == 0, "the notice gone: who drinks has answered it")
        assert water(household)["drunk_ml"] == 237
        household.order("drink", "100")
        assert water(household)["drunk_ml"] == 337
        household.order("undo")
        assert water(household)["drunk_ml"] == 237
        household.order("undo")
        assert water(household)["drunk_ml"] == 0
        nothing = household.type("undo")
        assert nothing.returncode == 2
        assert "no drink of today" in nothing.stderr


def test_a_hot_day_and_a_changed_preference_count_at_once(household: Household) -> None:
    household.choose(
        standing__enabled=False, bedtime__enabled=False, water__enabled=False, profile__stage="none"
    )
    with household.coach():
        eventually(household.runs, "a running coach")
        assert water(household) == {"drunk_ml": 0, "target_ml": 1600, "limit": False, "today": []}
        household.order("hot", "on")
        assert (water(household)["target_ml"], water(household)["today"]) == (1900, ["hot"])
        household.order("hot", "off")
        assert (water(household)["target_ml"], water(household)["today"]) == (1600, [])
        assert household.order("get", "standing.enabled") == "no"
        assert household.status()["next"] == []
        household.order("set", "standing.enabled", "true")
        assert household.order("get", "standing.enabled") == "yes"
        assert [turn["habit"] for turn in household.status()["next"]] == [Habit.STANDING]
        assert "interval" in household.type("set", "standing.intervall_min", "40").stderr


def water(household: Household) -> dict[str, Any]:
    """Return what is drunk, and of what."""
    told: dict[str, Any] = household.status()["water"]
    return told
