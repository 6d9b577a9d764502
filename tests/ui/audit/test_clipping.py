"""Nothing on any window is cut, squeezed or elided, or lies on something else; and it is found."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from coach.domain.reminder import Tone
from coach.showcase import VIEWS, View, World, built
from coach.ui.buttons import Button
from coach.ui.style import Style
from tests.ui.audit.clipping import faults
from tests.ui.audit.looked_at import OVERLAY, settle, shown

pytestmark = pytest.mark.usefixtures("qapp")

OURS = [view for view in VIEWS if not view.native]


@pytest.mark.parametrize("long", [False, True], ids=["plain", "long"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
@pytest.mark.parametrize("view", OURS, ids=lambda view: view.name)
def test_everything_stands_whole_and_free(
    view: View,
    tone: Tone,
    scale: float,
    long: bool,
    world: World,
    spoken: Mapping[bool, Mapping[str, str]],
) -> None:
    with shown(built(view, Style(tone, scale), spoken[long], world)) as window:
        for size in view.sizes or (window.size().toTuple(),):
            window.resize(*size)
            settle()
            assert not faults(window), size


def text_too_wide(window: QWidget) -> None:
    label = QLabel("far too many words for so little room", window)
    label.setGeometry(10, 10, 60, 20)


def text_too_high(window: QWidget) -> None:
    label = QLabel("wrapped words that need more lines than there are", window)
    label.setWordWrap(True)
    label.setGeometry(10, 10, 120, 20)


def a_squeezed_button(window: QWidget) -> None:
    button = Button("A long answer on a button")
    button.setParent(window)
    button.setGeometry(10, 10, 90, 56)


def out_of_its_parent(window: QWidget) -> None:
    inner = QWidget(window)
    inner.setGeometry(0, 0, 80, 40)
    label = QLabel("words", inner)
    label.setGeometry(60, 10, 60, 20)


def out_of_the_window(window: QWidget) -> None:
    QPushButton("Go", window).setGeometry(380, 10, 80, 40)


def wider_than_what_scrolls_it(window: QWidget) -> None:
    area, inside = QScrollArea(window), QWidget()
    area.setGeometry(0, 0, 120, 120)
    inside.setFixedSize(300, 200)
    QLabel("beyond the edge", inside).setGeometry(90, 10, 150, 20)
    area.setWidget(inside)


def elided(window: QWidget) -> None:
    label = QLabel("A long na…", window)
    label.setAccessibleName("A long name")
    label.setGeometry(10, 10, 200, 20)


def two_labels_on_each_other(window: QWidget) -> None:
    QLabel("first", window).setGeometry(10, 10, 90, 20)
    QLabel("second", window).setGeometry(20, 14, 90, 20)


def a_button_on_a_label(window: QWidget) -> None:
    QLabel("under it", window).setGeometry(10, 10, 90, 40)
    QPushButton("Go", window).setGeometry(20, 10, 90, 40)


class _Painted(QWidget):
    """Paints words into a rectangle of its own."""

    def __init__(self, window: QWidget, place: QRectF, flags: Qt.TextFlag) -> None:
        super().__init__(window)
        self._place, self._flags = place, flags
        self.setGeometry(0, 0, 100, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.drawText(self._place, self._flags, "words that are painted")
        painter.end()


def painted_and_cut(window: QWidget) -> None:
    _Painted(window, QRectF(0, 0, 40, 20), Qt.TextFlag.TextSingleLine)


def painted_over_the_edge(window: QWidget) -> None:
    _Painted(window, QRectF(60, 0, 40, 20), Qt.TextFlag.TextDontClip)


@pytest.mark.parametrize(
    ("plant", "kind"),
    [
        (text_too_wide, "cut"),
        (text_too_high, "cut"),
        (a_squeezed_button, "squeezed"),
        (out_of_its_parent, "sticks out"),
        (out_of_the_window, "sticks out"),
        (wider_than_what_scrolls_it, "sticks out"),
        (elided, "elided"),
        (two_labels_on_each_other, "overlap"),
        (a_button_on_a_label, "overlap"),
        (painted_and_cut, "cut"),
        (painted_over_the_edge, "sticks out"),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_a_planted_fault_is_found(plant: Callable[[QWidget], None], kind: str) -> None:
    window = QWidget()
    window.resize(400, 200)
    plant(window)
    with shown(window):
        assert any(fault.startswith(kind) for fault in faults(window))


def test_what_is_well_laid_out_is_left_alone() -> None:
    window = QWidget()
    page = QVBoxLayout(window)
    label = QLabel("Words that wrap where they have to, and may be as long as they like.")
    label.setWordWrap(True)
    page.addWidget(label)
    page.addWidget(Button("Go on"))
    with shown(window):
        assert faults(window) == []


def test_what_lies_over_others_on_purpose_says_so() -> None:
    window = QWidget()
    window.resize(400, 200)
    QLabel("under it", window).setGeometry(10, 10, 90, 40)
    toast = QWidget(window)
    toast.setGeometry(0, 0, 200, 60)
    toast.setProperty(OVERLAY, True)
    QLabel("Saved", toast).setGeometry(10, 10, 90, 40)
    with shown(window):
        assert faults(window) == []
