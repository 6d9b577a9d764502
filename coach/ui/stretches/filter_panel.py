"""The chips that narrow the moves down: stage, place, what is at hand, length, sitting."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.kit.chip import Chip
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import text
from coach.ui.stretches import wording
from coach.ui.stretches.filters import MINUTES, Wanted
from coach.ui.stretches.setting import Setting
from coach.ui.theme import Role

_BETWEEN: Final = 10
_CHIP_GAP: Final = 0


class FilterPanel(QWidget):
    """Five groups of chips; `changed` after each choice.

    Args:
        setting: whose stage and what is at hand is chosen at first.
        things: the equipment that any move needs.
    """

    changed = Signal()

    def __init__(self, setting: Setting, things: Iterable[str]) -> None:
        super().__init__()
        self._setting = setting
        style = setting.style
        self.stages = {s: Chip(style, wording.stage(s, setting.stage)) for s in Stage}
        self.places = {None: Chip(style, wording.ANYWHERE)} | {
            place: Chip(style, said) for place, said in wording.PLACES.items()
        }
        self.minutes = {None: Chip(style, wording.ANY_LENGTH)} | {
            minutes: Chip(style, wording.at_most(minutes)) for minutes in MINUTES
        }
        self.things = {each: Chip(style, wording.thing(each), thing=each) for each in things}
        self.seated = Chip(style, wording.SEATED)
        self._quiet = False
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        own_first = sorted(self.stages, key=lambda stage: stage is not setting.stage)
        self._group(wording.STAGE, [self.stages[stage] for stage in own_first], one=True)
        self._group(wording.PLACE, self.places.values(), one=True)
        row = self._group(wording.TIME, self.minutes.values(), one=True)
        row.addWidget(self.seated)
        self.seated.toggled.connect(self._tell)
        self._group(wording.HAVE, self.things.values(), one=False)
        self._page.addStretch(1)
        self._choose(self.first())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest chip."""
        wide = max(chip.minimumSizeHint().width() for chip in self.findChildren(Chip))
        return QSize(wide, super().minimumSizeHint().height())

    def first(self) -> Wanted:
        """Return what is chosen at first: the person's own stage, and what they have."""
        setting = self._setting
        have = frozenset(self.things) - setting.lacking
        return Wanted(setting.stage, have=have, seated=setting.seated_only)

    def widest(self) -> Wanted:
        """Return the choice that shows all moves of the stage that is chosen."""
        return Wanted(self.wanted().stage, have=frozenset(self.things))

    def wanted(self, word: str = "") -> Wanted:
        """Return what is chosen, with a word to search for."""
        return Wanted(
            stage=next(s for s, chip in self.stages.items() if chip.isChecked()),
            place=next(p for p, chip in self.places.items() if chip.isChecked()),
            have=frozenset(each for each, chip in self.things.items() if chip.isChecked()),
            minutes=next(m for m, chip in self.minutes.items() if chip.isChecked()),
            seated=self.seated.isChecked(),
            word=word,
        )

    def narrowed(self) -> int:
        """Return how many groups are chosen otherwise than at first."""
        now, first = self.wanted(), self.first()
        names = ("stage", "place", "have", "minutes", "seated")
        return sum(getattr(now, name) != getattr(first, name) for name in names)

    def choose(self, wanted: Wanted) -> None:
        """Choose all chips at once."""
        self._choose(wanted)
        self.changed.emit()

    def _choose(self, wanted: Wanted) -> None:
        self._quiet = True
        self.stages[wanted.stage].setChecked(True)
        self.places[wanted.place].setChecked(True)
        self.minutes[wanted.minutes].setChecked(True)
        self.seated.setChecked(wanted.seated)
        for each, chip in self.things.items():
            chip.setChecked(each in wanted.have)
        self._quiet = False

    def _group(self, title: str, chips: Iterable[Chip], *, one: bool) -> Flow:
        """Add chips below their title and return their row; of ``one`` group one is chosen."""
        self._page.addSpacing(_BETWEEN if self._page.count() else 0)
        head = text(self._setting.style, title, Role.BUTTON, second=True)
        head.setContentsMargins(4, 0, 0, 2)
        self._page.addWidget(head)
        row = Flow(_CHIP_GAP)
        group = QButtonGroup(self) if one else None
        for chip in chips:
            chip.setAccessibleDescription(title)
            row.addWidget(chip)
            if group:
                group.addButton(chip)
            chip.toggled.connect(self._tell)
        self._page.addLayout(row)
        return row

    def _tell(self, on: bool) -> None:  # noqa: FBT001  - a signal's argument
        """Say once that another choice was made, not once for each chip of a group."""
        chip = self.sender()
        one_of = isinstance(chip, Chip) and chip.group() is not None
        if not self._quiet and (on or not one_of):
            self.changed.emit()
