import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.buttons import RING
from coach.ui.player.controls import Controls
from coach.ui.style import Style


@pytest.fixture
def controls(qtbot: QtBot) -> Controls:
    controls = Controls(Style())
    qtbot.addWidget(controls)
    controls.dress(Style(), 1072)
    return controls


def test_each_button_says_what_is_wished(controls: Controls) -> None:
    told: list[str] = []
    controls.wished.connect(told.append)
    for button in controls.buttons():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["stop", "sound", "cover", "back", "pause", "skip"]


def test_the_large_button_offers_what_can_be_done_and_keeps_its_width(controls: Controls) -> None:
    width = controls.pause.width()
    controls.show_running(running=False)
    assert controls.pause.text() == "Resume"
    assert controls.pause.sizeHint().width() <= width
    controls.show_running(running=True)
    assert controls.pause.text() == "Pause"


def test_a_click_leaves_the_focus_on_the_large_button(controls: Controls) -> None:
    controls.show()
    controls.pause.setFocus()
    QTest.mouseClick(controls.skip, Qt.MouseButton.LeftButton)
    assert controls.focusWidget() is controls.pause


@pytest.mark.parametrize("tone", Tone)
def test_targets_are_large_enough(controls: Controls, tone: Tone) -> None:
    controls.dress(Style(tone), 672)
    least = 64 if tone is Tone.NIGHT else 56
    for button in controls.buttons():
        assert button.height() - 2 * RING >= least
        assert button.width() - 2 * RING >= least


def test_the_drawn_widths_in_a_wide_window(controls: Controls) -> None:
    widths = [button.width() - 2 * RING for button in controls.buttons()]
    assert widths == [136, 176, 132, 148, 220, 148]


def test_where_it_is_narrow_the_icons_go_and_the_words_stay(controls: Controls) -> None:
    style = Style(scale=2.0)
    wide, _ = controls.dress(style, 1072)
    narrow, _ = controls.dress(style, 672)
    assert narrow < wide
    assert narrow <= 672
    assert all(button.text() or button.accessibleName() for button in controls.buttons())
    controls.show_running(running=False)
    assert controls.pause.sizeHint().width() <= controls.pause.width()


def test_every_button_names_its_key(controls: Controls) -> None:
    assert all(button.toolTip() for button in controls.buttons())


def test_the_large_button_has_room_for_a_longer_word_than_its_own_two(controls: Controls) -> None:
    controls.pause.setText("Pause for a while")
    controls.dress(Style(), 1072)
    assert controls.pause.width() >= controls.pause.sizeHint().width()
    controls.dress(Style(), 672)
    assert controls.pause.width() >= controls.pause.sizeHint().width()
