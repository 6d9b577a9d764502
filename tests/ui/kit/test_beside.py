import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import text
from coach.ui.style import Style


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def pair(whole: QWidget, wide: int = 120) -> tuple[Beside, QWidget, QWidget]:
    words, editor = text(Style(), "How much one drink is, about " * 3), QWidget()
    editor.setFixedSize(wide, 44)
    layout = Beside(24, 200, whole)
    layout.addWidget(words)
    layout.addWidget(editor)
    whole.show()
    return layout, words, editor


def test_where_there_is_room_the_editor_stands_at_the_right_end(whole: QWidget) -> None:
    layout, words, editor = pair(whole)
    layout.setGeometry(QRect(0, 0, 500, layout.heightForWidth(500)))
    assert editor.geometry().right() == 499
    assert words.geometry().right() < editor.x()
    assert abs(words.geometry().center().y() - editor.geometry().center().y()) <= 1


def test_where_it_is_narrow_the_editor_stands_below(whole: QWidget) -> None:
    layout, words, editor = pair(whole)
    layout.setGeometry(QRect(0, 0, 300, layout.heightForWidth(300)))
    assert editor.y() > words.geometry().bottom()
    assert editor.x() == words.x() == 0
    assert words.width() == 300


def test_its_height_is_that_of_what_stands_in_it(whole: QWidget) -> None:
    layout, words, editor = pair(whole)
    for width in (300, 500):
        tall = layout.heightForWidth(width)
        layout.setGeometry(QRect(0, 0, width, tall))
        assert max(words.geometry().bottom(), editor.geometry().bottom()) < tall
    assert layout.heightForWidth(300) > layout.heightForWidth(900)


def test_it_can_be_as_narrow_as_the_wider_one(whole: QWidget) -> None:
    layout, _, _ = pair(whole, wide=180)
    assert layout.minimumSize().width() == 180
    assert layout.count() == 2
    assert layout.itemAt(2) is None
    assert layout.takeAt(5) is None


def test_what_stands_below_stands_as_far_away_as_is_said(whole: QWidget) -> None:
    words, editor = text(Style(), "Wednesday afternoon"), QWidget()
    editor.setFixedSize(120, 44)
    layout = Beside(24, 200, whole, above=12)
    layout.addWidget(words)
    layout.addWidget(editor)
    whole.show()
    layout.setGeometry(QRect(0, 0, 300, layout.heightForWidth(300)))
    assert editor.y() - words.geometry().bottom() == 13
    assert editor.geometry().bottom() + 1 == layout.heightForWidth(300)
