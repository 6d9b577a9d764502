from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed, declarations
from coach.ui.preferences.around import Extra
from coach.ui.preferences.contents import Contents
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.sections import sections
from tests.ui.preferences.pages import DESK, MONDAY

FIRST = Preferences()
KEEPING = Extra("keeping", "Keeping", "export", QWidget)


def contents(qtbot: QtBot) -> Contents:
    def make(name: str) -> PreferenceRow:
        row = PreferenceRow(DESK, name, MONDAY)
        row.show_preferences(FIRST)
        return row

    made = Contents(DESK, make, (KEEPING,), ("all", "Start over", QWidget()))
    for part in made.parts.values():
        qtbot.addWidget(part)
    return made


def test_sections_stand_in_order_with_those_of_others_before_the_last(qtbot: QtBot) -> None:
    made = contents(qtbot)
    keys = [section.key for section in sections()]
    assert list(made.parts) == list(made.titles) == [*keys, "keeping", "all"]


def test_rows_are_made_one_by_one_until_all_are_there(qtbot: QtBot) -> None:
    made = contents(qtbot)
    steps = 0
    while made.build_next():
        steps += 1
    names = {each.name for each in declarations()}
    assert {row.name for row in made.rows} == names
    assert steps == len(names) + 2


def test_a_section_is_gone_to_once_all_above_it_is_made(qtbot: QtBot) -> None:
    made = contents(qtbot)
    made.build_until("water")
    assert not made.cards["hours"].pending
    assert not made.cards["water"].pending
    assert made.cards["standing"].pending


def test_what_is_only_for_something_that_is_off_is_not_shown(qtbot: QtBot) -> None:
    made = contents(qtbot)
    made.build_until("hours")
    made.show_all(FIRST)
    assert made.row("hours.weekend_wake").isHidden()
    made.show_all(changed(FIRST, "hours.weekend", value=True))
    assert not made.row("hours.weekend_wake").isHidden()


def test_only_what_was_found_is_shown(qtbot: QtBot) -> None:
    made = contents(qtbot)
    made.show_only({"hours.weekend_wake"}, {"keeping"})
    assert made.shown() == ("hours", "keeping")
    assert not made.row("hours.weekend_wake").isHidden()
    made.show_all(FIRST)
    assert made.shown() == tuple(made.parts)
