"""A page's head: it stays in sight, unless it would leave too little room for what scrolls."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

SHARE: Final = 0.42
"""The most of a page's height that a head takes while it stays in sight."""


def stand(head: QWidget, above: QVBoxLayout, within: QVBoxLayout) -> None:
    """Put a head above what scrolls, or at the top of it where the head is too high.

    Args:
        head: what stands there; the focus in it is kept.
        above: the page's own layout.
        within: the layout of what scrolls.
    """
    page = above.parentWidget()
    if page is None:
        return
    place = within if _height(head, page.width()) > SHARE * page.height() else above
    if head.parentWidget() is place.parentWidget():
        return
    held: QWidget | None = page.window().focusWidget()
    if held and head.isAncestorOf(held):
        held.clearFocus()  # else it goes to the next part, which is brought into sight
    place.insertWidget(0, head)
    head.show()
    if held and head.isAncestorOf(held):
        held.setFocus(Qt.FocusReason.OtherFocusReason)


def _height(head: QWidget, width: int) -> int:
    return head.heightForWidth(width) if head.hasHeightForWidth() else head.sizeHint().height()
