"""Choices are taken back one by one, and found by a word."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.edits import LASTING, MOST, Edits, Entry, differences, found, is_default
from coach.domain.preferences import BadValue, Preferences, changed, declarations, read
from tests.domain.chosen import CHOICES, sets

FIRST = Preferences()
ENTRIES = (
    Entry("water.enabled", "Remind me to drink", "Water", "glass hydration", "Over the day."),
    Entry("quiet.enabled", "Quiet from bedtime to waking", "Quiet times", "night silent"),
    Entry("hours.wake", "I get up at", "Hours", "morning wake", "Drinks begin here."),
    Entry("stretch.voice", "Speak the steps", "Stretching", "sound café"),
)


def test_a_choice_is_taken_back() -> None:
    edits = Edits(FIRST).choose("hours.wake", "06:30")
    assert edits.preferences.hours.wake == time(6, 30)
    assert edits.undoes() == ("hours.wake",)
    assert edits.undo().preferences == FIRST
    assert not edits.undo().can_undo


def test_what_is_chosen_again_as_it_is_leaves_nothing_to_take_back() -> None:
    assert not Edits(FIRST).choose("hours.wake", "07:00").can_undo
    assert not Edits(FIRST).replace(FIRST).can_undo


def test_without_an_edit_undo_changes_nothing() -> None:
    assert Edits(FIRST).undo() == Edits(FIRST)
    assert Edits(FIRST).undoes() == ()


def test_a_run_on_one_preference_is_taken_back_at_one_go() -> None:
    edits = Edits(FIRST).choose("water.target_ml", 1700)
    for ml in (1800, 1900):
        edits = edits.choose("water.target_ml", ml, joined=True)
    assert edits.preferences.water.target_ml == 1900
    assert edits.undo().preferences == FIRST


def test_a_run_that_ends_where_it_began_is_no_edit() -> None:
    edits = Edits(FIRST).choose("water.target_ml", 1700)
    assert not edits.choose("water.target_ml", 0, joined=True).can_undo


def test_a_run_does_not_go_on_with_another_preference() -> None:
    edits = Edits(FIRST).choose("water.target_ml", 1700)
    edits = edits.choose("water.serving_ml", 250, joined=True)
    assert edits.undo().preferences.water.target_ml == 1700


def test_what_was_changed_elsewhere_meanwhile_stays() -> None:
    edits = Edits(FIRST).choose("hours.wake", "06:30").choose("water.enabled", value=False)
    edits = edits.seen(changed(edits.preferences, "water.enabled", value=True))
    assert edits.undoes() == ("hours.wake",)
    assert edits.undo().preferences == FIRST


def test_a_set_is_taken_back_but_for_what_was_changed_since() -> None:
    edits = Edits(FIRST).choose("hours.wake", "06:30").choose("water.enabled", value=False)
    edits = edits.reset_all()
    edits = edits.seen(changed(edits.preferences, "hours.wake", "08:00")).undo()
    assert edits.preferences.hours.wake == time(8)
    assert not edits.preferences.water.enabled


def test_what_a_preference_cannot_take_changes_nothing() -> None:
    with pytest.raises(BadValue):
        Edits(FIRST).choose("water.target_ml", 9)
    with pytest.raises(KeyError):
        Edits(FIRST).choose("water.wine_ml", 9)


def test_everything_back_keeps_what_was_gone_through_once() -> None:
    set_up = changed(changed(FIRST, "hours.confirmed", value=True), "setup.page", "done")
    edits = Edits(changed(set_up, "hours.wake", "05:00")).reset_all()
    assert edits.preferences == set_up
    assert {"hours.confirmed", "setup.page"} == LASTING


def test_only_so_much_is_remembered() -> None:
    edits = Edits(FIRST)
    for i in range(MOST + 20):
        edits = edits.choose("water.enabled", value=bool(i % 2))
    assert len(edits.past) == MOST


@given(st.lists(CHOICES, max_size=12))
def test_as_many_undos_lead_back_to_the_beginning(choices: list[tuple[str, object]]) -> None:
    edits, trail = Edits(FIRST), [FIRST]
    for name, value in choices:
        edits = edits.choose(name, value)
        if edits.preferences != trail[-1]:
            trail.append(edits.preferences)
    for before in reversed(trail):
        assert edits.preferences == before
        edits = edits.undo()
    assert not edits.can_undo


@given(sets(), sets())
def test_a_whole_set_is_taken_back_whole(one: Preferences, other: Preferences) -> None:
    edits = Edits(one).replace(other)
    assert edits.preferences == other
    assert edits.undo().preferences == one
    assert {each.name for each in differences(one, other)} == set(edits.undoes())


@given(sets(), st.sampled_from([d.name for d in declarations()]))
def test_a_reset_gives_the_default_and_can_be_taken_back(chosen: Preferences, name: str) -> None:
    edits = Edits(chosen).reset(name)
    assert is_default(edits.preferences, name)
    assert edits.undo().preferences == chosen


@given(sets(), CHOICES, CHOICES)
def test_undo_never_touches_what_came_from_elsewhere(
    chosen: Preferences, here: tuple[str, object], there: tuple[str, object]
) -> None:
    edits = Edits(chosen).choose(*here)
    outside = changed(edits.preferences, *there)
    back = edits.seen(outside).undo().preferences
    if read(outside, there[0]) != read(edits.preferences, there[0]):
        assert read(back, there[0]) == read(outside, there[0])


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("drink", "water.enabled"),
        ("DRINK", "water.enabled"),
        ("water", "water.enabled"),
        ("hydra", "water.enabled"),
        ("get up", "hours.wake"),
        ("night quiet", "quiet.enabled"),
        ("cafe", "stretch.voice"),
        ("  sound ", "stretch.voice"),
        ("ydratio", "water.enabled"),
        ("hydartion", "water.enabled"),
    ],
)
def test_a_word_finds_what_it_is_about(query: str, best: str) -> None:
    assert found(query, ENTRIES)[0] == best


def test_a_title_comes_before_a_hint() -> None:
    assert found("drink", ENTRIES) == ("water.enabled", "hours.wake")


@pytest.mark.parametrize("query", ["", "   ", "?!", "xylophone", "drink xylophone"])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert found(query, ENTRIES) == ()


@given(st.text(max_size=20))
def test_any_text_may_be_looked_for(query: str) -> None:
    hits = found(query, ENTRIES)
    assert len(set(hits)) == len(hits)


@given(st.sampled_from(ENTRIES))
def test_everything_is_found_by_its_own_title(entry: Entry) -> None:
    assert entry.name in found(entry.title, ENTRIES)
