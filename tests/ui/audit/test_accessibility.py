"""Every window can be used by keyboard, by ear, and by eyes that need contrast."""

from collections.abc import Callable, Iterable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from coach.domain.reminder import Tone
from coach.showcase import VIEWS, View, World, built
from coach.ui.buttons import Button, Kind
from coach.ui.style import Style
from tests.ui.audit.looked_at import settle, shown
from tests.ui.audit.reading import nameless, out_of_order, too_small
from tests.ui.audit.seeing import faint, ratio_of, unseen_focus

pytestmark = pytest.mark.usefixtures("qapp")

AT_NIGHT = 64
OURS = [view for view in VIEWS if not view.native]


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("view", OURS, ids=lambda view: view.name)
def test_every_window_can_be_read_heard_and_used(
    view: View, tone: Tone, world: World, spoken: Mapping[bool, Mapping[str, str]]
) -> None:
    with shown(built(view, Style(tone), spoken[False], world)) as window:
        least = AT_NIGHT if tone is Tone.NIGHT else view.target
        found = [*faint(window), *nameless(window), *too_small(window, least)]
        if tone in (Tone.LIGHT, Tone.NIGHT):  # colours change no order, larger type may
            found += out_of_order(window)  # first, for the next one scrolls
        found += unseen_focus(window)
        assert not found


def no_name(window: QWidget) -> None:
    QToolButton(window).setGeometry(10, 10, 60, 60)


class _Bare(QWidget):
    """Takes the focus and tells nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("A number")
        self.setGeometry(10, 10, 80, 80)


class _Speaks(QWidget):
    """Paints words that nobody can hear."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(10, 10, 120, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.drawText(4, 20, "only painted")
        painter.end()


class _Trap(QPushButton):
    """Never lets the focus go on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802
        return True


class _Flat(QPushButton):
    """Looks the same with the focus as without it."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#404040"))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.update()
        super().focusInEvent(event)


def no_role(window: QWidget) -> None:
    _Bare(window)


def never_said(window: QWidget) -> None:
    _Speaks(window)


def too_small_to_hit(window: QWidget) -> None:
    QPushButton("x", window).setGeometry(10, 10, 60, 16)


def too_faint(window: QWidget) -> None:
    label = QLabel("hardly there", window)
    label.setGeometry(10, 10, 160, 30)
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#A0A0A0"))
    label.setPalette(palette)


def never_reached(window: QWidget) -> None:
    for i in range(3):
        button = _Trap(f"b{i}", window) if i == 1 else QPushButton(f"b{i}", window)
        button.setGeometry(10, 10 + 60 * i, 80, 40)


def out_of_the_reading_order(window: QWidget) -> None:
    for place in (60, 0, 120):
        QPushButton(f"at {place}", window).setGeometry(10, 10 + place, 80, 40)


def backwards_in_a_line(window: QWidget) -> None:
    for place in (200, 100, 0):
        QPushButton(f"at {place}", window).setGeometry(10 + place, 10, 80, 40)


def unseen(window: QWidget) -> None:
    _Flat("flat", window).setGeometry(10, 10, 100, 40)
    QPushButton("other", window).setGeometry(10, 110, 100, 40)


def all_faults(window: QWidget) -> Iterable[str]:
    yield from faint(window)
    yield from nameless(window)
    yield from too_small(window, 24)
    yield from out_of_order(window)
    yield from unseen_focus(window)


@pytest.mark.parametrize(
    ("plant", "kind"),
    [
        (no_name, "no name"),
        (no_role, "no role"),
        (never_said, "painted, yet never said"),
        (too_small_to_hit, "small"),
        (too_faint, "faint"),
        (never_reached, "never reached"),
        (out_of_the_reading_order, "out of order"),
        (backwards_in_a_line, "out of order"),
        (unseen, "no visible focus"),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_a_planted_fault_is_found(plant: Callable[[QWidget], None], kind: str) -> None:
    window = QWidget()
    window.resize(400, 260)
    plant(window)
    with shown(window):
        assert any(fault.startswith(kind) for fault in all_faults(window))


def test_a_window_of_our_own_parts_is_well() -> None:
    window = QWidget()
    window.setPalette(Style(Tone.DARK).palette())
    window.resize(400, 260)
    for i, kind in enumerate(Kind):
        button = Button(f"Answer {i}", kind, tone=Tone.DARK)
        button.setParent(window)
        button.move(10 + 200 * (i % 2), 10 + 100 * (i // 2))
    with shown(window):
        assert list(all_faults(window)) == []


def test_columns_are_read_one_after_the_other() -> None:
    window = QWidget()
    window.resize(400, 260)
    for left in (10, 210):
        for top in (10, 110):
            QPushButton(f"{left} {top}", window).setGeometry(left, top, 90, 60)
    with shown(window):
        assert list(out_of_order(window)) == []


def test_the_contrast_of_colours_is_that_of_the_guidelines() -> None:
    assert ratio_of(0xFFFFFFFF, 0xFF000000) == pytest.approx(21)
    assert ratio_of(0xFF767676, 0xFFFFFFFF) == pytest.approx(4.54, abs=0.01)


def test_tab_walks_with_a_real_focus() -> None:
    window = QWidget()
    button = QPushButton("Go", window)
    with shown(window):
        button.setFocus()
        settle()
        assert QApplication.focusWidget() is button
