"""The real program as a screen reader knows it: found by name, pressed by name."""

from collections.abc import Iterator

import pytest

from coach.ui.language import catalogue, say
from tests.desktop.assistive import ALWAYS, BUTTON, Reader, reader
from tests.desktop.household import Household
from tests.desktop.running import eventually

pytestmark = pytest.mark.desktop
WORDS = catalogue()
PRESSED = (BUTTON, "toggle button", "check box", "radio button", "spin button", "text")


@pytest.fixture(name="reader")
def a_reader(household: Household) -> Iterator[Reader]:
    household.more |= ALWAYS
    with reader(household.desktop) as listening:
        yield listening


def test_the_hours_are_confirmed_by_a_button_that_is_found_by_its_name(
    household: Household, reader: Reader
) -> None:
    with household.coach():
        program = reader.program("stretch-coach")
        assert household.status()["confirmed"] is False
        program.wait_for(say(WORDS, "setup.continue")).act("Press")
        eventually(lambda: household.status()["confirmed"] is True, "confirmed hours")


def test_a_drink_is_logged_by_a_button_that_is_found_by_its_name(
    household: Household, reader: Reader
) -> None:
    household.choose(water__serving_ml=150, notices__gap_min=0)
    with household.coach():
        eventually(household.runs, "a running coach")
        household.order("open", "today")
        drink = reader.program("stretch-coach").wait_for("Drank 150 mL")
        drink.act("Press")
        eventually(lambda: household.status()["water"]["drunk_ml"] == 150, "the drink")


def test_everything_that_can_be_used_in_the_window_has_a_name(
    household: Household, reader: Reader
) -> None:
    household.choose()
    with household.coach():
        eventually(household.runs, "a running coach")
        household.order("open", "preferences")
        program = reader.program("stretch-coach")
        program.wait_for(say(WORDS, "home.preferences"), "radio button")
        used = [each for each in program.everything() if each.role in PRESSED and each.showing]
        assert len(used) > 10
        assert [each.role for each in used if not each.name] == []
