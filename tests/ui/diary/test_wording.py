"""A night is told in whole words, and a gap never as if nothing had been."""

from datetime import date

import pytest

from coach.domain.diary import Before, Book, DayTold, Helped, Length, Muscle, Side, book
from coach.domain.month import Lately, Month
from coach.domain.preferences import Unit
from coach.ui.diary import wording
from tests.ui.diary.told import CRAMP_NIGHT, FUTURE, GAP, NONE, TONIGHT, WORDS, cramp, view


def said(night: date, told: Book | None = None) -> str:
    return wording.cell(WORDS, view(night, told).cell)


def test_a_night_with_a_cramp_is_one_sentence() -> None:
    days = {CRAMP_NIGHT: DayTold(stretched=True)}
    found = view(told=book((cramp(),), ()), days=days).cell
    assert wording.cell(WORDS, found) == (
        "Monday 15 March, one cramp, worst pain 6 of 10, stretched before bed"
    )


def test_a_gap_and_a_night_without_a_cramp_are_said_differently() -> None:
    assert said(GAP) == "Tuesday 16 March, not logged"
    assert said(NONE).startswith("Wednesday 17 March, logged, no cramp")
    assert wording.summary(WORDS, view(GAP).cell) == "Not logged."
    assert wording.summary(WORDS, view(NONE).cell) == "No cramp that night."


def test_several_cramps_are_counted_and_a_pain_that_nobody_told_is_left_out() -> None:
    told = book((cramp(pain=None), cramp(name="two", pain=None)), ())
    assert said(CRAMP_NIGHT, told) == "Monday 15 March, 2 cramps"


def test_tonight_and_nights_to_come_say_so() -> None:
    assert said(TONIGHT).startswith("Monday 22 March, tonight, one cramp")
    assert said(FUTURE) == "Thursday 25 March, still to come"


def test_the_counts_say_what_they_are_out_of() -> None:
    assert wording.lately(WORDS, Lately(14, 12, 7)) == (
        "Last 14 nights: 12 logged, cramps on 7 of 12."
    )
    assert wording.lately(WORDS, Lately(14, 0, 0)) == "Last 14 nights: none logged yet."


@pytest.mark.parametrize(
    ("seconds", "text"), [(42, "42 s"), (60, "1 min"), (130, "2 min 10 s"), (601, "10 min 1 s")]
)
def test_the_timer_tells_minutes_and_seconds(seconds: int, text: str) -> None:
    assert wording.timed(WORDS, seconds) == text


@pytest.mark.parametrize("side", [*Side, None])
@pytest.mark.parametrize("muscle", [*Muscle, None])
def test_every_place_has_its_words(side: Side | None, muscle: Muscle | None) -> None:
    found = wording.where(WORDS, cramp(side=side, muscle=muscle))
    assert bool(found) is (side is not None or muscle is not None)
    assert "None" not in found
    assert "-" not in found


def test_what_was_ticked_is_listed_in_the_order_in_which_it_is_offered() -> None:
    ticked = [Helped.WALK, Helped.FLEX]
    assert wording.listed(WORDS, "helped", ticked, Helped) == "Heel away, Walking"


@pytest.mark.parametrize("known", [Helped, Before, Length, Side])
def test_every_answer_has_words_of_its_own(known: type[Helped]) -> None:
    table = {Helped: "helped", Before: "before-it", Length: "length", Side: "side"}[known]
    words = [WORDS[f"diary.{table}.{each}"] for each in known]
    assert len(set(words)) == len(words)


def test_what_nobody_said_is_left_out_of_the_facts() -> None:
    bare = cramp(side=None, muscle=None, pain=None)
    assert wording.cramp_facts(WORDS, bare) == (("Began at", "23:30"),)
    full = cramp(woke=True, again=0, seconds=130, helped=frozenset({Helped.FLEX}))
    assert dict(wording.cramp_facts(WORDS, full)) == {
        "Woke at": "23:30",
        "Where": "Left calf",
        "Pain": "6 of 10",
        "How long": "2 min 10 s",
        "Helped": "Heel away",
        "Slept again": "At once",
    }


def test_time_and_drinks_are_told_as_people_say_them() -> None:
    assert wording.spent(WORDS, 45) == "45 min"
    assert wording.spent(WORDS, 190) == "3 h 10 min"
    assert wording.volume(WORDS, 1_700, Unit.ML) == "1,700 mL"
    assert wording.volume(WORDS, 1_700, Unit.FL_OZ) == "57 fl oz"


def test_how_many_things_are_open_is_said_in_words_as_far_as_there_are_any() -> None:
    assert wording.still(WORDS, view(NONE).cell) == ""
    assert wording.still(WORDS, view().cell).startswith("Two things are still open.")
    many = book(tuple(cramp(name=str(i), pain=None) for i in range(3)), ())
    assert wording.still(WORDS, view(told=many).cell)[0].isdigit()


def test_months_have_their_names() -> None:
    assert wording.month(WORDS, Month(2027, 3)) == "March 2027"
    assert len({wording.month(WORDS, Month(2027, each)) for each in range(1, 13)}) == 12
