"""Curls: a round head of them, its edge and its inside made of small coils."""

from coach.motion.geometry import turned
from coach.ui.figure.canvas import Part
from coach.ui.figure.hair.coat import furrows, mass, strands
from coach.ui.figure.palette import Palette

_MIDDLE, _RADIUS = -2.4 + 3.4j, 11.3
_FROM, _TO = 28.0, 226.0
"""Degrees from the forehead over the crown to the nape."""
_BUMPS = 11
_HAIRLINE = (
    -7.4 - 7.6j, -5.8 - 8.4j, -4.2 - 7.6j, -4.0 - 6.0j, -3.2 - 4.6j, -3.3 - 2.4j, -2.2 - 0.6j,
    -0.8 + 1.2j, 0.7 + 0.5j, 1.0 - 1.0j, 1.8 - 2.4j, 2.5 - 0.9j, 2.3 + 0.6j, 3.5 + 1.7j,
    3.2 + 3.3j, 4.6 + 4.1j, 4.7 + 5.6j, 6.1 + 5.9j, 7.1 + 7.4j,
)  # fmt: skip
_COILS = (
    (5.0 + 9.6j, 20), (1.0 + 11.9j, 60), (-3.8 + 12.2j, 95), (-8.2 + 9.9j, 125),
    (-10.8 + 6.0j, 155), (-11.3 + 1.4j, 185), (-9.7 - 2.9j, 210), (-6.6 - 5.6j, 240),
    (2.4 + 7.4j, 30), (-1.8 + 8.4j, 80), (-6.0 + 6.4j, 130), (-7.4 + 2.0j, 180),
    (-5.6 - 1.9j, 220), (-2.2 + 4.2j, 95), (1.0 + 3.6j, 20),
)  # fmt: skip
_COIL = (-1.5 - 0.4j, -1.0 + 0.9j, 0.3 + 1.2j, 1.3 + 0.4j, 1.2 - 0.7j, 0.3 - 0.8j)
_UNDER = (-1.9 - 1.2j, -0.4 - 1.9j, 1.4 - 1.7j, 2.3 - 0.4j)


def curls(palette: Palette) -> Part:
    """Return a round head of curls; the ear shows below them."""
    return (
        *mass(palette, _outline()),
        furrows(palette, (_placed(_UNDER, coil) for coil in _COILS), 0.75),
        strands(palette, (_placed(_COIL, coil) for coil in _COILS), 0.66),
    )


def _outline() -> list[complex]:
    """Return the edge: bumps around the head, small ones along the hairline."""
    points = []
    for i in range(2 * _BUMPS + 1):
        angle = _FROM + (_TO - _FROM) * i / (2 * _BUMPS)
        out = _RADIUS + (0.85 if i % 2 else -0.15)
        points.append(_MIDDLE + turned(out + 0j, angle))
    return [*points, *_HAIRLINE]


def _placed(shape: tuple[complex, ...], coil: tuple[complex, float]) -> list[complex]:
    at, angle = coil
    return [at + turned(point, angle) for point in shape]
