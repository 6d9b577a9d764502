"""Dresses a tone in another accent, such as the system's own, and keeps every word readable.

The hue stays; the colour grows darker or lighter until its contrasts hold. Contrasts are those of
WCAG 2.x, from 1 to 21.
"""

import colorsys
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from coach.ui.colours import Tokens

TEXT: Final = 4.5
"""The least contrast of text."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS: Final = 100
_SHAPE: Final = 3.0
"""The least contrast of a shape that carries meaning."""
_TINTS: Final = {True: (0.14, 0.10, 0.06), False: (0.28, 0.22, 0.16, 0.10, 0.05)}
"""How much accent a soft field has in it, by light and in the dark; the first that holds."""

_Rgb = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours given as ``#RRGGBB``."""
    light, dark = sorted((_luminance(_parts(one)), _luminance(_parts(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=64)
def accented(tones: Tokens, accent: str) -> Tokens:
    """Return the tone with another accent, and soft fields to go with it.

    ``accent`` is ``#RRGGBB``; with anything else the tone keeps its own.
    """
    if not _COLOUR.fullmatch(accent):
        return tones
    grounds = (tones.paper, tones.surface, tones.sunk)
    light = _is_light(tones.surface)
    mark = _moved(accent, light, lambda shade: _least(shade, grounds) >= TEXT)
    on_mark = max(("#FFFFFF", _deep(accent)), key=lambda word: contrast(word, mark))
    soft = next(field for field in _fields(mark, tones) if _carries(field, mark, tones.ink))
    on_soft = _moved(mark, light, lambda shade: contrast(shade, soft) >= TEXT + 1)
    return replace(tones, accent=mark, mark=mark, on_accent=on_mark, soft=soft, on_soft=on_soft)


def _moved(colour: str, darker: bool, holds: Callable[[str], bool]) -> str:  # noqa: FBT001
    """Return the colour, darker or lighter by as little as makes it hold."""
    hue, light, full = colorsys.rgb_to_hls(*_parts(colour))
    end = 0.0 if darker else 1.0
    for step in range(_STEPS + 1):
        part = step / _STEPS
        shade = _written(colorsys.hls_to_rgb(hue, light + (end - light) * part, full))
        if holds(shade):
            return shade
    return "#000000" if darker else "#FFFFFF"


def _fields(mark: str, tones: Tokens) -> Iterator[str]:
    """Yield soft fields, the strongest tint first; the surface itself always holds."""
    for part in _TINTS[_is_light(tones.surface)]:
        yield _mixed(mark, tones.surface, 1 - part)
    yield tones.surface


def _carries(field: str, mark: str, ink: str) -> bool:
    return contrast(mark, field) >= _SHAPE and contrast(ink, field) >= TEXT


def _deep(colour: str) -> str:
    """Return the colour's hue, nearly black."""
    hue, _, full = colorsys.rgb_to_hls(*_parts(colour))
    return _written(colorsys.hls_to_rgb(hue, 0.07, min(full, 0.5)))


def _mixed(colour: str, other: str, part: float) -> str:
    pairs = zip(_parts(colour), _parts(other), strict=True)
    red, green, blue = (a + (b - a) * part for a, b in pairs)
    return _written((red, green, blue))


def _least(colour: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _is_light(ground: str) -> bool:
    return _luminance(_parts(ground)) > 0.18


def _luminance(colour: _Rgb) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> _Rgb:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _written(colour: _Rgb) -> str:
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in colour)
