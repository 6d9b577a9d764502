from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary import Side
from coach.domain.reminder import Tone
from coach.domain.rescue_state import Page, State
from coach.ui.language import catalogue
from coach.ui.rescue.pages import sheet
from coach.ui.rescue.setting import Setting
from coach.ui.rescue.sheet import Sheet
from coach.ui.style import Style

WORDS = catalogue()


def made(qtbot: QtBot, state: State, scale: float = 1.0) -> Sheet:
    page = sheet(state, WORDS, Setting(Style(Tone.NIGHT, scale)), faulty=False)
    qtbot.addWidget(page)
    page.resize(720, 560)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return page


def scrolls(page: Sheet) -> bool:
    return page.scroller.verticalScrollBar().maximum() > 0


def test_a_question_is_read_whole_without_scrolling(qtbot: QtBot) -> None:
    for page in (Page.CHECK, Page.WARM, Page.LOG, Page.KEPT):
        for scale in (1.0, 2.0):
            assert not scrolls(made(qtbot, State(page=page), scale)), (page, scale)


def test_whom_to_call_scrolls_by_keys_at_once(qtbot: QtBot) -> None:
    page = made(qtbot, State(page=Page.CALL))
    page.focus_first()
    assert scrolls(page)
    assert page.focusWidget() is page.scroller


def test_the_entrys_last_answer_changes_once_all_is_told_and_nothing_else(qtbot: QtBot) -> None:
    page = made(qtbot, State(page=Page.LOG))
    body = page.body
    page.focus_first()
    assert [each.text() for each in page.buttons] == ["Finish in the morning", "No cramp after all"]
    page.show_state(State(page=Page.LOG, side=Side.LEFT, pain=6))
    assert [each.text() for each in page.buttons] == ["Done", "No cramp after all"]
    assert page.body is body
    assert page.focusWidget() is page.buttons[0]


def test_at_the_end_the_way_out_has_the_focus(qtbot: QtBot) -> None:
    page = made(qtbot, State(page=Page.KEPT))
    page.focus_first()
    assert page.focusWidget() is page.foot.close_button


def test_answers_are_told(qtbot: QtBot) -> None:
    page = made(qtbot, State(page=Page.CHECK))
    told: list[str] = []
    page.tapped.connect(told.append)
    for button in page.buttons:
        button.click()
    assert told == ["clear", "sign", "uneased", "skip"]


def test_from_right_to_left_the_first_answer_is_at_the_right(qtbot: QtBot) -> None:
    page = made(qtbot, State(page=Page.CHECK))
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(800, 600)
    assert page.buttons[0].x() > page.buttons[1].x()
