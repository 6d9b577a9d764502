"""All sections of the page: made bit by bit, shown, filtered, and gone to by name."""

from collections.abc import Collection, Iterator
from itertools import chain

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences, read
from coach.ui.preferences import wording
from coach.ui.preferences.around import Extras
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.row import PreferenceRow, Rows
from coach.ui.preferences.section_card import OtherSection, SectionCard
from coach.ui.preferences.sections import NEEDS, section_of, sections


class Contents:
    """The sections and their rows.

    Args:
        desk: words and dress.
        make: makes a row.
        extras: sections that others make.
        last: the section at the end, with its key and title.
    """

    def __init__(
        self, desk: Desk, make: Rows, extras: Extras, last: tuple[str, str, QWidget]
    ) -> None:
        self._desk = desk
        self.cards = {
            each.key: SectionCard(
                desk.style, each.key, wording.section(desk.words, each.key), each.names, make
            )
            for each in sections()
        }
        self.others: dict[str, OtherSection] = {}
        self._titles = {key: card.title for key, card in self.cards.items()}
        for extra in extras:
            self._titles[extra.key] = extra.title
            self.others[extra.key] = OtherSection(desk.style, extra.key, extra.title, extra.build)
        key, title, content = last
        self._titles[key] = title
        self.others[key] = OtherSection(desk.style, key, title, lambda: content)

    @property
    def titles(self) -> dict[str, str]:
        """Each section's title by its key, in order."""
        return self._titles

    @property
    def parts(self) -> dict[str, QWidget]:
        """Each section by its key, in order."""
        return {**self.cards, **self.others}

    @property
    def rows(self) -> Iterator[PreferenceRow]:
        """The rows that there are."""
        return chain.from_iterable(tuple(card.rows.values()) for card in self.cards.values())

    def row(self, name: str) -> PreferenceRow:
        """Return the row of a preference; it is made if there is none yet.

        All before it are made, too: Tab goes through rows in the order in which they were made.
        """
        key = section_of(name)
        if name in self.cards[key].pending:
            self.build_until(key)
        return self.cards[key].rows[name]

    def build_next(self) -> bool:
        """Make one more row, or what others made; return whether there was any left to make."""
        for card in self.cards.values():
            if card.pending:
                card.build(card.pending[0])
                return True
        return any(other.build() for other in self.others.values())

    def build_until(self, key: str) -> None:
        """Make everything down to the end of a section, so that it stands where it will stay."""
        for each, part in self.parts.items():
            if isinstance(part, SectionCard):
                for name in part.pending:
                    part.build(name)
            elif isinstance(part, OtherSection):
                part.build()
            if each == key:
                return

    def show_all(self, preferences: Preferences) -> None:
        """Show every section, without what is only for something that is off."""
        hidden = {name for name, on in NEEDS.items() if not read(preferences, on)}
        for card in self.cards.values():
            card.show_only(set(card.names) - hidden)
        for other in self.others.values():
            other.show()

    def show_only(self, names: Collection[str], keys: Collection[str]) -> None:
        """Show the rows of some preferences, and some of the sections that others made."""
        for name in names:
            self.row(name)
        for card in self.cards.values():
            card.show_only(names)
        for key, other in self.others.items():
            other.setVisible(key in keys)

    def shown(self) -> tuple[str, ...]:
        """Return the keys of the sections that are shown."""
        return tuple(key for key, part in self.parts.items() if not part.isHidden())
