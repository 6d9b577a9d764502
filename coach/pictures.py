"""Pictures for files: moves for `coach render`, cards and moves for the snapshots of a demo."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from coach.domain.reminder import Card, Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.routine import Segment, Side
from coach.ui.card import CardWindow
from coach.ui.figure.export import render, save, sheet

SIZE = (900, 700)
CELL = (480, 373)
"""Pixels of one picture, and of one cell of a contact sheet, where nothing else is asked for."""


def without_screen() -> QApplication:
    """Return an application that draws into memory; the caller keeps it while it draws."""
    return QApplication(["coach", "-platform", "offscreen"])


def draw(
    exercise: Exercise, body: Body, tone: Tone, folder: Path, frames: int, size: tuple[int, int]
) -> list[Path]:
    """Draw ``frames`` moments of the loop, evenly spaced; return the files.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for i in range(frames):
        path = folder / f"{exercise.id}-{tone}-{i + 1:03}.png"
        save(render(exercise, exercise.length * i / frames, tone, body, size), path)
        made.append(path)
    return made


def draw_sheet(
    exercise: Exercise, body: Body, tone: Tone, folder: Path, frames: int, size: tuple[int, int]
) -> list[Path]:
    """Draw the same moments as one contact sheet; return its file.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{exercise.id}-{tone}-sheet.png"
    save(sheet(exercise, tone, body, frames, columns=4, size=size), path)
    return [path]


class Camera:
    """Draws what a demo would show, into a folder.

    Raises:
        OSError: the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._application = without_screen()

    def card(self, name: str, card: Card) -> None:
        """Draw a card as its own window shows it."""
        window = CardWindow(card, guard_ms=0)
        window.wake()
        image = window.grab().toImage()
        window.deleteLater()
        save(image, self._folder / f"{name}.png", card.title)

    def move(self, name: str, segment: Segment, belly: float, tone: Tone) -> None:
        """Draw the middle of a move."""
        middle = segment.exercise.length / 2
        mirrored = segment.side is Side.LEFT
        body = Body(belly=belly)
        image = render(segment.exercise, middle, tone, body, SIZE, mirrored=mirrored)
        save(image, self._folder / f"{name}.png", segment.exercise.id)
