from datetime import date

import pytest
from hypothesis import given, settings

from coach.domain.preferences import Preferences, changed, declarations
from coach.ui.language import catalogue
from coach.ui.preferences.follow import hint_now, warning
from tests.domain.chosen import sets

WORDS = catalogue()
DAY = date(2026, 11, 30)
USUAL = Preferences()
WAKE = "preferences.of.hours.wake.hint"


def said(name: str, **chosen: object) -> str:
    preferences = USUAL
    for key, value in chosen.items():
        preferences = changed(preferences, key.replace("__", "."), value)
    return hint_now(WORDS, name, preferences, DAY)


def test_getting_up_tells_the_first_drink() -> None:
    assert said("hours.wake") == "Drinks start 15 minutes later"
    assert said("hours.wake", water__first_after_wake_min=0) == "Drinks start at once"
    assert said("hours.wake", water__enabled=False) == WORDS[WAKE]


def test_bedtime_tells_the_last_drink_and_the_stretch() -> None:
    assert said("hours.bedtime") == "Last drink at 20:00. Stretch notice at 22:00"
    assert said("hours.bedtime", water__enabled=False) == "Stretch notice at 22:00"
    assert said("hours.bedtime", bedtime__enabled=False) == "Last drink at 20:00"
    assert said("hours.bedtime", hours__bedtime="00:30") == (
        "Last drink at 22:00. Stretch notice at 00:00"
    )


def test_a_goal_tells_glass_and_distance() -> None:
    assert said("water.target_ml", water__target_ml=2000) == (
        "200 mL at a time, about every 85 minutes"
    )
    assert said("water.target_ml") == ("1.6 L for now: 200 mL at a time, about every 109 minutes")
    assert said("water.target_ml", water__target_ml=2000, water__unit="floz") == (
        "7 fl oz at a time, about every 85 minutes"
    )


def test_a_limit_suggests_nothing() -> None:
    assert said("water.target_ml", water__target_ml=1500, water__limit_mode=True) == (
        "A ceiling of 1.5 L. Nothing is suggested any more."
    )


def test_hours_without_room_for_drinks_say_so() -> None:
    assert said("water.target_ml", hours__wake="09:00", hours__bedtime="10:00") == (
        "No room for drinks between these hours."
    )


def test_one_glass_has_no_distance() -> None:
    assert said("water.target_ml", hours__wake="09:00", hours__bedtime="12:00") == (
        "250 mL, once a day"
    )


def test_breaks_and_evening_tell_their_times() -> None:
    assert said("standing.interval_min") == "Every 60 minutes for now"
    assert said("standing.interval_min", standing__interval_min=40) == (
        "Counts your time at the desk."
    )
    assert said("bedtime.lead_min") == "At 22:00"
    assert said("bedtime.repeat_min") == "At 22:15, if the first one is not answered"
    assert said("water.taper_min") == "Nothing after 20:00"


def test_a_very_high_goal_is_spoken_about_and_none_other() -> None:
    much = "That is more than general guidance. Keep it if your care team suggested it."
    above = changed(USUAL, "water.target_ml", 3100)
    assert warning(WORDS, "water.target_ml", above) == much
    assert warning(WORDS, "water.target_ml", changed(USUAL, "water.target_ml", 3000)) == ""
    assert warning(WORDS, "water.serving_ml", above) == ""


def test_hours_that_were_never_set_are_spoken_about() -> None:
    assert warning(WORDS, "hours.confirmed", USUAL)
    assert not warning(WORDS, "hours.confirmed", changed(USUAL, "hours.confirmed", value=True))


@pytest.mark.parametrize("name", [each.name for each in declarations()])
@settings(max_examples=10)
@given(chosen=sets())
def test_whatever_is_chosen_there_is_a_hint(name: str, chosen: Preferences) -> None:
    line = hint_now(WORDS, name, chosen, DAY)
    assert line
    assert "{" not in line
