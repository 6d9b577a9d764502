"""Finds things on the page: by section, and by word."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt

from coach.domain.edits import Entry, found
from coach.domain.preferences import Preferences
from coach.ui.announce import announce
from coach.ui.kit.field import Field
from coach.ui.kit.parts import SHADOW, text
from coach.ui.language import say, told
from coach.ui.preferences import wording
from coach.ui.preferences.around import Extras
from coach.ui.preferences.contents import Contents
from coach.ui.preferences.navigator import Navigator
from coach.ui.preferences.sections import SCHEDULE
from coach.ui.preferences.sheet import Sheet

_EXTRA = "section:"
"""How a whole section is called among what can be found."""
_BELOW = 80
"""So far below the head a section's name counts as reached, in pixels."""


class Finder(QObject):
    """Shows what is looked for, marks the section in sight, and goes to one.

    Args:
        words: the catalogue.
        contents: the sections.
        sheet: the page on which they stand.
        navigator: the list of them.
        extras: the sections that others make.
    """

    def __init__(
        self,
        words: Mapping[str, str],
        contents: Contents,
        sheet: Sheet,
        navigator: Navigator,
        extras: Extras,
    ) -> None:
        super().__init__(sheet)
        self._words, self._contents, self._sheet = words, contents, sheet
        self._navigator = navigator
        self.nothing = text(navigator.style_now, say(words, "preferences.nothing"))
        self.nothing.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self.nothing.hide()
        others = (Entry(_EXTRA + extra.key, extra.title, also=extra.also) for extra in extras)
        last = Entry(f"{_EXTRA}all", say(words, "preferences.all-back"), also="reset default")
        self._entries = (*wording.entries(words), *others, last)
        self._query, self._going = "", False
        self._hits: tuple[str, ...] = ()
        navigator.chosen.connect(self.go_to)
        sheet.scrolled.connect(self._mark)

    @property
    def hits(self) -> tuple[str, ...]:
        """What was found last, the best first; sections that others make by ``section:key``."""
        return self._hits

    def look(self, query: str, preferences: Preferences) -> None:
        """Show only what a query leads to; everything for none."""
        anew, self._query = query.strip() != self._query, query.strip()
        self._hits = found(query, self._entries)
        if not self._query:
            self._contents.show_all(preferences)
        else:
            keys = {hit.removeprefix(_EXTRA) for hit in self._hits if hit.startswith(_EXTRA)}
            names = {hit for hit in self._hits if not hit.startswith(_EXTRA)}
            self._contents.show_only(names, keys)
        self.nothing.setVisible(bool(self._query) and not self._hits)
        self._sheet.show_day(shown=not self._query)
        self._navigator.show_only(self._contents.shown())
        if anew:
            self._sheet.verticalScrollBar().setValue(0)
            self._tell()
            self._mark()

    def ask(self, search: Field) -> None:
        """Let something be looked for, wherever on the page one is."""
        if self._sheet.narrow:
            self._sheet.verticalScrollBar().setValue(0)
        search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.line.selectAll()

    def go_to(self, key: str) -> None:
        """Scroll to a section."""
        if not self._query:
            self._contents.build_until(key)
        part = self._contents.parts[key]
        first = key == next(iter(self._contents.shown()), key)
        self._going = True
        self._sheet.go_to(part, first=first, schedule=key in SCHEDULE)
        self._going = False
        self._navigator.mark(key)

    def go_to_best(self) -> None:
        """Go to the editor of what was found first."""
        best = next((hit for hit in self._hits if not hit.startswith(_EXTRA)), "")
        if best:
            row = self._contents.row(best)
            row.focus_editor()
            self._sheet.reveal(row)
        elif self._hits:
            content = self._contents.others[self._hits[0].removeprefix(_EXTRA)]
            content.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        """Mark the section in sight: the last whose name has come up to the head."""
        if self._going:
            return
        bar, parts = self._sheet.verticalScrollBar(), self._contents.parts
        line = bar.value() + self._sheet.inset + _BELOW
        shown = [(key, part) for key, part in parts.items() if not part.isHidden()]
        reached = [key for key, part in shown if self._sheet.top(part) <= line]
        if shown and bar.value() == bar.maximum() and bar.maximum() > 0:
            reached = [key for key, _ in shown]
        if shown:
            self._navigator.mark(reached[-1] if reached else shown[0][0])

    def _tell(self) -> None:
        """Say how much was found to whoever does not see it."""
        if self._query:
            count = len(self._hits)
            key = {0: "nothing", 1: "found-one"}.get(count, "found")
            announce(self._navigator, told(self._words, f"preferences.{key}", count=count))
