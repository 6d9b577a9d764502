"""What is told counts at once, and the last of it can be taken back as if it had never been."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.diary import Check, Cramp, Length, Muscle, Side, State, Told
from coach.domain.hours import instant
from coach.domain.preferences import Preferences
from coach.domain.stage import Stage
from coach.engine.amending import Amending, said_of
from coach.engine.diary import Around, Diary, Refused, Said
from coach.engine.memory import MemoryDiary
from tests.fakes import BERLIN, chosen

NIGHT = date(2027, 3, 15)
MORNING = instant(date(2027, 3, 16), time(8), BERLIN)


class Desk:
    """A diary, and what changes it; a test moves the clock, and travels."""

    def __init__(self, preferences: Preferences | None = None, now: datetime = MORNING) -> None:
        self.now, self.preferences = now, preferences or chosen()
        self.zone, self.steps = BERLIN, 0
        names = count()
        around = Around(
            lambda: self.now, lambda: self.zone, lambda: self.preferences, lambda: f"c{next(names)}"
        )
        self.diary = Diary(MemoryDiary(), around, self._step)
        self.amending = Amending(self.diary)

    def _step(self) -> None:
        self.steps += 1

    def told(self, night: date = NIGHT) -> Told:
        return self.diary.book(night, night).told(night)

    def one(self, night: date = NIGHT) -> Cramp:
        (cramp,) = self.told(night).cramps
        return cramp


def faces(told: Told) -> list[str]:
    return [f"{cramp.face:%d %H:%M}" for cramp in told.cramps]


def test_a_cramp_is_added_to_the_night_that_is_meant() -> None:
    desk = Desk()
    for night in (NIGHT, date(2027, 3, 2)):
        desk.amending.add(night)
        assert desk.told(night).state is State.CRAMPS
        assert desk.one(night).muscle is Muscle.CALF
    assert faces(desk.told(date(2027, 3, 2))) == ["03 03:00"]


def test_a_night_that_has_not_begun_has_no_cramp() -> None:
    with pytest.raises(Refused, match="future"):
        Desk().amending.add(NIGHT + timedelta(days=2))


@pytest.mark.parametrize(
    ("wall", "face"), [("23:59", "15 23:59"), ("00:01", "16 00:01"), ("05:00", "16 05:00")]
)
def test_another_time_stays_in_the_same_night_over_midnight(wall: str, face: str) -> None:
    desk = Desk()
    made = desk.amending.add(NIGHT)
    desk.amending.begin_at(made.id, time.fromisoformat(wall))
    assert faces(desk.told()) == [face]
    assert desk.one().when == made.when


@pytest.mark.parametrize("day", [None, date(2027, 3, 16)])
def test_after_a_journey_a_time_that_is_put_right_stays_where_it_was(day: date | None) -> None:
    desk = Desk()
    made = desk.amending.add(NIGHT)
    desk.zone = ZoneInfo("America/Los_Angeles")  # where it is still the evening before
    moved = desk.amending.begin_at(made.id, time(3, 20), day)
    assert moved == replace(made, at=instant(date(2027, 3, 16), time(3, 20), BERLIN))
    assert faces(desk.told()) == ["16 03:20"]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(1, 1, 1), "past"),
        (date(1999, 12, 31), "past"),
        (date(2000, 1, 1), "past"),
        (date(2027, 3, 17), "future"),
        (date(9999, 12, 31), "future"),
    ],
)
def test_a_day_that_the_diary_does_not_have_is_refused(day: date, why: str) -> None:
    desk = Desk()
    made = desk.amending.add(NIGHT)
    with pytest.raises(Refused, match=why):
        desk.amending.begin_at(made.id, time(3), day)
    assert desk.one() == made


def test_another_day_moves_it_to_another_night_and_back_again() -> None:
    desk = Desk()
    made = desk.amending.add(NIGHT)
    desk.amending.begin_at(made.id, time(3), date(2027, 3, 14))
    assert desk.told().state is State.NOT_LOGGED
    assert faces(desk.told(date(2027, 3, 13))) == ["14 03:00"]
    desk.amending.undo()
    assert desk.one() == made
    assert desk.told(date(2027, 3, 13)).state is State.NOT_LOGGED


def test_the_stage_stays_as_it_was_when_it_was_written_down() -> None:
    desk = Desk(chosen(profile__stage="t2"))
    made = desk.amending.add(NIGHT)
    desk.preferences = chosen(profile__stage="after")
    desk.amending.tell(made.id, "pain", 6)
    desk.amending.begin_at(made.id, time(23, 59))
    assert desk.one().when.stage is Stage.T2


def test_a_time_to_come_is_refused_and_nothing_changes() -> None:
    desk = Desk(now=instant(date(2027, 3, 16), time(4), BERLIN))
    made = desk.amending.add(NIGHT)
    with pytest.raises(Refused, match="future"):
        desk.amending.begin_at(made.id, time(5))
    assert desk.one() == made


def test_of_a_cramp_that_is_gone_nothing_is_told() -> None:
    with pytest.raises(Refused, match="gone"):
        Desk().amending.tell("nobody", "pain", 6)


def test_none_and_its_taking_back() -> None:
    desk = Desk()
    desk.amending.say_none(NIGHT)
    assert desk.told().state is State.NONE
    desk.amending.unsay_none(NIGHT)
    assert desk.told().state is State.NOT_LOGGED
    desk.amending.undo()
    assert desk.told().state is State.NONE


def test_a_cramp_outweighs_none_and_undo_brings_none_back() -> None:
    desk = Desk()
    desk.amending.say_none(NIGHT)
    before = desk.told()
    desk.amending.add(NIGHT)
    assert desk.told().state is State.CRAMPS
    desk.amending.undo()
    assert desk.told() == before


def test_what_is_removed_comes_back_as_it_was() -> None:
    desk = Desk()
    made = desk.amending.add(NIGHT)
    desk.amending.tell(made.id, "side", Side.LEFT)
    desk.amending.tell_night(NIGHT, "note", "Hot")
    before = desk.told()
    desk.amending.remove(made.id)
    assert desk.told().cramps == ()
    desk.amending.undo()
    assert desk.told() == before
    assert not desk.amending.can_undo


def test_a_night_is_told_of_and_untold() -> None:
    desk = Desk()
    desk.amending.tell_night(NIGHT, "checks", frozenset({Check.NUMBNESS}))
    night = desk.told().night
    assert night is not None
    assert night.checks == {Check.NUMBNESS}
    assert not desk.told().logged  # a tick alone tells of no cramp, nor of none
    desk.amending.undo()
    assert desk.told().night is None


def test_words_for_what_is_taken_can_be_taken_back() -> None:
    desk = Desk()
    desk.amending.set_up("tablet")
    desk.amending.set_up("another tablet")
    desk.amending.undo()
    assert desk.diary.said(Said.TAKEN) == "tablet"


def test_what_is_said_contradicts_nothing_else() -> None:
    made = Desk().amending.add(NIGHT)
    timed = said_of(said_of(made, "seconds", 130), "length", Length.OVER_10)
    assert (timed.seconds, timed.lasted) == (None, Length.OVER_10)
    slept = said_of(said_of(made, "again", 15), "woke", False)
    assert (slept.woke, slept.again) == (False, None)
    assert said_of(made, "again", 0).woke is True


DEEDS = st.sampled_from(["add", "none", "unsay", "pain", "move", "remove", "note", "checks"])


@given(st.lists(DEEDS, min_size=1, max_size=8))
def test_undo_always_leads_to_how_it_was_before_the_last_change(deeds: list[str]) -> None:
    desk, before = Desk(), None
    for deed in deeds:
        now = [desk.told(NIGHT + timedelta(days=away)) for away in (-2, -1, 0)]
        if _did(desk, deed):
            before = now
    if before is not None:
        desk.amending.undo()
        assert [desk.told(NIGHT + timedelta(days=away)) for away in (-2, -1, 0)] == before


def _did(desk: Desk, deed: str) -> bool:
    amending, cramps = desk.amending, desk.told().cramps
    match deed:
        case "add":
            amending.add(NIGHT)
        case "none" if not cramps:
            amending.say_none(NIGHT)
        case "unsay":
            amending.unsay_none(NIGHT)
        case "pain" if cramps:
            amending.tell(cramps[0].id, "pain", 7)
        case "move" if cramps:
            amending.begin_at(cramps[-1].id, time(2), date(2027, 3, 15))
        case "remove" if cramps:
            amending.remove(cramps[0].id)
        case "note":
            amending.tell_night(NIGHT, "note", "Warm")
        case "checks":
            amending.tell_night(NIGHT, "checks", frozenset({Check.WARMTH}))
        case _:
            return False
    return True


def test_each_change_and_its_way_back_are_one_step_so_that_no_half_of_it_is_ever_kept() -> None:
    desk = Desk()
    other = NIGHT - timedelta(days=3)
    amending, one = desk.amending, "c1"  # as what is added once more after its way back
    for change in (
        lambda: amending.say_none(NIGHT),
        lambda: amending.add(NIGHT),
        lambda: amending.begin_at(one, time(3), other + timedelta(days=1)),
        lambda: amending.tell(one, "pain", 7),
        lambda: amending.remove(one),
    ):
        before = desk.diary.book(other, NIGHT)
        for deed in (change, amending.undo, change):
            desk.steps = 0
            deed()
            assert desk.steps == 1
            if deed == amending.undo:
                assert desk.diary.book(other, NIGHT) == before
