"""The order in which Tab goes through a page: the order in which it is read."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_reading_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go from part to part; within each it goes as it did."""
    stops = [stop for part in parts for stop in _stops(part)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what of a part can have the focus, in the order of its own chain."""
    inside = {id(each): each for each in part.findChildren(QWidget)}
    each = part.nextInFocusChain()
    while each is not None and each is not part and inside:
        if id(each) in inside:
            del inside[id(each)]
            if each.focusPolicy() is not Qt.FocusPolicy.NoFocus and each.focusProxy() is None:
                yield each
        each = each.nextInFocusChain()
