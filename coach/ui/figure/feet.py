"""Feet: bare, in socks and in sneakers, in their own coordinates (the ankle joint is 0).

The near foot is seen from outside, with its row of toes; the far one from inside, with its arch
and the big toe. The front part turns about the toe hinge.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPainterPath

from coach.motion.body import TOE_HINGE
from coach.motion.geometry import turned
from coach.ui.figure.canvas import RIM, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import cut, ellipse, inset, spline, stroke

Points = Sequence[complex]

_KNUCKLE = 15.6 - 6.2j
"""Where toes that curl bend once more."""
_OUTER = (
    2.4 + 2.2j, 3.6 + 0.9j, 6.4 - 0.7j, 9.4 - 2.1j, 12.0 - 3.4j, 13.8 - 4.6j, 14.2 - 5.9j,
    13.0 - 7.0j, 9.5 - 7.2j, 4.0 - 7.0j, -1.5 - 7.2j, -4.3 - 7.2j, -5.9 - 6.2j, -6.1 - 4.4j,
    -5.1 - 2.0j, -3.7 + 0.2j, -2.4 + 1.8j,
)  # fmt: skip
_INNER = (
    2.4 + 2.2j, 3.8 + 0.9j, 7.2 - 0.9j, 10.6 - 2.6j, 13.4 - 4.0j, 16.2 - 4.35j, 18.5 - 4.6j,
    19.7 - 5.5j, 19.4 - 6.7j, 17.6 - 7.2j, 15.4 - 6.8j, 12.0 - 7.2j, 9.0 - 6.7j, 5.6 - 5.8j,
    2.2 - 6.1j, -1.0 - 7.0j, -4.2 - 7.2j, -5.9 - 6.2j, -6.1 - 4.4j, -5.1 - 2.0j, -3.7 + 0.2j,
    -2.4 + 1.8j,
)  # fmt: skip
_TOES = (
    (10.5 - 2.6j, 14.0 - 3.9j, 16.6 - 4.1j, 18.9 - 4.6j, 19.7 - 5.7j, 19.0 - 6.85j, 17.0 - 7.15j,
     14.0 - 7.1j, 11.0 - 6.6j),
    (13.4 - 4.3j, 15.6 - 4.35j, 17.5 - 4.9j, 18.1 - 6.0j, 17.5 - 7.05j, 15.5 - 7.2j, 12.6 - 6.9j),
    (12.4 - 4.2j, 14.4 - 4.55j, 16.1 - 5.1j, 16.7 - 6.15j, 16.1 - 7.1j, 14 - 7.2j, 11.8 - 6.8j),
    (11.2 - 4.2j, 13.0 - 4.75j, 14.6 - 5.3j, 15.2 - 6.3j, 14.6 - 7.12j, 12.6 - 7.2j, 10.6 - 6.8j),
    (9.6 - 4.6j, 11.4 - 5.05j, 13.0 - 5.6j, 13.6 - 6.45j, 13.0 - 7.15j, 11.0 - 7.2j, 9.0 - 6.9j),
)  # fmt: skip
_HEEL_PAD = (
    -5.9 - 5.4j, -4.6 - 7.2j, -1.5 - 7.2j, 4.0 - 7.0j, 9.0 - 7.2j, 12.6 - 7.2j, 9.0 - 6.3j,
    4.0 - 5.7j, 0.0 - 5.6j, -3.4 - 5.5j,
)  # fmt: skip
_ARCH = (
    -5.9 - 5.2j, -4.4 - 7.2j, -1.0 - 7.0j, 2.2 - 6.2j, 5.6 - 5.9j, 9.0 - 6.7j, 12.0 - 7.2j,
    14.6 - 6.9j, 11.6 - 6.0j, 8.4 - 5.2j, 5.0 - 4.4j, 1.4 - 4.6j, -2.2 - 5.4j,
)  # fmt: skip
_UPPER = (
    4.4 + 3.5j, 4.4 + 3.5j, 5.2 + 1.6j, 7.6 + 0.3j, 10.6 - 1.2j, 13.6 - 2.3j, 16.4 - 2.6j,
    18.8 - 3.2j, 20.3 - 4.7j, 20.3 - 5.7j, 20.3 - 5.7j, 16 - 5.7j, 12 - 5.7j, 12 - 5.7j,
    -6.0 - 5.7j, -6.0 - 5.7j, -6.5 - 3.2j, -5.7 + 0.4j, -5.8 + 3.9j, -5.3 + 4.7j, -4.4 + 4.2j,
    -1.6 + 2.6j, 1.4 + 2.5j,
)  # fmt: skip
_SOLE = (
    20.6 - 4.5j, 21.2 - 5.4j, 20.4 - 6.8j, 18 - 7.2j, 12 - 7.2j, 4 - 7.2j, -4.8 - 7.2j,
    -6.6 - 6.8j, -7.0 - 5.5j, -6.5 - 4.6j, -2 - 4.9j, 4 - 5.3j, 10 - 5.3j, 16 - 5.1j, 19 - 4.7j,
)  # fmt: skip
_SOCK = (
    3.5 + 4.6j, 4.2 + 1.2j, 6.8 - 0.9j, 10.2 - 2.7j, 14.2 - 4.1j, 17.6 - 4.6j, 19.4 - 5.6j,
    19.2 - 6.7j, 17.0 - 7.2j, 9.5 - 7.2j, 4.0 - 6.9j, -1.5 - 7.2j, -4.4 - 7.2j, -6.0 - 6.1j,
    -6.1 - 4.2j, -5.0 - 1.4j, -3.8 + 1.2j, -3.6 + 4.6j,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Foot:
    """A foot at one toe angle: what lies under the ankle's skin, and what over it."""

    under: Part
    over: Part


