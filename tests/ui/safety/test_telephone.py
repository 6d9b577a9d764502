from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.safety.telephone import Telephone
from coach.ui.style import Style

NUMBER = "020 7946 0958"


def telephone(qtbot: QtBot, tone: Tone = Tone.LIGHT, scale: float = 1.0) -> Telephone:
    made = Telephone(catalogue(), Style(tone, scale), NUMBER)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_button_copies_the_number_and_says_so(qtbot: QtBot) -> None:
    made = telephone(qtbot)
    QGuiApplication.clipboard().setText("")
    QTest.mouseClick(made.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == NUMBER
    assert made.copy.text() == "Copied"


def test_the_number_can_be_marked_by_pointer_and_by_keyboard(qtbot: QtBot) -> None:
    made = telephone(qtbot)
    flags = made.number.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_button_tells_a_screen_reader_which_number_it_copies(qtbot: QtBot) -> None:
    made = telephone(qtbot)
    assert made.copy.accessibleName() == f"Copy the number {NUMBER}"


def test_at_night_the_number_is_as_large_as_a_cue(qtbot: QtBot) -> None:
    made = telephone(qtbot, Tone.NIGHT)
    assert made.number.font().pixelSize() >= 48
