"""A day that is typed, or none."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from coach.ui.icons import Icon
from coach.ui.kit.field import Field
from coach.ui.kit.stepper import NO_WORDS
from coach.ui.language import say
from coach.ui.style import Style

_SHOWN = "d MMM yyyy"
_READ = ("d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy")


class DateField(QWidget):
    """A field for a day. `chosen` brings a ``date``, or none where it was emptied.

    What is no day stays as typed and is not told; `refused` brings it. Arrows move by a day, page
    keys by a month.

    Args:
        style: tone, type scale and accent.
        name: which day is asked for, for a screen reader.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._value: date | None = None
        self.field = Field(style, name, icon=Icon.CALENDAR)
        self.field.line.installEventFilter(self)
        self.field.entered.connect(self._read)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        self.speak(NO_WORDS)
        self.setFocusProxy(self.field.line)

    @property
    def line(self) -> QLineEdit:
        """What is typed into."""
        return self.field.line

    def speak(self, words: Mapping[str, str]) -> None:
        """Take the words that stand there while it is empty from a catalogue."""
        self.line.setPlaceholderText(say(words, "kit.date"))

    def value(self) -> date | None:
        """Return the day, or none."""
        return self._value

    def show_value(self, value: date | None) -> None:
        """Show a day, or none; nothing is told."""
        self._value = value
        self.field.show_value("" if value is None else _said(value))
        self.field.show_doubt(doubtful=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step by arrows and page keys; where nothing was typed, the page undoes."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) and not self.line.isUndoAvailable():
                event.ignore()
                return True
            match event.key():
                case Qt.Key.Key_Up:
                    return self._step(days=1)
                case Qt.Key.Key_Down:
                    return self._step(days=-1)
                case Qt.Key.Key_PageUp:
                    return self._step(months=1)
                case Qt.Key.Key_PageDown:
                    return self._step(months=-1)
        return bool(super().eventFilter(watched, event))

    def _step(self, days: int = 0, months: int = 0) -> bool:
        if self._value is None:
            return False
        self._choose(_python(_qt(self._value).addDays(days).addMonths(months)))
        return True

    def _read(self, text: str) -> None:
        if not text.strip():
            self._choose(None)
            return
        day = _understood(text.strip())
        if day is None:
            self.field.show_doubt(doubtful=True)
            self.refused.emit(text)
        else:
            self._choose(day)

    def _choose(self, value: date | None) -> None:
        before = self._value
        self.show_value(value)
        if value != before:
            self.chosen.emit(value)


def _understood(text: str) -> date | None:
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    for form in (*_READ, short):
        day = locale.toDate(text, form)
        if day.isValid():
            return _python(day)
    return None


def _said(day: date) -> str:
    return QLocale().toString(_qt(day), _SHOWN)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
