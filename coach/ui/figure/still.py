"""Pictures of what does not move: painted once, turned over when the mirror image is wanted."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform


class Still:
    """A picture as large as a stage; where it is clear, nothing of it is kept.

    Args:
        picture: what is shown, with its device pixel ratio.
    """

    def __init__(self, picture: QPixmap) -> None:
        self._dpr = picture.devicePixelRatio()
        self._width = picture.width()
        whole = picture.rect()
        self._place = _painted(picture.toImage()) if picture.hasAlpha() else whole
        self._picture = picture if self._place == whole else picture.copy(self._place)
        self._mirrored = False

    def picture(self, *, mirrored: bool) -> QPixmap:
        """Return what is kept of the picture, or its mirror image."""
        if mirrored != self._mirrored:
            self._picture = self._picture.transformed(QTransform.fromScale(-1, 1))
            self._picture.setDevicePixelRatio(self._dpr)
            self._mirrored = mirrored
        return self._picture

    def paint(self, painter: QPainter, *, mirrored: bool) -> None:
        """Paint the picture, or its mirror image, where it belongs."""
        place: QRect = self._place
        left = self._width - place.right() - 1 if mirrored else place.left()
        corner = QPointF(left / self._dpr, place.top() / self._dpr)
        painter.drawPixmap(corner, self.picture(mirrored=mirrored))


def _painted(image: QImage) -> QRect:
    """Return the rectangle around every pixel that is not quite clear, soft edges included."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    wide, stride, seen = alpha.width(), alpha.bytesPerLine(), bytes(alpha.constBits())
    left, right, rows = wide, 0, []
    for y in range(alpha.height()):
        row = seen[y * stride : y * stride + wide]
        if inked := row.lstrip(b"\0"):
            left, right = min(left, wide - len(inked)), max(right, len(row.rstrip(b"\0")))
            rows.append(y)
    if not rows:
        return QRect(0, 0, 1, 1)
    return QRect(left, rows[0], right - left, rows[-1] - rows[0] + 1)
