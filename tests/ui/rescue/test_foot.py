from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.rescue_state import Page, State
from coach.ui.language import catalogue
from coach.ui.rescue.foot import Foot
from coach.ui.style import Style


def made(qtbot: QtBot, width: int = 1072) -> Foot:
    foot = Foot(catalogue(), Style(Tone.NIGHT))
    qtbot.addWidget(foot)
    foot.resize(width, 72)
    foot.show()
    return foot


def test_both_buttons_say_what_is_wished(qtbot: QtBot) -> None:
    foot = made(qtbot)
    wished: list[str] = []
    foot.tapped.connect(wished.append)
    foot.close_wished.connect(lambda: wished.append("close"))
    foot.call.click()
    foot.close_button.click()
    assert wished == ["call", "close"]


def test_whom_to_call_is_not_offered_where_it_is_shown(qtbot: QtBot) -> None:
    foot = made(qtbot)
    foot.show_state(State(page=Page.TEN))
    assert foot.call.isHidden()
    foot.show_state(State())
    assert not foot.call.isHidden()


def test_the_quiet_line_goes_where_it_is_narrow(qtbot: QtBot) -> None:
    assert not made(qtbot).hint.isHidden()
    assert made(qtbot, 400).hint.isHidden()


def test_from_right_to_left_the_ends_change_places(qtbot: QtBot) -> None:
    foot = made(qtbot)
    assert foot.call.x() < foot.close_button.x()
    foot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    foot.dress(Style(Tone.NIGHT))
    assert foot.call.x() > foot.close_button.x()


def test_where_something_was_taken_out_or_failed_nothing_says_that_it_is_kept(qtbot: QtBot) -> None:
    foot = made(qtbot)
    foot.show_state(State(page=Page.LOG))
    assert foot.hint.text() == "Esc closes. What you tapped is kept."
    for page in (Page.KEPT, Page.GONE):
        foot.show_state(State(page=page))
        assert foot.hint.text() == "Esc closes."
