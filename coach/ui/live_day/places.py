"""Where the parts of the band lie, at any width and any size of type."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from coach.ui.style import Style
from coach.ui.theme import Role

EDGE = 22
"""Room at both ends of the day for half a handle, in pixels."""
OVER = 8
"""How far a handle stands out above and below the strip."""
_PLOT, _SHARE = 380, 0.3
_COLUMN_GAP = 16
_TIGHT = 1.9
_APART, _NEXT = 12.0, 6.0
_LANE, _FEW = 44, 4


@dataclass(frozen=True, slots=True)
class Places:
    """The places for one width.

    Attributes:
        stacked: whether a lane's name stands above its line, not before it.
        column: how much room the names take at the left.
        times: the height of the row of times above the strip.
        strip: the height of the strip.
        name: the height of a lane's name where it stands above.
        lane: the height of a lane's line.
        lanes: how many lanes there are.
        axis: the height of the figures below.
        width: of everything.
    """

    stacked: bool
    column: float
    times: int
    strip: int
    name: int
    lane: int
    lanes: int
    axis: int
    width: int

    @property
    def left(self) -> float:
        """Where the day begins."""
        return EDGE + (0 if self.stacked else max(0.0, self.column - EDGE))

    @property
    def plot(self) -> float:
        """How wide the day is."""
        return max(1.0, self.width - self.left - EDGE)

    @property
    def top(self) -> int:
        """Where the strip begins."""
        return self.times + OVER

    @property
    def pitch(self) -> int:
        """From lane to lane."""
        return self.lane + (self.name if self.stacked else 0)

    @property
    def below(self) -> int:
        """Where the lanes begin."""
        return self.top + self.strip + 2 * OVER

    @property
    def foot(self) -> int:
        """Where the lanes end and the axis begins."""
        return self.below + self.pitch * self.lanes

    @property
    def height(self) -> int:
        """Of everything."""
        return self.foot + self.axis

    def lane_at(self, index: int) -> QRect:
        """Return the place of a lane's line."""
        top = self.below + self.pitch * index + (self.name if self.stacked else 0)
        left = round(self.left - EDGE)
        return QRect(left, top, round(self.plot) + 2 * EDGE, self.lane)

    def name_at(self, index: int) -> QRectF:
        """Return the place of a lane's name."""
        top = self.below + self.pitch * index
        if self.stacked:
            return QRectF(0, top, self.width, self.name)
        return QRectF(0, top, self.column, self.lane)


def strong(style: Style, role: Role = Role.HINT) -> QFont:
    """Return the font of names and times on the band."""
    face = style.font(role)
    face.setWeight(QFont.Weight.DemiBold)
    return face


def places(style: Style, names: Sequence[str], width: int) -> Places:
    """Return where everything lies in a width, with names of these lengths."""
    measure = QFontMetricsF(strong(style))
    line = measure.height()
    column = max((measure.horizontalAdvance(name) for name in names), default=0) + _COLUMN_GAP
    stacked = width - column < _PLOT or column > width * _SHARE
    small = QFontMetricsF(style.font(Role.SMALL)).height()
    return Places(
        stacked=stacked,
        column=column,
        times=round(line * 1.35),
        strip=max(style.target, round(line * 1.5)),
        name=round(line),
        lane=_lane(style, line, len(names)),
        lanes=len(names),
        axis=round(small + 12),
        width=width,
    )


def _lane(style: Style, line: float, lanes: int) -> int:
    """Return the height of a lane's line, in pixels.

    At night a few lanes are as high as anything that is pressed by day. More of them are not:
    the rows that the day is there for would be pushed out of the window. Nothing is pressed in a
    lane; what pointing tells is told by arrow keys, too.
    """
    least = _LANE if style.night and lanes <= _FEW else 28
    return max(least, round(line * 1.2))


def hours_apart(style: Style, plot: float) -> int:
    """Return how many hours lie between two figures of the axis: 2, or 4 or 6 where narrow."""
    wide = QFontMetricsF(style.font(Role.SMALL)).horizontalAdvance("00") * _TIGHT
    return next((hours for hours in (2, 4) if plot * hours / 24 >= wide), 6)


def beside(one: QRectF, other: QRectF, width: float) -> tuple[QRectF, QRectF]:
    """Return two labels within a width, moved apart where they would touch; ``one`` stays left."""
    one, other = _within(one, width), _within(other, width)
    over = one.right() + _APART - other.left()
    if over > 0:
        one = _within(one.translated(-over / 2, 0), width)
        other = _within(other.translated(over / 2, 0), width)
        over = one.right() + _APART - other.left()
    if over > 0:
        at_left = one.left() <= 0
        one = one if at_left else one.translated(-over, 0)
        other = other.translated(over, 0) if at_left else other
    return one, other


def clear(
    labels: tuple[QRectF, QRectF], taken: QRectF, width: float
) -> tuple[QRectF, QRectF] | None:
    """Return two labels beside a place that is taken, each at its own side of it.

    None, where they then have no room within the width, or beside each other.
    """
    one, other = (_passed(label, taken) for label in labels)
    if one.left() < 0 or other.right() > width or one.right() + _NEXT > other.left():
        return None
    return one, other


def _passed(label: QRectF, taken: QRectF) -> QRectF:
    if not label.intersects(taken):
        return label
    left = (
        taken.right() if label.center().x() >= taken.center().x() else taken.left() - label.width()
    )
    return QRectF(left, label.top(), label.width(), label.height())


def _within(place: QRectF, width: float) -> QRectF:
    left = min(max(0.0, place.left()), max(0.0, width - place.width()))
    return QRectF(left, place.top(), place.width(), place.height())
