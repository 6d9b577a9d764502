"""The trunk from the front: tee, bust, belly, hips."""

import math

from PySide6.QtGui import QPainterPath

from coach.motion.front_frame import FrontFrame
from coach.motion.geometry import clamp
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.front.kept import Kept
from coach.ui.figure.front.profiles import Shape
from coach.ui.figure.front.tee import Tee, sat
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import along, brushed, joined, lens, spline
from coach.ui.figure.spot import Spot

_BUST_AT = 30.4


class TorsoArt:
    """The trunk of one body.

    Args:
        palette: its colours.
        shape: its build and belly.
    """

    def __init__(self, palette: Palette, shape: Shape) -> None:
        self._shape = shape
        self._kept: Kept[Part] = Kept()
        self._cloth, self._rim = paint(palette.top), paint(palette.top_rim)
        self._shade = paint(mix(palette.top, palette.top_shade, 0.75))
        self._seam = paint(palette.top_shade)
        self._light = Spot(palette.top_light, 0.95)
        fold = paint(mix(palette.top, palette.top_shade, 0.95))
        self._folds: list[tuple[float, Part]] = [(h, (Fill(f, fold),)) for h, f in _folds(shape)]
        self._under_belly = self._crescent()
        if shape.bust:
            self._folds.append((_BUST_AT, (Fill(_under_bust(shape.bust), self._shade),)))

    def hips(self, frame: FrontFrame, grow: float) -> QPainterPath:
        """Return the cloth around the hips, between the thighs, ``grow`` cm larger."""
        base = frame.spine.at(0.0)
        middle, right = frame.lens.flat(base.point), frame.lens.flat(base.right)
        half = self._shape.half(0.0) - 0.2 + grow
        drop = 9.5 - 5.0 * sat(frame)
        side = (
            complex(half - 1.2, 6.0), complex(half - 1.2, 6.0), complex(half, 0.0),
            complex(half - 0.8, -0.55 * drop), complex(4.5, -drop - grow),
        )  # fmt: skip
        points = [complex(-p.real, p.imag) for p in side]
        points += [complex(0.0, -drop - 0.6 - grow), *side[::-1]]
        return spline([middle + right * p for p in points])

    def paint(self, canvas: Canvas, frame: FrontFrame) -> None:
        """Paint the tee without its sleeves."""
        tee, flat = Tee.of(frame, self._shape), frame.lens.flat
        canvas.put(self._kept.get(tee.key, lambda: self._drawn(tee)), flat(frame.pelvis))
        if self._shape.belly > 0.12:
            station = frame.spine.at(12.5 + 2.5 * self._shape.belly)
            canvas.put(self._under_belly, flat(station.point), flat(station.right))
        self._paint_light(canvas, frame)
        for h, fold in self._folds:
            station = frame.spine.at(h)
            canvas.put(fold, flat(station.point), flat(station.right))

    def _drawn(self, tee: Tee) -> Part:
        left, right = tee.sides(-RIM)
        ends = [left[0], *tee.hem(right[0], left[0], -RIM)[::-1], right[0]]
        ends[0], ends[-1] = along(ends[0], ends[1], 0.05), along(ends[-1], ends[-2], 0.05)
        seam = brushed([p + tee.low * 1.6j for p in ends], (0.42,) * len(ends))
        return (
            Fill(spline(tee.outline()), self._rim),
            Fill(spline(tee.outline(-RIM)), self._cloth),
            Fill(_side(left, right), self._shade),
            Fill(seam, self._seam),
        )

    def _crescent(self) -> Part:
        """Return where the belly turns away from the light, from the belly's middle."""
        belly = self._shape.belly
        radius = self._shape.half(12.0) * (0.84 + 0.1 * belly)
        outer, inner = [], []
        for i in range(17):
            turn = math.radians(166 + 178 * i / 16)
            way = complex(math.cos(turn), math.sin(turn) * (0.94 + 0.04 * belly))
            depth = (1.2 + 3.4 * belly) * math.sin(math.pi * (i / 16) ** 0.85) ** 0.9
            outer.append(0.5 + 0.5j + way * radius)
            inner.append(0.5 + 0.5j + way * (radius - depth) + depth * 0.3)
        return (Fill(spline([outer[0], *outer, outer[-1], *inner[-2:0:-1]]), self._shade),)

    def _paint_light(self, canvas: Canvas, frame: FrontFrame) -> None:
        flat, belly = frame.lens.flat, self._shape.belly
        lights = [(37.0, 6.0 + 0j, 6.5 + 4.2j, 0.6)]
        if self._shape.bust:
            lights = [(34.6, -5 + 0.6j, 4.4 + 4.0j, 0.45), (34.6, 7 + 0.6j, 4.4 + 4.0j, 0.75)]
        if belly > 0.05:
            size = (6.5 + 4.0 * belly) * (1 + 1j)
            lights.append((16.0 + 3.0 * belly, 3.2 + 1.0j, size, clamp(0.3 + 0.7 * belly, 0, 1)))
        for h, place, radii, strength in lights:
            station = frame.spine.at(h)
            canvas.spot(
                self._light, flat(station.point) + flat(station.right) * place, radii, strength
            )


def _side(left: list[complex], right: list[complex]) -> QPainterPath:
    """Return the shadow along the picture's left edge."""
    n = len(left) - 1
    inner = []
    for i, (a, b) in enumerate(zip(left, right, strict=True)):
        swell = math.sin(math.pi * (i + 0.7) / (n + 1)) ** 0.5
        inner.append(a + (b - a) * (0.15 + 0.03 * math.cos(i * 1.1)) * swell)
    return spline([left[0], *left, left[-1], inner[-1], *inner[::-1], inner[0]])


def _under_bust(size: float) -> QPainterPath:
    return joined(
        lens(-10.5 + 1.2j, -1.2 + 0.3j, -1.5 * size, 0.75),
        lens(2.6 + 0.3j, 10.6 + 1.4j, -1.3 * size, 0.6),
    )


def _folds(shape: Shape) -> list[tuple[float, QPainterPath]]:
    """Return the folds of a tee, each with its height on the spine, from which x runs right."""
    waist = shape.half(20.0)
    folds = [
        (22.0, lens(complex(-waist, 0.8), complex(-waist + 6.5, -0.8), -0.9, 0.8)),
        (18.5, lens(complex(waist, 0.6), complex(waist - 7.5, -0.6), 0.9, 0.8)),
        (15.5, lens(complex(-waist - 0.4, 0.4), complex(-waist + 5.0, -1.2), -0.7, 0.7)),
        (37.0, lens(-13.6 + 1.5j, -8.4 - 1.0j, -0.7, 0.7)),
        (37.0, lens(13.6 + 1.5j, 8.8 - 1.2j, 0.7, 0.7)),
    ]
    if shape.belly > 0.2:
        side = shape.half(8.0)
        folds += [
            (6.5, lens(complex(-side, 2.0), complex(-side + 8.0, 0.0), -1.0, 0.7)),
            (5.5, lens(complex(side, 2.0), complex(side - 8.5, -0.2), 1.0, 0.7)),
        ]
    return folds
