import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.notice import Notice
from coach.domain.reminder import Card, Tone
from coach.ui import card_window as module
from coach.ui import words
from coach.ui.buttons import Button
from coach.ui.card_layout import WIDTH
from coach.ui.card_window import CardWindow
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot
from tests.ui.samples import AROUND, BEDTIME, EACH, STANDING, WATER, asks

pytestmark = pytest.mark.usefixtures("qapp")

LONG = 600_000
"""A guard that does not end while a test runs, in milliseconds."""

BOTH = asks(WATER, STANDING)
NOTICES = [*(asks(due) for due in EACH), BOTH]


def card_of(notice: Notice, tone: Tone = Tone.LIGHT) -> Card:
    return words.card(notice, AROUND, tone)


def window(qtbot: QtBot, card: Card, guard_ms: int = LONG) -> CardWindow:
    shown = CardWindow(card, guard_ms)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def press(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_asks_for_no_keyboard(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(asks(WATER)))
    assert shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    every = (shown, *shown.buttons, shown.closer)
    assert all(widget.focusPolicy() is Qt.FocusPolicy.NoFocus for widget in every)


def test_keys_answer_nothing(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(asks(WATER)))
    shown.wake()
    with qtbot.assertNotEmitted(shown.answered), qtbot.assertNotEmitted(shown.put_away):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1):
            QTest.keyClick(shown, key)
    assert shown.isVisible()


def test_for_the_first_moments_a_click_answers_nothing(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(asks(BEDTIME)))
    with qtbot.assertNotEmitted(shown.answered), qtbot.assertNotEmitted(shown.put_away):
        for button in (*shown.buttons, shown.closer):
            press(button)


def test_then_the_buttons_wake_by_themselves(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(asks(BEDTIME)), guard_ms=1)
    qtbot.waitUntil(lambda: all(button.isEnabled() for button in shown.buttons))
    assert shown.closer.isEnabled()
    assert module.GUARD_MS == 700


@pytest.mark.parametrize("notice", NOTICES)
def test_each_button_tells_its_key(qtbot: QtBot, notice: Notice) -> None:
    shown = window(qtbot, card_of(notice))
    shown.wake()
    for button, answer in zip(shown.buttons, shown.card.buttons, strict=True):
        with qtbot.waitSignal(shown.answered, timeout=1000) as said:
            press(button)
        assert said.args == [shown.card.id, answer.key]


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", NOTICES)
def test_everything_stands_within_the_card(qtbot: QtBot, notice: Notice, tone: Tone) -> None:
    shown = window(qtbot, card_of(notice, tone))
    assert shown.face.width() == WIDTH
    assert shown.rect().contains(shown.face)
    places = [b.face().toRect().translated(b.pos()) for b in (*shown.buttons, shown.closer)]
    assert all(shown.face.contains(place) for place in places)
    assert not any(places[-1].intersects(place) for place in places[:-1])


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("notice", [asks(WATER), BOTH])
def test_it_is_painted_in_its_tone_alone(qtbot: QtBot, notice: Notice, tone: Tone) -> None:
    picture = shot(window(qtbot, card_of(notice, tone)))
    assert has(picture, tokens(tone).surface)
    if tone not in {Tone.LIGHT, Tone.CONTRAST_LIGHT}:
        bright = max(
            picture.pixelColor(x, y).lightness()
            for x in range(0, picture.width(), 2)
            for y in range(0, 60, 2)
            if picture.pixelColor(x, y).alpha() == 255
        )
        assert bright <= QColor(tokens(tone).ink).lightness()


def test_where_nobody_blends_windows_it_is_cut_to_its_shape(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "composited", lambda: False)
    shown = window(qtbot, card_of(asks(WATER), Tone.NIGHT))
    assert shown.size() == shown.face.size()
    assert not shown.mask().contains(QPoint(0, 0))
    assert shown.mask().contains(shown.rect().center())
    dark = shown.palette().window().color()
    assert dark.name() == tokens(Tone.NIGHT).surface.lower()


def test_a_screen_reader_hears_question_and_reason(qtbot: QtBot) -> None:
    shown = window(qtbot, card_of(asks(WATER)))
    assert shown.accessibleName().startswith("A glass of water? 1,000 of 2,000 mL")
    assert shown.closer.accessibleName() == "Close without an answer"
    assert shown.windowTitle() == "Stretch Coach"


@pytest.mark.parametrize("tone", Tone)
def test_it_takes_type_scale_and_accent_but_keeps_the_cards_tone(qtbot: QtBot, tone: Tone) -> None:
    usual = window(qtbot, card_of(asks(WATER), tone))
    style = Style(Tone.DARK, 2.0, "#9141AC")
    large = CardWindow(card_of(asks(WATER), tone), 0, style)
    qtbot.addWidget(large)
    large.wake()
    assert large.face.width() == 2 * usual.face.width()
    picture = shot(large)
    assert has(picture, tokens(tone).surface)
    assert has(picture, Style(tone, 2.0, "#9141AC").tokens.accent)
