"""What was done can be taken back for a while; what went wrong is told until it is tried again."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.diary.amends import OVERLAY, Amends
from coach.ui.style import Style
from tests.ui.diary.told import opened


def line(qtbot: QtBot) -> tuple[QWidget, Amends]:
    page = QWidget()
    made = Amends(Style(), page)
    opened(qtbot, page, QSize(900, 600))
    return page, made


def test_it_is_seen_only_when_there_is_something_to_say(qtbot: QtBot) -> None:
    page, made = line(qtbot)
    assert made.isHidden()
    made.offer("Kept.", "Undo")
    assert made.isVisible()
    assert page.rect().contains(made.geometry())
    made.clear()
    assert made.isHidden()


def test_undo_is_said_once(qtbot: QtBot) -> None:
    _page, made = line(qtbot)
    made.offer("Kept.", "Undo")
    assert made.can_undo
    with qtbot.waitSignal(made.undone):
        made.action.click()
    assert made.isHidden()
    assert not made.can_undo


def test_trouble_stays_and_is_tried_again(qtbot: QtBot) -> None:
    _page, made = line(qtbot)
    made.offer("Kept.", "Undo")
    made.complain("That could not be kept.", "Try again")
    assert not made._time.isActive()
    assert not made.can_undo
    with qtbot.waitSignal(made.tried), qtbot.assertNotEmitted(made.undone):
        made.action.click()


def test_it_goes_after_a_while_but_not_from_under_the_keyboard(qtbot: QtBot) -> None:
    _page, made = line(qtbot)
    made.offer("Kept.", "Undo")
    made.action.setFocus()
    made._time.timeout.emit()
    assert made.isVisible()
    made.action.clearFocus()
    made._time.timeout.emit()
    assert made.isHidden()


def test_it_says_that_it_lies_over_others_on_purpose(qtbot: QtBot) -> None:
    _page, made = line(qtbot)
    assert made.property(OVERLAY)


def test_in_a_narrow_page_it_stays_within(qtbot: QtBot) -> None:
    page, made = line(qtbot)
    page.resize(300, 400)
    made.complain("That could not be kept. There is no space left on the disk.", "Try again")
    assert made.geometry().left() >= 0
    assert made.geometry().right() <= page.width()
