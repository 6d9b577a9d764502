import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.kit.amount import Amount
from coach.ui.kit.row import Row
from coach.ui.kit.toggle import Toggle
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, tall
from tests.ui.looks import has, shot


def row(qtbot: QtBot, style: Style | None = None) -> tuple[QWidget, Row]:
    style = style or Style()
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    made = Row(
        style, "One drink", "How much your glass holds.", Amount(style, "One drink", 1, 9, 1)
    )
    column.addWidget(made)
    qtbot.addWidget(page)
    page.show()
    return page, made


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("width", [400, 700])
def test_nothing_is_cut_at_any_width(qtbot: QtBot, style: Style, width: int) -> None:
    page, made = row(qtbot, style)
    made.set_warning("That is more than your limit for a whole day.")
    page.resize(width, tall(page, width))
    assert page.width() == width
    for label in (made.title, made.hint, made.warning):
        assert label.height() >= label.heightForWidth(label.width())
    assert made.rect().contains(made.editor.geometry())
    assert made.editor.width() >= made.editor.sizeHint().width()


def test_the_editor_is_described_by_what_stands_beside_it(qtbot: QtBot) -> None:
    _, made = row(qtbot)
    editor = made.editor.focusProxy()
    assert editor is not None
    assert editor.accessibleDescription() == "How much your glass holds."
    made.set_warning("That is a lot.")
    made.set_hint("Ten drinks a day.")
    assert editor.accessibleDescription() == "That is a lot. Ten drinks a day."
    assert made.title.buddy() is made.editor


def test_no_hint_and_no_warning_take_no_room(qtbot: QtBot) -> None:
    page, made = row(qtbot)
    full = tall(page, 300)
    made.set_hint("")
    qtbot.waitUntil(lambda: tall(page, 300) < full)
    assert made.warning.isHidden()


def test_a_warning_is_a_sign_and_words(qtbot: QtBot) -> None:
    style = Style()
    made = Row(style, "Sound", "", Toggle(style, "Sound"))
    qtbot.addWidget(made)
    made.set_warning("Quiet hours are on.")
    made.show()
    made.resize(500, tall(made, 500))
    sign = shot(made.warning).copy(0, 0, made.warning.contentsMargins().left(), 24)
    assert has(sign, style.tokens.amber)
    made.set_warning("")
    assert made.warning.isHidden()


def test_tab_comes_to_what_stands_beside_the_hint_before_the_editor(qtbot: QtBot) -> None:
    style = Style()
    aside, editor = QPushButton("Back"), Toggle(style, "Sound")
    made = Row(style, "Sound", "Never at night.", editor, aside=aside, inset=4)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    aside.setFocus()
    QTest.keyClick(aside, Qt.Key.Key_Tab)
    assert editor.hasFocus()
    left = made.title.mapTo(made, made.title.rect().topLeft()).x()
    assert left == made.hint.mapTo(made, made.hint.rect().topLeft()).x() == 4
