import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.stretches.chip import Chip
from coach.ui.style import Style
from coach.ui.theme import TARGET, tokens
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


@pytest.mark.parametrize("thing", ["", "chair"])
def test_it_keeps_its_size_when_it_is_chosen(qtbot: QtBot, thing: str) -> None:
    made = chip(qtbot, thing=thing)
    before = made.sizeHint()
    made.setChecked(True)
    assert made.sizeHint() == before
    assert before.height() >= TARGET


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
