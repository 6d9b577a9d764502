"""An icon that stands beside words and says the same as they do."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.reminder import Habit
from coach.ui.colours import Tokens
from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style
from coach.ui.things import paint_thing

_ICONS = {
    Habit.WATER: Icon.DROP,
    Habit.STANDING: Icon.STAND,
    Habit.BEDTIME: Icon.MOON,
    Habit.MORNING: Icon.SUNRISE,
    Habit.OWN: Icon.BELL,
}


class Sign(QWidget):
    """One icon.

    Args:
        style: tone and type scale.
        icon: which; or a piece of equipment, by its name.
        ink: its colour.
        side: in pixels at the usual type.
    """

    def __init__(self, style: Style, icon: Icon | str, ink: str, side: int) -> None:
        super().__init__()
        self._icon, self._ink = icon, ink
        self._side = style.px(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        place = QRectF(0, 0, self._side, self._side)
        if isinstance(self._icon, Icon):
            paint_icon(painter, self._icon, place, self._ink)
        else:
            paint_thing(painter, self._icon, place, self._ink)
        painter.end()


def icon_of(habit: Habit) -> Icon:
    """Return the icon of a habit."""
    return _ICONS[habit]


def sign_of(habit: Habit, *, job: bool) -> Icon | str:
    """Return what stands for a habit in a list; on a standing job a break is a chair."""
    return "chair" if job and habit is Habit.STANDING else icon_of(habit)


def ink_of(habit: Habit, tones: Tokens) -> str:
    """Return the colour of a habit's icon."""
    match habit:
        case Habit.WATER:
            return tones.water
        case Habit.BEDTIME:
            return tones.moon
        case Habit.MORNING:
            return tones.amber
        case Habit.OWN:
            return tones.ink2
        case Habit.STANDING:
            return tones.mark
