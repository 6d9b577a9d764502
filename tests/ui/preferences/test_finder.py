from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import declarations
from coach.ui.preferences import wording
from coach.ui.preferences.around import Extra
from coach.ui.preferences.page import PreferencesPage
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.sections import section_of
from tests.ui.preferences.pages import WORDS, page

KEEPING = Extra("keeping", "Keeping", "export import erase", QWidget)


@pytest.fixture
def made(qtbot: QtBot) -> PreferencesPage:
    whole = page(qtbot, extra=(KEEPING,))
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    return whole


def look(made: PreferencesPage, said: str) -> list[str]:
    made.header.search.line.setText(said)
    return [row.name for row in made.contents.rows if row.isVisible()]


def test_a_word_shows_what_it_leads_to_in_its_sections(made: PreferencesPage) -> None:
    shown = look(made, "glass")
    assert "water.serving_ml" in shown
    assert "hours.wake" not in shown
    assert set(made.contents.shown()) == {section_of(name) for name in shown}


def test_the_day_makes_room_for_what_was_found(made: PreferencesPage) -> None:
    look(made, "glass")
    assert made.sheet.day.isHidden()
    look(made, "")
    assert made.sheet.day.isVisible()


def test_nothing_found_says_so_and_what_to_try(made: PreferencesPage) -> None:
    assert look(made, "xylophone") == []
    assert made.finder.nothing.isVisible()
    assert made.finder.nothing.text() == "Nothing by that name. Try water, quiet, sound."
    look(made, "")
    assert made.finder.nothing.isHidden()


@pytest.mark.parametrize("word", ["water", "quiet", "sound"])
def test_what_it_says_to_try_finds_something(made: PreferencesPage, word: str) -> None:
    assert look(made, word)


def test_sections_of_others_are_found_by_their_words(made: PreferencesPage) -> None:
    look(made, "export")
    assert made.contents.shown() == ("keeping",)
    look(made, "Keeping")
    assert "keeping" in made.contents.shown()


def test_enter_goes_to_the_editor_of_the_best(made: PreferencesPage) -> None:
    look(made, "last drink before bed")
    made.header.search.line.setFocus()
    QTest.keyClick(made.header.search.line, Qt.Key.Key_Return)
    assert made.row("water.taper_min").editor.widget.isAncestorOf(made.focusWidget())


def test_everything_is_back_without_a_word(made: PreferencesPage) -> None:
    before = made.contents.shown()
    look(made, "glass")
    assert len(look(made, "")) == len(list(declarations())) - 2
    assert made.contents.shown() == before


def test_scrolling_marks_the_section_in_sight(made: PreferencesPage) -> None:
    bar = made.sheet.verticalScrollBar()
    assert made.navigator.marked == "hours"
    bar.setValue(made.sheet.top(made.contents.parts["bedtime"]) - made.sheet.inset)
    assert made.navigator.marked == "bedtime"
    bar.setValue(bar.maximum())
    assert made.navigator.marked == "all"


@pytest.mark.parametrize("key", ["hours", "water", "quiet", "look", "keeping", "all"])
def test_a_press_goes_to_the_section_and_marks_it(made: PreferencesPage, key: str) -> None:
    QTest.mouseClick(made.navigator.buttons[key], Qt.MouseButton.LeftButton)
    assert made.navigator.marked == key
    part = made.contents.parts[key]
    y = made.sheet.top(part) - made.sheet.verticalScrollBar().value()
    assert made.sheet.inset <= y < made.sheet.viewport().height()


def test_the_way_to_put_everything_back_is_found(made: PreferencesPage) -> None:
    look(made, "default")
    assert made.contents.shown() == ("all",)


def test_every_title_finds_its_row(made: PreferencesPage) -> None:
    for each in declarations():
        assert each.name in look(made, wording.title(WORDS, each.name))


def test_what_was_found_is_gone_through_as_it_stands(qtbot: QtBot) -> None:
    made = page(qtbot, whole=False)
    made.header.search.line.setText("drink")
    made.header.search.line.clear()
    made.finish()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.row("hours.wake").focus_editor()
    passed: list[int] = []
    rows = list(declared_in_order(made))
    while len(passed) < 40:
        part = made.focusWidget()
        here = [i for i, row in enumerate(rows) if row.isAncestorOf(part)]
        if not here:
            break
        passed.append(here[0])
        made.sheet.focusNextPrevChild(True)
    assert len(set(passed)) > 10
    assert passed == sorted(passed)


def declared_in_order(made: PreferencesPage) -> Iterator[PreferenceRow]:
    for card in made.contents.cards.values():
        yield from (made.row(name) for name in card.names)
