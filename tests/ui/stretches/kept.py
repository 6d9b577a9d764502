"""What the tests of the window of stretches open: the real library, in a folder of its own."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from coach.adapters.files import Places, StorageFault
from coach.adapters.library import Library
from coach.domain.stage import Stage
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine
from coach.ui.language import catalogue
from coach.ui.stretches.moves import Move, shown
from coach.ui.stretches.setting import Setting

WORDS = catalogue()
REFUSALS = (StorageFault, LookupError, ValueError)


class FullDisk(Library):
    """Keeps nothing while it is full."""

    full = False

    def save_routine(self, plan: Routine) -> None:
        if self.full:
            raise StorageFault("no space left")
        super().save_routine(plan)

    def reset_routine(self, name: str) -> None:
        if self.full:
            raise StorageFault("no space left")
        super().reset_routine(name)


@dataclass
class Clock:
    """Passes only as told; or so much each time it is asked."""

    now: float = 0.0
    step: float = field(default=0.0)

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def library(folder: Path) -> FullDisk:
    """Return the library of a person whose own folder is this; what ships is read once for all."""
    kept = FullDisk(Places(folder, folder))
    kept._exercises._shipped = _read()._exercises._shipped
    return kept


@cache
def _read() -> Library:
    every = Library()
    for name in every.exercises():
        every.exercise(name)
    return every


def move(name: str, stage: Stage = Stage.NONE) -> Move:
    """Return a shipped move as it is shown in a stage."""
    return next(each for each in moves(stage) if each.id == name)


def moves(stage: Stage = Stage.NONE) -> tuple[Move, ...]:
    """Return all shipped moves that are listed."""
    return shown(_read(), WORDS, stage)


def exercise(name: str) -> Exercise:
    """Return a shipped move itself."""
    return _read().exercise(name)


def setting(
    stage: Stage = Stage.NONE, *, reduced: bool = False, wall: bool = True, seated: bool = False
) -> Setting:
    """Return for whom the window is opened."""
    shipped = frozenset(_read().routines())
    return Setting(
        stage=stage,
        reduced=reduced,
        wall=wall,
        seated_only=seated,
        shipped=shipped,
        refusals=REFUSALS,
    )


def let_go(*widgets: QObject) -> None:
    """Have objects deleted now, as the event loop would do."""
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
