from hypothesis import given

from coach.domain.edits import Edits
from coach.domain.preferences import Preferences, changed
from coach.ui.preferences.choosing import Choosing
from tests.domain.chosen import CHOICES, sets

FIRST = Preferences()


def chosen(choosing: Choosing, name: str, value: object) -> Edits:
    return choosing.edits.choose(name, value)


def test_a_choice_counts_and_waits_for_the_store() -> None:
    choosing = Choosing(FIRST)
    assert choosing.take(chosen(choosing, "hours.wake", "06:00"))
    assert choosing.show(choosing.preferences)
    assert not choosing.show(choosing.preferences)


def test_what_changes_nothing_waits_for_nothing() -> None:
    choosing = Choosing(FIRST)
    assert not choosing.take(chosen(choosing, "hours.wake", "07:00"))
    assert not choosing.show(FIRST)


def test_what_was_refused_is_as_it_was_kept() -> None:
    choosing = Choosing(FIRST)
    choosing.take(chosen(choosing, "hours.wake", "06:00"))
    choosing.take(chosen(choosing, "water.enabled", value=False))
    assert choosing.refuse() == ("hours.wake", "water.enabled")
    assert choosing.preferences == FIRST
    assert not choosing.edits.can_undo


def test_what_was_kept_before_a_refusal_stays() -> None:
    choosing = Choosing(FIRST)
    choosing.take(chosen(choosing, "hours.wake", "06:00"))
    choosing.show(choosing.preferences)
    choosing.take(chosen(choosing, "water.enabled", value=False))
    choosing.refuse()
    assert choosing.preferences == changed(FIRST, "hours.wake", "06:00")
    assert choosing.edits.undoes() == ("hours.wake",)


@given(sets(), CHOICES, sets())
def test_what_the_store_shows_is_what_is_chosen(
    first: Preferences, here: tuple[str, object], there: Preferences
) -> None:
    choosing = Choosing(first)
    choosing.take(choosing.edits.choose(*here))
    saved = choosing.show(there)
    assert choosing.preferences == there
    assert not saved or there == changed(first, *here)
