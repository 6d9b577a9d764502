"""The things in the room that do not move."""

from PySide6.QtGui import QPainterPath

from coach.motion.exercise import Exercise
from coach.motion.parts import Prop, PropKind
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.decor import frame, plant, variation, window
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.shapes import box, brushed, ellipse, joined
from coach.ui.figure.spot import Spot

_WALL_FOOT = -4.0
"""Where a wall that stands level with the figure meets the floor."""


class PropArt:
    """Paints props in one palette.

    Args:
        palette: the room's colours.
        exercise: whose room it is; its name and mood choose among decorations.
        view: what is seen, so that a wall fills it.
    """

    def __init__(self, palette: Palette, exercise: Exercise, view: Box) -> None:
        self._palette = palette
        self._exercise = exercise
        self._view = view

    def paint(self, canvas: Canvas, prop: Prop) -> None:
        """Paint one prop."""
        match prop.kind:
            case PropKind.WALL:
                self._wall(canvas, prop)
            case PropKind.WINDOW:
                window(canvas, self._palette, prop, self._exercise.time)
            case PropKind.FRAME:
                frame(canvas, self._palette, prop, variation(self._exercise.id, "frame"))
            case PropKind.PLANT:
                plant(canvas, self._palette, prop, variation(self._exercise.id, "leaves"))
            case PropKind.RUG:
                self._rug(canvas, prop)
            case PropKind.CHAIR:
                self._chair(canvas, prop)
            case _:
                pass

    def _wall(self, canvas: Canvas, prop: Prop) -> None:
        """Draw the corner of a wall: hands press its edge, its face goes on to the right."""
        p, view = self._palette, self._view
        width, high = view.right - prop.x + 5, view.top - _WALL_FOOT + 5
        canvas.spot(Spot(p.shadow, 0.16), complex(prop.x, 90), 15 + 120j)
        canvas.fill(box(complex(prop.x, _WALL_FOOT), width, high), paint(p.wall))
        canvas.fill(box(complex(prop.x, _WALL_FOOT), 2.2, high), paint(p.wall_edge))
        canvas.fill(box(complex(prop.x, _WALL_FOOT), width, 7.5), paint(p.trim))
        canvas.fill(box(complex(prop.x, _WALL_FOOT + 7.1), width, 0.5), paint(p.wall_edge, 0.8))
        canvas.fill(box(complex(prop.x, _WALL_FOOT), width, 0.7), paint(p.wall_edge, 0.8))
        canvas.fill(box(complex(prop.x + 17, 100), 8.4, 8.4, 1.2), paint(p.wall_edge, 0.5))
        canvas.fill(box(complex(prop.x + 16.6, 100.5), 8.4, 8.4, 1.2), paint(p.trim))
        canvas.fill(box(complex(prop.x + 18.6, 102.4), 4.4, 4.6, 0.8), paint(p.linen_shade))

    def _rug(self, canvas: Canvas, prop: Prop) -> None:
        p = self._palette
        half = prop.width / 2
        canvas.fill(ellipse(complex(prop.x, -1.6), half + 0.6, 8.9), paint(p.shadow, 0.07))
        canvas.fill(ellipse(complex(prop.x, -1.0), half, 8.6), paint(p.rug))
        canvas.fill(ellipse(complex(prop.x, -1.0), half - 4.5, 6.9), paint(p.rug_line))
        canvas.fill(ellipse(complex(prop.x, -1.0), half - 5.4, 6.55), paint(p.rug))
        canvas.fill(ellipse(complex(prop.x, -1.0), half * 0.52, 3.9), paint(p.rug_line, 0.55))
        canvas.fill(ellipse(complex(prop.x, -1.0), half * 0.52 - 0.8, 3.55), paint(p.rug))

    def _chair(self, canvas: Canvas, prop: Prop) -> None:
        """Draw a wooden chair with a cushion, seen from its side; its back is to the left."""
        p = self._palette
        o = complex(prop.x, 0)
        seat = prop.y
        wood, shade = paint(p.wood), paint(p.wood_shade)
        canvas.spot(Spot(p.shadow, 0.3), o + 1j, 36 + 4.2j)
        for top, foot, level in ((-16.5, -18.5, 3.6), (17.0, 19.5, 3.6)):
            canvas.fill(_post(o, (top, seat - 6), (foot, level), (3.6, 2.4)), shade)
        canvas.fill(_post(o, (-18, seat * 0.36 + 2), (19, seat * 0.36 + 2), (2.0, 2.0)), shade)
        rest = (
            (-20.5 + (seat - 4) * 1j), (-23.2 + (seat + 16) * 1j), (-26.0 + (seat + 34) * 1j),
            (-29.6 + (seat + 51) * 1j),
        )  # fmt: skip
        pad = [o + q + (3.0 + 0.5j) for q in rest[1:]]
        pad[-1] -= 3j
        cushion = joined(brushed(pad, (3.6, 4.4, 3.4)), ellipse(pad[0], 1.8), ellipse(pad[-1], 1.7))
        canvas.fill(cushion, paint(p.cushion))
        canvas.fill(
            joined(brushed([q - 0.6 for q in pad], (1.4, 1.6, 1.2))), paint(p.cushion_shade)
        )
        back = joined(
            brushed([o + q for q in rest], (4.2, 4.0, 3.7, 3.2)), ellipse(o + rest[-1], 1.6)
        )
        canvas.fill(back, wood)
        for top, foot in ((-20.6, -24.6), (20.8, 24.0)):
            canvas.fill(_post(o, (top, seat - 5), (foot, -1.0), (4.0, 2.5)), wood)
        canvas.fill(box(o + complex(-24.5, seat - 7.4), 49.5, 3.8, 1.5), wood)
        canvas.fill(box(o + complex(-24.0, seat - 7.4), 48.5, 1.3, 0.6), shade)
        canvas.fill(box(o + complex(-24.8, seat - 4.2), 50.0, 5.0, 2.4), paint(p.cushion))
        canvas.fill(box(o + complex(-23.8, seat - 4.2), 48.0, 1.7, 0.8), paint(p.cushion_shade))


def chair_box(chair: Prop) -> Box:
    """Return the box around a chair, which is never cut from under who sits on it."""
    return Box(chair.x - 31.5, -1.0, chair.x + 25.5, chair.y + 53)


def _post(
    origin: complex, top: tuple[float, float], foot: tuple[float, float],
    widths: tuple[float, float],
) -> QPainterPath:  # fmt: skip
    """Return a straight piece of wood that grows thinner from ``top`` to ``foot``."""
    return brushed([origin + complex(*top), origin + complex(*foot)], widths)
