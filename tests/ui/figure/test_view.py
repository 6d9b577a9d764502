import sys
from typing import cast

import pytest
from PIL import ImageChops
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainterPath, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.view import FigureView
from tests.ui.figure.pixels import PUMPS, WALL, move, pillow

ROUNDED = 4
"""By how much of 255 a soft edge may differ where a part was laid down as a picture of its own."""


class _Watched(FigureView):
    """Remembers which part of it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRegion] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted.append(event.region())
        super().paintEvent(event)


@pytest.fixture
def view(qtbot: QtBot) -> _Watched:
    shown = _Watched()
    qtbot.addWidget(shown)
    shown.resize(450, 350)
    shown.show_move(move(WALL), Body(belly=0.5), Tone.LIGHT)
    shown.show()
    QApplication.processEvents()
    shown.painted.clear()
    return shown


def _fresh(qtbot: QtBot, t: float, *, mirrored: bool = False) -> QImage:
    """Return what a new view shows at once."""
    shown = FigureView()
    qtbot.addWidget(shown)
    shown.resize(450, 350)
    shown.show_move(move(WALL), Body(belly=0.5), Tone.LIGHT)
    shown.seek(t, mirrored)
    return shown.grab().toImage()


def _farthest_apart(one: QImage, other: QImage) -> int:
    """Return by how much the two pictures differ where they differ most."""
    apart = ImageChops.difference(pillow(one), pillow(other)).getextrema()
    return max(high for _, high in cast("tuple[tuple[int, int], ...]", apart))


def _seek(view: FigureView, t: float, *, mirrored: bool = False) -> None:
    view.seek(t, mirrored)
    QApplication.processEvents()


def test_seeking_paints_only_where_something_moved(view: _Watched) -> None:
    _seek(view, 0.8)

    assert len(view.painted) == 1
    moved = view.painted[0].boundingRect()
    assert moved.width() * moved.height() < 0.75 * 450 * 350


def test_pieces_painted_one_after_the_other_make_the_whole_picture(
    view: _Watched, qtbot: QtBot
) -> None:
    screen = QImage(450, 350, QImage.Format.Format_RGB32)
    view.render(screen)
    for t in (0.7, 1.3, 1.9, 5.0, 6.8):
        view.painted.clear()
        _seek(view, t)
        piece = view.painted[0].boundingRect()
        view.render(screen, piece.topLeft(), QRegion(piece))

    whole = _fresh(qtbot, 6.8).convertToFormat(QImage.Format.Format_RGB32)
    assert _farthest_apart(screen, whole) <= ROUNDED


def test_the_same_second_is_not_painted_twice(view: _Watched) -> None:
    _seek(view, 1.0)
    view.painted.clear()
    _seek(view, 1.0)

    assert view.painted == []


def test_changing_sides_paints_everything(view: _Watched, qtbot: QtBot) -> None:
    _seek(view, 1.0, mirrored=True)

    assert view.painted[-1].boundingRect() == QRect(0, 0, 450, 350)
    fresh = _fresh(qtbot, 1.0, mirrored=True)
    assert _farthest_apart(view.grab().toImage(), fresh) <= ROUNDED


def test_a_hidden_view_paints_nothing_and_catches_up(view: _Watched, qtbot: QtBot) -> None:
    view.hide()
    QApplication.processEvents()
    view.painted.clear()
    for i in range(10):
        _seek(view, i / 10, mirrored=True)
    assert view.painted == []

    view.show()
    QApplication.processEvents()
    fresh = _fresh(qtbot, 0.9, mirrored=True)
    assert _farthest_apart(view.grab().toImage(), fresh) <= ROUNDED


def test_another_size_is_painted_as_if_it_had_always_been_there(
    view: _Watched, qtbot: QtBot
) -> None:
    _seek(view, 2.0)
    view.resize(300, 500)
    QApplication.processEvents()
    view.resize(450, 350)
    QApplication.processEvents()

    assert _farthest_apart(view.grab().toImage(), _fresh(qtbot, 2.0)) <= ROUNDED


def test_another_move_starts_at_its_beginning_on_the_near_side(
    view: _Watched, qtbot: QtBot
) -> None:
    _seek(view, 2.0, mirrored=True)
    view.show_move(move(PUMPS), Body(), Tone.DARK)
    view.show_move(move(WALL), Body(belly=0.5), Tone.LIGHT)

    assert view.grab().toImage() == _fresh(qtbot, 0.0)


def test_the_corners_are_in_the_colour_of_the_window(view: _Watched) -> None:
    window = view.palette().color(QPalette.ColorRole.Window)

    assert view.grab().toImage().pixelColor(0, 0) == window
    assert view.grab().toImage().pixelColor(10, 10) != window


def test_the_corners_follow_the_card_around_them(view: _Watched) -> None:
    view.set_around(QColor("#336699"))

    assert view.grab().toImage().pixelColor(449, 349) == QColor("#336699")


def test_a_view_without_a_move_is_empty(qtbot: QtBot) -> None:
    empty = FigureView()
    qtbot.addWidget(empty)
    empty.resize(40, 40)
    window = empty.palette().color(QPalette.ColorRole.Window)

    assert empty.grab().toImage().pixelColor(20, 20) == window


def test_it_asks_for_the_authored_shape(view: _Watched) -> None:
    assert view.sizeHint() == QSize(720, 560)
    assert view.minimumSizeHint().height() == 200


def test_animation_leaks_no_reference(view: _Watched) -> None:
    path = QPainterPath()
    _seek(view, 0.01)
    before = sys.getrefcount(None)
    for i in range(1000):
        path.moveTo(i, i)
    for i in range(300):
        view.painted.clear()
        _seek(view, 0.02 * i + 0.02)

    assert abs(sys.getrefcount(None) - before) < 50