@dataclass(slots=True)
class Feet:
    """The foot of one side, remembered per half degree of the toe hinge.

    ``wear`` is ``"bare"``, ``"sock"`` or ``"shoe"``; ``inner`` shows it from the inner side.
    """

    palette: Palette
    wear: str
    inner: bool
    _made: dict[int, Foot] = field(default_factory=dict)

    def at(self, toe: float) -> Foot:
        """Return the foot with its toes bent up by ``toe`` degrees."""
        key = round(toe * 2)
        if key not in self._made:
            self._made[key] = self._make(key / 2)
        return self._made[key]

    def _make(self, toe: float) -> Foot:
        bend = _hinge(toe)
        match self.wear:
            case "shoe":
                return _sneaker(self.palette, bend)
            case "sock":
                return _sock(self.palette, bend)
            case _ if self.inner:
                return _bare_inner(self.palette, bend)
            case _:
                return _bare_outer(self.palette, bend)


def _hinge(toe: float) -> Callable[[Points], list[complex]]:
    """Return what bends the points in front of the toe hinge."""

    def bent(points: Points) -> list[complex]:
        if not toe:
            return list(points)
        curled = [_about(_KNUCKLE, p, min(0.0, toe) * 1.6) for p in points]
        return [_about(TOE_HINGE, p, toe) for p in curled]

    return bent


def _about(joint: complex, p: complex, angle: float) -> complex:
    """Return a point turned about a joint if it lies before it."""
    return joint + turned(p - joint, angle) if p.real > joint.real else p


def _bare_outer(palette: Palette, bend: Callable[[Points], list[complex]]) -> Foot:
    outline = bend(_OUTER)
    skin, rim = paint(palette.skin), paint(palette.skin_rim)
    under: list[Fill] = []
    for i, toe in enumerate(_TOES):
        shape = bend(toe)
        tint = mix(palette.skin, palette.skin_shade, 0.42 - 0.1 * i)
        under += [Fill(spline(shape), rim), Fill(spline(inset(shape, RIM)), paint(tint))]
    under.append(Fill(spline(outline), rim))
    inner = spline(inset(outline, RIM))
    toes_over = [spline(inset(bend(toe), RIM)) for toe in _TOES[-1:]]
    pad = cut(inner, spline(bend(_HEEL_PAD)))
    shade, faint = paint(palette.skin_shade), paint(mix(palette.skin, palette.skin_shade, 0.5))
    over = (
        Fill(inner, skin),
        *(Fill(path, skin) for path in toes_over),
        Fill(pad, paint(mix(palette.skin, palette.skin_shade, 0.55))),
        Fill(ellipse(-0.6 + 0.1j, 1.45, 1.6), paint(mix(palette.skin, palette.skin_shade, 0.36))),
        Fill(ellipse(-0.3 + 0.4j, 1.15, 1.3), skin),
        Fill(stroke((-4.0 - 0.4j, -3.7 - 2.2j, -4.2 - 3.8j), 0.5), faint),
        *(
            Fill(stroke(bend(line), 0.4), shade)
            for line in (
                (8.8 - 3.2j, 10.4 - 3.8j, 11.8 - 4.4j),
                (7.6 - 3.9j, 9.0 - 4.5j, 10.2 - 5.1j),
            )
        ),
    )
    return Foot(tuple(under), over)


