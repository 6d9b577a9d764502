from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from coach.domain.diary import Cramp, Muscle, Night, Side, State
from coach.domain.hours import instant
from coach.domain.preferences import Preferences
from coach.domain.stage import Stage
from coach.engine.diary import Around, Diary, Refused, Said
from coach.engine.memory import MemoryDiary
from tests.fakes import BERLIN, chosen

NIGHT = date(2027, 3, 14)
MORNING = date(2027, 3, 15)
NEW_YORK = ZoneInfo("America/New_York")


class Bedside:
    """A diary whose clock and zone a test moves."""

    def __init__(self, preferences: Preferences | None = None, at: str = "03:12") -> None:
        self.now = instant(MORNING, time.fromisoformat(at), BERLIN)
        self.zone: tzinfo = BERLIN
        self.preferences = preferences or chosen()
        self.changes = 0
        names: Iterator[str] = (f"cramp-{number}" for number in count())
        around = Around(
            lambda: self.now, lambda: self.zone, lambda: self.preferences, lambda: next(names)
        )
        self.store = MemoryDiary()
        self.diary = Diary(self.store, around, self.changed)

    def changed(self) -> None:
        self.changes += 1

    def state(self, night: date = NIGHT) -> State:
        return self.diary.book(night, night).told(night).state

    def one(self, night: date = NIGHT) -> Cramp:
        (cramp,) = self.diary.book(night, night).told(night).cramps
        return cramp


def test_a_cramp_is_kept_as_soon_as_it_began_with_time_night_and_stage() -> None:
    bedside = Bedside(chosen(profile__due_date="2027-06-01"))
    begun = bedside.diary.begin(bedside.now)
    assert bedside.one() == begun
    assert begun.face.strftime("%Y-%m-%d %H:%M") == "2027-03-15 03:12"
    assert (begun.when.night, begun.when.stage, begun.when.weeks) == (NIGHT, Stage.T3, 28)


def test_what_is_said_later_is_said_of_the_same_cramp() -> None:
    bedside = Bedside()
    begun = bedside.diary.begin(bedside.now)
    bedside.diary.keep(replace(begun, pain=6, side=Side.LEFT))
    assert (bedside.one().pain, bedside.one().side) == (6, Side.LEFT)


def test_the_stage_stays_as_it_was_when_the_cramp_was_written_down() -> None:
    bedside = Bedside(chosen(profile__stage="t2"))
    begun = bedside.diary.begin(bedside.now)
    bedside.preferences = chosen(profile__stage="none")
    moved = bedside.diary.moved(begun, bedside.now - timedelta(hours=1))
    assert moved.when.stage is Stage.T2


def test_a_due_date_that_does_not_count_tells_no_weeks() -> None:
    bedside = Bedside(chosen(profile__due_date="2027-06-01", profile__stage="none"))
    assert bedside.diary.when(NIGHT).weeks is None


def test_a_quick_log_is_a_calf_unless_it_is_said_otherwise() -> None:
    bedside = Bedside()
    kept = bedside.diary.log(bedside.now, Side.RIGHT, 4)
    assert (kept.muscle, kept.seconds) == (Muscle.CALF, None)


def test_what_has_not_begun_cannot_be_written_down() -> None:
    bedside = Bedside()
    later = bedside.now + timedelta(minutes=2)
    begun = bedside.diary.begin(bedside.now)
    with pytest.raises(Refused, match="future"):
        bedside.diary.begin(later)
    with pytest.raises(Refused, match="future"):
        bedside.diary.log(later, Side.LEFT, 5)
    with pytest.raises(Refused, match="future"):
        bedside.diary.moved(begun, later)


@pytest.mark.parametrize("at", ["1999-12-31T23:00+00:00", "0001-01-01T00:00+14:00"])
def test_nothing_is_written_down_of_times_before_the_diary(at: str) -> None:
    bedside, long_ago = Bedside(), datetime.fromisoformat(at)
    begun = bedside.diary.begin(bedside.now)
    with pytest.raises(Refused, match="past"):
        bedside.diary.begin(long_ago)
    with pytest.raises(Refused, match="past"):
        bedside.diary.log(long_ago, Side.LEFT, 5)
    with pytest.raises(Refused, match="past"):
        bedside.diary.moved(begun, long_ago)
    with pytest.raises(Refused, match="past"):
        bedside.diary.say_none(long_ago.date())


