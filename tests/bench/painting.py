"""What one picture of the figure costs, at 900 by 700 pixels."""

import statistics
import time
from collections.abc import Iterator

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from coach.adapters.library import Library
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.ui.figure.stage import Stage
from tests.bench.table import Row

SIZE = (900, 700)
RATE = 60
"""Pictures a second, as they are played: what hardly moves from one to the next is kept."""


def rows() -> Iterator[Row]:
    """Yield median and 99th percentile of each move, in milliseconds."""
    application = QApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    library = Library()
    for name in library.exercises():
        spent = min((_spent(library.exercise(name)) for _ in range(3)), key=statistics.median)
        yield Row(f"paint {name} p50", statistics.median(spent), "ms", 8)
        yield Row(f"paint {name} p99", statistics.quantiles(spent, n=100)[98], "ms", 14)
    del application


def _spent(exercise: Exercise) -> list[float]:
    stage = Stage(exercise, Tone.LIGHT, Body(belly=0.8), SIZE)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    spent = []
    for i in range(-5, round(exercise.length * RATE)):
        begun = time.perf_counter()
        painter = QPainter(image)
        stage.paint(painter, max(0, i) / RATE)
        painter.end()
        if i >= 0:
            spent.append((time.perf_counter() - begun) * 1000)
    return spent
