"""Pictures of the figure for files: one moment, or a contact sheet of a whole loop.

Works without a screen and without fonts; a ``QGuiApplication`` is all it needs.
"""

import secrets
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from coach import __version__
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.stage import Stage


def render(
    exercise: Exercise,
    t: float,
    tone: Tone,
    body: Body,
    size: tuple[int, int],
    dpr: float = 1.0,
    *,
    mirrored: bool = False,
) -> QImage:
    """Return the picture at second ``t``: ``size`` times ``dpr`` pixels."""
    return _shot(Stage(exercise, tone, body, size, dpr), t, size, dpr, mirrored=mirrored)


def sheet(
    exercise: Exercise,
    tone: Tone,
    body: Body,
    frames: int = 8,
    columns: int = 4,
    size: tuple[int, int] = (480, 373),
) -> QImage:
    """Return ``frames`` moments of the loop, evenly spaced, in rows of ``columns``."""
    stage = Stage(exercise, tone, body, size)
    width, height = size
    rows = -(-frames // columns)
    whole = QImage(width * min(columns, frames), height * rows, QImage.Format.Format_RGB32)
    whole.fill(0)
    painter = QPainter(whole)
    for i in range(frames):
        shot = _shot(stage, exercise.length * i / frames, size, 1.0)
        painter.drawImage(width * (i % columns), height * (i // columns), shot)
    painter.end()
    return whole


def save(image: QImage, path: Path, title: str = "") -> None:
    """Write a PNG that is either whole or not there at all.

    Raises:
        OSError: the folder cannot be written to.
    """
    signed = QImage(image)
    signed.setText("Title", title or path.stem)
    signed.setText("Software", f"Stretch Coach {__version__}")
    aside = path.with_name(f".{path.stem}-{secrets.token_hex(4)}.png")
    try:
        written = signed.save(str(aside))
        if written:
            aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    if not written:
        raise OSError(f"cannot write {path}")


def _shot(
    stage: Stage, t: float, size: tuple[int, int], dpr: float, *, mirrored: bool = False
) -> QImage:
    image = QImage(round(size[0] * dpr), round(size[1] * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    painter = QPainter(image)
    stage.paint(painter, t, mirrored=mirrored)
    painter.end()
    return image
