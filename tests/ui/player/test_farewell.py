import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Habit, Tone
from coach.ui.icons import Icon
from coach.ui.player.captions import farewell
from coach.ui.player.farewell import Farewell
from coach.ui.style import Style


def test_one_button_closes(qtbot: QtBot) -> None:
    page = Farewell(Style(), farewell(evening=True), Icon.MOON)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.close_wished, timeout=100):
        QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_fits_the_smallest_window(qtbot: QtBot, tone: Tone, scale: float) -> None:
    page = Farewell(Style(tone, scale), farewell(evening=True), Icon.MOON)
    qtbot.addWidget(page)
    page.resize(720, 560)
    assert page.rect().contains(page.button.geometry())


def test_is_read_aloud_as_it_is_seen(qtbot: QtBot) -> None:
    page = Farewell(Style(), farewell(evening=False), Icon.SUN)
    qtbot.addWidget(page)
    assert page.accessibleName() == farewell(evening=False).aloud()


@pytest.mark.parametrize(
    ("habit", "tone", "line"),
    [
        (Habit.BEDTIME, Tone.LIGHT, "Sleep well."),
        (None, Tone.NIGHT, "Sleep well."),
        (Habit.STANDING, Tone.DARK, "On with your day."),
    ],
)
def test_the_page_suits_the_hour(qtbot: QtBot, habit: Habit | None, tone: Tone, line: str) -> None:
    page = Farewell.of(Style(tone), habit)
    qtbot.addWidget(page)
    assert page.accessibleName().endswith(line)


@pytest.mark.parametrize("tone", Tone)
def test_the_button_grows_with_its_word(qtbot: QtBot, tone: Tone) -> None:
    page = Farewell(Style(tone, 2.0), farewell(evening=True), Icon.MOON)
    qtbot.addWidget(page)
    page.resize(720, 560)
    assert page.button.face().height() >= 2 * page.button.fontMetrics().height()
