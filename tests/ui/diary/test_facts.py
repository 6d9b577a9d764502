"""The panel says what is told of the whole night, and what the history tells; nothing else."""

from coach.domain.diary import Also, Check, DayTold, Helped, book
from coach.domain.preferences import Unit
from coach.ui.diary import facts
from tests.ui.diary.told import CRAMP_NIGHT, WORDS, cramp, night, view


def test_what_is_told_of_a_night_is_named() -> None:
    told = night(
        disturbance=4,
        also=frozenset({Also.BACK_PAIN}),
        checks=frozenset({Check.NUMBNESS}),
        taken=False,
        note="Hot",
    )
    found = dict(facts.night(WORDS, view(told=book((cramp(),), (told,)), days={})))
    assert found == {
        "Sleep disturbed": "4 of 10",
        "Also": "Back pain",
        "Ticked": "Numbness",
        "Taken as advised": "No",
        "Note": "Hot",
    }


def test_whether_something_was_taken_is_said_only_where_it_is_named() -> None:
    told = book((cramp(),), (night(taken=True),))
    assert dict(facts.night(WORDS, view(told=told, days={}, taken=""))) == {}


def test_the_day_before_is_told_as_far_as_anything_is_known() -> None:
    day = DayTold(routines=2, drunk_ml=1_400, up_min=75)
    shown = view(days={CRAMP_NIGHT: day}, unit=Unit.ML)
    assert dict(facts.day(WORDS, shown)) == {
        "Routines done": "2",
        "Drinks": "1,400 mL",
        "On your feet": "1 h 15 min",
    }
    assert list(facts.day(WORDS, view(days={}))) == []


def test_one_of_several_cramps_is_told_in_two_lines() -> None:
    full = cramp(seconds=60, helped=frozenset({Helped.WALK}))
    assert facts.short(WORDS, full) == ("23:30 · Left calf", "Pain 6 · 1 min · Walking")
    bare = cramp(side=None, muscle=None, pain=None)
    assert facts.short(WORDS, bare) == ("23:30", "")


def test_what_is_too_long_for_a_line_can_be_folded_and_all_else_is_as_it_was_written() -> None:
    plain = "A hot night. Slept on my left side, לילה טוב, 👩‍👩‍👧‍👦"
    assert facts.foldable(plain) == plain
    long = f"see {'x' * 200} and https://example.org/a/very/long/address/that/goes/on"
    folded = facts.foldable(long)
    assert folded.replace("\u200b", "") == long
    assert max(map(len, folded.replace("\u200b", " ").split())) <= 12
