"""The one outline of all that is typed into or stepped, and the ring round what has the focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from coach.ui.buttons import RING
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, colour


def paint_outline(
    painter: QPainter, box: QRectF, style: Style, *, hovered: bool, enabled: bool, edge: str = ""
) -> None:
    """Paint the field of an editor with its outline, within `RING` pixels of room.

    Dashed where it waits, heavier where the pointer is over it; ``edge`` is another colour for
    the outline, as where what was typed cannot be taken.
    """
    tones = style.tokens
    width = tones.raised if hovered and enabled else max(tones.outline, 2.0 if edge else 0.0)
    line = QPen(colour(edge or (tones.ink if hovered and enabled else tones.edge)), width)
    if not enabled:
        line.setDashPattern([3, 3])
    painter.setPen(line)
    painter.setBrush(colour(tones.surface) if enabled else Qt.BrushStyle.NoBrush)
    inset = RING + width / 2
    radius = FIELD_RADIUS - width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_ring(painter: QPainter, box: QRectF, style: Style, radius: float = FIELD_RADIUS) -> None:
    """Paint the focus ring at the rim of ``box``, round a face of ``radius`` `RING` inside it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(style.tokens.ink), 2))
    wide = radius + RING - 1
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), wide, wide)


def typed_into(palette: QPalette, style: Style) -> QPalette:
    """Return the colours of a line that is typed into; the field behind it is painted by others."""
    tones = style.tokens
    changed = QPalette(palette)
    for role, token in (
        (QPalette.ColorRole.Base, tones.surface),
        (QPalette.ColorRole.Window, tones.surface),
        (QPalette.ColorRole.Text, tones.ink),
        (QPalette.ColorRole.PlaceholderText, tones.ink2),
        (QPalette.ColorRole.Highlight, tones.soft),
        (QPalette.ColorRole.HighlightedText, tones.on_soft),
    ):
        changed.setColor(role, colour(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        changed.setColor(QPalette.ColorGroup.Disabled, role, colour(tones.ink2))
    clear = colour(tones.surface, 0.0)
    changed.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, clear)
    return changed
