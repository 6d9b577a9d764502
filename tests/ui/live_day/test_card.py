from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.day_picture import DayPicture
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Tone
from coach.domain.windows import written
from coach.ui.live_day.card import LiveDay
from coach.ui.live_day.now import NowLine
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from tests.ui.live_day.days import PLAIN, RICH, SATURDAY, TUESDAY, WORDS, at, played


class Made:
    """A card, the days that it had played, and what the person chose."""

    def __init__(self, qtbot: QtBot, preferences: Preferences = PLAIN, **style: object) -> None:
        self.played: list[tuple[Preferences, date]] = []
        self.chosen: list[object] = []
        self.card = LiveDay(Style(**style), WORDS, self._play, TUESDAY)  # type: ignore[arg-type]
        qtbot.addWidget(self.card)
        for signal in (self.card.wake_chosen, self.card.bedtime_chosen, self.card.quiet_chosen):
            signal.connect(self.chosen.append)
        self.card.set_day(preferences)
        self.card.resize(1000, 400)
        self.card.show()

    def _play(self, preferences: Preferences, day: date) -> DayPicture:
        self.played.append((preferences, day))
        return played(preferences, day)

    def drag(self, minutes: int) -> None:
        """Move the pointer, which holds the getting up, to so many minutes later."""
        wake = self.card.band.grips.wake
        lane = self.card.band.lanes[0]
        x = minutes * (lane.width() - 44) / 1440
        band = self.card.band
        place = self.held + QPoint(round(x), 0)
        QTest.mouseMove(wake, wake.mapFrom(band, place))

    def hold(self) -> None:
        wake = self.card.band.grips.wake
        self.held = wake.geometry().center()
        QTest.mousePress(wake, Qt.MouseButton.LeftButton, pos=wake.rect().center())

    def let_go(self) -> None:
        wake = self.card.band.grips.wake
        QTest.mouseRelease(wake, Qt.MouseButton.LeftButton, pos=wake.rect().center())


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_the_day_is_counted_beside_its_title(made: Made) -> None:
    assert made.card.counts == "10 drinks, about 8 breaks, 1 bedtime stretch"


def test_a_change_counts_at_once(made: Made) -> None:
    made.card.set_day(changed(PLAIN, "water.limit_mode", value=True))
    assert made.card.counts == "About 8 breaks, 1 bedtime stretch"


def test_the_week_begins_on_monday_and_today_is_marked(made: Made) -> None:
    assert [chip.text() for chip in made.card.week.chips] == [
        *("Mon", "Today", "Wed", "Thu", "Fri", "Sat", "Sun")
    ]
    assert made.card.week.chips[1].accessibleName() == "Tuesday, today"
    assert made.card.week.value() == TUESDAY.isoformat()


def test_another_day_of_the_week_is_the_next_such_day(made: Made, qtbot: QtBot) -> None:
    with qtbot.waitSignal(made.card.day_chosen) as seen:
        made.card.week.chips[5].click()
    assert seen.args == [SATURDAY]
    assert made.played[-1] == (PLAIN, SATURDAY)
    assert made.card.counts == "10 drinks, 1 bedtime stretch"
    made.card.week.chips[0].click()
    assert made.card.day == TUESDAY + timedelta(days=6)


