"""A routine played in a live window, weighed from inside; `playing` runs it on a screen of its own.

Prints a line for each state: its name, percent of one core, pictures of the figure a second.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from coach.adapters.library import Library
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Step, lay_out
from coach.ui.figure.view import FigureView
from coach.ui.language import catalogue
from coach.ui.player.setting import Setting
from coach.ui.player.window import Player

SETTLE_MS = 1_500
_BRIEF = 0.2
"""Seconds of a hold where movement is looked at."""
LOOK_S = 6.0
"""Seconds that a state is watched, where it lasts that long."""

_painted = 0
_paint = FigureView.paintEvent


def _counted(view: FigureView, event: QPaintEvent) -> None:
    global _painted  # noqa: PLW0603 - a counter beside a method that Qt calls
    _painted += 1
    _paint(view, event)


def player(move: Exercise, *, held: bool) -> Player:
    """Return a window that does one move for a minute or more, or holds it that long."""
    step = Step(move.id, hold=60.0) if held else Step(move.id, reps=60, hold=_BRIEF)
    if not move.dose.hold:
        step = Step(move.id, reps=60)
    routine = Routine("bench", "bench", 0.0, 0.0, (step,), {})
    stage = "none" if "none" in move.about.stages else move.about.stages[0]
    session = lay_out(routine, {move.id: move}, stage)
    return Player(session, catalogue(), Setting(body=Body(belly=0.5)))


def states(window: Player, *, held: bool) -> Iterator[tuple[str, float, Callable[[], None]]]:
    """Yield each state: its name, its seconds, and how to get there."""
    if held:
        yield "hold", LOOK_S, window.resume
    else:
        yield "moving", LOOK_S, window.resume
    yield "paused", 2.0, window.pause
    yield "hidden", 2.0, window.hide


def main() -> None:
    """Watch the move that is named."""
    FigureView.paintEvent = _counted  # type: ignore[method-assign,assignment]
    application = QApplication(sys.argv[:1])
    move = Library().exercise(sys.argv[1])
    held = sys.argv[2] == "hold"
    window = player(move, held=held)
    window.show()
    todo = states(window, held=held)
    begun: tuple[str, float, float, int] | None = None

    def follow() -> None:
        nonlocal begun
        if begun:
            name, cpu, at, painted = begun
            took = time.perf_counter() - at
            print(name, 100 * (_cpu() - cpu) / took, (_painted - painted) / took, flush=True)
            begun = None
        if (state := next(todo, None)) is None:
            application.quit()
            return
        name, seconds, go = state
        go()
        QTimer.singleShot(300, lambda: start(name, seconds))

    def start(name: str, seconds: float) -> None:
        nonlocal begun
        begun = (name, _cpu(), time.perf_counter(), _painted)
        QTimer.singleShot(round(seconds * 1000), follow)

    ready = move.dose.ease_in if held else 0.0
    QTimer.singleShot(round(1000 * ready) + SETTLE_MS, follow)
    application.exec()


def _cpu() -> float:
    spent = os.times()
    return spent.user + spent.system


main()