def test_moving_a_beginning_over_noon_moves_it_into_another_night() -> None:
    bedside = Bedside()
    begun = bedside.diary.begin(bedside.now)
    moved = bedside.diary.moved(begun, bedside.now - timedelta(hours=14))
    assert moved.when.night == date(2027, 3, 13)
    assert bedside.diary.moved(begun, bedside.now - timedelta(hours=4)).when == begun.when


def test_a_night_without_a_cramp_is_said_in_one_step_and_can_be_taken_back() -> None:
    bedside = Bedside(at="08:00")
    bedside.diary.say_none(bedside.diary.last_night)
    assert bedside.state() is State.NONE
    bedside.diary.unsay_none(NIGHT)
    assert bedside.state() is State.NOT_LOGGED


def test_no_cramp_cannot_be_said_of_a_night_with_one_or_of_one_to_come() -> None:
    bedside = Bedside()
    bedside.diary.begin(bedside.now)
    with pytest.raises(Refused, match="cramps"):
        bedside.diary.say_none(NIGHT)
    with pytest.raises(Refused, match="future"):
        bedside.diary.say_none(MORNING)


def test_saying_none_keeps_what_else_was_said_of_the_night() -> None:
    bedside = Bedside(at="08:00")
    bedside.diary.keep_night(Night(bedside.diary.when(NIGHT), note="slept well"))
    bedside.diary.say_none(NIGHT)
    night = bedside.diary.book(NIGHT, NIGHT).told(NIGHT).night
    assert night
    assert (night.none, night.note) == (True, "slept well")


def test_a_cramp_takes_back_the_word_that_there_was_none() -> None:
    bedside = Bedside(at="08:00")
    bedside.diary.say_none(NIGHT)
    removed = bedside.diary.remove(bedside.diary.begin(bedside.now - timedelta(hours=4)).id)
    assert bedside.state() is State.NOT_LOGGED
    bedside.diary.put_back(removed)
    assert bedside.state() is State.CRAMPS


def test_what_was_taken_out_can_be_put_back_as_it_was() -> None:
    bedside = Bedside()
    begun = bedside.diary.begin(bedside.now)
    removed = bedside.diary.remove(begun.id)
    assert bedside.diary.cramp(begun.id) is None
    bedside.diary.put_back(removed)
    assert bedside.one() == begun


def test_a_move_to_another_zone_changes_neither_time_nor_night_of_what_was_written() -> None:
    bedside = Bedside()
    before = bedside.diary.begin(bedside.now)
    bedside.zone, bedside.now = NEW_YORK, bedside.now + timedelta(hours=20)
    assert bedside.one() == before
    assert bedside.one().face.strftime("%H:%M") == "03:12"
    there = bedside.diary.begin(bedside.now)
    assert there.face.strftime("%H:%M") == "18:12"


def test_whoever_shows_the_diary_is_told_of_each_change() -> None:
    bedside = Bedside(at="08:00")
    begun = bedside.diary.begin(bedside.now)
    bedside.diary.keep(replace(begun, pain=1))
    bedside.diary.put_back(bedside.diary.remove(begun.id))
    bedside.diary.say(Said.TAKEN, "tablet my midwife advised")
    assert bedside.changes == 5
    assert bedside.diary.said(Said.TAKEN) == "tablet my midwife advised"


def test_tonight_and_last_night_are_the_engines_to_know() -> None:
    bedside = Bedside(at="08:00")
    assert (bedside.diary.tonight, bedside.diary.last_night) == (NIGHT, NIGHT)
    bedside.now += timedelta(hours=14)
    assert (bedside.diary.tonight, bedside.diary.last_night) == (MORNING, NIGHT)


def test_a_moment_is_utc_whatever_zone_it_comes_in() -> None:
    bedside = Bedside()
    begun = bedside.diary.begin(bedside.now)
    assert begun.at == datetime.fromisoformat("2027-03-15T02:12:00+00:00")
