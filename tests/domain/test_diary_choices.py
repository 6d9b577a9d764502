import pytest

from coach.domain.diary_choices import Paper
from coach.domain.preferences import BadValue, Preferences, changed


def test_help_has_keys_from_the_first_day_and_diary_and_paper_their_defaults() -> None:
    chosen = Preferences()
    assert chosen.help.shortcut == "Ctrl+Alt+H"
    assert chosen.diary.ask
    assert chosen.diary.paper is Paper.AUTO


def test_keys_can_be_given_up() -> None:
    assert changed(Preferences(), "help.shortcut", "").help.shortcut == ""


def test_paper_is_one_of_those_a_printer_knows() -> None:
    with pytest.raises(BadValue):
        changed(Preferences(), "diary.paper", "papyrus")