def _bare_inner(palette: Palette, bend: Callable[[Points], list[complex]]) -> Foot:
    outline = bend(_INNER)
    inner = spline(inset(outline, RIM))
    faint = paint(mix(palette.skin, palette.skin_shade, 0.6))
    over = (
        Fill(inner, paint(palette.skin)),
        Fill(cut(inner, spline(bend(_ARCH))), faint),
        Fill(ellipse(0.2 + 0.4j, 1.3, 1.3), faint),
        Fill(ellipse(0.5 + 0.7j, 0.95, 0.95), paint(palette.skin)),
        Fill(stroke(bend((13.4 - 5.9j, 14.6 - 5.4j, 15.4 - 5.6j)), 0.4), faint),
        Fill(
            spline(bend((17.4 - 5.05j, 18.6 - 5.35j, 19.15 - 5.9j, 18.2 - 5.75j))),
            paint(mix(palette.skin, palette.white, 0.35)),
        ),
    )
    return Foot((Fill(spline(outline), paint(palette.skin_rim)),), over)


def _sock(palette: Palette, bend: Callable[[Points], list[complex]]) -> Foot:
    outline = bend(_SOCK)
    inner = spline(inset(outline, RIM))
    knit = paint(palette.sock_shade)
    over = (
        Fill(inner, paint(palette.sock)),
        Fill(cut(inner, spline(bend(_HEEL_PAD))), knit),
        Fill(cut(inner, spline(bend((15.2 - 3j, 14.6 - 5j, 15.4 - 8j, 22 - 8j, 22 - 3j)))), knit),
        *(Fill(stroke((-3.5 + y * 1j, 0 + (y - 0.3) * 1j, 3.5 + y * 1j), 0.45), knit)
          for y in (2.6, 3.7)),
    )  # fmt: skip
    return Foot((Fill(spline(outline), paint(palette.sock_rim)),), over)


def _sneaker(palette: Palette, bend: Callable[[Points], list[complex]]) -> Foot:
    upper, sole = spline(bend(_UPPER)), bend(_SOLE)
    midsole = bend([complex(p.real, max(p.imag, -6.85)) for p in _SOLE])
    inner = spline(inset(bend(_UPPER), RIM))
    trim, shade = paint(palette.shoe_trim), paint(palette.shoe_shade)
    over = (
        Fill(spline(sole), paint(palette.shoe_rim)),
        Fill(spline(inset(midsole, RIM)), paint(palette.sole)),
        Fill(_sole_line(bend), paint(mix(palette.sole, palette.shoe_shade, 0.55))),
        Fill(upper, paint(palette.shoe_rim)),
        Fill(inner, paint(palette.shoe)),
        Fill(cut(inner, spline(bend((14.6 - 0.6j, 13.8 - 3.2j, 14.8 - 6j, 23 - 6j, 22 - 1j)))),
             paint(mix(palette.shoe, palette.shoe_trim, 0.72))),
        Fill(cut(inner, spline((-8 - 6j, -8 + 0.5j, -4.9 + 0.2j, -3.2 - 2.6j, -2.4 - 6j))), shade),
        Fill(cut(inner, spline((-6.4 + 6j, -6.4 + 2.9j, -1 + 1.0j, 5.6 + 1.4j, 5 + 5j))), shade),
        *(Fill(stroke(bend((complex(x - 1.5, 1.5 - 0.47 * x), complex(x + 1.0, 3.4 - 0.42 * x))),
                      0.85), trim) for x in (6.2, 8.4, 10.6)),
    )  # fmt: skip
    return Foot((), over)


def _sole_line(bend: Callable[[Points], list[complex]]) -> QPainterPath:
    return stroke(bend((-6.2 - 6.0j, 0 - 6.05j, 8 - 6.05j, 15 - 5.95j, 20.1 - 5.6j)), 0.4)
