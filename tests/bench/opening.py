"""Opens one window in the running coach, closes it, and tells what that took; twice.

Run by `windows` in a process of its own for each window: the coach is the real one, with its icon,
its engine and its stores; the window is opened by an order, as `coach open today` gives it, or
built as `coach.showcase` has it, imports and all.
Prints a line for each opening: milliseconds until the first paint was done; then, in megabytes
more than before, the PSS while it was open, the PSS some time after it had closed, and of that the
part that is nobody else's file: the rest is code of libraries that any program may map.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coach.adapters.files import Places
from coach.domain.reminder import Tone
from coach.resident import Resident
from coach.showcase import View, World, built, view
from coach.ui.tray import Tray

SETTLE_MS = 3_000
LOOK_MS = 2_000
CLOSED_MS = 5_000
"""How long the program may take to give back what a window took."""


class FirstPaint(QObject):
    """Stops the watch once anything of a window was painted, and all that was painted with it."""

    def __init__(self, qt: QCoreApplication, begun: float) -> None:
        super().__init__()
        self._qt, self._begun = qt, begun
        self._painted = False
        self.took = 0.0
        qt.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wait for the end of the first painting."""
        paints = event.type() is QEvent.Type.Paint and isinstance(watched, QWidget)
        if paints and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._stop)
        return False

    def _stop(self) -> None:
        self.took = (time.perf_counter() - self._begun) * 1000
        self._qt.removeEventFilter(self)


def main() -> None:
    """Open the window that is named."""
    qt = QApplication(["stretch-coach"])
    qt.setQuitOnLastWindowClosed(False)
    tray = Tray()
    tray.show()
    resident = Resident(tray, Places.of(os.environ), qt)
    resident.open()
    world = World()
    world.afternoon, world.evening  # noqa: B018  - lived now, not while it is timed
    pause(SETTLE_MS)
    for _ in range(2):
        before = weights()
        took, during = opened(qt, resident, world, sys.argv[1])
        pause(CLOSED_MS)
        kept = [now - then for now, then in zip(weights(), before, strict=True)]
        print(f"{took:.1f} {during[0] - before[0]:.2f} {kept[0]:.2f} {kept[1]:.2f}", flush=True)
    resident.close()


def opened(
    qt: QCoreApplication, resident: Resident, world: World, name: str
) -> tuple[float, list[float]]:
    """Open and close a window; return the milliseconds to its first paint, and what all weighs."""
    wanted = view(name)
    before = set(QApplication.topLevelWidgets())
    watch = FirstPaint(qt, time.perf_counter())
    if wanted.order:
        resident.obey(wanted.order)
    else:
        resident.faces.windows.show(name, lambda: _built(wanted, world))
    fresh = set(QApplication.topLevelWidgets()) - before
    window = next(each for each in fresh if each.isVisible())
    while watch.took <= 0:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    pause(LOOK_MS)
    during = weights()
    window.close()
    return watch.took, during


def _built(wanted: View, world: World) -> QWidget:
    from coach.ui.language import catalogue  # noqa: PLC0415  - as the wiring does
    from coach.ui.style import Style  # noqa: PLC0415

    return built(wanted, Style(Tone.LIGHT), catalogue(), world)


def pause(for_ms: int) -> None:
    """Let the program live on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(for_ms, loop.quit)
    loop.exec()


def weights() -> list[float]:
    """Return the PSS of this process and its anonymous part, in megabytes."""
    told = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    sizes = {name: int(size) / 1024 for name, size, _ in (line.split() for line in told)}
    return [sizes["Pss:"], sizes["Pss_Anon:"]]


main()
