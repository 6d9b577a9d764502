import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.icons import Icon
from coach.ui.language import catalogue
from coach.ui.player.swap_bar import SwapBar
from coach.ui.player.swaps import Choice, Reason
from coach.ui.style import Style
from tests.ui.player.played import moves

SIT = Choice(Reason.UNSTEADY, moves()["ankle-pumps"])
OTHER = Choice(Reason.OTHER, moves()["calf-wall-straight"])
BACK = Choice(Reason.BACK, moves()["calf-wall-straight"])


class Bar:
    """A bar in a wide column, and what was chosen with it."""

    def __init__(self, qtbot: QtBot, width: int = 340) -> None:
        self.widget = SwapBar(Style(), catalogue())
        qtbot.addWidget(self.widget)
        self.widget.resize(width, 60)
        self.chosen: list[Choice] = []
        self.widget.chosen.connect(self.chosen.append)
        self.widget.show()


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    return Bar(qtbot)


def test_one_press_swaps_and_the_same_button_undoes(bar: Bar) -> None:
    bar.widget.show_choices((SIT,))
    assert bar.widget.quick.text() == "Unsteady? Sit instead"
    QTest.mouseClick(bar.widget.quick, Qt.MouseButton.LeftButton)
    bar.widget.show_choices((BACK,))
    assert bar.widget.quick.text() == "Undo the swap"
    bar.widget.press()
    assert bar.chosen == [SIT, BACK]


def test_what_is_not_on_the_button_is_in_the_list_and_keys_reach_it(bar: Bar) -> None:
    bar.widget.show_choices((SIT, OTHER))
    assert bar.widget.more.isVisible()
    bar.widget.press()
    menu = bar.widget.menu
    assert menu
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Unsteady today? Ankle pumps", "Upper calf wall stretch"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert bar.chosen == [OTHER]


def test_without_a_reason_the_button_lists_what_there_is(bar: Bar) -> None:
    bar.widget.show_choices((OTHER, Choice(Reason.OTHER, moves()["ankle-pumps"])))
    assert bar.widget.quick.text() == "Swap"
    assert bar.widget.quick._icon is Icon.SWAP
    QTest.mouseClick(bar.widget.quick, Qt.MouseButton.LeftButton)
    assert bar.chosen == []
    assert bar.widget.menu
    bar.widget.show_choices(())
    assert bar.widget.menu is None


def test_nothing_to_swap_shows_nothing(bar: Bar) -> None:
    bar.widget.show_choices((SIT,))
    bar.widget.show_choices(())
    assert not bar.widget.quick.isVisible()
    assert not bar.widget.more.isVisible()
    bar.widget.press()
    assert bar.chosen == []


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut_in_a_narrow_column(qtbot: QtBot, tone: Tone, scale: float) -> None:
    bar = Bar(qtbot, 208)
    bar.widget.dress(Style(tone, scale))
    bar.widget.show_choices((SIT, OTHER))
    shown = [each for each in (bar.widget.quick, bar.widget.more) if each.isVisible()]
    assert shown
    for button in shown:
        assert button.width() >= button.sizeHint().width()
        assert bar.widget.rect().contains(button.geometry())
        assert button.accessibleName()
