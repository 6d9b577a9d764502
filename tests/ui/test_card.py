from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Answer, Card, Habit, Tone
from coach.ui import card as module
from coach.ui import words
from coach.ui.buttons import Button
from coach.ui.card import HEIGHT_AT_NIGHT, HEIGHT_DAY, WIDTH, CardFace, CardWindow
from coach.ui.theme import TARGET, TARGET_NIGHT, Role, font, tokens
from tests.ui.looks import has, shot
from tests.ui.test_words import AROUND, BEDTIME, STANDING, WATER

pytestmark = pytest.mark.usefixtures("qapp")

LONG = 600_000
"""A guard that does not end while a test runs, in milliseconds."""


def card_of(habit: Habit, tone: Tone = Tone.LIGHT) -> Card:
    due = {Habit.WATER: WATER, Habit.STANDING: STANDING, Habit.BEDTIME: BEDTIME}[habit]
    return words.card(due, AROUND, tone)


def window(qtbot: QtBot, card: Card, guard_ms: int = LONG) -> CardWindow:
    shown = CardWindow(card, guard_ms)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def press(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_asks_for_no_keyboard(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(Habit.WATER))
    assert shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    every = (shown, *shown.buttons, shown.closer)
    assert all(widget.focusPolicy() is Qt.FocusPolicy.NoFocus for widget in every)


def test_keys_answer_nothing(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(Habit.WATER))
    shown.wake()
    with qtbot.assertNotEmitted(shown.answered), qtbot.assertNotEmitted(shown.put_away):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1):
            QTest.keyClick(shown, key)
    assert shown.isVisible()


def test_for_the_first_moments_a_click_answers_nothing(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(Habit.BEDTIME))
    with qtbot.assertNotEmitted(shown.answered), qtbot.assertNotEmitted(shown.put_away):
        for button in (*shown.buttons, shown.closer):
            press(button)


def test_then_the_buttons_wake_by_themselves(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(Habit.BEDTIME), guard_ms=1)
    qtbot.waitUntil(lambda: all(button.isEnabled() for button in shown.buttons))
    assert shown.closer.isEnabled()
    assert module.GUARD_MS == 700


@pytest.mark.parametrize("habit", Habit)
def test_each_button_is_its_answer(qtbot: QtBot, habit: Habit) -> None:
    shown = window(qtbot, card_of(habit))
    shown.wake()
    for button, answer in zip(shown.buttons, shown.card.buttons, strict=True):
        with qtbot.waitSignal(shown.answered, timeout=1000) as said:
            press(button)
        assert said.args == [shown.card.id, answer.answer]


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("habit", Habit)
def test_everything_stands_within_the_card(qtbot: QtBot, habit: Habit, tone: Tone) -> None:
    shown = window(qtbot, card_of(habit, tone))
    high = HEIGHT_AT_NIGHT if tone is Tone.NIGHT else HEIGHT_DAY
    least = TARGET_NIGHT if tone is Tone.NIGHT else TARGET
    assert (shown.face.width(), shown.face.height()) == (WIDTH, high)
    assert shown.rect().contains(shown.face)
    places = [b.face().toRect().translated(b.pos()) for b in (*shown.buttons, shown.closer)]
    for place in places:
        assert shown.face.contains(place)
        assert min(place.width(), place.height()) >= least
    for one, other in pairwise(places[:-1]):
        assert other.left() - one.right() >= 12
    for button in shown.buttons:
        word = QFontMetricsF(button.font()).horizontalAdvance(button.text())
        assert word <= button.face().width()


@pytest.mark.parametrize("tone", Tone)
def test_it_is_painted_in_its_tone_alone(qtbot: QtBot, tone: Tone) -> None:
    picture = shot(window(qtbot, card_of(Habit.WATER, tone)))
    assert has(picture, tokens(tone).surface)
    if tone is not Tone.LIGHT:
        bright = max(
            picture.pixelColor(x, y).lightness()
            for x in range(0, picture.width(), 2)
            for y in range(0, 60, 2)
            if picture.pixelColor(x, y).alpha() == 255
        )
        assert bright <= QColor(tokens(tone).ink).lightness()


