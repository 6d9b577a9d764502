from dataclasses import replace
from datetime import timedelta

from coach.domain.history import Entry, History, What
from coach.domain.policy import Why
from coach.domain.reminder import Due, Habit
from coach.ui.around import around
from tests.fakes import BERLIN, chosen
from tests.ui.test_words import at

DRINKS = History(
    (
        Entry(at("09:00") - timedelta(days=1), What.DRANK, Habit.WATER, amount=250),
        Entry(at("08:40"), What.DRANK, Habit.WATER, amount=200),
        Entry(at("12:55"), What.DRANK, Habit.WATER, amount=200),
        Entry(at("13:00"), What.SHOWN, Habit.STANDING),
    )
)
WATER = Due(Habit.WATER, at("14:20"), amount=200)
BEDTIME = Due(Habit.BEDTIME, at("22:00"))


def test_the_days_drinks_are_counted_and_yesterdays_are_not() -> None:
    now = around(WATER, chosen(), DRINKS, at("14:20"), BERLIN)
    assert (now.drunk_ml, now.target_ml, now.last_drink) == (400, 1600, at("12:55"))
    morning = around(WATER, chosen(), History(DRINKS.entries[:1]), at("07:15"), BERLIN)
    assert (morning.drunk_ml, morning.last_drink) == (0, None)


def test_the_desk_interval_and_bedtime_are_those_chosen() -> None:
    now = around(
        WATER,
        chosen(standing__interval_min=45, hours__bedtime="23:00"),
        DRINKS,
        at("14:20"),
        BERLIN,
    )
    assert now.sat == timedelta(minutes=45)
    assert now.bedtime == at("23:00")


def test_the_second_asking_is_promised_only_where_it_comes() -> None:
    def repeat(due: Due, shown: str) -> object:
        return around(due, chosen(), DRINKS, at(shown), BERLIN).repeat_at

    assert repeat(BEDTIME, "22:00") == at("22:15")
    assert repeat(BEDTIME, "22:05") == at("22:20")
    assert repeat(BEDTIME, "22:20") is None
    assert repeat(replace(BEDTIME, repeat=True), "22:00") is None


def test_it_remembers_why_a_card_was_held() -> None:
    assert around(WATER, chosen(), DRINKS, at("14:20"), BERLIN, Why.AWAY).held is Why.AWAY
