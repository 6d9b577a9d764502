from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.preferences.foot import Foot
from coach.ui.style import Style


def foot(qtbot: QtBot) -> tuple[QWidget, Foot]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page, Foot(Style(), "Undo", page)


def test_it_says_what_was_done_at_the_foot_of_the_page(qtbot: QtBot) -> None:
    page, made = foot(qtbot)
    assert made.isHidden()
    made.say("Tablet is removed.")
    assert made.words.text() == "Tablet is removed."
    assert made.isVisible()
    assert page.rect().contains(made.geometry())
    assert made.geometry().bottom() == page.rect().bottom()


def test_it_stays_at_the_foot_of_a_page_that_changes_its_size(qtbot: QtBot) -> None:
    page, made = foot(qtbot)
    made.say("Tablet is removed.")
    page.resize(640, 480)
    assert made.geometry().bottom() == page.rect().bottom()
    assert page.rect().contains(made.geometry())


def test_it_brings_the_wish_to_undo(qtbot: QtBot) -> None:
    _, made = foot(qtbot)
    made.say("Tablet is removed.")
    acted: list[None] = []
    made.acted.connect(lambda: acted.append(None))
    made.action.click()
    assert acted == [None]


def test_it_goes_by_itself(qtbot: QtBot) -> None:
    _, made = foot(qtbot)
    made._shown.setInterval(0)
    made.say("Tablet is removed.")
    qtbot.waitUntil(made.isHidden)


def test_it_never_takes_the_focus(qtbot: QtBot) -> None:
    _, made = foot(qtbot)
    made.say("Tablet is removed.")
    assert not made.action.hasFocus()
