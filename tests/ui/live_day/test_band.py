from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.live_day.band import Band
from coach.ui.live_day.now import NowLine
from coach.ui.live_day.wording import Wording
from coach.ui.style import Style
from tests.ui.live_day.days import PLAIN, RICH, TUESDAY, WORDS, at, played
from tests.ui.looks import point_at


def show(band: Band, preferences: Preferences) -> None:
    picture = played(preferences, TUESDAY)
    band.show_picture(picture, preferences, Wording(WORDS, picture, preferences))


def made(qtbot: QtBot, preferences: Preferences = PLAIN, scale: float = 1.0) -> Band:
    band = Band(Style(scale=scale), WORDS)
    qtbot.addWidget(band)
    show(band, preferences)
    band.resize(900, band.heightForWidth(900))
    band.show()
    return band


def now(band: Band) -> NowLine:
    (line,) = band.findChildren(NowLine)
    return line


def test_its_name_is_the_picture_as_one_sentence(qtbot: QtBot) -> None:
    assert made(qtbot).accessibleName().startswith("Awake 7:00 to 22:30, ten drinks")


def test_there_is_a_line_for_each_habit_and_none_too_many(qtbot: QtBot) -> None:
    band = made(qtbot, RICH)
    assert [lane.name for lane in band.lanes] == [
        *("water", "standing", "bedtime", "morning", "own:Tablet")
    ]
    water = band.lanes[0]
    show(band, PLAIN)
    assert [lane.name for lane in band.lanes] == ["water", "standing", "bedtime"]
    assert band.lanes[0] is water


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [320, 488, 912])
def test_everything_stays_within_the_band(qtbot: QtBot, width: int, scale: float) -> None:
    band = made(qtbot, RICH, scale)
    band.resize(width, band.heightForWidth(width))
    for part in (*band.lanes, *band.grips.all):
        assert band.rect().contains(part.geometry().adjusted(0, 0, -1, -1)), part.accessibleName()


def test_handles_stand_where_the_times_are(qtbot: QtBot) -> None:
    band = made(qtbot)
    wake = band.grips.wake.geometry().center().x()
    show(band, changed(PLAIN, "hours.wake", "09:00"))
    moved = band.grips.wake.geometry().center().x()
    day = band.lanes[0].width() - 44
    assert abs((moved - wake) - day * 2 / 24) <= 1


def test_the_present_is_shown_on_the_day_that_it_belongs_to(qtbot: QtBot) -> None:
    band = made(qtbot)
    assert not now(band).isVisible()
    band.set_now(at("14:00"))
    assert now(band).isVisible()
    band.set_now(at("14:00") + timedelta(days=1))
    assert not now(band).isVisible()
    band.set_now(at("14:00"))
    band.set_now(None)
    assert not now(band).isVisible()


def test_while_a_time_is_dragged_the_axis_stays(qtbot: QtBot) -> None:
    """A night worker's day opens in the middle of their night, which moves with their times."""
    owl = changed(changed(PLAIN, "hours.wake", "15:00"), "hours.bedtime", "07:00")
    band = made(qtbot, owl)
    wake = band.grips.wake.geometry()
    QTest.mousePress(band.grips.bedtime, Qt.MouseButton.LeftButton)
    show(band, changed(owl, "hours.bedtime", "09:00"))
    assert band.grips.wake.geometry() == wake
    QTest.mouseRelease(band.grips.bedtime, Qt.MouseButton.LeftButton)
    show(band, changed(owl, "hours.bedtime", "09:00"))
    assert band.grips.wake.geometry() != wake


def test_moving_a_handle_says_what_is_meant(qtbot: QtBot) -> None:
    band = made(qtbot)
    with qtbot.waitSignal(band.chosen) as seen:
        QTest.keyClick(band.grips.wake, Qt.Key.Key_Left)
    assert seen.args is not None
    assert f"{seen.args[0]} {seen.args[1]:%H:%M}" == "hours.wake 06:55"


def test_pointing_at_a_line_is_passed_on(qtbot: QtBot) -> None:
    band = made(qtbot)
    with qtbot.waitSignal(band.pointed) as seen:
        point_at(band.lanes[2], QPoint(300, 10))
    assert seen.args is not None
    assert "30 minutes before bed" in seen.args[0]


def test_the_keyboard_goes_from_the_handles_to_the_lines(qtbot: QtBot) -> None:
    band = made(qtbot, RICH)
    band.grips.wake.setFocus()
    order = []
    for _ in range(10):
        focused = band.focusWidget()
        order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert order == [*band.grips.all, *band.lanes]


def test_it_is_as_high_as_its_width_asks_for(qtbot: QtBot) -> None:
    band = made(qtbot, RICH, scale=2.0)
    assert band.hasHeightForWidth()
    assert band.heightForWidth(400) > band.heightForWidth(1200)
    assert band.minimumSizeHint().width() <= 320
