"""The night that is looked at: what is told, what is open, and how a gap is filled with one tap."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book, Helped, book
from coach.ui.diary.panel import NightPanel
from coach.ui.style import Style
from tests.ui.diary.told import (
    CRAMP_NIGHT,
    GAP,
    MANY,
    NONE,
    TONIGHT,
    WORDS,
    cramp,
    night,
    opened,
    view,
)
from tests.ui.kit.dressed import STYLES


def panel(
    qtbot: QtBot, of: date = CRAMP_NIGHT, told: Book | None = None, style: Style | None = None
) -> NightPanel:
    made = NightPanel(WORDS, style or Style())
    made.tell(view(of, told))
    opened(qtbot, made)
    return made


def said(made: NightPanel) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel) if label.isVisible()]


def pressed(made: NightPanel) -> list[str]:
    return [button.text() for button in made.buttons if button.isVisible()]


def test_one_cramp_is_told_fact_by_fact(qtbot: QtBot) -> None:
    made = panel(qtbot)
    words = said(made)
    assert words[:3] == ["Night of", "Mon 15 March", "One cramp, at 03:12"]
    for name, value in (("Where", "Left calf"), ("Pain", "6 of 10"), ("How long", "2 min 10 s")):
        assert words[words.index(name) + 1] == value
    assert any(line.startswith("Two things are still open") for line in words)
    assert pressed(made) == ["Finish this night"]


def test_several_cramps_are_told_one_after_the_other(qtbot: QtBot) -> None:
    words = said(panel(qtbot, MANY))
    heads = [line for line in words if " · Left" in line or " · Right" in line]
    assert heads == ["23:50 · Left calf", "03:12 · Right calf", "04:40 · Left foot"]


def test_a_gap_is_filled_with_one_of_two_answers(qtbot: QtBot) -> None:
    made = panel(qtbot, GAP)
    assert "Not logged." in said(made)
    assert pressed(made) == ["No cramp", "Add a cramp"]
    for button, signal in ((made.none, made.none_wished), (made.cramp, made.cramp_wished)):
        with qtbot.waitSignal(signal):
            button.click()


def test_a_night_without_a_cramp_is_no_gap(qtbot: QtBot) -> None:
    made = panel(qtbot, NONE)
    assert "No cramp that night." in said(made)
    assert "Not logged." not in said(made)
    assert pressed(made) == ["Add a cramp", "Change this night"]


def test_where_nothing_is_open_the_night_can_be_changed(qtbot: QtBot) -> None:
    full = cramp(seconds=90, woke=False, soreness=0)
    made = panel(qtbot, told=book((full,), (night(disturbance=2),)))
    assert pressed(made) == ["Change this night"]
    with qtbot.waitSignal(made.edit_wished):
        made.change.click()


def test_tonight_is_not_called_a_gap(qtbot: QtBot) -> None:
    words = " ".join(said(panel(qtbot, TONIGHT, Book())))
    assert "Tonight is still on." in words
    assert "gap" not in words


def test_what_is_the_same_stays_as_it_is(qtbot: QtBot) -> None:
    made = panel(qtbot)
    before = made.findChildren(QLabel)
    made.tell(view())
    assert made.findChildren(QLabel) == before


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("of", [CRAMP_NIGHT, GAP, MANY, NONE])
def test_no_word_on_a_button_is_cut_at_the_least_width(
    qtbot: QtBot, style: Style, of: date
) -> None:
    made = panel(qtbot, of, style=style)
    made.setFixedWidth(made.least())
    for button in made.buttons:
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width()


@pytest.mark.parametrize("note", ["x" * 200, "word " * 40, "😀" * 200, "مرحبا " * 33])
def test_no_note_makes_the_panel_wider_or_cuts_what_is_above_it(qtbot: QtBot, note: str) -> None:
    cramps = [cramp(name=f"{number}", helped=frozenset(Helped)) for number in range(4)]
    made = NightPanel(WORDS, Style())
    made.setFixedWidth(324)
    made.tell(view(told=book(cramps, (night(note=note),))))
    opened(qtbot, made)
    made.resize(324, made.heightForWidth(324))
    QApplication.processEvents()
    labels = [label for label in made.findChildren(QLabel) if label.isVisible()]
    assert len(labels) > 10
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert label.mapTo(made, label.rect().topRight()).x() <= made.width()
