"""A truth value of GSettings, as the program `gsettings` tells it: read once, then pushed.

GSettings has no service of its own to ask on the bus; its program comes with GLib, on every desktop
that uses it. One process stays, about 2 MB of its own, and says a line for each change.
"""

from PySide6.QtCore import QObject, QProcess, Signal

_END_LIMIT_MS = 1000
"""How long a killed process may take to be gone, in milliseconds; a healthy one needs a few."""


class BooleanKey(QObject):
    """One key, followed from now on.

    `value` is None until it is known, and where it cannot be told. `failed` comes once, when there
    is no such program or key, or the process ended; `value` is None from then on.

    Args:
        schema: where the key is.
        key: its name.
        parent: the owner.
        program: what is run.
    """

    changed = Signal()
    failed = Signal()

    def __init__(
        self, schema: str, key: str, parent: QObject | None = None, program: str = "gsettings"
    ) -> None:
        super().__init__(parent)
        self.value: bool | None = None
        self._program = program
        self._words = (schema, key)
        self._reader: QProcess | None = None
        self._monitor: QProcess | None = self._process()
        self._monitor.readyReadStandardOutput.connect(self._hear)
        self._monitor.started.connect(self._read)
        self._monitor.finished.connect(self._lose)
        self._monitor.errorOccurred.connect(self._lose)
        self._monitor.start(program, ["monitor", schema, key])

    def close(self) -> None:
        """End the process, for good."""
        self.value = None
        monitor, self._monitor = self._monitor, None
        reader, self._reader = self._reader, None
        if monitor:
            monitor.readyReadStandardOutput.disconnect(self._hear)
            monitor.started.disconnect(self._read)
            monitor.finished.disconnect(self._lose)
            monitor.errorOccurred.disconnect(self._lose)
            _end(monitor)
        if reader:
            reader.finished.disconnect(self._learn)
            _end(reader)

    def _process(self) -> QProcess:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.setStandardInputFile(QProcess.nullDevice())
        return process

    def _read(self) -> None:
        """Read it only once the monitor runs, so that no change falls between the two."""
        self._reader = self._process()
        self._reader.finished.connect(self._learn)
        self._reader.start(self._program, ["get", *self._words])

    def _learn(self) -> None:
        reader, self._reader = self._reader, None
        if reader:
            self._take(bytes(reader.readAllStandardOutput().data()).decode(errors="replace"))
            reader.deleteLater()

    def _hear(self) -> None:
        while self._monitor and self._monitor.canReadLine():
            line = bytes(self._monitor.readLine().data()).decode(errors="replace")
            self._take(line.removeprefix(f"{self._words[1]}:"))

    def _take(self, said: str) -> None:
        value = {"true": True, "false": False}.get(said.strip())
        if value is not None and value is not self.value:
            self.value = value
            self.changed.emit()

    def _lose(self) -> None:
        if self._monitor:
            self.close()
            self.failed.emit()


def _end(process: QProcess) -> None:
    """End a process whose signals nobody hears any more.

    Blocking its signals instead would keep Qt for Python from noticing that it is gone; it crashed.
    """
    process.kill()
    process.waitForFinished(_END_LIMIT_MS)
    process.deleteLater()
