from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.setup.hours_band import HoursBand
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot
from tests.ui.setup.samples import WORDS

TIMES = st.times().map(lambda at: time(at.hour, at.minute))


def band(
    qtbot: QtBot, wake: time = time(7), bed: time = time(22, 30), tone: Tone = Tone.LIGHT
) -> HoursBand:
    made = HoursBand(WORDS, Style(tone))
    qtbot.addWidget(made)
    made.resize(624, made.sizeHint().height())
    made.show_hours(wake, bed)
    made.show()
    return made


def at(made: HoursBand, hour: float) -> QPoint:
    """Return the place of an hour of the day that opens at four."""
    return QPoint(round(12 + 600 * ((hour - 4) % 24) / 24), made.height() // 2)


def draw(made: HoursBand, start: float, end: float) -> None:
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=at(made, start))
    QTest.mouseMove(made, at(made, end))
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=at(made, end))


def test_it_is_read_aloud_as_one_sentence(qtbot: QtBot) -> None:
    made = band(qtbot, time(6, 15), time(0, 30))
    assert made.accessibleName() == "Awake 06:15 to 00:30."


def test_an_end_that_is_drawn_changes_its_time_in_steps_of_five_minutes(qtbot: QtBot) -> None:
    made = band(qtbot)
    with qtbot.waitSignal(made.drawn) as drawn:
        draw(made, 7, 6.26)
    assert drawn.args == [time(6, 15), time(22, 30)]
    with qtbot.waitSignal(made.drawn) as drawn:
        draw(made, 22.5, 1)
    assert drawn.args == [time(6, 15), time(1)]


@pytest.mark.parametrize(("start", "end"), [(12, 15), (7, 22.3)])
def test_drawing_elsewhere_or_onto_the_other_end_changes_nothing(
    qtbot: QtBot, start: float, end: float
) -> None:
    made = band(qtbot)
    with qtbot.assertNotEmitted(made.drawn):
        draw(made, start, end)


@pytest.mark.parametrize("tone", Tone)
def test_night_and_day_have_their_fields_and_signs(qtbot: QtBot, tone: Tone) -> None:
    picture = shot(band(qtbot, tone=tone))
    for token in (tokens(tone).moon_soft, tokens(tone).amber_soft, tokens(tone).ink):
        assert has(picture, token)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wake=TIMES, bed=TIMES)
def test_any_hours_can_be_shown_and_are_read_aloud(qtbot: QtBot, wake: time, bed: time) -> None:
    made = band(qtbot, wake, bed)
    made.grab()
    assert made.accessibleName() == f"Awake {wake:%H:%M} to {bed:%H:%M}."
