from datetime import timedelta

import pytest

from coach.domain.day_picture import Gap, Reason
from coach.domain.preferences import Preferences
from coach.ui.live_day.wording import bed, day_spoken, day_told, up
from tests.engine.days import drawn
from tests.fakes import chosen
from tests.ui.live_day.days import PLAIN, RICH, SATURDAY, TUESDAY, WORDS, at, played, wording


def said(lane: str, clock: str, preferences: Preferences = PLAIN) -> str:
    return wording(preferences).thing(lane, played(preferences, TUESDAY).at(lane, at(clock)))


def test_the_day_is_counted() -> None:
    assert wording().counts() == "10 drinks, about 8 breaks, 1 bedtime stretch"
    assert wording(RICH).counts() == (
        "10 drinks, about 7 breaks, 1 morning stretch, 2 reminders, 1 bedtime stretch"
    )


def test_a_day_without_notices_says_so() -> None:
    off = chosen(water__enabled=False, standing__enabled=False, bedtime__enabled=False)
    assert wording(off).counts() == "No notices on this day"
    assert wording(off).spoken() == "Awake 7:00 to 22:30, no notices."


def test_the_picture_is_read_aloud_as_one_sentence() -> None:
    assert wording().spoken() == (
        "Awake 7:00 to 22:30, ten drinks, about eight breaks, stretch at 22:00."
    )


def test_the_waking_hours_are_told() -> None:
    assert wording().awake() == "Awake 15 h 30"
    assert wording(chosen(hours__bedtime="23:00")).awake() == "Awake 16 h"


@pytest.mark.parametrize(
    ("lane", "clock", "words"),
    [
        ("water", "05:00", "04:00 to 07:00: Quiet while you sleep, until 07:00."),
        ("water", "07:05", "The first one comes 15 minutes after you get up."),
        ("water", "07:15", "07:15: a drink of 200 mL."),
        ("water", "08:00", "85 minutes between two drinks; the next at 08:40."),
        ("water", "21:00", "No drinks in the last 150 minutes before bed."),
        ("standing", "08:00", "Its hours begin at 09:00."),
        ("standing", "10:30", "A break every 60 minutes; the next at 11:00."),
        ("standing", "17:20", "The next one would come after 17:30."),
        ("standing", "19:00", "Its hours are over for this day."),
        ("bedtime", "12:00", "It comes once, 30 minutes before bed, at 22:00."),
        ("bedtime", "22:10", "It came once, and that is enough."),
    ],
)
def test_each_gap_says_why(lane: str, clock: str, words: str) -> None:
    assert said(lane, clock).endswith(words)


@pytest.mark.parametrize(
    ("lane", "clock", "words"),
    [
        ("standing", "13:00", "A quiet time, until 14:00."),
        ("own:Tablet", "12:00", "It comes at 08:00, 21:00."),
        ("own:Tablet", "21:00", "21:00: Tablet."),
        (
            "water",
            "14:00",
            "In one notice with a break. It waited until the quiet time ended.",
        ),
    ],
)
def test_a_rich_day_says_why(lane: str, clock: str, words: str) -> None:
    assert said(lane, clock, RICH).endswith(words)


def test_what_moved_on_says_so() -> None:
    crowded = chosen()
    late = next(each for each in played(crowded, TUESDAY).of("water") if each.late)
    words = wording(crowded).notice("water", late)
    assert words.endswith("It moved on: two notices keep a distance.")
    before = played(crowded, TUESDAY).at("water", late.at - timedelta(minutes=1))
    assert wording(crowded).thing("water", before).endswith("Two notices stand 20 minutes apart.")


def test_other_weekdays_are_named() -> None:
    gap = played(PLAIN, SATURDAY).gaps_of("standing")[0]
    assert wording(PLAIN, SATURDAY).why(gap) == (
        "It comes on other days: Monday, Tuesday, Wednesday, Thursday, Friday."
    )


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_words(reason: Reason) -> None:
    moment = at("12:00")
    for lane in ("water", "standing", "bedtime", "morning", "own:tea"):
        for minutes, until in ((0, None), (20, moment)):
            gap = Gap(lane, moment, moment, reason, minutes, until)
            said = wording().why(gap)
            assert said.endswith(".")
            assert "{" not in said


def test_no_random_day_is_at_a_loss_for_words() -> None:
    for seed in range(25):
        one = drawn(seed)
        words = wording(one.preferences, one.day)
        picture = played(one.preferences, one.day)
        things = [(lane, each) for lane in picture.lanes for each in picture.of(lane)]
        for lane, coming in things:
            assert "{" not in words.notice(lane, coming)
        assert all(words.gap(gap) for gap in picture.gaps)


def test_a_telling_name_stays_hidden_where_others_may_read() -> None:
    telling = [{"name": "cramp tea", "at": ["12:00"]}]
    assert wording(chosen(reminders__own=telling)).lane("own:cramp tea") == "Reminder"
    shown = chosen(reminders__own=telling, notices__discreet=False)
    assert wording(shown).lane("own:cramp tea") == "cramp tea"


def test_times_and_days_are_told() -> None:
    day = played(PLAIN, TUESDAY).day
    assert up(WORDS, day.wake.time()) == "Up 06:00"
    assert bed(WORDS, day.wake.time()) == "Bed 06:00"
    assert [day_told(WORDS, TUESDAY, today) for today in (TUESDAY, SATURDAY)] == ["Today", "Tue"]
    assert day_spoken(WORDS, TUESDAY, TUESDAY) == "Tuesday, today"
    assert day_spoken(WORDS, TUESDAY, SATURDAY) == "Tuesday"


def test_a_lane_is_named_with_how_much_comes_in_it() -> None:
    words = wording(RICH)
    lanes = ("water", "bedtime", "own:Tablet")
    assert [words.lane_told(lane) for lane in lanes] == [
        "Water, 10 notices",
        "Bedtime, one notice",
        "Tablet, 2 notices",
    ]
