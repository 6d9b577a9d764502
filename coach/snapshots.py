"""Pictures of every window in every dress, made without a screen: what `coach snapshots` draws.

Each window is the real one, on the afternoon that `coach.showcase` tells of. A page that scrolls
is also taken at its whole height. A contact sheet of each window shows all its pictures, a tone in
each row.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QRect,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from coach.domain.reminder import Tone
from coach.showcase import VIEWS, Size, View, World, built
from coach.ui.figure.export import save
from coach.ui.language import catalogue
from coach.ui.pseudo import pseudo
from coach.ui.style import Style
from coach.ui.tray_icon import SIZES, Panel, TrayState, tray_icon

SCALES: Final = (1.0, 2.0)
TALLEST: Final = 12_000
"""No page is taken higher than this, in pixels."""
_GROWS: Final = 3
_CALM_MS, _PATIENCE_MS = 90, 4_000
_CANNOT = "This plugin does not support"
_CELL: Final = QSize(420, 300)
_NAME, _BETWEEN = 24, 12
_PANELS: Final = {Panel.LIGHT: "#EDEDED", Panel.DARK: "#1E1E22"}


@dataclass(frozen=True, slots=True)
class Dress:
    """How a window is shown on one picture.

    Attributes:
        tone: its colours.
        scale: of its type.
        long: in the language that nobody speaks, which is longer.
        size: in pixels; none for a window that is as large as it needs.
    """

    tone: Tone
    scale: float = 1.0
    long: bool = False
    size: Size | None = None

    def name(self, view: View) -> str:
        """Return what its picture is called: ``today-night-200-long``."""
        usual = view.sizes[0] if view.sizes else None
        size = f"{self.size[0]}x{self.size[1]}" if self.size and self.size != usual else ""
        parts = (view.name, self.tone, f"{self.scale:.0%}"[:-1], "long" if self.long else "", size)
        return "-".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which pictures are wanted.

    Attributes:
        folder: where to.
        views: the windows.
        tones: the tones; none for all.
        size: one size in the place of each window's own.
    """

    folder: Path
    views: Sequence[View] = VIEWS
    tones: Sequence[Tone] = ()
    size: Size | None = None

    def worn(self, view: View) -> tuple[Tone, ...]:
        """Return the tones in which a window is wished."""
        wanted = tuple(tone for tone in view.tones if not self.tones or tone in self.tones)
        return view.tones if view.native else wanted

    def dresses(self, view: View) -> Iterator[Dress]:
        """Yield how a window is shown on each of its pictures, tone by tone."""
        sizes: Sequence[Size | None] = view.sizes or (None,)
        if self.size and view.sizes:
            sizes = (self.size,)
        for tone in self.worn(view):
            for size in sizes:
                for scale in (1.0,) if view.native else SCALES:
                    for long in (False, True):
                        yield Dress(tone, scale, long, size)


def without_complaints() -> None:
    """Keep to itself what a screen in memory cannot do, such as raise a window; tell the rest."""

    def tell(_kind: QtMsgType, _where: QMessageLogContext, said: str) -> None:
        if not said.startswith(_CANNOT):
            sys.stderr.write(f"{said}\n")

    qInstallMessageHandler(tell)


def draw(wish: Wish) -> Iterator[Path]:
    """Draw what is wished; yield each file once it is whole.

    Raises:
        OSError: the folder cannot be written to.
    """
    wish.folder.mkdir(parents=True, exist_ok=True)
    plain = catalogue()
    words, world = {False: plain, True: pseudo(plain)}, World()
    for view in wish.views:
        taken: list[tuple[str, QImage]] = []
        for dress in wish.dresses(view):
            window = built(view, Style(dress.tone, dress.scale), words[dress.long], world)
            if dress.size:
                window.resize(*dress.size)
            name = dress.name(view)
            for last, image in shots(window):
                path = wish.folder / f"{name}{last}.png"
                save(image, path)
                yield path
                if not last:
                    taken.append((name, image))
            _let_go(window)
        path = wish.folder / f"{view.name}-sheet.png"
        save(contact_sheet(taken, columns=len(taken) // len(wish.worn(view))), path)
        yield path
    path = wish.folder / "tray-icons.png"
    save(icons(), path)
    yield path


def shots(window: QWidget) -> Iterator[tuple[str, QImage]]:
    """Show a window and yield its picture; then, named ``-whole``, the page that it scrolls."""
    window.show()
    yield "", settled(window)
    if whole := hidden_height(window):
        for _ in range(_GROWS):  # what is made only when there is time makes a page longer
            window.resize(window.width(), min(TALLEST, window.height() + whole))
            picture = settled(window)
            if not (whole := hidden_height(window)):
                break
        yield "-whole", picture


def hidden_height(window: QWidget) -> int:
    """Return how much higher a window has to be to show all that it scrolls."""
    areas = (area for area in window.findChildren(QScrollArea) if area.isVisible())
    return max((area.verticalScrollBar().maximum() for area in areas), default=0)


def settled(window: QWidget) -> QImage:
    """Return a window's picture once nothing changes on it, as pictures come one by one."""
    watch = QElapsedTimer()
    watch.start()
    before, now = None, window.grab().toImage()
    while now != before and watch.elapsed() < _PATIENCE_MS:
        loop = QEventLoop()
        QTimer.singleShot(_CALM_MS, loop.quit)
        loop.exec()
        before, now = now, window.grab().toImage()
    return now


def contact_sheet(pictures: Iterable[tuple[str, QImage]], columns: int) -> QImage:
    """Return named pictures, made small, in rows."""
    named = list(pictures)
    step = QSize(_CELL.width() + _BETWEEN, _CELL.height() + _NAME + _BETWEEN)
    rows = -(-len(named) // columns)
    size = QSize(step.width() * columns + _BETWEEN, step.height() * rows + _BETWEEN)
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setPen(QColor("#000000"))
    for i, (name, image) in enumerate(named):
        left = _BETWEEN + step.width() * (i % columns)
        top = _BETWEEN + step.height() * (i // columns)
        painter.drawText(QRect(left, top, _CELL.width(), _NAME), Qt.AlignmentFlag.AlignLeft, name)
        small = image.scaled(
            image.size().scaled(_CELL, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(image.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(left, top + _NAME, small)
    painter.end()
    return sheet


def icons() -> QImage:
    """Return the tray's icons: a row a state on each panel, at every size."""
    pad, step = 12, max(SIZES) + 24
    wide, tall = pad + sum(size + pad for size in SIZES), step * len(TrayState)
    sheet = QImage(wide * len(_PANELS), tall, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for column, (panel, field) in enumerate(_PANELS.items()):
        painter.fillRect(column * wide, 0, wide, tall, QColor(field))
        for row, state in enumerate(TrayState):
            left, icon = column * wide + pad, tray_icon(state, panel)
            for size in SIZES:
                top = row * step + (step - size) // 2
                painter.drawPixmap(left, top, icon.pixmap(size, size))
                left += size + pad
    painter.end()
    return sheet


def _let_go(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
