"""Lets Ctrl-C and the end of the session end a Qt program in order.

Python only acts on a signal when it runs Python, which an idle event loop may not do for a minute.
The C side writes to a socket at once; a notifier on that wakes the loop.
"""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

WATCHED = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Emits `came` once the program is asked to end; must live in the main thread."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = [signal.signal(number, lambda *_: None) for number in WATCHED]
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in zip(WATCHED, self._before, strict=True):
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    def _wake(self) -> None:
        came = self._reader.recv(64)
        if any(number in came for number in WATCHED):
            self.came.emit()
