"""One cramp on the page of a night: a question a row, none of which needs an answer."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout

from coach.domain.diary import AGAIN, Before, Cramp, Helped, Length, Muscle, Side
from coach.ui.buttons import RING, Kind
from coach.ui.diary import wording
from coach.ui.diary.answers import Answer, Several
from coach.ui.diary.leg import Leg
from coach.ui.diary.scale import Scale
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.date_field import DateField
from coach.ui.kit.parts import Card, button, text
from coach.ui.kit.row import Row
from coach.ui.kit.time_field import TimeStepper
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role
from coach.ui.today.rows import folded

YES, NO = "yes", "no"
_APART = 14
_DATE, _PLACES, _HEADING = 190, 300, 160
"""How wide a day is, words for places beside their picture, and the heading, in pixels."""
_QUIET = 20 + RING
"""Room at the right of a quiet button's word: it ends in line with what is below it."""


class CrampCard(Card):
    """The questions about one cramp. It says what was answered, and keeps nothing.

    `said` brings a field of `coach.domain.diary.Cramp` and its value; `begun` the time of day and,
    where it was another day, the day; `removed` that it is to be taken out.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    said = Signal(str, object)
    begun = Signal(object, object)
    removed = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__(style)
        self._words = words
        self.heading = text(style, "", Role.SECTION)
        self.remove = button(style, self._ask("out"), Kind.QUIET, Icon.TRASH)
        self.at = TimeStepper(style, self._ask("began"))
        self.at.speak(words)
        self._began: date | None = None
        self.day = DateField(style, self._ask("date"))
        self.day.speak(words)
        self.day.setMaximumWidth(style.px(_DATE))
        self.side = self._one("side", Side)
        places = _answers(words, "where.none", Muscle)
        self.muscle = _Places(style, self._ask("muscle"), places)
        names = {each.value: say(words, f"diary.where.none.{each}") for each in Muscle}
        self.muscle.fold(style.px(_PLACES))
        self.leg = Leg(style, names)
        self.leg.setAccessibleName(self._ask("muscle"))
        self.pain = Scale(style, self._ask("pain"))
        self.length = self._one("length", Length)
        yes_no = [(each, self._ask(each)) for each in (YES, NO)]
        self.woke = Answer(style, self._ask("woke"), yes_no)
        minutes = [(str(each), say(words, f"diary.again.{each}")) for each in AGAIN]
        self.again = Answer(style, self._ask("again"), minutes)
        self.soreness = Scale(style, self._ask("soreness"))
        self.helped = self._several("helped", "helped", Helped)
        self.before = self._several("before", "before-it", Before)
        self.rows: dict[str, Row] = {}
        self._lay_out()
        self._connect()

    def tell(self, cramp: Cramp) -> None:
        """Show what is said of the cramp."""
        words, face = self._words, cramp.face
        self.heading.setText(told(words, "diary.edit.cramp", time=wording.clock(face)))
        self.setAccessibleName(self.heading.text())
        self.remove.setAccessibleName(f"{self._ask('remove')}: {wording.clock(face)}")
        self.at.show_value(face.time())
        self._began = face.date()
        if not self.day.line.hasFocus() or self.day.value() != face.date():
            self.day.show_value(face.date())
        self.side.show_value(cramp.side or "")
        self.muscle.show_value(cramp.muscle or "")
        self.leg.show_value(cramp.muscle or "")
        self.pain.show_value(cramp.pain)
        self.length.show_value(cramp.lasted or "")
        timer = "" if cramp.seconds is None else wording.timed(words, cramp.seconds)
        hint = told(words, "diary.edit.timer", length=timer) if timer else ""
        self.rows["length"].set_hint(hint)
        self.woke.show_value("" if cramp.woke is None else YES if cramp.woke else NO)
        self.again.show_value("" if cramp.again is None else str(cramp.again))
        self.rows["again"].setVisible(cramp.woke is not False)
        self.soreness.show_value(cramp.soreness)
        self.helped.show_value(frozenset(cramp.helped))
        self.before.show_value(frozenset(cramp.before))

    def _ask(self, key: str) -> str:
        return say(self._words, f"diary.edit.{key}")

    def _one(self, key: str, answers: type[StrEnum]) -> Answer:
        return Answer(self._style, self._ask(key), _answers(self._words, key, answers))

    def _several(self, key: str, table: str, answers: type[StrEnum]) -> Several:
        offered = _answers(self._words, table, answers)
        return Several(self._style, self._ask(key), offered, Helped.NOTHING.value)

    def _lay_out(self) -> None:
        left, top, right, foot = self.margins(CARD_PADDING)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(left - RING, top - 14, right - _QUIET, foot)
        whole.setSpacing(0)
        head = Beside(8, self._style.px(_HEADING))
        self.heading.setContentsMargins(RING, 0, 0, 0)
        head.addWidget(self.heading)
        head.addWidget(self.remove)
        whole.addLayout(head)
        whole.addSpacing(8)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, _QUIET - RING, 0)
        column.setSpacing(self._style.px(_APART))
        whole.addLayout(column)
        for key, hint, editor in (
            ("began", "began-hint", folded(8, self.at, self.day)),
            ("side", "", self.side),
            ("muscle", "muscle-hint", folded(16, self.leg, self.muscle)),
            ("pain", "pain-hint", self.pain),
            ("length", "", self.length),
            ("woke", "", self.woke),
            ("again", "", self.again),
            ("soreness", "soreness-hint", self.soreness),
            ("helped", "several", self.helped),
            ("before", "before-hint", self.before),
        ):
            said = self._ask(hint) if hint else ""
            row = Row(self._style, self._ask(key), said, editor, inset=RING)
            self.rows[key] = row
            column.addWidget(row)

    def _connect(self) -> None:
        self.remove.clicked.connect(self.removed)
        self.at.chosen.connect(lambda at: self.begun.emit(at, None))
        self.day.chosen.connect(self._move)
        for key, one, sort in (
            ("side", self.side, Side),
            ("muscle", self.muscle, Muscle),
            ("length", self.length, Length),
        ):
            one.chosen.connect(
                lambda value, key=key, sort=sort: self._say(key, sort(value) if value else None)
            )
        self.leg.chosen.connect(self._tap)
        self.woke.chosen.connect(lambda v: self._say("woke", v == YES if v else None))
        self.again.chosen.connect(lambda v: self._say("again", int(v) if v else None))
        for key, scale in (("pain", self.pain), ("soreness", self.soreness)):
            scale.chosen.connect(lambda value, key=key: self._say(key, value))
        self.helped.chosen.connect(lambda v: self._say("helped", _set(Helped, v)))
        self.before.chosen.connect(lambda v: self._say("before", _set(Before, v)))

    def _say(self, key: str, value: object) -> None:
        self.said.emit(key, value)

    def _tap(self, value: str) -> None:
        """Choose the place on the picture; tapped again it is taken back."""
        again = value == self.muscle.value()
        self._say("muscle", None if again else Muscle(value))

    def _move(self, day: date | None) -> None:
        """Move it to another day; it began on some day, so that with none its own comes back."""
        if day is None:
            self.day.show_value(self._began)
        else:
            at: time = self.at.value()
            self.begun.emit(at, day)


def _answers(
    words: Mapping[str, str], table: str, known: Iterable[StrEnum]
) -> list[tuple[str, str]]:
    return [(each.value, say(words, f"diary.{table}.{each}")) for each in known]


def _set(known: type[StrEnum], values: Iterable[str]) -> frozenset[StrEnum]:
    return frozenset(known(value) for value in values)


class _Places(Answer):
    """Words for places, which fold beside their picture."""

    def fold(self, width: int) -> None:
        """Want to be no wider than this, in pixels."""
        self._wide = width

    def sizeHint(self) -> QSize:
        """Return the lines that they take in that width."""
        wide = max(self._wide, self.minimumSizeHint().width())
        return QSize(wide, self.heightForWidth(wide))
