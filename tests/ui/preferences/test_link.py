import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.preferences.link import Link
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.preferences.pages import told


def link(qtbot: QtBot, style: Style | None = None) -> Link:
    made = Link(style or Style(), "Back to 07:00", "I get up at: back to 07:00")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    made = link(qtbot)
    pressed = told(made.clicked)
    QTest.keyClick(made, key)
    assert len(pressed) == 1


def test_it_says_what_it_acts_on(qtbot: QtBot) -> None:
    made = link(qtbot)
    assert made.accessibleName() == made.toolTip() == "I get up at: back to 07:00"


@pytest.mark.parametrize("style", [Style(), Style(Tone.NIGHT), Style(scale=2.0)])
def test_it_can_be_hit_and_is_never_cut(qtbot: QtBot, style: Style) -> None:
    made = link(qtbot, style)
    assert made.height() >= (64 if style.night else 24)
    assert made.width() > made.fontMetrics().horizontalAdvance(made.text())


def test_a_ring_shows_the_focus(qtbot: QtBot) -> None:
    made = link(qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    assert has(shot(made), Style().tokens.ink)
