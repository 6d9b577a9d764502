"""What every page of the first minutes is: a question, and what of the preferences it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.kit.parts import SHADOW
from coach.ui.language import say
from coach.ui.style import Style

if TYPE_CHECKING:  # the first question is asked before the figure is loaded
    from coach.motion.exercise import Exercise


def _no_move() -> "Exercise | None":
    return None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What comes of the answers.

    Attributes:
        today: the date.
        describe: says what a day with these preferences looks like, in a sentence or two.
        first: when the first notice comes today with these preferences; none where none does.
        move: gives what the figure is seen doing; without one, it is not shown.
        remedies: what to try where no notice is seen, a sentence each.
    """

    today: date
    describe: Callable[[Preferences], str]
    first: Callable[[Preferences], time | None]
    move: Callable[[], "Exercise | None"] = _no_move
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What pages are made with: the catalogue, the dress, and what comes of the answers."""

    words: Mapping[str, str]
    style: Style
    outlook: Outlook


class Page(QWidget):
    """A question.

    `answer` changes what the page holds and tells `changed`; `draft` gives the preferences with
    all its answers in them. What was not touched stays as it is.

    Signals:
        changed: an answer was given, and counts when the page is continued.
        moved: what the button below does may be another.

    Args:
        name: which page.
        setting: what it is made with.
        preferences: as they are.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, name: SetupPage, setting: Setting, preferences: Preferences) -> None:
        super().__init__()
        self.name = name
        self.words, self.dress, self.outlook = setting.words, setting.style, setting.outlook
        self._preferences = preferences
        self._answers: dict[str, object] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def put(self, part: QWidget, inset: int = SHADOW) -> None:
        """Add a part below the others, as far from the sides as the words of the page.

        ``inset`` is less for what has room of its own round its face: a ring, or a shadow.
        """
        row = QHBoxLayout()
        row.setContentsMargins(inset, 0, inset, 0)
        row.addWidget(part)
        self.column.addLayout(row)

    @property
    def ready(self) -> bool:
        """Whether the page may be left by going on; else going on goes on reading."""
        return True

    @property
    def preferences(self) -> Preferences:
        """The preferences as they are, without the answers."""
        return self._preferences

    def say(self, key: str) -> str:
        """Return a word of this page."""
        return say(self.words, f"setup.{self.name.value}.{key}")

    def title(self) -> str:
        """Return the title."""
        return self.say("title")

    def why(self) -> str:
        """Return the sentence under the title."""
        return self.say("why")

    def answer(self, name: str, value: object) -> None:
        """Hold an answer until the page is continued."""
        self._answers[name] = value
        self.changed.emit()

    def draft(self) -> Preferences:
        """Return the preferences with the answers of this page.

        Raises:
            BadValue: an answer cannot be taken.
        """
        draft = self._preferences
        for name, value in self._answers.items():
            draft = changed(draft, name, value)
        return draft

    def show_preferences(self, preferences: Preferences) -> None:
        """Take what was changed elsewhere; answers that were given here stay."""
        self._preferences = preferences
        self.show_draft(self.draft())

    def show_draft(self, draft: Preferences) -> None:
        """Show these preferences in the editors; nothing is told."""

    def first(self) -> QWidget | None:
        """Return what has the focus at first; itself to be read, none to go on at once."""
        raise NotImplementedError

    def scrolled(self, *, end: bool) -> None:
        """Hear whether the end of the page is in sight."""

    def picture_there(self, *, there: bool) -> None:
        """Hear whether the picture stands beside the page."""
