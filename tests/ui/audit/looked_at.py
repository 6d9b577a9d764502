"""A window as it is looked at: shown, painted, and what words stand on it where.

Words are known from three sides: what labels say, what is typed or suggested in a line, and what
is painted by hand, which is caught on its way to the painter.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QRegion, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
OVERLAY = "overlay"
"""The property of a widget that lies over others on purpose, such as a toast."""
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Words:
    """Words that stand on a window.

    Attributes:
        widget: on which they stand.
        said: what they are.
        ink: what they cover, in the widget's own pixels.
        room: what they may cover without being cut there.
        font: in which they are set.
    """

    widget: QWidget
    said: str
    ink: QRectF
    room: QRectF
    font: QFont

    @property
    def height(self) -> float:
        """The size of their type, in pixels."""
        size = self.font.pixelSize()
        return size if size > 0 else self.font.pointSizeF() * 4 / 3

    def within(self, window: QWidget) -> QRectF:
        """Return what they cover, in the window's pixels."""
        return self.ink.translated(QPointF(self.widget.mapTo(window, QPoint())))


@contextmanager
def shown(window: QWidget) -> Iterator[QWidget]:
    """Show a window for the block, and let it go after it."""
    window.show()
    if not window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus:
        window.activateWindow()
    there = -1
    while there != (there := len(window.findChildren(QWidget))):
        settle()  # some pages are made bit by bit
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle() -> None:
    """Let everything happen that was only waiting for its turn."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def picture(window: QWidget, dpr: float = 1.0, part: QRect | None = None) -> QImage:
    """Return what a window, or a part of it, looks like."""
    rect = part or window.rect()
    image = QImage(
        round(rect.width() * dpr), round(rect.height() * dpr), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(dpr)
    image.fill(window.palette().window().color())
    window.render(image, QPoint(), QRegion(rect))
    return image


def words(window: QWidget) -> list[Words]:
    """Return all words that stand on a shown window."""
    found = painted(window)
    for each in (window, *window.findChildren(QWidget)):
        if not each.isVisible():
            continue
        if isinstance(each, QLabel) and each.text() and each.pixmap().isNull():
            found.append(_label(each))
        elif isinstance(each, QLineEdit):
            found.append(_line(each))
    return [each for each in found if each.said.strip()]


def painted(window: QWidget) -> list[Words]:
    """Return the words that widgets paint by themselves."""
    caught: list[Words] = []
    paint = QPainter.drawText

    def catch(painter: QPainter, *told: Any) -> Any:  # noqa: ANN401  - as Qt has it
        device = painter.device()
        if isinstance(device, QWidget) and (drawn := _drawn(painter, told)):
            caught.append(Words(device, *drawn))
        return paint(painter, *told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", catch)
        picture(window)
    return caught


def controls(window: QWidget) -> list[QWidget]:
    """Return everything on a shown window that can be pressed, typed into or moved."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and is_control(each)
    ]


def is_control(widget: QWidget) -> bool:
    """Whether something can be done with a widget."""
    if isinstance(widget, QScrollBar | QLabel | QMenu) or _inside_another(widget):
        return False
    if isinstance(widget, CONTROLS):
        return True
    takes_focus = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return takes_focus and widget.focusProxy() is None and not _only_scrolls(widget)


def walk(window: QWidget) -> Iterator[QWidget]:
    """Go with Tab once round; yield each thing as it has the focus.

    A field of hours and minutes is stopped at twice, and yielded once.
    """
    way: list[QWidget] = []
    for _ in range(3 * len(controls(window)) + 4):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
        now = QApplication.focusWidget()
        if now is None or now in way[:-1]:
            return
        if now not in way:
            way.append(now)
            yield now


def box(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is, in the window's pixels."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def called(widget: QWidget) -> str:
    """Return a name by which a person finds a widget in a report."""
    text = getattr(widget, "text", None)
    said = widget.accessibleName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} {str(said)[:48]!r}"


def _only_scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea)


def _inside_another(widget: QWidget) -> bool:
    """Whether it is a part of a control that Qt puts together, such as a spin box's line."""
    return isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)


def _label(label: QLabel) -> Words:
    margin = label.margin()
    room = QRectF(label.contentsRect()).adjusted(margin, margin, -margin, -margin)
    if label.textFormat() is not Qt.TextFormat.PlainText and "</" in label.text():
        return _rich(label, room)
    flags = label.alignment() | (_WRAP if label.wordWrap() else Qt.TextFlag.TextSingleLine)
    if "\n" in label.text() and not label.wordWrap():
        flags = Qt.AlignmentFlag(label.alignment())
    ink = QFontMetricsF(label.font()).boundingRect(room, int(flags), label.text())
    return Words(label, label.text(), ink, room, label.font())


def _rich(label: QLabel, room: QRectF) -> Words:
    """Return words some of which are set in another face."""
    page = QTextDocument()
    page.setDocumentMargin(0)
    page.setDefaultFont(label.font())
    page.setHtml(label.text())
    page.setTextWidth(room.width() if label.wordWrap() else -1)
    ink = QRectF(room.topLeft(), page.size())
    if label.wordWrap():
        ink.setWidth(page.idealWidth())
    return Words(label, page.toPlainText(), ink, room, label.font())


def _line(line: QLineEdit) -> Words:
    said = line.text() or line.placeholderText()
    room = QRectF(line.contentsRect())
    measure = QFontMetricsF(line.font())
    wide = 0.0 if line.text() else measure.horizontalAdvance(said)
    tall = measure.height()
    ink = QRectF(room.left() + 2, room.center().y() - tall / 2, wide or room.width() - 4, tall)
    return Words(line, said, ink, room, line.font())


def _drawn(painter: QPainter, told: tuple[Any, ...]) -> tuple[str, QRectF, QRectF, QFont] | None:
    said = next((each for each in told if isinstance(each, str)), "")
    rect = next((QRectF(each) for each in told if isinstance(each, QRect | QRectF)), None)
    measure = QFontMetricsF(painter.font())
    device = painter.device()
    assert isinstance(device, QWidget)
    whole = QRectF(device.rect())
    if rect is None:
        point = next((QPointF(p) for p in told if isinstance(p, QPoint | QPointF)), None)
        if point is None and isinstance(told[0], int | float) and len(told) == 3:
            point = QPointF(told[0], told[1])
        if point is None:
            return None
        ink, room = measure.boundingRect(said).translated(point), whole
    else:
        flags = told[1] if len(told) > 2 and not isinstance(told[1], str) else 0
        flags = flags if isinstance(flags, int) else getattr(flags, "value", 0)
        ink = measure.boundingRect(rect, int(flags), said)
        cuts = not flags & Qt.TextFlag.TextDontClip.value
        room = rect if cuts else whole
    place = painter.worldTransform()
    return said, place.mapRect(ink), place.mapRect(room), QFont(painter.font())
