"""Pictures of the figure for files: one moment, or a contact sheet of a whole loop.

Works without a screen and without fonts; a ``QGuiApplication`` is all it needs. A file is whole or
not there at all.
"""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from coach import __version__
from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.palette import LIKENESS
from coach.ui.figure.stage import Stage

MADE_BY = f"Stretch Coach {__version__}"
_EVEN = Body()
_PER_INCH = 96
"""Pixels to an inch of an SVG, as browsers count."""
_FINE = 2.0
"""An SVG's room is a picture of its own, so fine that it can be shown twice as large."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture looks: in which tone, of whom, which side is trained."""

    tone: Tone = Tone.LIGHT
    body: Body = _EVEN
    likeness: Likeness = LIKENESS
    mirrored: bool = False


def render(  # noqa: PLR0913 - one picture, told in full
    exercise: Exercise,
    t: float,
    tone: Tone,
    body: Body,
    size: tuple[int, int],
    dpr: float = 1.0,
    *,
    mirrored: bool = False,
    likeness: Likeness = LIKENESS,
) -> QImage:
    """Return the picture at second ``t``: ``size`` times ``dpr`` pixels."""
    stage = Stage(exercise, tone, body, size, dpr, likeness)
    return _shot(stage, t, size, dpr, mirrored=mirrored)


def renders(
    exercise: Exercise, moments: Iterable[float], look: Look, size: tuple[int, int]
) -> Iterator[QImage]:
    """Yield the pictures at these seconds, all on one stage."""
    stage = Stage(exercise, look.tone, look.body, size, 1.0, look.likeness)
    for t in moments:
        yield _shot(stage, t, size, 1.0, mirrored=look.mirrored)


def sheet(
    exercise: Exercise,
    tone: Tone,
    body: Body,
    frames: int = 8,
    columns: int = 4,
    size: tuple[int, int] = (480, 373),
    likeness: Likeness = LIKENESS,
) -> QImage:
    """Return ``frames`` moments of the loop, evenly spaced, in rows of ``columns``."""
    look = Look(tone, body, likeness)
    moments = (exercise.length * i / frames for i in range(frames))
    return tiled(renders(exercise, moments, look, size), frames, columns, size)


def tiled(pictures: Iterator[QImage], count: int, columns: int, size: tuple[int, int]) -> QImage:
    """Return ``count`` pictures of one size in rows of ``columns``.

    What is left over has the colour of the first picture's corner.
    """
    width, height = size
    rows = -(-count // columns)
    whole = QImage(width * min(columns, count), height * rows, QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    for i, picture in enumerate(pictures):
        if not i:
            painter.fillRect(whole.rect(), picture.pixelColor(0, 0))
        painter.drawImage(width * (i % columns), height * (i // columns), picture)
    painter.end()
    return whole


def save(image: QImage, path: Path, title: str = "") -> None:
    """Write a PNG that is either whole or not there at all.

    Raises:
        OSError: the folder cannot be written to.
    """
    signed = QImage(image)
    signed.setText("Title", title or path.stem)
    signed.setText("Software", MADE_BY)
    with whole_file(path) as aside:
        if not signed.save(str(aside)):
            raise OSError(f"cannot write {path}")


def save_svg(
    exercise: Exercise,
    t: float,
    look: Look,
    size: tuple[int, int],
    path: Path,
    words: tuple[str, str],
) -> None:
    """Write the moment ``t`` as an SVG that is either whole or not there at all.

    Args:
        exercise: what is shown.
        t: the second of its loop.
        look: how it looks.
        size: width and height in pixels; it scales to any other.
        path: the file.
        words: title and description.

    Raises:
        OSError: the folder cannot be written to.
    """
    memory = QBuffer()  # Qt's own writing of an SVG does not notice a full disk
    paper = QSvgGenerator()
    paper.setOutputDevice(memory)
    paper.setSize(QSize(*size))
    paper.setViewBox(QRect(0, 0, *size))
    paper.setResolution(_PER_INCH)
    paper.setTitle(words[0])
    paper.setDescription(words[1])
    painter = QPainter(paper)
    stage = Stage(exercise, look.tone, look.body, size, _FINE, look.likeness)
    stage.paint(painter, t, mirrored=look.mirrored)
    painter.end()
    with whole_file(path) as aside:
        aside.write_bytes(memory.data().data())


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a name beside ``path`` to write to; what was written takes its place in one go.

    If anything goes wrong meanwhile, the file is as it was and nothing is left beside it.
    """
    aside = path.with_name(f".{path.stem}-{secrets.token_hex(4)}{path.suffix}")
    try:
        yield aside
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _shot(
    stage: Stage, t: float, size: tuple[int, int], dpr: float, *, mirrored: bool = False
) -> QImage:
    image = QImage(round(size[0] * dpr), round(size[1] * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    painter = QPainter(image)
    stage.paint(painter, t, mirrored=mirrored)
    painter.end()
    return image
