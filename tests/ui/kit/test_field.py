from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.kit.field import Field
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot


def test_a_field_tells_each_change_and_the_end(qtbot: QtBot) -> None:
    field = Field(Style(), "Search by name", lens=True)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    typed: list[str] = []
    ended: list[str] = []
    field.changed.connect(typed.append)
    field.entered.connect(ended.append)
    QTest.keyClicks(field.line, "wa")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert typed == ["w", "wa"]
    assert ended == ["wa"]
    assert field.line.accessibleName() == "Search by name"
    assert has(shot(field), tokens(Tone.LIGHT).surface)


def test_a_field_at_rest_is_not_painted_again_and_again(
    qtbot: QtBot,
) -> None:
    painted: list[QPaintEvent] = []

    class Watched(Field):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            painted.append(event)
            super().paintEvent(event)

    field = Watched(Style(), "Search by name", lens=True)
    qtbot.addWidget(field)
    field.show()
    for _ in range(20):
        QApplication.processEvents()
    assert 1 <= len(painted) <= 4


def test_a_text_that_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    field = Field(Style(), "Name")
    qtbot.addWidget(field)
    typed: list[str] = []
    field.changed.connect(typed.append)
    field.show_value("Vitamin")
    assert field.value() == "Vitamin"
    assert not typed


def test_what_cannot_be_taken_has_a_heavier_outline(qtbot: QtBot) -> None:
    field = Field(Style(), "Name")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    amber = tokens(Tone.LIGHT).amber
    assert not has(shot(field), amber)
    field.show_doubt(doubtful=True)
    assert has(shot(field), amber)
