import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.icons import Icon
from coach.ui.kit.chip import Chip
from coach.ui.style import Style
from coach.ui.theme import TARGET, tokens
from tests.ui.kit.dressed import hold_enter
from tests.ui.looks import contrast, has, shot


def chip(qtbot: QtBot, tone: Tone = Tone.LIGHT, thing: str = "") -> Chip:
    made = Chip(Style(tone), "At a desk", thing=thing)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_takes_the_choice_and_gives_it_up(qtbot: QtBot, key: Qt.Key) -> None:
    made = chip(qtbot)
    QTest.keyClick(made, key)
    assert made.isChecked()
    QTest.keyClick(made, key)
    assert not made.isChecked()


def test_a_key_that_is_held_down_counts_once(qtbot: QtBot) -> None:
    made = chip(qtbot)
    QTest.keyClick(made, Qt.Key.Key_Return)
    hold_enter(made)
    assert made.isChecked()


@pytest.mark.parametrize("thing", ["", "chair"])
def test_it_keeps_its_size_when_it_is_chosen(qtbot: QtBot, thing: str) -> None:
    made = chip(qtbot, thing=thing)
    before = made.sizeHint()
    made.setChecked(True)
    assert made.sizeHint() == before
    assert before.height() >= TARGET


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_at_its_least_width_word_and_tick_are_whole(qtbot: QtBot, tone: Tone) -> None:
    made = chip(qtbot, tone)
    made.resize(made.minimumSizeHint())
    assert made.width() < made.sizeHint().width()
    word = QFontMetricsF(made.font()).horizontalAdvance(made.text())
    assert made.width() - 8 >= word + made.font().pixelSize() * 15 / 13 + 3


@pytest.mark.parametrize("tone", Tone)
def test_what_is_chosen_is_filled_outlined_and_ticked(qtbot: QtBot, tone: Tone) -> None:
    made = chip(qtbot, tone)
    plain = shot(made)
    made.setChecked(True)
    tones = tokens(tone)
    assert not has(plain, tones.soft)
    assert has(shot(made), tones.soft)
    assert contrast(tones.on_soft, tones.soft) >= 4.5
    assert contrast(tones.mark, tones.paper) >= 3


@pytest.mark.parametrize("tone", Tone)
def test_one_that_waits_is_dashed_and_can_be_read(qtbot: QtBot, tone: Tone) -> None:
    made = chip(qtbot, tone)
    made.setChecked(True)
    made.setEnabled(False)
    picture = shot(made)
    assert not has(picture, tokens(tone).soft)
    assert has(picture, tokens(tone).ink2)


def test_an_icon_may_stand_before_the_word(qtbot: QtBot) -> None:
    plain, pictured = chip(qtbot), Chip(Style(), "At a desk", icon=Icon.DROP)
    qtbot.addWidget(pictured)
    assert pictured.sizeHint().width() > plain.sizeHint().width()
    pictured.resize(pictured.sizeHint())
    before = shot(pictured)
    pictured.setChecked(True)
    assert shot(pictured) != before
