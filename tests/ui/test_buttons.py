import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.buttons import HEIGHT, HEIGHT_PLAYER, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT, Role, tokens
from tests.ui.looks import has, shot


def sized(qtbot: QtBot, button: Button) -> Button:
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    return button


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("text", ["", "Go", "A rather long thing to say"])
def test_a_target_is_44_by_day_and_64_at_night(qtbot: QtBot, kind: Kind, text: str) -> None:
    for tone in Tone:
        button = sized(qtbot, Button(text, kind, icon=Icon.X, height=20, tone=tone))
        least = TARGET_NIGHT if tone is Tone.NIGHT else TARGET
        assert button.face().width() >= least
        assert button.face().height() >= least


def test_a_word_is_never_cut(qtbot: QtBot) -> None:
    for tone in Tone:
        button = sized(qtbot, Button("Drank 200 mL", Kind.PRIMARY, icon=Icon.CHECK, tone=tone))
        word = QFontMetricsF(button.font()).horizontalAdvance("Drank 200 mL")
        assert button.minimumSizeHint().width() >= word + 19 + 2 * RING


def test_heights_are_those_asked_for(qtbot: QtBot) -> None:
    assert sized(qtbot, Button("Go")).face().height() == HEIGHT
    assert sized(qtbot, Button("Go", height=HEIGHT_PLAYER)).face().height() == HEIGHT_PLAYER


def test_a_press_is_a_click_and_a_waiting_button_is_dead(qtbot: QtBot) -> None:
    button = sized(qtbot, Button("Go"))
    clicks: list[None] = []
    button.clicked.connect(lambda: clicks.append(None))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setEnabled(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(clicks) == 1


def test_waiting_words_stay_readable(qtbot: QtBot) -> None:
    button = sized(qtbot, Button("Go", Kind.PRIMARY, height=80, scale=3))
    button.setEnabled(False)
    picture = shot(button)
    assert has(picture, tokens(Tone.LIGHT).ink2)
    assert not has(picture, tokens(Tone.LIGHT).accent)


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_dresses_it(qtbot: QtBot, tone: Tone) -> None:
    button = sized(qtbot, Button("Go", Kind.PRIMARY))
    button.set_tone(tone)
    button.resize(button.sizeHint())
    assert has(shot(button), tokens(tone).accent)


def test_at_night_the_outline_tells_what_is_primary(qtbot: QtBot) -> None:
    button = sized(qtbot, Button("", Kind.PRIMARY, tone=Tone.NIGHT))
    assert has(shot(button), tokens(Tone.NIGHT).ink)


def in_a_row(qtbot: QtBot) -> tuple[QWidget, Button, Button]:
    window = QWidget()
    row = QHBoxLayout(window)
    one, other = Button("", Kind.PRIMARY), Button("", Kind.PRIMARY)
    row.addWidget(one)
    row.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, one, other


def ringed(button: Button) -> bool:
    edge = shot(button).pixelColor(1, button.height() // 2)
    return edge.name() == tokens(Tone.LIGHT).ink.lower()


def test_the_ring_is_for_those_who_come_by_keyboard(qtbot: QtBot) -> None:
    window, one, other = in_a_row(qtbot)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ringed(other if other.hasFocus() else one)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert one.hasFocus()
    assert not ringed(one)
    assert not ringed(other)


def test_a_ring_can_be_kept_after_a_click(qtbot: QtBot) -> None:
    window, one, other = in_a_row(qtbot)
    other.keep_ring()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert ringed(other)
    assert window.isVisible()


def test_the_ring_of_a_quiet_button_goes_round_its_word(qtbot: QtBot) -> None:
    window, _, other = in_a_row(qtbot)
    other.set_kind(Kind.QUIET)
    other.setText("Back")
    other.keep_ring()
    other.setFixedWidth(300)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    picture, middle = shot(other), other.height() // 2
    assert window.isVisible()
    ink = tokens(Tone.LIGHT).ink.lower()
    marked = [x for x in range(300) if picture.pixelColor(x, middle).name() == ink]
    word = QFontMetricsF(other.font()).horizontalAdvance("Back")
    assert marked
    assert max(marked) - min(marked) < word + 40


def test_space_presses_and_a_key_that_was_down_before_does_not(qtbot: QtBot) -> None:
    window, one, _ = in_a_row(qtbot)
    clicks: list[None] = []
    one.clicked.connect(lambda: clicks.append(None))
    one.setFocus()
    held = (QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
    QCoreApplication.sendEvent(one, QKeyEvent(*held))
    QTest.keyRelease(one, Qt.Key.Key_Space)
    assert not clicks
    QTest.keyClick(one, Qt.Key.Key_Space)
    assert len(clicks) == 1
    assert window.isVisible()


def test_a_screen_reader_hears_a_button_and_its_name(qtbot: QtBot) -> None:
    word, alone = sized(qtbot, Button("Later")), sized(qtbot, Button(icon=Icon.X))
    alone.set_name("Close")
    for button, name in ((word, "Later"), (alone, "Close")):
        spoken = QAccessible.queryAccessibleInterface(button)
        assert spoken.role() == QAccessible.Role.Button
        assert spoken.text(QAccessible.Text.Name) == name
    assert alone.toolTip() == "Close"


def test_an_icon_and_a_kind_can_change(qtbot: QtBot) -> None:
    button = sized(qtbot, Button("Pause", Kind.SECONDARY, icon=Icon.PAUSE))
    before = shot(button)
    button.set_icon(Icon.PLAY)
    assert shot(button) != before
    button.set_kind(Kind.PRIMARY)
    assert has(shot(button), tokens(Tone.LIGHT).accent)


@pytest.mark.parametrize("kind", Kind)
def test_hover_and_press_show(qtbot: QtBot, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    button = sized(qtbot, Button("", kind))
    rest = shot(button)
    monkeypatch.setattr(button, "underMouse", lambda: True)
    hovered = shot(button)
    button.setDown(True)
    pressed = shot(button)
    assert rest != hovered
    assert pressed != hovered
    assert has(hovered, tokens(Tone.LIGHT).ink)
    assert has(pressed, tokens(Tone.LIGHT).soft)


@pytest.mark.parametrize("tone", Tone)
def test_a_style_brings_scale_and_accent(qtbot: QtBot, tone: Tone) -> None:
    style = Style(tone, 2.0, "#9141AC")
    button = sized(qtbot, Button("Go", Kind.PRIMARY, style=style))
    assert button.font().pixelSize() == style.font(Role.BUTTON).pixelSize()
    assert has(shot(button), style.tokens.accent)
    button.set_style(Style(Tone.DARK))
    assert has(shot(button), tokens(Tone.DARK).accent)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("tone", Tone)
def test_hover_and_press_show_in_every_tone(
    qtbot: QtBot, kind: Kind, tone: Tone, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = sized(qtbot, Button("Go", kind, tone=tone))
    rest = shot(button)
    monkeypatch.setattr(button, "underMouse", lambda: True)
    hovered = shot(button)
    button.setDown(True)
    pressed = shot(button)
    assert rest != hovered
    assert rest != pressed
    assert hovered != pressed
