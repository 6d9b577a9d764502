"""The page of preferences: all of them on one page; a change counts at once and can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.edits import Edits
from coach.domain.preferences import BadValue, Preferences
from coach.ui.language import say, told
from coach.ui.preferences import wording
from coach.ui.preferences.around import Around, Extras, Live
from coach.ui.preferences.builder import Builder
from coach.ui.preferences.choosing import Choosing
from coach.ui.preferences.contents import Contents
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.finder import Finder
from coach.ui.preferences.foot import Foot
from coach.ui.preferences.header import Header
from coach.ui.preferences.navigator import Navigator
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.sections import SCHEDULE, section_of
from coach.ui.preferences.sheet import Sheet
from coach.ui.preferences.start_over import StartOver
from coach.ui.preferences.undo_keys import UndoKeys
from coach.ui.style import Style

RUN_MS: Final = 150
"""Changes of one preference that follow so soon, as while a button is held, are one edit."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a page knows that is not stored: the way back, and where it was."""

    edits: Edits
    scrolled: int


class PreferencesPage(QWidget):
    """Every preference with its editor, in sections of one page.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        preferences: what is chosen now.
        around: today, the live day, and the routines there are.
        extra: sections that others make.

    Signals:
        chosen: all preferences, with what the person changed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        words: Mapping[str, str],
        style: Style,
        preferences: Preferences,
        around: Around,
        extra: Extras = (),
    ) -> None:
        super().__init__()
        self._words, self._style, self._around, self._extra = words, style, around, tuple(extra)
        self._choosing = Choosing(preferences)
        self.foot = Foot(style, say(words, "preferences.undo"), self)
        unit, say_below = preferences.water.unit, self.foot.say
        self._desk = Desk(words, style, unit, around.routines, say_below, around.listening)
        self.header = Header(words, style)
        self.over = StartOver(words, style)
        last = ("all", wording.section(words, "all"), self.over)
        self.contents = Contents(self._desk, self._make, self._extra, last)
        name = say(words, "preferences.sections-name")
        self.navigator = Navigator(style, name, list(self.contents.titles.items()))
        self.live = around.live() if around.live else None
        self.sheet = Sheet(style, self.header, self.live, self.navigator)
        self.finder = Finder(words, self.contents, self.sheet, self.navigator, self._extra)
        self._builder = Builder(self.contents, self._built, self)
        self._undo_keys = UndoKeys(self)
        self._run = QTimer(self, singleShot=True, interval=RUN_MS)
        self._lay_out()
        self._connect()
        self._show(at_first=True)
        self._builder.begin()

    @property
    def preferences(self) -> Preferences:
        """What is chosen, as the page shows it."""
        return self._choosing.preferences

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is stored now, wherever it was changed; what is being typed stays."""
        before = self.preferences
        if self._choosing.show(preferences):
            self.header.told.tell(say(self._words, "preferences.saved"))
        if preferences != before:  # else it is shown already, and the day need not be played
            self._show()

    def show_refusal(self, reason: str) -> None:
        """Show again what is stored, and say why a change could not be kept."""
        names = self._choosing.refuse()
        self._show()
        for row in self.contents.rows:
            if row.name in names:
                row.put_back()
        said = told(self._words, "preferences.not-saved", why=reason)
        self.header.told.tell(said, well=False)

    def finish(self) -> None:
        """Make all rows now, not only when there is time."""
        self._builder.finish()

    def row(self, name: str) -> PreferenceRow:
        """Return the row of a preference."""
        return self.contents.row(name)

    def go_to(self, key: str) -> None:
        """Scroll to a section, by its key."""
        self.finder.go_to(key)

    def undo(self) -> None:
        """Take the last change back."""
        names = self._choosing.edits.undoes()
        self._take(self._choosing.edits.undo())
        if names:
            self.header.told.tell(wording.undone(self._words, names))
        self.foot.hide()

    def reset_all(self) -> None:
        """Put everything back as it was at first."""
        edits = self._choosing.edits
        if edits.reset_all().preferences != edits.preferences:
            self._take(edits.reset_all())
            self.foot.say(say(self._words, "preferences.all-back-done"))

    def memory(self) -> Memory:
        """Return what another page needs to go on where this one ends, as in another dress."""
        return Memory(self._choosing.edits, self.sheet.verticalScrollBar().value())

    def recall(self, memory: Memory) -> None:
        """Go on where another page ended."""
        self._choosing.edits = memory.edits.seen(self.preferences)
        self.finish()
        self._show()
        self.sheet.arrange()
        self.sheet.column.activate()
        self.sheet.verticalScrollBar().setValue(memory.scrolled)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rest when there is time."""
        super().showEvent(event)
        self._builder.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing for nobody."""
        super().hideEvent(event)
        self._builder.rest()

    def _make(self, name: str) -> PreferenceRow:
        row = PreferenceRow(self._desk, name, self._around.day)
        row.chosen.connect(self.choose)
        row.reset_wished.connect(lambda name: self._take(self._choosing.edits.reset(name)))
        for line in row.editor.lines:
            self._undo_keys.watch(line)
        row.show_preferences(self.preferences)
        return row

    def choose(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Choose one preference, as the person does."""
        joined = self._run.isActive()
        self._run.start()
        try:
            edits = self._choosing.edits.choose(name, value, joined=joined)
        except BadValue:
            row = self.row(name)
            row.put_back()
            row.warn(say(self._words, "preferences.not-taken"))
        else:
            self._take(edits)

    def _take(self, edits: Edits) -> None:
        changed = self._choosing.take(edits)
        self._show()
        if changed:
            self.chosen.emit(self.preferences)

    def _show(self, *, at_first: bool = False) -> None:
        """Let everything show what is chosen; ``at_first``, the day may come a little later."""
        preferences = self.preferences
        if preferences.water.unit is not self._desk.unit:
            self._tell_volumes_anew()
        for row in tuple(self.contents.rows):
            row.show_preferences(preferences)
        if self.live is not None:
            live = cast("Live", self.live)
            (live.expect if at_first else live.set_day)(preferences)
        self.header.allow_undo(able=self._choosing.edits.can_undo)
        self._look()

    def _built(self, *, all_of_it: bool) -> None:
        self._look()
        if all_of_it:
            self.sheet.read_in_order(self.contents.parts.values())

    def _look(self) -> None:
        self.finder.look(self.header.search.value(), self.preferences)

    def _tell_volumes_anew(self) -> None:
        """Make the editors of volumes again, in the other unit."""
        self._desk = replace(self._desk, unit=self.preferences.water.unit)
        for row in tuple(self.contents.rows):
            if row.name.endswith("_ml"):
                self.contents.cards[section_of(row.name)].rebuild(row.name)
        self.sheet.read_in_order(self.contents.parts.values())

    def _connect(self) -> None:
        header, finder = self.header, self.finder
        header.undo.clicked.connect(self.undo)
        self.foot.acted.connect(self.undo)
        self.over.wished.connect(self.reset_all)
        header.search.changed.connect(lambda _: self._look())
        header.search.line.returnPressed.connect(finder.go_to_best)
        for keys, does in (
            (QKeySequence.StandardKey.Find, lambda: finder.ask(header.search)),
            (QKeySequence.StandardKey.Undo, self.undo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        if self.live is not None:
            _listen(cast("Live", self.live), self)

    def _lay_out(self) -> None:
        for part in (self.finder.nothing, *self.contents.parts.values()):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self.sheet.until = self.contents.cards[SCHEDULE[-1]]
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.sheet)


def _listen(live: Live, page: PreferencesPage) -> None:
    """Let the day be dragged: rows follow it, and what is let go counts."""
    live.chosen.connect(page.choose)
    live.turned.connect(lambda name, value: page.row(name).editor.show(value))
