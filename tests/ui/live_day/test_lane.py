import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.day_picture import Coming, Gap
from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.ui.live_day.axis import axis
from coach.ui.live_day.lane import Lane
from coach.ui.live_day.wording import Wording
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import PLAIN, TUESDAY, WORDS, at, played
from tests.ui.looks import differ, has, point_at, shot


class Made:
    def __init__(self, qtbot: QtBot, name: str = "water", tone: Tone = Tone.LIGHT) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.lane = Lane(Style(tone), name, self.page)
        self.lane.resize(1000, 28)
        self.said: list[str] = []
        self.lane.pointed.connect(self.said.append)
        self.show_day(PLAIN)
        self.page.show()

    def show_day(self, preferences: Preferences) -> None:
        picture = played(preferences, TUESDAY)
        self.axis = axis(picture.day, BERLIN, left=20, width=960)
        self.lane.show_picture(picture, Wording(WORDS, picture, preferences), self.axis)

    def focus(self) -> None:
        self.page.activateWindow()
        QTest.qWaitForWindowActive(self.page)
        self.lane.setFocus(Qt.FocusReason.TabFocusReason)

    def hover(self, clock: str) -> Coming | Gap | None:
        point_at(self.lane, QPoint(round(self.axis.x(at(clock))), 14))
        return self.lane.thing


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_the_keyboard_begins_at_the_first_notice_and_goes_along(made: Made) -> None:
    made.focus()
    assert made.said[-1] == "07:15: a drink of 200 mL."
    QTest.keyClick(made.lane, Qt.Key.Key_Right)
    assert made.said[-1].startswith("07:16 to 08:40: 85 minutes")
    QTest.keyClick(made.lane, Qt.Key.Key_Left)
    QTest.keyClick(made.lane, Qt.Key.Key_Left)
    assert "15 minutes after you get up" in made.said[-1]


def test_home_and_end_go_to_the_ends_and_no_further(made: Made) -> None:
    made.focus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(made.lane, key)
        assert made.said[-1].startswith("04:00 to 07:00")
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(made.lane, key)
        assert made.said[-1].startswith("22:30 to 04:00")


def test_leaving_says_nothing_more(made: Made) -> None:
    made.focus()
    made.lane.clearFocus()
    assert made.said[-1] == ""
    assert made.lane.thing is None


def test_the_pointer_meets_gaps_and_from_near_notices(made: Made) -> None:
    assert made.lane.hasMouseTracking()
    gap = made.hover("08:00")
    assert isinstance(gap, Gap)
    assert made.said[-1].startswith("07:16 to 08:40")
    notice = made.hover("08:44")
    assert isinstance(notice, Coming)
    assert made.said[-1].startswith("08:40: a drink")


def test_when_the_pointer_leaves_the_keyboard_points_again(made: Made) -> None:
    made.focus()
    made.hover("12:00")
    made.lane.leaveEvent(QEvent(QEvent.Type.Leave))
    assert made.said[-1] == "07:15: a drink of 200 mL."


def test_a_press_takes_the_keyboard_along(made: Made) -> None:
    made.focus()
    x = round(made.axis.x(at("08:00")))
    QTest.mouseClick(made.lane, Qt.MouseButton.LeftButton, pos=QPoint(x, 14))
    QTest.keyClick(made.lane, Qt.Key.Key_Right)
    assert made.said[-1].startswith("08:40: a drink")


def test_a_tool_tip_says_the_same(made: Made) -> None:
    place = QPoint(round(made.axis.x(at("08:00"))), 14)
    tip = QHelpEvent(QEvent.Type.ToolTip, place, made.lane.mapToGlobal(place))
    made.lane.event(tip)
    assert QToolTip.text().startswith("07:16 to 08:40")
    QToolTip.hideText()


def test_with_other_preferences_the_keyboard_stays_at_its_time(made: Made) -> None:
    made.focus()
    for _ in range(3):
        QTest.keyClick(made.lane, Qt.Key.Key_Right)
    before = made.lane.thing
    assert isinstance(before, Gap)
    made.show_day(chosen(water__target_ml=1000, standing__enabled=False))
    after = made.lane.thing
    assert isinstance(after, Gap)
    assert after.begin <= before.begin < after.end
    assert after != before


def test_a_screen_reader_hears_where_it_stands(made: Made) -> None:
    found = QAccessible.queryAccessibleInterface(made.lane)
    assert found.role() is QAccessible.Role.Slider
    assert made.lane.accessibleName() == "Water. 07:15: a drink of 200 mL."
    assert made.lane.accessibleDescription() == "Water, 10 notices"
    made.lane.setValue(made.lane.value() + 1)
    assert made.lane.accessibleName().startswith("Water. 07:16 to 08:40")


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    ("name", "token"), [("water", "water"), ("standing", "mark"), ("bedtime", "moon")]
)
def test_each_sort_has_its_sign_in_every_tone(
    qtbot: QtBot, name: str, token: str, tone: Tone
) -> None:
    made = Made(qtbot, name, tone)
    drawn = shot(made.lane)
    made.show_day(chosen(water__enabled=False, standing__enabled=False, bedtime__enabled=False))
    assert differ(drawn, shot(made.lane))
    if name == "standing":
        assert has(drawn, getattr(tokens(tone), token))


def test_signs_differ_in_shape_not_only_in_colour(qtbot: QtBot) -> None:
    made = Made(qtbot, "water", Tone.NIGHT)
    other = Made(qtbot, "bedtime", Tone.NIGHT)
    drop, moon = (round(made.axis.x(at(clock))) for clock in ("07:15", "22:00"))
    one = shot(made.lane).copy(drop - 12, 2, 24, 24)
    assert differ(one, shot(other.lane).copy(moon - 12, 2, 24, 24))


def test_what_is_pointed_at_is_marked(made: Made) -> None:
    bare = shot(made.lane)
    made.hover("08:00")
    gap = shot(made.lane)
    made.hover("08:40")
    assert differ(bare, gap)
    assert differ(gap, shot(made.lane))


def test_other_keys_are_for_others(made: Made) -> None:
    made.focus()
    count = len(made.said)
    QTest.keyClick(made.lane, Qt.Key.Key_A)
    assert len(made.said) == count
    assert made.lane.name == "water"
