"""Pictures for files: moves and routines for `coach render`, cards and moves for a demo."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coach.domain.reminder import Card, Tone
from coach.films import film
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.routine import Segment, Session, Side
from coach.ui.card import CardWindow
from coach.ui.figure.export import Look, render, renders, save, save_svg, tiled
from coach.ui.language import say

SIZE = (900, 700)
CELL = (480, 373)
FILM = (450, 350)
"""Pixels of one picture, of one cell of a contact sheet and of a GIF, if nothing else is asked."""
_COLUMNS = 4
_FULLEST = 0.9
"""The share of a loop's glow that is enough for a routine's picture of it."""


class Format(StrEnum):
    """The kinds of files there are."""

    PNG = "png"
    SVG = "svg"
    GIF = "gif"


@dataclass(frozen=True, slots=True)
class Order:
    """How pictures are wanted.

    Attributes:
        frames: how many moments of a move's loop; a GIF has them all.
        size: width and height in pixels, ``None`` for the usual.
        sheet: all moments (or steps) on one picture, as a PNG.
        tag: what else stands in the files' names, such as the form.
    """

    folder: Path
    look: Look = Look()  # noqa: RUF009 - frozen
    format: Format = Format.PNG
    frames: int = 8
    size: tuple[int, int] | None = None
    sheet: bool = False
    tag: str = ""

    @property
    def pixels(self) -> tuple[int, int]:
        """The size of a picture, or of a cell of a sheet."""
        usual = CELL if self.sheet else FILM if self.format is Format.GIF else SIZE
        return self.size or usual

    def path(self, name: str, last: str = "") -> Path:
        """Return the path of a picture: ``<name>[-<tag>]-<tone>[-<last>].<format>``."""
        parts = (name, self.tag, str(self.look.tone), last)
        return self.folder / f"{'-'.join(part for part in parts if part)}.{self.format}"


def without_screen() -> QApplication:
    """Return an application that draws into memory; the caller keeps it while it draws."""
    return QApplication(["coach", "-platform", "offscreen"])


def draw_move(move: Exercise, order: Order, words: Mapping[str, str]) -> Iterator[Path]:
    """Draw a move's loop; yield each file once it is whole.

    Raises:
        OSError: the folder cannot be written to.
    """
    order.folder.mkdir(parents=True, exist_ok=True)
    count = order.frames
    moments = [move.length * i / count for i in range(count)]
    if order.sheet:
        shots = renders(move, moments, order.look, order.pixels)
        path = order.path(move.id, "sheet")
        save(tiled(shots, count, _COLUMNS, order.pixels), path, say(words, move.title))
        yield path
    elif order.format is Format.GIF:
        yield _film(move, order, order.path(move.id))
    else:
        names = [f"{i + 1:03}" for i in range(count)]
        yield from _stills(move, zip(moments, names, strict=True), order, words)


def draw_routine(session: Session, order: Order, words: Mapping[str, str]) -> Iterator[Path]:
    """Draw one picture (or GIF) of each step of a routine; yield each file once it is whole.

    Raises:
        OSError: the folder cannot be written to.
    """
    order.folder.mkdir(parents=True, exist_ok=True)
    name = session.routine.id
    moves = [replace(move, phases=move.written) for move in session.steps]
    if order.sheet:
        shots = (
            shot
            for move in moves
            for shot in renders(move, [telling(move)], order.look, order.pixels)
        )
        path = order.path(name, "sheet")
        whole = tiled(shots, len(moves), columns(len(moves)), order.pixels)
        save(whole, path, say(words, session.routine.title))
        yield path
        return
    for i, move in enumerate(moves, start=1):
        last = f"{i:02}-{move.id}"
        if order.format is Format.GIF:
            yield _film(move, order, order.path(name, last))
        else:
            yield from _stills(move, [(telling(move), last)], order, words, name)


def columns(count: int) -> int:
    """Return how many pictures stand in a row so that the fewest places stay empty."""
    return min((_COLUMNS, _COLUMNS - 1), key=lambda columns: -count % columns)


def telling(move: Exercise) -> float:
    """Return the second of a move's loop that tells most of it: its hold, else its fullest glow."""
    if holds := [phase for phase in move.phases if phase.hold]:
        return holds[0].start + holds[0].seconds / 2
    ends = [phase.start + phase.seconds for phase in move.phases]
    glow = [sum(phase.target.glow.values()) for phase in move.phases]
    most = max(glow)
    return next(end for end, each in zip(ends, glow, strict=True) if each >= _FULLEST * most) - 1e-3


def _stills(
    move: Exercise,
    moments: Iterable[tuple[float, str]],
    order: Order,
    words: Mapping[str, str],
    name: str = "",
) -> Iterator[Path]:
    title, alt = say(words, move.title), say(words, move.alt)
    wanted = list(moments)
    shots = renders(move, [t for t, _ in wanted], order.look, order.pixels)
    for t, last in wanted:
        path = order.path(name or move.id, last)
        if order.format is Format.SVG:
            save_svg(move, t, order.look, order.pixels, path, (title, alt))
        else:
            save(next(shots), path, title)
        yield path


def _film(move: Exercise, order: Order, path: Path) -> Path:
    film(move, order.look, order.pixels, path)
    return path


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
