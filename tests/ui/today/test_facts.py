"""Water and movement in words, honest where nothing is known."""

from coach.domain.movement import Doing
from coach.domain.preferences import Preferences, Unit
from coach.ui.phrases import measure
from coach.ui.today import facts
from tests.fakes import chosen
from tests.ui.today.days import drank, said, switched

TWO_LITRES = {"water__target_ml": 2000}


def test_the_goal_tells_by_when() -> None:
    assert facts.water_goal(said(preferences=chosen(**TWO_LITRES))) == "of 2,000 planned by 20:00"


def test_a_limit_is_a_ceiling_and_tells_no_next_drink() -> None:
    page = said(preferences=chosen(water__limit_mode=True, water__target_ml=1500))
    assert facts.water_goal(page) == "of at most 1,500 mL today"
    assert facts.water_next(page) == ""


def test_the_next_drink_is_told_or_why_there_is_none() -> None:
    assert facts.water_next(said()).startswith("Next at ")
    assert facts.water_next(said("14:05", drank("14:00", 1001))) == "No need for more just now."
    assert facts.water_next(said("16:00", drank("14:00", 900))) == "That is all for today."
    off = chosen(water__enabled=False)
    assert facts.water_next(said(preferences=off)) == "Drinks are switched off."
    assert facts.water_next(said(preferences=Preferences())) == ""


def test_the_glass_is_a_sentence_and_never_more_than_full() -> None:
    page = said(preferences=chosen(**TWO_LITRES))
    assert facts.glass(page) == "A glass, 40 % full: 800 of 2,000 mL."
    assert facts.fullness(said("16:00", drank("14:00", 3000))) == 1.0


def test_the_other_drinks_are_round_numbers_of_the_unit() -> None:
    assert facts.chips(Unit.ML) == (150, 250)
    assert [measure(ml, Unit.FL_OZ) for ml in facts.chips(Unit.FL_OZ)] == ["5", "8"]


def test_movement_counts_breaks_and_the_longest_sit() -> None:
    assert facts.movement_line(said()) == "3 breaks. Longest sit 140 minutes."
    assert facts.movement_line(said(entries=())) == "No break yet."


def test_movement_claims_nothing_that_cannot_be_seen() -> None:
    line = facts.movement_line(said(idle="none"))
    assert line == "3 breaks. Can’t see when you step away here. Timers count on."  # noqa: RUF001
    assert facts.legend(said(idle="none"))[0] == (Doing.UNSEEN, "not seen")


def test_a_standing_job_without_a_shift_says_so() -> None:
    job = chosen(standing__mode="job")
    assert facts.movement_line(said(preferences=job)) == "No standing shift is on."
    on = said("14:05", switched("13:25", "shift on"), preferences=job)
    assert facts.movement_line(on) == "No break yet. Longest on your feet 40 minutes."
    assert facts.legend(on)[1] == (Doing.UP, "on your feet")


def test_the_chart_is_a_sentence() -> None:
    assert facts.chart(said()) == (
        "Movement from 08:00 to 20:00. 3 breaks. Longest sit 140 minutes."
        " 6 more breaks planned, the next at 14:18."
    )


def test_a_drink_is_told_to_those_who_listen() -> None:
    page = said(preferences=chosen(**TWO_LITRES))
    assert facts.drunk(page, 200) == "Drank 200 mL. 800 of 2,000 mL."
