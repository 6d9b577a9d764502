"""The invented diary is one that the program itself could have written."""

from datetime import timedelta

from coach.domain.diary import State
from coach.domain.month import still_open
from coach.showpieces import nights


def test_each_cramp_is_in_its_night_with_the_stage_of_then() -> None:
    diary = nights.diary()
    for cramp in nights.sample().cramps:
        assert cramp.when == diary.when(diary.night_of(cramp.at))


def test_the_last_nights_are_as_on_the_pictures() -> None:
    diary = nights.diary()
    last = diary.last_night
    told = tuple(
        diary.book(last - timedelta(days=13), last).between(last - timedelta(days=13), last)
    )
    assert sum(each.logged for each in told) == 12
    assert sum(each.state is State.CRAMPS for each in told) == 7
    assert sum(len(each.cramps) for each in told) == 11
    assert max(each.worst or 0 for each in told) == 8


def test_the_nights_of_the_pictures_are_what_they_are_called() -> None:
    diary = nights.diary()
    one, gap, many = (
        diary.book(night, night).told(night)
        for night in (nights.THE_NIGHT, nights.GAP, nights.MANY)
    )
    assert (len(one.cramps), still_open(one)) == (1, 2)
    assert gap.state is State.NOT_LOGGED
    assert len(many.cramps) == 3


def test_an_empty_diary_tells_nothing_and_what_is_changed_is_forgotten() -> None:
    empty = nights.diary(empty=True)
    assert empty.book(nights.THE_NIGHT, nights.THE_NIGHT).cramps == ()
    empty.say_none(nights.GAP)
    assert nights.diary(empty=True).book(nights.GAP, nights.GAP).nights == ()


def test_days_are_told_until_now_and_from_the_first_night_on() -> None:
    found = nights.days(nights.THE_NIGHT - timedelta(days=400), nights.NOW.date())
    assert min(found) == min(c.when.night for c in nights.sample().cramps)
    assert max(found) == nights.NOW.date() - timedelta(days=1)
    assert not found[nights.THE_NIGHT].stretched
