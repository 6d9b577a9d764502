from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.rescue import offers
from coach.domain.rescue_state import State, Tap
from coach.ui.buttons import HEIGHT_NIGHT
from coach.ui.language import catalogue
from coach.ui.rescue import answers
from coach.ui.style import Style

WORDS = catalogue()


def test_each_answer_says_itself_and_names_its_letter(qtbot: QtBot) -> None:
    for tap in offers(State()):
        given: list[Tap] = []
        button = answers.made(tap, State(), WORDS, given.append)
        qtbot.addWidget(button)
        button.click()
        assert given == [tap]
        assert button.text()
        assert len(button.toolTip()) == 1


def test_a_face_is_never_lower_than_a_target_of_the_night(qtbot: QtBot) -> None:
    button = answers.made(Tap.STILL, State(), WORDS, print)
    qtbot.addWidget(button)
    for scale in (0.7, 1.0, 2.0):
        _, tall = answers.dress(button, Style(Tone.NIGHT, scale), answers.ANSWER)
        assert tall >= HEIGHT_NIGHT


def test_what_is_very_large_already_grows_less() -> None:
    usual = answers.fitted(Style(Tone.NIGHT), answers.LARGE).pixelSize()
    twice = answers.fitted(Style(Tone.NIGHT, 2.0), answers.LARGE).pixelSize()
    assert usual < twice < 2 * usual


def test_a_letter_gives_its_answer_until_others_are_taken(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    given: list[Tap] = []
    letters = answers.Letters(page, given.append)
    page.show()
    page.activateWindow()
    letters.take(offers(State()))
    QApplication.processEvents()
    QTest.keyClick(page, Qt.Key.Key_S)
    letters.take([Tap.BACK])
    QTest.keyClick(page, Qt.Key.Key_S)
    QTest.keyClick(page, Qt.Key.Key_B)
    assert given == [Tap.STILL, Tap.BACK]
