from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from coach.domain.reminder import Card, Tone
from coach.ui import words
from coach.ui.buttons import Button
from coach.ui.card import CardFace, CardWindow
from coach.ui.style import Style
from tests.ui.samples import AROUND, BEDTIME, STANDING, WATER, asks

pytestmark = pytest.mark.usefixtures("qapp")

LONG = 600_000
"""A guard that does not end while a test runs, in milliseconds."""

ASKS_WATER, ASKS_STANDING, ASKS_BEDTIME = (
    words.card(asks(due), AROUND, Tone.LIGHT) for due in (WATER, STANDING, BEDTIME)
)
BOTH = words.card(asks(WATER, STANDING), AROUND, Tone.LIGHT)


def press(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class Face:
    """A `CardFace`, what it said, and the windows it has."""

    def __init__(self) -> None:
        self.face = CardFace(guard_ms=LONG)
        self.said: list[tuple[str, str]] = []
        self.put_away: list[str] = []
        self.face.answered.connect(lambda card_id, key: self.said.append((card_id, key)))
        self.face.put_away.connect(self.put_away.append)

    def show(self, card: Card) -> CardWindow:
        self.face.show(card)
        window = self.face.window(card.id)
        assert window is not None
        window.wake()
        return window


@pytest.fixture
def face() -> Face:
    return Face()


def test_an_answer_is_told_and_the_card_stays_until_it_is_withdrawn(face: Face) -> None:
    shown = face.show(ASKS_WATER)
    press(shown.buttons[0])
    assert face.said == [(ASKS_WATER.id, "done")]
    assert shown.isVisible()
    face.face.withdraw(ASKS_WATER.id)
    assert face.face.window(ASKS_WATER.id) is None
    assert not shown.isVisible()


def test_each_question_of_a_card_is_answered_by_itself(face: Face) -> None:
    shown = face.show(BOTH)
    press(shown.buttons[1])
    assert face.said == [(BOTH.id, f"start {STANDING.id}")]


def test_closing_is_no_answer(face: Face) -> None:
    shown = face.show(ASKS_STANDING)
    press(shown.closer)
    assert face.said == []
    assert face.put_away == [ASKS_STANDING.id]
    assert face.face.window(ASKS_STANDING.id) is None


def test_a_newer_card_of_a_habit_replaces_the_older(face: Face) -> None:
    newer = replace(ASKS_WATER, id="water@later")
    first, second = face.show(ASKS_WATER), face.show(newer)
    assert face.face.window(ASKS_WATER.id) is None
    assert not first.isVisible()
    assert second.isVisible()


def test_what_is_left_of_a_card_stands_where_the_whole_stood(face: Face) -> None:
    whole, above = face.show(BOTH), face.show(ASKS_BEDTIME)
    place = corner_of(whole)
    rest = face.show(ASKS_STANDING)
    face.face.withdraw(BOTH.id)
    assert corner_of(rest) == place
    assert [window.isVisible() for window in (whole, above, rest)] == [False, True, True]
    assert corner_of(above).y() == place.y() - rest.face.height() - 12


def test_a_card_that_asks_for_two_stands_in_the_place_of_both(face: Face) -> None:
    first, second = face.show(ASKS_WATER), face.show(ASKS_STANDING)
    place = corner_of(first)
    both = face.show(BOTH)
    assert not first.isVisible()
    assert not second.isVisible()
    assert corner_of(both) == place


def test_the_same_card_shown_again_is_one_window(face: Face) -> None:
    first, second = face.show(ASKS_WATER), face.show(ASKS_WATER)
    assert face.face.window(ASKS_WATER.id) is second
    assert not first.isVisible()


def test_a_quiet_card_opens_no_window_and_takes_the_older_away(face: Face) -> None:
    older = face.show(replace(ASKS_WATER, id="water@before"))
    face.face.show(replace(ASKS_WATER, quiet=True))
    assert face.face.window(ASKS_WATER.id) is None
    assert not older.isVisible()


def test_withdrawing_takes_one_card_and_knows_no_error(face: Face) -> None:
    shown = [face.show(ASKS_WATER), face.show(ASKS_BEDTIME)]
    face.face.withdraw(ASKS_WATER.id)
    face.face.withdraw("nothing")
    assert [window.isVisible() for window in shown] == [False, True]


def corner_of(window: CardWindow) -> QPoint:
    return window.pos() + window.face.bottomRight()


def test_cards_stand_in_the_corner_one_above_the_other(face: Face) -> None:
    below = face.show(ASKS_WATER)
    above = face.show(ASKS_STANDING)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(corner_of(below))
    assert (screen.bottomRight() - corner_of(below)) == QPoint(16, 16)
    assert corner_of(above).x() == corner_of(below).x()
    assert corner_of(above).y() <= corner_of(below).y() - below.face.height()


def test_what_stood_above_moves_down_when_the_lower_goes(face: Face) -> None:
    lower = face.show(ASKS_WATER)
    upper = face.show(ASKS_STANDING)
    place = corner_of(lower)
    face.face.withdraw(ASKS_WATER.id)
    assert corner_of(upper) == place


def test_cards_are_dressed_as_things_are_when_they_come() -> None:
    styles = iter([Style(), Style(scale=2.0)])
    made = CardFace(guard_ms=0, style=lambda: next(styles))
    first = ASKS_WATER
    made.show(first)
    small = made.window(first.id)
    assert small is not None
    width = small.face.width()
    second = replace(first, id="again")
    made.show(second)
    large = made.window("again")
    assert large is not None
    assert large.face.width() == 2 * width
    made.withdraw("again")
