"""The page in words: the reason first, short, and nothing that names a condition."""

import re

import pytest

from coach.domain.history import FOREVER, Entry, What
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from coach.domain.status import Waiting
from coach.ui.language import catalogue
from coach.ui.phrases import TELLING
from tests.fakes import chosen
from tests.ui.today.days import call, drank, entry, said, switched, wall


def test_nothing_on_the_page_names_a_condition() -> None:
    texts = [text for key, text in catalogue().items() if key.startswith("today.")]
    assert len(texts) > 100
    for text in texts:
        assert not [part for part in TELLING if part in text.casefold()], text


def test_nobody_is_judged() -> None:
    for key, text in catalogue().items():
        if key.startswith("today."):
            assert not re.search(r"missed|should|streak|great job|failed", text.casefold()), text


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("06:59", "Thursday morning"),
        ("11:59", "Thursday morning"),
        ("12:00", "Thursday afternoon"),
        ("18:00", "Thursday evening"),
        ("22:00", "Thursday night"),
    ],
)
def test_the_title_tells_the_part_of_the_day(now: str, title: str) -> None:
    assert said(now).title() == title


def test_the_usual_day() -> None:
    page = said()
    assert page.line() == "14:05 · everything is on plan"
    assert page.kicker() == "Next · in 13 minutes"
    assert page.headline() == "Stand up and move a little"
    assert page.why() == (
        "You will have sat for 60 minutes by 14:18. A minute and a half is enough."
    )


def test_before_the_hours_are_set() -> None:
    page = said(preferences=Preferences())
    assert page.headline() == "Nothing runs yet. Set your hours."
    assert page.kicker() == ""


@pytest.mark.parametrize(
    ("end", "headline"),
    [
        (wall("16:00"), "Paused until 16:00"),
        (wall("16:00").replace(day=13), "Paused until tomorrow, 16:00"),
        (wall("16:00").replace(day=14), "Paused until Saturday, 16:00"),
        (FOREVER, "Paused until you resume"),
    ],
)
def test_a_pause_tells_its_end(end: object, headline: str) -> None:
    page = said("14:05", Entry(wall("14:00"), What.PAUSED, until=end))  # type: ignore[arg-type]
    assert page.headline() == headline
    assert page.line() == "14:05 · paused"


def test_a_call_is_waited_for() -> None:
    page = said("14:20", waiting=call())
    assert page.kicker() == "Waiting for your call to end."
    assert page.why().startswith("You have sat for 62 minutes.")


@pytest.mark.parametrize("why", Why)
def test_each_reason_to_wait_has_its_words(why: Why) -> None:
    if why in (Why.TOO_LATE, Why.NEXT_CAME):
        return  # these let go, and never wait
    page = said("14:20", waiting=(Waiting("standing", why),))
    assert f"today.waits.{why.value.replace(' ', '-')}" in page.words
    assert page.kicker()


def test_where_nothing_tells_who_is_there_nobody_is_said_to_sit() -> None:
    assert said(idle="none").why().startswith("60 minutes at the desk by 14:18.")


def test_a_standing_job_counts_the_time_on_ones_feet() -> None:
    page = said("14:05", switched("13:25", "shift on"), preferences=chosen(standing__mode="job"))
    assert page.headline() == "Sit down and put your legs up"
    assert page.why().startswith("You will have stood for 60 minutes by 14:25.")


def test_a_drink_tells_where_it_takes_one() -> None:
    page = said(is_open=("water",), preferences=chosen(water__target_ml=2000))
    assert page.headline() == "Have a drink of water"
    assert page.why() == "200 mL takes you to 1,000 of 2,000 mL."
    assert page.kicker() == "Your turn now"


def test_volumes_follow_the_unit() -> None:
    page = said(preferences=chosen(water__unit="floz"))
    assert page.volume(200) == "7 fl oz"
    assert page.number(2000) == "68"


def test_a_name_that_tells_a_condition_is_left_out_where_others_read_along() -> None:
    own = [{"name": "Cramp diary", "at": ["14:10"]}]
    for discreet, name in ((True, "Time for your reminder"), (False, "Cramp diary")):
        preferences = chosen(reminders__own=own, notices__discreet=discreet)
        page = said("14:11", is_open=("own:Cramp diary",), preferences=preferences)
        assert page.headline() == name


def test_what_was_done_is_told_in_a_few_words() -> None:
    page = said()
    words = [page.deed(each) for each in page.view.done]
    assert words == [
        "Drank 200 mL",
        "Break",
        "Drank 200 mL",
        "Away for 28 minutes",
        "Drank 200 mL",
        "Break",
        "Drank 200 mL",
    ]


def test_at_night_there_are_fewer_words() -> None:
    page = said("14:05", drank("14:01"))
    assert len(page.why(night=True)) < len(page.why())
    assert page.headline(night=True) == "Stand up"


def test_a_turn_of_tomorrow_says_so() -> None:
    quiet = chosen(water__enabled=False, bedtime__enabled=False)
    page = said("21:00", entry("20:00", What.DROPPED, Habit.STANDING), preferences=quiet)
    assert page.kicker().startswith("Next · tomorrow at ")
