from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Tone
from coach.domain.rescue_state import Move, Page, Tap
from coach.domain.stage import Stage
from coach.ui.buttons import RING, Button
from coach.ui.colours import tokens
from coach.ui.kit.scroller import Scroller
from coach.ui.language import catalogue, say
from coach.ui.rescue.sheet import Sheet
from coach.ui.rescue.window import Rescue
from coach.ui.style import Style
from tests.ui.rescue.opened import SIZES, Opened, brightest, luminance

PAGES = (
    (),
    (Tap.STILL,),
    (Tap.CANNOT,),
    (Tap.STILL, Tap.THIGH_BACK),
    (Tap.CANNOT, Tap.WAIT),
    (Tap.CALL,),
    (Tap.EASED,),
    (Tap.EASED, Tap.CLEAR),
    (Tap.EASED, Tap.CLEAR, Tap.NEXT, Tap.NEXT),
    (Tap.EASED, Tap.SKIP),
    (Tap.EASED, Tap.SKIP, Tap.MORNING),
)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot).show()


def buttons(window: Rescue) -> list[Button]:
    return [each for each in window.findChildren(Button) if each.isVisible()]


def aloud(opened: Opened) -> str:
    page = opened.window.page
    assert isinstance(page, Sheet)
    return page.aloud()


def face(button: Button, window: QWidget) -> QRect:
    box = QRect(button.mapTo(window, QPoint()), button.size())
    return box.adjusted(RING, RING, -RING, -RING)


def test_the_first_frame_tells_what_to_do_and_the_large_button_has_the_focus(
    opened: Opened,
) -> None:
    window = opened.window
    assert window.scene.cue.caption.main == "Leg straight. Heel away."
    assert window.scene.large.text() == "Eased"
    assert window.focusWidget() is window.scene.large
    assert window.scene.cue.main.font().pixelSize() >= 48


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("taps", PAGES, ids=str)
def test_no_pixel_is_brighter_than_the_night_and_none_is_blue(
    qtbot: QtBot, tone: Tone, taps: tuple[Tap, ...]
) -> None:
    opened = Opened(qtbot, style=Style(tone))
    night = tokens(Tone.NIGHT)
    limit = max(luminance(QColor(each)) for each in (night.on_accent, night.coral, night.amber))
    opened.show(SIZES[1])
    opened.tap(*taps)
    shot = opened.window.grab().toImage()
    bright = brightest(shot)
    assert luminance(bright) <= limit + 0.01, bright.name()
    assert bright.blue() < bright.red()


def test_it_is_dark_before_anything_is_painted_on_it(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    window = opened.window
    shot = QImage(window.size(), QImage.Format.Format_RGB32)
    shot.fill(window.palette().window().color())
    assert window.autoFillBackground()
    assert brightest(shot).name() == tokens(Tone.NIGHT).paper.lower()


def test_it_moves_from_the_first_frame_on(opened: Opened) -> None:
    window = opened.window
    (timer,) = (each for each in window.findChildren(QTimer) if each.parent() is window)
    assert timer.isActive()
    before = window.grab().toImage()
    opened.pass_(1.5)
    assert window.grab().toImage() != before


def test_it_tells_once_that_the_first_frame_is_there(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    seen: list[int] = []
    assert not opened.window.isVisible()
    opened.window.seen.connect(lambda: seen.append(1))
    opened.show()
    qtbot.waitUntil(lambda: bool(seen))
    opened.window.resize(900, 700)
    QApplication.processEvents()
    assert seen == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_say_eased(opened: Opened, key: Qt.Key) -> None:
    opened.pass_(1.0)
    QTest.keyClick(opened.window.focusWidget(), key)
    assert opened.window.state.page is Page.CHECK


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_E, Page.CHECK),
        (Qt.Key.Key_S, Page.STILL),
        (Qt.Key.Key_C, Page.CANNOT),
        (Qt.Key.Key_W, Page.CALL),
    ],
)
def test_each_answer_has_a_letter(opened: Opened, key: Qt.Key, page: Page) -> None:
    opened.pass_(1.0)
    QTest.keyClick(opened.window, key)
    assert opened.window.state.page is page


@pytest.mark.parametrize("taps", PAGES, ids=str)
def test_esc_closes_every_page_at_once_and_so_does_a_button(
    qtbot: QtBot, taps: tuple[Tap, ...]
) -> None:
    opened = Opened(qtbot).show()
    opened.tap(*taps)
    close = [each for each in buttons(opened.window) if each.text() == "Close"]
    assert len(close) == 1
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    assert not opened.window.isVisible()
    assert len(opened.closed) == 1


def test_a_click_on_the_picture_or_the_words_says_eased(qtbot: QtBot) -> None:
    for of in ("picture", "cue"):
        opened = Opened(qtbot).show()
        opened.pass_(1.0)
        part: QWidget = getattr(opened.window.scene, of)
        at = part.mapTo(opened.window.scene, part.rect().center())
        QTest.mouseClick(opened.window.scene, Qt.MouseButton.LeftButton, pos=at)
        assert opened.window.state.page is Page.CHECK, of


def test_a_click_between_the_answers_says_nothing(opened: Opened) -> None:
    opened.pass_(1.0)
    one, other = opened.window.scene.others
    between = QPoint((one.geometry().right() + other.x()) // 2, one.geometry().center().y())
    QTest.mouseClick(opened.window.scene, Qt.MouseButton.LeftButton, pos=between)
    assert opened.window.state.page is Page.MOVE


def test_two_quick_taps_are_one_answer(opened: Opened) -> None:
    opened.pass_(1.0)
    window = opened.window
    window.tap(Tap.EASED)
    opened.pass_(0.3)
    window.tap(Tap.CLEAR)
    pages = [window.state.page]
    opened.pass_(0.3)
    window.tap(Tap.CLEAR)
    pages.append(window.state.page)
    assert pages == [Page.CHECK, Page.STROKE]


def test_a_key_that_is_still_down_answers_nothing(opened: Opened) -> None:
    opened.pass_(1.0)
    plain = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "", True)
    QApplication.sendEvent(opened.window, event)
    assert opened.window.state.page is Page.MOVE


