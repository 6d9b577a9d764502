"""Moving pictures for files: one loop of a move as a GIF, from its first moment back to it.

Pillow writes them, and is imported only when one is made.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from coach.motion.exercise import Exercise
from coach.ui.figure.export import Look, renders, whole_file

if TYPE_CHECKING:
    from PIL.Image import Dither, Image

RATE = 15
"""Pictures a second."""
_TICK = 100
"""A GIF counts its time in hundredths of a second."""
_COLOURS = 255
_CLEAR = 255
_NEVER = (255, 0, 255)
"""The last colour, which no picture has: what stays as in the picture before."""
_SAMPLED = 12
"""Pictures from which the colours of all are chosen."""


def film(exercise: Exercise, look: Look, size: tuple[int, int], path: Path) -> None:
    """Write exactly one loop of a move, shown again and again: whole or not there at all.

    All pictures share one palette, so that nothing flickers. The file holds nothing but pictures.

    Raises:
        OSError: the folder cannot be written to.
    """
    count = max(2, round(exercise.length * RATE))
    moments = (exercise.length * i / count for i in range(count))
    pictures = [_image(shot) for shot in renders(exercise, moments, look, size)]
    palette = _palette(pictures)
    flat = [each.quantize(palette=palette, dither=_plain()) for each in pictures]
    with whole_file(path) as aside:
        flat[0].save(
            aside,
            save_all=True,
            append_images=flat[1:],
            duration=durations(exercise.length, count),
            loop=0,
            transparency=_CLEAR,
            palette=bytes(palette.getpalette() or []),
            optimize=True,
            disposal=1,
        )


def durations(length: float, count: int) -> list[int]:
    """Return how long each picture is shown, in milliseconds; in all just the loop's length."""
    ends = [round(length * _TICK * (i + 1) / count) for i in range(count)]
    starts = [0, *ends[:-1]]
    return [10 * (end - start) for start, end in zip(starts, ends, strict=True)]


def _palette(pictures: Sequence["Image"]) -> "Image":
    """Return a picture with the colours that suit all of them."""
    from PIL import Image  # noqa: PLC0415  - a tenth of a second, only where a film is made

    some = pictures[:: max(1, len(pictures) // _SAMPLED)]
    width, height = some[0].size
    strip = Image.new("RGB", (width, height * len(some)))
    for i, picture in enumerate(some):
        strip.paste(picture, (0, i * height))
    chosen = strip.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=_plain())
    colours = chosen.getpalette() or []
    chosen.putpalette(colours + list(_NEVER) * (_CLEAR + 1 - len(colours) // 3))
    return chosen


def _plain() -> "Dither":
    from PIL.Image import Dither  # noqa: PLC0415  - as above

    return Dither.NONE  # dots would crawl from picture to picture


def _image(shot: QImage) -> "Image":
    from PIL import Image  # noqa: PLC0415

    even = shot.convertToFormat(QImage.Format.Format_RGB888)
    size = (even.width(), even.height())
    stride = even.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(even.constBits()), "raw", "RGB", stride)
