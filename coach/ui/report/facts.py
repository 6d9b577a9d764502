"""What the page says, sentence by sentence; where it stands is the layout's to know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.domain.diary import Check, State
from coach.domain.report import Bar, Counts
from coach.ui.language import say, told
from coach.ui.report.content import Content, Line
from coach.ui.report.dates import day, month, span
from coach.ui.report.directions import isolated

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """Things that were counted.

    Attributes:
        head: what they are, and out of how many.
        rows: each with its number.
        of: the number that would fill a bar; 0 where none is to be drawn.
    """

    head: str
    rows: tuple[tuple[str, int], ...]
    of: int = 0


class Facts:
    """The words for what a page says; what is left out or not there gives nothing.

    Args:
        words: the catalogue.
        content: what is put on the page.
    """

    def __init__(self, words: Words, content: Content) -> None:
        self._words, self.content = words, content
        self.report = content.report

    def say(self, key: str) -> str:
        """Return the text of a key of the page."""
        return say(self._words, f"report.{key}")

    def told(self, key: str, **values: object) -> str:
        """Return it with values put in."""
        return told(self._words, f"report.{key}", **values)

    def counted(self, key: str, of: int, **values: object) -> str:
        """Return the text for a number ``of`` things; "-one" has that for exactly one."""
        one = f"{key}-one"
        key = one if of == 1 and f"report.{one}" in self._words else key
        return self.told(key, of=of, **values)

    def day(self, at: date) -> str:
        """Return a day and its month."""
        return day(self._words, at)

    def month(self, at: date) -> str:
        """Return the name of a month."""
        return month(self._words, at)

    @property
    def name(self) -> str:
        """Whose diary it is, where they say so."""
        name = " ".join(self.content.name.split())
        return self.told("name", name=isolated(name)) if name else ""

    @property
    def period(self) -> str:
        """Which nights it is about."""
        whole = span(self._words, self.report.first, self.report.last)
        return self.told("period", nights=self.report.nights, span=whole)

    @property
    def weeks(self) -> str:
        """How many weeks on the last date."""
        weeks = self.report.weeks
        if weeks is None or not self.content.has(Line.WEEKS):
            return ""
        key = "weeks-one" if weeks == 1 else "weeks"
        return self.told(key, weeks=weeks, date=self.day(self.report.last))

    @property
    def nothing(self) -> str:
        """That nothing is logged at all, where it is so."""
        report = self.report
        return "" if report.logged.count else self.told("empty", nights=report.nights)

    def listing(self, line: Line) -> Listing | None:
        """Return where it was, what helped, what was before, or what else was noticed."""
        report = self.report
        if not self.content.has(line):
            return None
        if line is Line.ALSO:
            head = self.told("heads.of-nights", head=self.say("heads.also"), of=report.nights)
            there = report.logged.count or report.also
            return Listing(head, self._rows("also", report.also)) if there else None
        if not report.cramps:
            return None
        rows: tuple[tuple[str, int], ...]
        match line:
            case Line.WHERE:
                rows = self._where()
            case Line.HELPED:
                rows = self._rows("helped", report.helped)
            case _:
                rows = self._rows("before", report.before)
        head = self.counted("heads.of-cramps", report.cramps, head=self.say(f"heads.{line}"))
        return Listing(head, rows, report.cramps)

    def checks(self) -> tuple[str, ...]:
        """Return what was ticked, each with its dates."""
        ticked: dict[Check, list[date]] = {}
        for check, at in self.report.checks:
            ticked.setdefault(check, []).append(at)
        return tuple(
            self.told("item", head=self._check(check), rest=self.dates(ticked[check]))
            for check in Check
            if check in ticked
        )

    def taken(self) -> str:
        """Return on how many days what was advised was taken, if that is told."""
        share, label = self.report.taken, self.report.taken_as.strip()
        if not self.content.has(Line.TAKEN) or not (label or share.of):
            return ""
        quoted = self.told("quoted", text=isolated(label))
        head = quoted if label else self.say("told.advised")
        days = self.counted("told.days", share.of, count=share.count)
        return self.told("item", head=head, rest=days if share.of else self.say("told.unsaid"))

    def notes(self) -> tuple[tuple[str, str], ...]:
        """Return the person's notes, each after its night."""
        wanted = self.report.notes if self.content.has(Line.NOTES) else ()
        return tuple((self.day(at), note) for at, note in wanted)

    def foot(self) -> tuple[str, str]:
        """Return whom to call, and whom in an emergency."""
        contacts = self.content.contacts
        call = self.say("foot.maternity" if self.content.pregnant else "foot.doctor")
        line = contacts.maternity_line.strip()
        first = self.told("foot.number" if line else "foot.plain", call=call, number=line)
        number = contacts.emergency.strip() or say(self._words, "safety.emergency.anybody")
        return first, self.told("foot.emergency", number=number)

    def dates(self, dates: Sequence[date]) -> str:
        """Return dates in a row, the name of a month once: "25 February, 8 and 9 March"."""
        after = (*dates[1:], None)
        said = [
            str(at.day) if then and (then.year, then.month) == (at.year, at.month) else self.day(at)
            for at, then in zip(dates, after, strict=True)
        ]
        whole = said[0]
        for other in said[1:-1]:
            whole = self.told("comma", one=whole, other=other)
        return self.told("and", one=whole, other=said[-1]) if len(said) > 1 else whole

    def night(self, bar: Bar) -> str:
        """Return one night of the chart in words."""
        said = [self.say(f"chart.{'no-cramp' if bar.state is State.NONE else 'not-logged'}")]
        if bar.cramps:
            said = [self.counted("chart.cramps", bar.cramps, count=bar.cramps)]
            known = self.told("chart.worst", worst=bar.worst)
            said.append(self.say("chart.unknown") if bar.worst is None else known)
        if bar.stretched:
            said.append(self.say("chart.stretched"))
        return self.told("item", head=self.day(bar.date), rest=", ".join(said))

    def legend(self, *, narrow: bool) -> str:
        """Return what the chart's signs mean, those of them that are in it."""
        bars = self.report.bars
        signs = {
            "bar": any(bar.worst is not None for bar in bars),
            "number" if narrow else "count": any(bar.cramps for bar in bars),
            "dashed": any(bar.cramps and bar.worst is None for bar in bars),
            "ring": narrow and any(bar.state is State.NONE for bar in bars),
            "striped": any(bar.state is State.NOT_LOGGED for bar in bars),
            "dot": any(bar.stretched for bar in bars),
        }
        return " ".join(self.say(f"chart.{sign}") for sign, there in signs.items() if there)

    def _check(self, check: Check) -> str:
        """Return an item in the very words that were ticked."""
        return say(self._words, f"diary.checks.{check}")

    def _where(self) -> tuple[tuple[str, int], ...]:
        where = self.report.where
        unknown = (("sides.none", where.no_side), ("muscles.none", where.no_muscle))
        gaps = tuple((self.say(key), count) for key, count in unknown if count)
        return (*self._rows("sides", where.sides), *self._rows("muscles", where.muscles), *gaps)

    def _rows(self, room: str, counts: Counts[StrEnum]) -> tuple[tuple[str, int], ...]:
        return tuple((self.say(f"{room}.{each}"), count) for each, count in counts)
