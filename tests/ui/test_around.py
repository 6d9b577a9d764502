from dataclasses import replace
from datetime import timedelta

from coach.domain.history import Entry, History, What
from coach.domain.preferences import Mode, Unit
from coach.domain.reminder import Due, Habit
from coach.ui.around import around
from tests.fakes import BERLIN, chosen
from tests.ui.samples import BEDTIME, STANDING, WATER, asks, at

TODAY, YESTERDAY = "2026-03-04", "2026-03-03"
DRINKS = History(
    (
        Entry(at("09:00", YESTERDAY), What.DRANK, Habit.WATER, amount=250, turn=YESTERDAY),
        Entry(at("08:40"), What.DRANK, Habit.WATER, amount=200, turn=TODAY),
        Entry(at("12:55"), What.DRANK, Habit.WATER, amount=200, turn=TODAY),
        Entry(at("13:00"), What.SHOWN, Habit.STANDING),
    )
)


def test_the_days_drinks_are_counted_and_yesterdays_are_not() -> None:
    now = around(asks(WATER), chosen(), DRINKS, at("14:20"), BERLIN)
    assert (now.drunk_ml, now.target_ml, now.last_drink) == (400, 1600, at("12:55"))
    morning = around(asks(WATER), chosen(), History(DRINKS.entries[:1]), at("07:15"), BERLIN)
    assert (morning.drunk_ml, morning.last_drink) == (0, None)


def test_a_hot_day_is_part_of_the_plan() -> None:
    hot = DRINKS.plus(Entry(at("13:10"), What.SWITCHED, note="hot on", turn=TODAY))
    assert around(asks(WATER), chosen(), hot, at("14:20"), BERLIN).target_ml == 1900


def test_the_interval_the_bedtime_and_the_ways_of_telling_are_those_chosen() -> None:
    chosen_ones = chosen(
        standing__interval_min=45,
        standing__mode="job",
        hours__bedtime="23:00",
        water__unit="floz",
        notices__discreet=False,
    )
    now = around(asks(WATER), chosen_ones, DRINKS, at("14:20"), BERLIN)
    assert now.spent == timedelta(minutes=45)
    assert now.bedtime == at("23:00")
    assert (now.mode, now.unit, now.discreet) == (Mode.JOB, Unit.FL_OZ, False)


def test_the_second_asking_is_promised_only_where_it_comes() -> None:
    def repeat(due: Due, shown: str, **choices: object) -> object:
        return around(asks(due), chosen(**choices), DRINKS, at(shown), BERLIN).repeat_at

    assert repeat(BEDTIME, "22:00") == at("22:15")
    assert repeat(BEDTIME, "22:05") == at("22:20")
    assert repeat(BEDTIME, "22:20") is None
    assert repeat(BEDTIME, "22:20", quiet__enabled=False) == at("22:35")
    assert repeat(replace(BEDTIME, repeat=True), "22:00") is None
    assert repeat(WATER, "22:00") is None


def test_what_is_shown_again_promises_the_same_second_asking() -> None:
    shown = DRINKS.plus(Entry(at("22:00"), What.SHOWN, Habit.BEDTIME, turn=TODAY))
    both = asks(STANDING, BEDTIME)
    assert around(both, chosen(), shown, at("22:04"), BERLIN).repeat_at == at("22:15")
