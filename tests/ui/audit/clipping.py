"""What is wrong with where things stand on a window: cut, squeezed, elided, or on each other."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from coach.ui.buttons import RING
from coach.ui.pseudo import MARKS
from tests.ui.audit.looked_at import OVERLAY, Words, box, called, controls, words

SLACK = 1.5
"""Pixels by which metrics and pixels may differ."""
_TOUCH = 3.0
"""So far boxes may reach into each other before it shows."""


def faults(window: QWidget) -> list[str]:
    """Return what is wrong on a shown window; nothing, if all is well."""
    said = words(window)
    return [
        *_cut(said),
        *_squeezed(window),
        *_sticking_out(window, said),
        *_elided(said),
        *_overlapping(window, said),
    ]


def _cut(said: list[Words]) -> Iterator[str]:
    """Find words that are wider or higher than the room they have."""
    for each in said:
        over = each.ink.width() - each.room.width(), each.ink.height() - each.room.height()
        if over[0] > SLACK or over[1] > max(SLACK, 0.1 * each.height):
            yield f"cut: {each.said!r} on {called(each.widget)} by {over[0]:.0f} x {over[1]:.0f}"


def _squeezed(window: QWidget) -> Iterator[str]:
    """Find controls that are smaller than the least they ask for."""
    for each in controls(window):
        least = each.minimumSizeHint()
        high = each.heightForWidth(each.width()) if each.hasHeightForWidth() else least.height()
        if each.width() + SLACK < least.width() or each.height() + SLACK < high:
            has, asks = (each.width(), each.height()), (least.width(), high)
            yield f"squeezed: {called(each)} has {has} and asks for {asks}"


def _sticking_out(window: QWidget, said: list[Words]) -> Iterator[str]:
    """Find words and controls of which a part is outside of what they stand on."""
    for each in said:
        yield from _outside(window, each.widget, each.ink, repr(each.said), own=True)
    for control in controls(window):
        face = QRectF(control.rect().adjusted(RING, RING, -RING, -RING))
        yield from _outside(window, control, face, called(control), own=False)


def _outside(
    window: QWidget, widget: QWidget, ink: QRectF, name: str, *, own: bool
) -> Iterator[str]:
    on: QWidget | None = widget if own else widget.parentWidget()
    while on is not None:
        place = ink.translated(widget.mapTo(on, QPoint()).toPointF())
        area = on.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and on is area.viewport()
        room = QRectF(on.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if scrolls and isinstance(area, QAbstractScrollArea):
            if not area.verticalScrollBar().maximum() and area.horizontalScrollBar().maximum():
                return  # a strip that is moved sideways
            room.setTop(-1e6)
            room.setBottom(1e6)
        if not room.contains(place):
            yield f"sticks out: {name} of {called(on)} ({_written(place)} in {_written(room)})"
            return
        if on is window or scrolls:
            return
        on = area


def _elided(said: list[Words]) -> Iterator[str]:
    """Find words that end before they end."""
    for each in said:
        text = each.said.rstrip()
        name = each.widget.accessibleName()
        cut_short = text.endswith("…") and name and name.rstrip() != text
        if cut_short or (MARKS[0] in text and text.endswith("…")):
            yield f"elided: {each.said!r} on {called(each.widget)}"


def _overlapping(window: QWidget, said: list[Words]) -> Iterator[str]:
    """Find words and controls that lie on one another."""
    seen = [(each.widget, each.within(window), repr(each.said)) for each in said]
    for control in controls(window):
        face = QRectF(box(control, window).adjusted(RING, RING, -RING, -RING))
        seen.append((control, face, called(control)))
    visible = [each for each in seen if _in_sight(window, each[0], each[1])]
    for (one, a, first), (other, b, second) in combinations(visible, 2):
        if one is other and not (first[0] == second[0] == "'"):
            continue
        if one is not other and _related(one, other, (first, second)):
            continue
        both = a.intersected(b)
        if both.width() > _TOUCH and both.height() > _TOUCH and first != second:
            yield f"overlap: {first} and {second} share {_written(both)}"


def _related(one: QWidget, other: QWidget, names: tuple[str, str]) -> bool:
    """Whether one is a part of the other, or lies over it on purpose."""
    if _overlay(one) is not _overlay(other):
        return True
    whole = {0: one.isAncestorOf(other), 1: other.isAncestorOf(one)}
    return any(above and not names[i].startswith(("'", '"')) for i, above in whole.items())


def _overlay(widget: QWidget) -> QWidget | None:
    """Return the overlay that a widget is on, if it is on one."""
    on: QWidget | None = widget
    while on is not None and not on.property(OVERLAY):
        on = on.parentWidget()
    return on


def _in_sight(window: QWidget, widget: QWidget, place: QRectF) -> bool:
    """Whether something is not scrolled out of sight."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return True
    view = QRectF(box(area.viewport(), window))
    return view.adjusted(0, -1, 0, 1).contains(place)


def _written(rect: QRectF | QRect) -> str:
    size = f"{rect.width():.0f}x{rect.height():.0f}"
    return f"{size}+{rect.x():.0f}+{rect.y():.0f}"
