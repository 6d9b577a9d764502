"""The still picture on the first card: a room that comes out of the card, with the figure in it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPixmap

from coach.domain.reminder import Habit
from coach.motion.exercise import Exercise
from coach.ui.colours import Tokens
from coach.ui.figure.stage import Stage
from coach.ui.icons import Icon, paint_icon
from coach.ui.stretches.moves import telling_moment
from coach.ui.style import Style
from coach.ui.theme import colour
from coach.ui.today.glass import paint_glass
from coach.ui.today.scene import Scene
from coach.ui.today.setting import Setting
from coach.ui.today.sign import icon_of, ink_of

_FADE = 0.34
"""The share of its width over which the room comes out of the card."""


def painted(
    scene: Scene,
    move: Exercise | None,
    setting: Setting,
    style: Style,
    size: QSize,
    dpr: float,
    *,
    plain: bool,
) -> QPixmap:
    """Return the picture, as clear at its left as the card it lies on.

    Args:
        scene: what is drawn.
        move: the move of its routine, if it has one that can be drawn.
        setting: who is drawn.
        style: in which tone.
        size: in device-independent pixels.
        dpr: device pixels to each of them.
        plain: the figure's body tells nothing.
    """
    picture = QPixmap(round(size.width() * dpr), round(size.height() * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, size.width(), size.height())
    if move is not None:
        body = setting.body(discreet=plain)
        wide = (size.width(), size.height())
        stage = Stage(move, style.tone, body, wide, dpr, setting.likeness)
        stage.paint(painter, telling_moment(move))
        _fade(painter, whole)
    else:
        _paint_thing(painter, whole, style.tokens, scene)
    painter.end()
    return picture


def _paint_thing(painter: QPainter, whole: QRectF, tones: Tokens, scene: Scene) -> None:
    if scene.paused:
        _paint_sign(painter, whole, Icon.PAUSE, tones.on_soft, tones.soft)
    elif scene.habit is Habit.WATER:
        _paint_table(painter, whole, tones, scene.level)
    elif scene.habit is not None:
        soft = {Habit.BEDTIME: tones.moon_soft, Habit.MORNING: tones.amber_soft}
        field = soft.get(scene.habit, tones.soft)
        _paint_sign(painter, whole, icon_of(scene.habit), ink_of(scene.habit, tones), field)


def _fade(painter: QPainter, whole: QRectF) -> None:
    """Clear the room towards the left."""
    veil = QLinearGradient(whole.topLeft(), whole.topRight())
    for i in range(9):
        t = i / 8
        shade = colour("#000000", t * t * (3 - 2 * t))
        veil.setColorAt(_FADE * t, shade)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(whole, veil)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _blob(whole: QRectF) -> QPainterPath:
    path = QPainterPath()
    radius = whole.height() * 0.62
    path.addEllipse(QPointF(whole.center().x(), whole.center().y() + radius * 0.1), radius, radius)
    return path


def _paint_table(painter: QPainter, whole: QRectF, tones: Tokens, level: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tones.water_soft))
    painter.setOpacity(0.6)
    painter.drawPath(_blob(whole))
    painter.setOpacity(1.0)
    tall = whole.height() * 0.66
    wide = tall * 0.74
    left, top = whole.center().x() - wide / 2, whole.center().y() - tall / 2
    paint_glass(painter, QRectF(left, top, wide, tall), tones, level, ticks=False)


def _paint_sign(painter: QPainter, whole: QRectF, icon: Icon, ink: str, field: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(field))
    painter.setOpacity(0.7)
    painter.drawPath(_blob(whole))
    painter.setOpacity(1.0)
    side = whole.height() * 0.42
    middle = whole.center()
    place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    paint_icon(painter, icon, place, ink, 1.4)
