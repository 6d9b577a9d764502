"""The card about what is kept says wishes, and tells what came of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.merging import Way
from coach.domain.reminder import Tone
from coach.ui.buttons import Button
from coach.ui.keeping.section import KeepingSection
from coach.ui.language import catalogue
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from tests.fakes import BERLIN
from tests.keeping import NOW
from tests.ui.keeping.previews import NOTHING, some


@pytest.fixture
def card(qtbot: QtBot) -> KeepingSection:
    made = KeepingSection(catalogue(), Style(), BERLIN)
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def said(card: KeepingSection) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def press(card: KeepingSection, word: str) -> None:
    (found,) = (b for b in card.findChildren(Button) if b.text() == word and b.isVisible())
    found.click()


@pytest.mark.parametrize(
    ("word", "signal"),
    [
        ("Save a file…", "export_wished"),
        ("Choose a file…", "import_wished"),
        ("Save a table…", "table_wished"),
        ("Open folder", "folder_wished"),
    ],
)
def test_each_button_says_its_wish(
    qtbot: QtBot, card: KeepingSection, word: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(card, signal)):
        press(card, word)


def test_a_preview_is_shown_in_place_and_has_the_focus(qtbot: QtBot, card: KeepingSection) -> None:
    card.show_preview(some())
    assert "1 entry comes in" in said(card)
    assert card.offer
    assert card.offer.ways[Way.MERGE].hasFocus()
    with qtbot.waitSignal(card.way_chosen) as chosen:
        press(card, "Replace")
    assert chosen.args == [Way.REPLACE]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_preview_can_be_left(qtbot: QtBot, card: KeepingSection, by_key: bool) -> None:
    card.show_preview(some())
    with qtbot.waitSignal(card.left):
        if by_key:
            QTest.keyClick(card, Qt.Key.Key_Escape)
        else:
            press(card, "Leave it")
    assert card.offer is None
    assert "1 entry comes in" not in said(card)
    assert card.take.buttons.buttons[0].hasFocus()


def test_only_one_preview_is_open(card: KeepingSection) -> None:
    card.show_preview(some())
    card.show_preview(NOTHING)
    assert "1 entry comes in" not in said(card)
    assert "Everything in it is here already." in said(card)


def test_an_import_is_told_with_the_way_back(qtbot: QtBot, card: KeepingSection) -> None:
    card.show_reading("a.json")
    assert "Reading a.json…" in said(card)
    card.show_preview(some())
    card.show_imported(some().merge)
    assert "Imported 1 entry." in said(card)
    assert "1 entry comes in" not in said(card)
    assert card.undo.undo.hasFocus()
    with qtbot.waitSignal(card.undo_wished):
        press(card, "Undo")
    card.show_undone()
    assert "Everything is as before the import." in said(card)
    assert not card.undo.isVisible()


def test_an_import_of_an_earlier_time_can_still_be_undone(card: KeepingSection) -> None:
    card.set_undoable(NOW)
    assert "Brought in on 2027-03-01, 23:15." in said(card)
    card.set_undoable(None)
    assert not card.undo.isVisible()


def test_why_a_file_is_not_taken_is_told(card: KeepingSection) -> None:
    card.show_preview(some())
    card.show_trouble("This file ends too early.")
    assert "Nothing has changed. This file ends too early." in said(card)
    assert card.offer is None


def test_what_was_saved_is_told(card: KeepingSection) -> None:
    card.show_exported("b.json", 412, diary=3)
    assert "Saved in b.json: 412 entries and 3 diary entries." in said(card)
    card.show_exported("a.json", 412, ["huge.toml"])
    card.show_table("a.csv", 1)
    card.show_folder("/home/me")
    words = said(card)
    assert "Saved in a.json: 412 entries. Not in it" in words
    assert "huge.toml" in words
    assert "Saved in a.csv: 1 entry." in words
    assert "The folder is /home/me." in words


def test_erasing_asks_once_with_the_focus_on_keep(qtbot: QtBot, card: KeepingSection) -> None:
    with qtbot.assertNotEmitted(card.erase_wished):
        press(card, "Erase…")
    assert "It cannot be undone." in said(card)
    assert card.keep.hasFocus()
    with qtbot.waitSignal(card.erase_wished):
        press(card, "Erase everything")
    card.show_erased(["Still there: /home/a (no permission)."])
    assert "Everything is erased." in said(card)
    assert "Still there: /home/a" in said(card)
    assert "It cannot be undone." not in said(card)


@pytest.mark.parametrize("by_key", [True, False])
def test_nothing_is_erased_by_who_keeps(qtbot: QtBot, card: KeepingSection, by_key: bool) -> None:
    press(card, "Erase…")
    with qtbot.assertNotEmitted(card.erase_wished):
        if by_key:
            QTest.keyClick(card.keep, Qt.Key.Key_Escape)
        else:
            press(card, "Keep")
    assert "It cannot be undone." not in said(card)
    assert card.erase.buttons.buttons[0].isVisible()
    assert card.erase.buttons.buttons[0].hasFocus()


def test_every_button_has_a_name_and_says_what_it_is_about(card: KeepingSection) -> None:
    card.show_preview(some())
    card.undo.tell("Imported.")
    for each in card.findChildren(Button):
        assert each.accessibleName() or each.text()
        if each is not card.undo.undo:
            assert each.accessibleDescription()
    assert card.accessibleName() == "Your data"


def test_tab_goes_as_the_eye_does(card: KeepingSection) -> None:
    card.show_preview(some())
    card.undo.tell("Imported.")
    press(card, "Erase…")
    card.grab()  # lays everything out
    card.export.buttons.buttons[0].setFocus()
    seen: list[Button] = []
    while (at := card.focusWidget()) not in seen:
        assert isinstance(at, Button)
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    places = [each.mapTo(card, each.rect().topLeft()) for each in seen]
    assert places == sorted(places, key=lambda point: (point.y() // 20, point.x()))
    assert [each.text() for each in seen] == [
        *("Save a file…", "Choose a file…", "Undo", "Merge", "Replace", "Leave it"),
        *("Save a table…", "Open folder", "Erase everything", "Keep"),
    ]


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_longer_words_and_larger_type_find_their_room(
    qtbot: QtBot, tone: Tone, scale: float
) -> None:
    card = KeepingSection(pseudo(catalogue()), Style(tone, scale), BERLIN)
    qtbot.addWidget(card)
    card.show_preview(some())
    card.erase.buttons.buttons[0].click()
    assert card.minimumSizeHint().width() <= 620 * (1 if scale == 1 else 1.1)
    width = max(640, card.minimumSizeHint().width())
    card.resize(width, card.heightForWidth(width))
    card.show()
    for label in card.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for each in card.findChildren(Button):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width()
            assert each.height() - 8 >= Style(tone, scale).target