@pytest.mark.parametrize("preferences", [PLAIN, RICH])
def test_what_is_pointed_at_is_said_below_the_band(qtbot: QtBot, preferences: Preferences) -> None:
    made = Made(qtbot, preferences)
    hint = made.card.reason
    QTest.qWaitForWindowActive(made.card)
    made.card.band.lanes[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ": a drink of 200 mL." in made.card.reason
    made.card.band.lanes[0].clearFocus()
    assert made.card.reason == hint


def test_a_step_by_key_is_a_choice(made: Made) -> None:
    QTest.keyClick(made.card.band.grips.wake, Qt.Key.Key_Right)
    QTest.keyClick(made.card.band.grips.bedtime, Qt.Key.Key_PageUp)
    assert made.chosen == [time(7, 5), time(23, 30)]


def test_what_is_chosen_comes_with_the_name_of_its_preference(made: Made, qtbot: QtBot) -> None:
    made.card.set_day(changed(PLAIN, "hours.weekend", value=True), SATURDAY)
    with qtbot.waitSignals([made.card.chosen, made.card.wake_chosen]):
        QTest.keyClick(made.card.band.grips.wake, Qt.Key.Key_Right)
    assert made.chosen == [time(8, 35)]


def test_moving_a_quiet_window_brings_all_windows(qtbot: QtBot) -> None:
    made = Made(qtbot, RICH)
    QTest.keyClick(made.card.band.grips.all[1], Qt.Key.Key_Left)
    (windows,) = made.chosen
    assert isinstance(windows, tuple)
    assert written(windows) == "12:25-14:00"


def test_while_dragging_the_day_follows_once_a_frame_and_chooses_when_let_go(
    made: Made, qtbot: QtBot
) -> None:
    before = len(made.played)
    made.hold()
    for minutes in range(5, 65, 5):
        made.drag(minutes)
    assert len(made.played) == before
    qtbot.waitUntil(lambda: len(made.played) > before)
    assert made.played[-1][0].hours.wake == time(8)
    assert made.card.band.grips.wake.accessibleName() == "I get up at 08:00"
    assert len(made.played) == before + 1
    assert made.chosen == []
    made.let_go()
    assert made.chosen == [time(8)]


def test_others_may_follow_a_drag(made: Made, qtbot: QtBot) -> None:
    made.hold()
    with qtbot.waitSignal(made.card.turned) as seen:
        made.drag(30)
    assert seen.args == ["hours.wake", time(7, 30)]


def test_a_drag_that_is_given_up_leaves_all_as_it_was(made: Made) -> None:
    told: list[object] = []
    made.card.turned.connect(lambda _, value: told.append(value))
    made.hold()
    made.drag(60)
    QTest.keyClick(made.card.band.grips.wake, Qt.Key.Key_Escape)
    assert made.chosen == []
    assert told == [time(8), time(7)], "those who followed follow back"
    assert made.played[-1][0] == PLAIN
    assert made.card.band.grips.wake.accessibleName() == "I get up at 07:00"


def test_a_choice_that_nobody_takes_leaves_all_as_it_was(made: Made) -> None:
    QTest.keyClick(made.card.band.grips.wake, Qt.Key.Key_Right)
    assert made.card.band.grips.wake.accessibleName() == "I get up at 07:00"


def test_the_present_stands_on_today_only(made: Made) -> None:
    made.card.set_now(at("14:00"), TUESDAY)
    (line,) = made.card.findChildren(NowLine)
    assert line.isVisible()
    made.card.week.chips[2].click()
    assert not line.isVisible()
    made.card.week.chips[1].click()
    assert line.isVisible()


def test_when_the_day_turns_the_card_turns_with_it(made: Made) -> None:
    wednesday = TUESDAY + timedelta(days=1)
    made.card.set_now(at("05:00", wednesday), wednesday)
    assert made.card.day == wednesday
    assert [chip.text() for chip in made.card.week.chips][1:3] == ["Tue", "Today"]
    assert made.card.week.value() == wednesday.isoformat()


def test_a_later_day_stays_in_sight_when_the_day_turns(made: Made) -> None:
    made.card.week.chips[5].click()
    wednesday = TUESDAY + timedelta(days=1)
    made.card.set_now(at("05:00", wednesday), wednesday)
    assert made.card.day == SATURDAY


def test_a_picture_that_was_played_elsewhere_is_shown(made: Made) -> None:
    made.card.show_picture(played(changed(PLAIN, "water.enabled", value=False), TUESDAY))
    assert made.card.counts == "About 8 breaks, 1 bedtime stretch"


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("words", [dict, pseudo])
@pytest.mark.parametrize("width", [536, 960])
def test_nothing_is_cut_at_any_size(
    qtbot: QtBot,
    tone: Tone,
    scale: float,
    words: Callable[[object], dict[str, str]],
    width: int,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = LiveDay(Style(tone, scale), words(WORDS), played, TUESDAY)
    card.setParent(page)
    card.set_day(RICH)
    page.resize(width, 2000)
    page.show()
    card.resize(width, 100)
    card.resize(width, card.heightForWidth(width))
    assert card.minimumSizeHint().width() <= width
    assert card.band.height() >= card.band.heightForWidth(card.band.width())
    for chip in card.week.chips:
        assert chip.width() >= chip.sizeHint().width()


def test_an_expected_day_shows_its_hours_and_is_played_once_it_is_seen(qtbot: QtBot) -> None:
    played_days: list[date] = []

    def play(preferences: Preferences, day: date) -> DayPicture:
        played_days.append(day)
        return played(preferences, day)

    card = LiveDay(Style(), WORDS, play, TUESDAY)
    qtbot.addWidget(card)
    card.set_now(at("12:00"), TUESDAY)
    card.expect(RICH)
    early = [lane.name for lane in card.band.lanes]
    tall = card.band.heightForWidth(900)
    assert not played_days
    assert not card.counts.strip()
    card.resize(1000, 400)
    card.show()
    qtbot.waitUntil(lambda: card.counts.startswith("10 drinks"))
    assert played_days == [TUESDAY]
    assert [lane.name for lane in card.band.lanes] == early
    assert card.band.heightForWidth(900) == tall
    (line,) = card.findChildren(NowLine)
    assert line.isVisible()


def test_a_day_that_is_set_meanwhile_is_not_played_twice(made: Made) -> None:
    made.card.expect(RICH)
    made.card.set_day(PLAIN)
    played_days = len(made.played)
    made.card.grab()
    assert not made.card.findChildren(QTimer)[0].isActive()
    assert len(made.played) == played_days
