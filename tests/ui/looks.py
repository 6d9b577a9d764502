"""What tests of pictures ask: how strong a contrast is, whether anything was drawn."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QWidget


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.x)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def drawn(size: int = 96) -> QImage:
    """Return a clear picture to draw on."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """Return the pixels that are more than a quarter covered."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 64
    }


def shot(widget: QWidget) -> QImage:
    """Return what a widget paints."""
    image = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint())
    return image


def has(image: QImage, colour: str) -> bool:
    """Return whether a colour is found in a picture."""
    wanted = QColor(colour).rgb()
    return any(
        image.pixelColor(x, y).rgb() == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


def differ(one: QImage, other: QImage, tolerance: int = 24) -> bool:
    """Return whether two pictures differ by more than rounding."""
    if one.size() != other.size():
        return True
    return any(
        abs(a - b) > tolerance
        for x in range(one.width())
        for y in range(one.height())
        for a, b in zip(_parts(one, x, y), _parts(other, x, y), strict=True)
        if one.pixelColor(x, y).alpha() or other.pixelColor(x, y).alpha()
    )


def point_at(widget: QWidget, place: QPoint) -> None:
    """Move the pointer over a widget, wherever that of the machine and other windows are."""
    local, button = QPointF(place), Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(place))
    move = QEvent.Type.MouseMove
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(widget, QMouseEvent(move, local, there, button, button, none))


def _luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = linear(shade.redF()), linear(shade.greenF()), linear(shade.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(image: QImage, x: int, y: int) -> tuple[int, int, int, int]:
    shade = image.pixelColor(x, y)
    return shade.red(), shade.green(), shade.blue(), shade.alpha()
