"""The real program among real interruptions: it waits, says why, and asks once when it may."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from coach.adapters.senses.xss import XIdle
from coach.domain.history import What
from tests.adapters.senses.screens import window
from tests.adapters.senses.test_logind import Logind, logind
from tests.desktop.host import Host
from tests.desktop.household import Household
from tests.desktop.programs import LIMIT_S, eventually, session_bus

pytestmark = pytest.mark.desktop

MINUTE_S = 60.0
QUESTION = "summary: 'A glass of water?'"


def waits(household: Household, why: str) -> None:
    """Wait until the glass of water waits for this reason, and nothing was shown."""
    eventually(lambda: household.runs() and household.waiting() == {"water": why}, f"waits: {why}")
    assert household.desktop.dunst.kept() == 0
    assert What.SHOWN not in household.kinds()


def comes_once(household: Household) -> None:
    """Wait for the notice; another look at what is due brings no second one."""
    dunst = household.desktop.dunst
    eventually(lambda: dunst.kept() == 1, "the notice")
    assert QUESTION in dunst.next_notice()
    household.order("resume")
    assert household.waiting() == {}
    assert dunst.kept() == 1
    assert household.kinds().count(What.SHOWN) == 1


def test_what_is_due_at_the_start_waits_for_the_do_not_disturb_that_is_on(
    household: Household, host: Host
) -> None:
    household.thirsty()
    household.desktop.dunst.pause(on=True)
    with household.coach():
        waits(household, "do not disturb")
        assert household.status()["senses"]["busy"] == "dunst, X11 full screen"
        host.icon().tells("A glass of water, waiting: do not disturb")
        household.desktop.dunst.pause(on=False)
        comes_once(household)
        host.icon().tells("Your turn: a glass of water")


def test_do_not_disturb_that_is_turned_on_meanwhile_holds_what_falls_due_then(
    household: Household, host: Host
) -> None:
    household.thirsty(water__enabled=False)
    with household.coach():
        eventually(household.runs, "a running coach")
        household.desktop.dunst.pause(on=True)
        household.order("set", "water.enabled", "true")
        waits(household, "do not disturb")
        host.icon().tells("A glass of water, waiting: do not disturb")
        assert household.order("status").startswith("A glass of water, waiting: do not disturb")
        household.desktop.dunst.pause(on=False)
        comes_once(household)


def test_a_film_that_fills_the_screen_is_not_interrupted(household: Household, host: Host) -> None:
    """It is looked at once a minute, and with each order: so nobody waits for that minute here."""
    desktop = household.desktop
    household.thirsty()
    with window(desktop.display) as film:
        film.toggle()
        eventually(lambda: "Fullscreen" in active(household), "a window that fills the screen")
        with household.coach():
            waits(household, "full screen")
            host.icon().tells("A glass of water, waiting: full screen")
            household.order("resume")
            waits(household, "full screen")
            film.toggle()
            eventually(lambda: "Fullscreen" not in active(household), "an ordinary window")
            household.order("resume")
            comes_once(household)


def active(household: Household) -> str:
    """Return what the X server tells of the window that has the keyboard, if one has it."""
    number = household.desktop.x("xdotool", "getactivewindow")
    return household.desktop.x("xwininfo", "-id", number, "-wm") if number else ""


def test_whoever_left_the_machine_is_asked_when_they_type_again(
    household: Household, host: Host
) -> None:
    """The X server's own count of a whole minute: no shorter time counts as being away."""
    desktop = household.desktop
    household.thirsty(water__enabled=False, presence__away_min=1)
    idle = XIdle({"DISPLAY": desktop.display})
    with household.coach():
        eventually(household.runs, "a running coach")
        assert household.status()["senses"]["idle"] == "libXss"
        assert household.status()["away"] is False

        def gone() -> bool:
            return (idle.idle() or timedelta()) > timedelta(seconds=MINUTE_S)

        eventually(gone, "a minute without input", MINUTE_S + LIMIT_S)
        household.order("set", "water.enabled", "true")
        waits(household, "away")
        assert household.status()["away"] is True
        host.icon().tells("A glass of water, waiting: you are away")
        desktop.x("xdotool", "key", "a")
        household.order("resume")
        comes_once(household)
        assert What.RETURNED in household.kinds()
    idle.close()


@contextmanager
def machine(household: Household) -> Iterator[Logind]:
    """Give the household a system with a logind of its own."""
    with session_bus() as address, logind(address) as machine:
        household.more["DBUS_SYSTEM_BUS_ADDRESS"] = address
        household.more["XDG_SESSION_ID"] = "c1"
        yield machine


def sleep(machine: Logind, on: bool) -> None:
    machine.prepares(asleep=on)


def lock(machine: Logind, on: bool) -> None:
    machine.wishes("Lock" if on else "Unlock")
    machine.hints(locked=on)


@pytest.mark.parametrize("absence", [sleep, lock])
def test_a_machine_that_sleeps_or_is_locked_shows_nothing_nor_does_it_right_after(
    household: Household, host: Host, absence: Callable[[Logind, bool], None]
) -> None:
    household.thirsty(water__enabled=False, presence__wake_grace_s=10)
    with machine(household) as logind, household.coach():
        eventually(household.runs, "a running coach")
        assert "logind" in household.status()["senses"]["lock"]
        absence(logind, True)
        eventually(lambda: household.status()["away"], "nobody there")
        household.order("set", "water.enabled", "true")
        waits(household, "asleep or locked")
        host.icon().tells("A glass of water, waiting: the screen is locked")
        absence(logind, False)
        waits(household, "just woke")
        assert household.status()["away"] is False
        assert What.RETURNED in household.kinds()
        comes_once(household)
        settled = household.when(What.SHOWN) - household.when(What.RETURNED)
        assert timedelta(seconds=9) < settled < timedelta(seconds=20)


def test_a_program_that_starts_on_a_locked_screen_shows_nothing_there(household: Household) -> None:
    household.thirsty(presence__wake_grace_s=0)
    with machine(household) as logind:
        logind.hints(locked=True)
        with household.coach():
            waits(household, "asleep or locked")
            assert household.status()["away"] is True
            logind.hints(locked=False)
            comes_once(household)
