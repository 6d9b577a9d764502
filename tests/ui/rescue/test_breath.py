import pytest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.rescue.breath import IN_S, OUT_S, Breath, fullness
from coach.ui.style import Style


def test_breathing_out_takes_longer_than_breathing_in() -> None:
    assert OUT_S > IN_S
    assert fullness(0.0) == pytest.approx(0.0)
    assert fullness(IN_S) == pytest.approx(1.0)
    assert fullness(IN_S + OUT_S) == pytest.approx(0.0)
    assert fullness(IN_S + OUT_S / 2) == pytest.approx(0.5)


def test_the_disc_is_larger_with_full_lungs(qtbot: QtBot) -> None:
    breath = Breath(Style(Tone.NIGHT))
    qtbot.addWidget(breath)
    breath.resize(300, 300)

    def filled() -> int:
        shot = breath.grab().toImage()
        paper = shot.pixel(150, 2)
        return sum(shot.pixel(x, 150) != paper for x in range(300))

    empty = breath.grab().toImage()
    before = filled()
    breath.seek(IN_S)
    assert breath.grab().toImage() != empty
    assert filled() >= before
