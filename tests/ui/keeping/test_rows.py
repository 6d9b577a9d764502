"""Rows of the card: a deed, its buttons, and what came of it."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.keeping.rows import Buttons, DeedRow, RowCard, UndoLine
from coach.ui.kit.parts import button
from coach.ui.style import Style

LONG = "A rather long title of a deed, so that it has to go on in further lines"


def deed(style: Style, title: str = "Save it") -> DeedRow:
    return DeedRow(style, title, "In one file.", [button(style, "Save…"), button(style, "Leave")])


def test_a_button_tells_what_it_is_about(qtbot: QtBot) -> None:
    row = deed(Style())
    qtbot.addWidget(row)
    assert [each.accessibleDescription() for each in row.buttons.buttons] == ["Save it"] * 2


def test_what_came_of_it_is_said_below_and_what_went_wrong_beside_a_sign(qtbot: QtBot) -> None:
    row = deed(Style())
    qtbot.addWidget(row)
    assert row.said.isHidden()
    row.tell("Saved.")
    assert (row.said.text(), row.said.isHidden()) == ("Saved.", False)
    row.warn("The disk is full.")
    assert row.said.isHidden()
    assert (row.row.warning.text(), row.row.warning.isHidden()) == ("The disk is full.", False)
    row.tell("")
    assert row.said.isHidden()
    assert row.row.warning.isHidden()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_cut_or_laid_over_another(qtbot: QtBot, scale: float, width: int) -> None:
    row = deed(Style(Tone.LIGHT, scale), LONG)
    qtbot.addWidget(row)
    row.tell(LONG)
    row.resize(max(width, row.minimumSizeHint().width()), 10)
    row.resize(row.width(), row.heightForWidth(row.width()))
    row.show()
    for each in row.buttons.buttons:
        assert each.size().width() >= each.sizeHint().width()
        assert row.rect().contains(each.mapTo(row, each.rect().center()))
    words = row.said.geometry()
    assert words.top() >= row.row.geometry().bottom()
    assert words.height() >= row.said.heightForWidth(words.width())


def test_hidden_buttons_take_no_room(qtbot: QtBot) -> None:
    style = Style()
    one, other = button(style, "Erase…"), button(style, "Keep everything")
    both = Buttons([one, other])
    qtbot.addWidget(both)
    other.hide()
    assert both.sizeHint() == one.sizeHint()


def test_a_line_about_nothing_is_hidden(qtbot: QtBot) -> None:
    line = UndoLine(Style(), "Undo", "Undo the import")
    qtbot.addWidget(line)
    assert line.isHidden()
    line.tell("Imported 3 entries.")
    assert not line.isHidden()
    assert line.undo.accessibleName() == "Undo the import"
    line.tell("")
    assert line.isHidden()


def test_rows_stand_below_one_another_with_a_line_between(qtbot: QtBot) -> None:
    card = RowCard(Style())
    qtbot.addWidget(card)
    first, second = QWidget(), QWidget()
    for row in (first, second):
        row.setFixedHeight(60)
        card.add(row)
    card.resize(400, card.sizeHint().height())
    card.show()
    image = card.grab().toImage()
    middle = image.pixelColor(200, first.geometry().center().y())
    assert image.pixelColor(200, second.y() - 1) != middle
    assert image.pixelColor(200, first.y() - 1) == middle
