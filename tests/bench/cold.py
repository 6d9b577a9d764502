"""The resident, and when it painted the figure that helps; run by `helping`, once for each opening.

It says "ready" once it has settled with nothing but its icon. Then it prints a line as soon as the
figure was painted twice, each time with another picture: the two moments, in seconds of the clock
that `time.perf_counter` reads in every process. On SIGUSR1 it presses the item of its own menu.
"""

import os
import signal
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from coach.adapters.files import Places
from coach.resident import Resident
from coach.ui.tray import Tray

FIGURE = "FigureView"
"""By its name: what is not imported yet stays so."""
SETTLE_MS = 6_000


class Watch(QObject):
    """Notes the end of each painting of the figure that shows another moment of its move."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        self._shown: set[float] = set()
        self._painted: list[float] = []
        qt.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wait for the end of a painting."""
        if event.type() is QEvent.Type.Paint and type(watched).__name__ == FIGURE:
            at = float(vars(watched)["_t"])
            if at not in self._shown:
                self._shown.add(at)
                QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._painted.append(time.perf_counter())
        if len(self._painted) == 2:
            first, second = self._painted
            print(f"painted {first:.6f} {second:.6f}", flush=True)


def main() -> None:
    """Stay until told to quit."""
    qt = QApplication(["stretch-coach"])
    qt.setQuitOnLastWindowClosed(False)
    tray = Tray()
    tray.show()
    resident = Resident(tray, Places.of(os.environ), qt)
    qt.aboutToQuit.connect(resident.close)
    resident.open()
    watch = Watch(qt)
    if "tray" in sys.argv:
        signal.signal(signal.SIGUSR1, lambda *_: tray.help_wished.emit())
    QTimer.singleShot(SETTLE_MS, lambda: print("ready", flush=True))
    qt.exec()
    del watch


main()
