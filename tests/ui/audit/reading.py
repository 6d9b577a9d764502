"""Whether a window can be used by ear and by keyboard: names, roles, targets, the way of Tab."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from tests.ui.audit.looked_at import box, called, controls, painted, walk

_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
_TALL = 120
_POINTED_AT = 24
"""The least side of what only tells something where it is pointed at: nothing of it is pressed."""
_NEAR = 12
"""Pixels by which things that stand in one line may differ."""


def nameless(window: QWidget) -> Iterator[str]:
    """Find controls that say no name or no role, and painted words that nobody could hear."""
    for each in controls(window):
        told = QAccessible.queryAccessibleInterface(each)
        if not told.text(QAccessible.Text.Name).strip():
            yield f"no name: {called(each)} at {_place(each, window)}"
        if told.role() in _NO_ROLES:
            yield f"no role: {called(each)} is {told.role().name}"
    silent = {
        each.widget: each.said
        for each in painted(window)
        if sum(letter.isalpha() for letter in each.said) > 2 and not _heard(each.widget)
    }
    for widget, said in silent.items():
        yield f"painted, yet never said: {said!r} on {called(widget)}"


def too_small(window: QWidget, least: int) -> Iterator[str]:
    """Find what is smaller to hit than ``least`` pixels."""
    for each in controls(window):
        size = _target(each).size()
        needs = min(least, _POINTED_AT) if each.property("pointed-at") else least
        if min(size.width(), size.height()) < needs:
            yield f"small: {called(each)} is {size.width()} x {size.height()}, not {needs}"


def out_of_order(window: QWidget) -> Iterator[str]:
    """Walk with Tab; find what is not reached, where one is caught, and what comes too early."""
    wanted = [each for each in controls(window) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if not wanted:
        return
    places = {each: box(each, window) for each in wanted}
    way = list(walk(window))
    for each in wanted:
        if each not in way and not _one_of_a_group(each, way):
            yield f"never reached: {called(each)} at {_place(each, window)}"
    way = [each for each in way if each in places]
    first = min(range(len(way)), key=lambda i: _reading(places[way[i]]), default=0)
    for before, after in pairwise(way[first:] + way[:first]):
        if _backwards(places[before], places[after]):
            yield f"out of order: after {called(before)} comes {called(after)}"


def _one_of_a_group(widget: QWidget, way: list[QWidget]) -> bool:
    """Whether arrows lead there from a choice that Tab leads to."""
    if not isinstance(widget, QAbstractButton):
        return False
    group: QButtonGroup | None = widget.group()  # none, whatever the stubs say
    others = group.buttons() if group is not None and group.exclusive() else []
    around = widget.parentWidget()
    if widget.autoExclusive() and around is not None:
        others = around.findChildren(QAbstractButton)
    return any(other in way for other in others)


def _reading(place: QRect) -> tuple[int, int]:
    return (place.top() // _NEAR, place.left())


def _backwards(before: QRect, after: QRect) -> bool:
    """Whether one goes up, or left in a line: but the head of a next column is no way back."""
    down = _line(after) - _line(before)
    if abs(down) <= _NEAR:
        return after.left() < before.left() - _NEAR
    return down < 0 and after.left() < before.right() - _NEAR


def _line(place: QRect) -> float:
    """Return at which height one reads it: what is tall, such as a page, at its head."""
    return place.top() + min(place.height(), _TALL) / 2


def _target(widget: QWidget) -> QRect:
    """Return where a click reaches a control; a field around a line gives the focus to it."""
    around = widget.parentWidget()
    if around is not None and around.focusProxy() is widget:
        return around.rect()
    return widget.rect()


def _heard(widget: QWidget) -> bool:
    """Whether a widget, or what it is a part of, has a name."""
    on: QWidget | None = widget
    while on is not None:
        told = QAccessible.queryAccessibleInterface(on)
        if on.accessibleName() or told.text(QAccessible.Text.Name).strip():
            return not on.isWindow() or bool(on.accessibleName())
        on = None if on.isWindow() else on.parentWidget()
    return False


def _place(widget: QWidget, window: QWidget) -> str:
    place = box(widget, window)
    return f"{place.width()}x{place.height()}+{place.x()}+{place.y()}"