@pytest.mark.parametrize("tone", Tone)
def test_words_too_wide_for_the_card_grow_smaller(tone: Tone) -> None:
    night = tone is Tone.NIGHT
    usual = font(Role.HINT, night=night).pixelSize()
    room = QFontMetricsF(font(Role.HINT, night=night)).horizontalAdvance("Bed is at 22:30.")
    fits = module.fitting(Role.HINT, ["Bed is at 22:30."], room, night=night)
    tight = module.fitting(Role.HINT, ["Bed is at 22:30."], room * 0.8, night=night)
    assert fits.pixelSize() == usual
    assert usual * 0.7 <= tight.pixelSize() < usual


def test_where_nobody_blends_windows_it_is_cut_to_its_shape(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "composited", lambda: False)
    shown = window(qtbot, card_of(Habit.WATER, Tone.NIGHT))
    assert shown.size() == shown.face.size()
    assert not shown.mask().contains(QPoint(0, 0))
    assert shown.mask().contains(shown.rect().center())
    dark = shown.palette().window().color()
    assert dark.name() == tokens(Tone.NIGHT).surface.lower()


def test_a_screen_reader_hears_question_and_reason(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(Habit.WATER))
    assert shown.accessibleName().startswith("A glass of water? 1,000 of 2,000 mL")
    assert shown.closer.accessibleName() == "Close without an answer"
    assert shown.windowTitle() == "Stretch Coach"


class Face:
    """A `CardFace`, its answers, and the windows it has."""

    def __init__(self) -> None:
        self.face = CardFace(guard_ms=LONG)
        self.said: list[tuple[str, Answer]] = []
        self.face.answered.connect(lambda card_id, answer: self.said.append((card_id, answer)))

    def show(self, card: Card) -> CardWindow:
        self.face.show(card)
        window = self.face.window(card.id)
        assert window is not None
        window.wake()
        return window


@pytest.fixture
def face() -> Face:
    return Face()


def test_an_answer_closes_the_card_and_counts_once(face: Face) -> None:
    card = card_of(Habit.WATER)
    shown = face.show(card)
    button = shown.buttons[0]
    press(button)
    assert face.said == [(card.id, Answer.DRANK)]
    assert face.face.window(card.id) is None
    assert not shown.isVisible()


def test_closing_is_no_answer(face: Face) -> None:
    card = card_of(Habit.STANDING)
    shown = face.show(card)
    press(shown.closer)
    assert face.said == []
    assert face.face.window(card.id) is None


def test_a_newer_card_of_a_habit_replaces_the_older(face: Face) -> None:
    older = card_of(Habit.WATER)
    newer = replace(older, id="water@later")
    first, second = face.show(older), face.show(newer)
    assert face.face.window(older.id) is None
    assert not first.isVisible()
    assert second.isVisible()


def test_withdrawing_takes_one_card_and_knows_no_error(face: Face) -> None:
    water, stretch = card_of(Habit.WATER), card_of(Habit.BEDTIME)
    shown = [face.show(water), face.show(stretch)]
    face.face.withdraw(water.id)
    face.face.withdraw("nothing")
    assert [window.isVisible() for window in shown] == [False, True]


def corner_of(window: CardWindow) -> QPoint:
    return window.pos() + window.face.bottomRight()


def test_cards_stand_in_the_corner_one_above_the_other(face: Face) -> None:
    below = face.show(card_of(Habit.WATER))
    above = face.show(card_of(Habit.STANDING))
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(corner_of(below))
    assert (screen.bottomRight() - corner_of(below)) == QPoint(16, 16)
    assert corner_of(above).x() == corner_of(below).x()
    assert corner_of(above).y() <= corner_of(below).y() - below.face.height()


def test_what_stood_above_moves_down_when_the_lower_goes(face: Face) -> None:
    water = card_of(Habit.WATER)
    lower = face.show(water)
    upper = face.show(card_of(Habit.STANDING))
    place = corner_of(lower)
    face.face.withdraw(water.id)
    assert corner_of(upper) == place