def test_before_rubbing_no_answer_has_the_focus_so_that_no_key_answers_by_itself(
    opened: Opened,
) -> None:
    opened.tap(Tap.EASED)
    opened.pass_(1.0)
    focus = opened.window.focusWidget()
    assert isinstance(focus, Scroller)
    assert focus.accessibleName() == say(catalogue(), "rescue.check.ask")
    QTest.keyClick(focus, Qt.Key.Key_Space)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert opened.window.state.page is Page.CHECK


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("taps", PAGES, ids=str)
def test_targets_are_large_and_apart(
    qtbot: QtBot, size: tuple[int, int], scale: float, taps: tuple[Tap, ...]
) -> None:
    opened = Opened(qtbot, style=Style(Tone.LIGHT, scale)).show(size)
    opened.tap(*taps)
    window = opened.window
    faces = [face(each, window) for each in buttons(window) if _inside_text(each) is None]
    assert all(min(box.width(), box.height()) >= 64 for box in faces)
    for one, other in combinations(faces, 2):
        apart = one.adjusted(-11, -11, 11, 11)
        assert not apart.intersects(other.adjusted(-11, -11, 11, 11)), (one, other)


def _inside_text(button: Button) -> QWidget | None:
    """Return the safety text that a button is in, which has its own targets."""
    above: QWidget | None = button
    while above is not None and type(above).__name__ != "SafetyText":
        above = above.parentWidget()
    return above


def test_at_the_usual_size_the_targets_are_as_drawn(opened: Opened) -> None:
    large, still = opened.window.scene.large, opened.window.scene.others[0]
    assert large.width() - 2 * RING == pytest.approx(408, abs=1)
    assert large.height() - 2 * RING >= 140
    assert (still.width() - 2 * RING, still.height() - 2 * RING) == (524, 100)


def test_ten_minutes_bring_whom_to_call_quietly(opened: Opened) -> None:
    opened.pass_(601.0)
    assert opened.window.state.page is Page.TEN
    assert "within ten minutes" in aloud(opened)
    opened.tap(Tap.AGAIN)
    assert opened.window.scene.isVisible()


def test_the_clock_goes_on_where_nothing_is_painted(opened: Opened) -> None:
    opened.tap(Tap.CALL)
    opened.now += 100.0
    opened.tap(Tap.BACK)
    opened.window.frame()
    assert opened.window.t == pytest.approx(102.0)


def test_side_and_pain_are_told_by_one_key_each(opened: Opened) -> None:
    opened.tap(Tap.EASED, Tap.SKIP)
    opened.pass_(1.0)
    QTest.keyClick(opened.window, Qt.Key.Key_L)
    QTest.keyClick(opened.window, Qt.Key.Key_6)
    state = opened.window.state
    assert (state.side, state.pain) == ("left", 6)
    assert any(each.text() == "Done" for each in buttons(opened.window))


def test_a_fault_of_the_disk_is_told_at_the_end_and_only_there(opened: Opened) -> None:
    opened.window.tell_fault()
    assert opened.window.scene.isVisible()
    opened.tap(Tap.EASED, Tap.SKIP, Tap.MORNING)
    assert "could not be kept" in aloud(opened)


def test_it_says_each_thing_once_and_only_to_those_who_wish_a_voice(qtbot: QtBot) -> None:
    silent = Opened(qtbot).show()
    silent.pass_(2.0)
    wished = changed(Preferences(), "stretch.voice", True)
    opened = Opened(qtbot, preferences=wished).show()
    for _ in range(5):
        opened.pass_(1.0)
    assert silent.said == []
    assert len(opened.said) == 1
    assert opened.said[0].startswith("Leg straight. Heel away.")
    opened.tap(Tap.STILL)
    opened.pass_(1.0)
    assert len(opened.said) == 2


def test_standing_tells_one_thing_after_the_other(opened: Opened) -> None:
    opened.tap(Tap.STILL, Tap.STAND)
    lines = []
    for _ in range(25):
        opened.pass_(1.0)
        lines.append(opened.window.scene.cue.caption.main)
    assert list(dict.fromkeys(lines)) == [
        "Sit up. Feet down.",
        "Hold on. Stand up slowly.",
        "Back knee straight. Lean in.",
    ]


def test_with_reduced_motion_there_are_two_stills(qtbot: QtBot) -> None:
    opened = Opened(qtbot, reduced=True).show()
    picture = opened.window.scene.picture
    assert picture is not None
    shots = []
    for _ in range(30):
        opened.pass_(1.0)
        shot = picture.grab().toImage()
        if shot not in shots:
            shots.append(shot)
    assert len(shots) == 2


def test_from_right_to_left_everything_is_on_the_other_side(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    opened.show()
    scene = opened.window.scene
    assert scene.picture is not None
    assert scene.picture.x() > scene.large.x()
    assert scene.others[0].x() > scene.others[1].x()


def test_a_late_pregnancy_begins_on_one_side(qtbot: QtBot) -> None:
    opened = Opened(qtbot, Stage.T3).show()
    assert opened.window.state.move is Move.PRESS
    assert "Stay on your side" in opened.window.scene.cue.caption.second


def test_the_title_names_no_condition(opened: Opened) -> None:
    assert opened.window.windowTitle() == "Stretch Coach"
