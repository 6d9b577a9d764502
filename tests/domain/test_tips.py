"""A tip a day: the same all day, each before any comes again, and none that was sent away."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.stage import Stage
from coach.domain.tips import Tip, tip_of_the_day

DAY = date(2026, 3, 12)
REVIEWED = date(2026, 1, 1)


def cards(count: int) -> tuple[Tip, ...]:
    return tuple(
        Tip(f"t{i}", ("a source",), REVIEWED, pregnant=i % 5 == 1, otherwise=i % 4 == 2)
        for i in range(count)
    )


@given(
    count=st.integers(1, 40),
    start=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    stage=st.sampled_from(Stage),
    data=st.data(),
)
def test_each_card_has_its_day_before_one_comes_again(
    count: int, start: date, stage: Stage, data: st.DataObject
) -> None:
    tips = cards(count)
    fitting = {tip.id for tip in tips if tip.suits(stage)}
    dismissed = data.draw(st.sets(st.sampled_from(sorted(fitting)))) if fitting else set()
    days = [start + timedelta(days=i) for i in range(len(fitting))]
    came = [tip_of_the_day(tips, day, stage, dismissed) for day in days]
    names = [tip.id for tip in came if tip]
    assert len(names) == len(set(names))
    assert set(names) == fitting - dismissed


def test_sending_a_card_away_brings_no_second_one_on_its_day() -> None:
    tips = cards(12)
    first = tip_of_the_day(tips, DAY, Stage.NONE)
    assert first
    assert tip_of_the_day(tips, DAY, Stage.NONE, {first.id}) is None
    tomorrow = DAY + timedelta(days=1)
    assert tip_of_the_day(tips, tomorrow, Stage.NONE, {first.id}) == tip_of_the_day(
        tips, tomorrow, Stage.NONE
    )


def test_there_is_none_at_night() -> None:
    assert tip_of_the_day(cards(12), DAY, Stage.NONE)
    assert tip_of_the_day(cards(12), DAY, Stage.NONE, night=True) is None


def test_there_is_none_where_no_card_is_meant_for_the_stage() -> None:
    tips = (Tip("side-sleep", ("a",), REVIEWED, pregnant=True),)
    assert tip_of_the_day(tips, DAY, Stage.NONE) is None
    assert tip_of_the_day((), DAY, Stage.T2) is None
    assert tip_of_the_day(tips, DAY, Stage.T2) == tips[0]


@pytest.mark.parametrize(
    ("stage", "key"),
    [(Stage.NONE, "otherwise"), (Stage.AFTER, "otherwise"), (Stage.T1, "text"), (Stage.T3, "text")],
)
def test_a_card_has_other_words_for_those_who_are_not_pregnant(stage: Stage, key: str) -> None:
    assert Tip("clot", ("a",), REVIEWED, otherwise=True).words(stage) == f"tips.clot.{key}"
    assert Tip("shoes", ("a",), REVIEWED).words(stage) == "tips.shoes.text"
