"""What the page counts, by examples that were counted by hand."""

from datetime import date, timedelta

import pytest

from coach.domain.diary import (
    Also,
    Before,
    Book,
    Check,
    DayTold,
    Helped,
    Length,
    Muscle,
    Side,
    State,
    book,
)
from coach.domain.report import Middle, Report, Share, first_of, reach, report
from tests.reports import LAST, cramp, march, said, usual


def of(*told: object, nights: int = 14, **others: object) -> Report:
    cramps = [each for each in told if hasattr(each, "at")]
    written = [each for each in told if not hasattr(each, "at")]
    return report(book(cramps, written), {}, LAST, nights, **others)  # type: ignore[arg-type]


def test_the_design_is_counted_as_it_is_drawn() -> None:
    made = usual().report
    assert made.logged == Share(12, 14)
    assert made.cramped == Share(7, 12)
    assert (made.cramps, made.per_night) == (11, 0.9)
    assert (made.worst, made.pain) == (8, Middle(5.0, 11))
    assert made.lasting.usual == (Length.TO_3,)
    assert made.lasting.over_10 == Share(0, 11)
    assert made.woken == Share(6, 7)
    assert made.disturbance == Middle(5.0, 12)
    assert made.earlier == Share(9, 13)
    assert made.where.sides == ((Side.LEFT, 8), (Side.RIGHT, 3))
    assert made.where.muscles == ((Muscle.CALF, 9), (Muscle.FOOT, 2))
    assert made.helped == ((Helped.FLEX, 8), (Helped.WALK, 3))
    assert made.before == ((Before.STANDING, 5), (Before.NOTHING, 6))
    assert made.also == ((Also.PUFFY_ANKLES, 4),)
    assert made.checks == ()
    assert made.taken == Share(10, 12)
    assert (made.first, made.last, made.nights, made.weeks) == (march(9), LAST, 14, 29)


def test_a_night_that_was_not_logged_is_a_gap_and_never_a_zero() -> None:
    made = of(said(march(20), none=True))
    assert made.logged == Share(1, 14)
    assert made.cramped == Share(0, 1)
    assert made.per_night == 0.0
    states = {bar.date.day: bar.state for bar in made.bars}
    assert states[20] is State.NONE
    assert states[21] is State.NOT_LOGGED


def test_a_note_alone_does_not_log_a_night() -> None:
    made = of(said(march(20), note="hot", disturbance=4, taken=True))
    assert made.logged.count == 0
    assert made.notes == ((march(20), "hot"),)
    assert made.disturbance == Middle(4.0, 1)


def test_an_empty_diary_has_no_middles_and_no_mean() -> None:
    made = report(Book(), {}, LAST)
    assert made.per_night is None
    assert made.pain == made.soreness == made.disturbance == Middle(None, 0)
    assert made.lasting.usual == ()
    assert made.earlier == Share(0, 0)
    assert [bar.state for bar in made.bars] == [State.NOT_LOGGED] * 14


def test_a_cramp_without_pain_counts_as_a_cramp_and_not_among_the_pains() -> None:
    made = of(cramp(march(20), None), cramp(march(20), 4, 1), cramp(march(21), 7))
    assert (made.cramps, made.pain, made.worst) == (3, Middle(5.5, 2), 7)
    assert [bar.worst for bar in made.bars if bar.cramps] == [4, 7]


def test_the_mean_of_cramps_is_told_to_one_decimal_halves_upwards() -> None:
    twenty = [cramp(march(9), 1, number) for number in range(5)]
    rest = [said(march(day), none=True) for day in range(10, 13)]
    assert of(*twenty, *rest).per_night == 1.3  # 1.25


@pytest.mark.parametrize(
    ("lengths", "usual"),
    [
        ([Length.TO_3, Length.TO_3, Length.OVER_10], (Length.TO_3,)),
        ([Length.OVER_10, Length.UNDER_1], (Length.UNDER_1, Length.OVER_10)),
        ([None], ()),
    ],
)
def test_of_lengths_that_are_as_frequent_all_are_told_the_shortest_first(
    lengths: list[Length | None], usual: tuple[Length, ...]
) -> None:
    made = of(*(cramp(march(20), 1, n, length=each) for n, each in enumerate(lengths)))
    assert made.lasting.usual == usual


def test_a_timer_tells_the_length() -> None:
    made = of(cramp(march(20), seconds=601, length=Length.TO_3))
    assert made.lasting.over_10 == Share(1, 1)


def test_a_night_woke_if_one_of_its_cramps_did_and_counts_if_one_of_them_tells() -> None:
    made = of(
        cramp(march(20), woke=False),
        cramp(march(20), number=1, woke=True),
        cramp(march(21), woke=False),
        cramp(march(22)),
    )
    assert made.woken == Share(1, 2)


def test_what_was_not_told_of_a_place_is_counted_too() -> None:
    made = of(cramp(march(20), side=Side.BOTH), cramp(march(21), muscle=Muscle.FOOT))
    assert (made.where.sides, made.where.no_side) == (((Side.BOTH, 1),), 1)
    assert (made.where.muscles, made.where.no_muscle) == (((Muscle.FOOT, 1),), 1)


def test_ticked_items_are_told_one_by_one_with_their_night() -> None:
    both = frozenset({Check.WARMTH, Check.ONE_LEG_SWELLING})
    made = of(said(march(20), checks=both), said(march(18), checks=frozenset({Check.WEAKNESS})))
    assert made.checks == (
        (Check.WEAKNESS, march(18)),
        (Check.ONE_LEG_SWELLING, march(20)),
        (Check.WARMTH, march(20)),
    )


def test_the_earlier_nights_are_as_many_and_end_where_these_begin() -> None:
    made = of(cramp(march(9)), cramp(march(8)), cramp(date(2027, 2, 23)), cramp(date(2027, 2, 22)))
    assert made.cramps == 1
    assert made.earlier == Share(2, 2)
    assert (first_of(LAST, 14), reach(LAST, 14)) == (march(9), date(2027, 2, 23))


def test_four_weeks_have_twenty_eight_bars() -> None:
    made = of(cramp(first_of(LAST, 28)), nights=28)
    assert [bar.date for bar in made.bars] == [LAST - timedelta(days=n) for n in range(27, -1, -1)]
    assert made.bars[0].cramps == 1


def test_the_stretch_is_that_of_the_evening_of_the_night() -> None:
    days = {march(20): DayTold(stretched=True), march(21): DayTold(routines=1)}
    made = report(Book(), days, LAST)
    assert [bar.date for bar in made.bars if bar.stretched] == [march(20)]
