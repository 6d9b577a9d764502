"""The page, the window and the table tell the same numbers, whatever was written and wherever.

Each example keeps a month by the diary's own deeds: shortly before and after midnight, in nights in
which clocks change, and with moves between zones. The table is then read back and counted anew,
without a word of what counts it for the page.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count
from random import Random
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coach.adapters.diary_csv import table
from coach.domain.diary import (
    Also,
    Before,
    Book,
    Check,
    Days,
    DayTold,
    Helped,
    Length,
    Muscle,
    Night,
    Side,
    State,
)
from coach.domain.month import lately
from coach.domain.preferences import Preferences
from coach.domain.report import NIGHTS, Report, first_of, reach, report
from coach.engine.diary import Around, Diary
from coach.engine.memory import MemoryDiary

EXAMPLES = 1_000
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
ENDS = (date(2027, 3, 30), date(2027, 11, 9), date(2027, 3, 16), date(2028, 3, 2))
"""Each a few nights after one in which clocks change somewhere, or after a leap day."""
CLOCKS = (time(23, 59), time(0, 1), time(0, 0), time(2, 30), time(1, 30), time(3, 0), time(6, 59))
NOON = time(14, 45)
"""The middle of a waking day from seven to half past ten: there one night ends, another begins."""
DAY = timedelta(days=1)


@dataclass
class Life:
    """A diary, and the days beside it, of somebody who moves about."""

    book: Book
    days: Days
    last: date
    nights: int


def live(seed: int) -> Life:
    chance = Random(seed)  # noqa: S311  - no secret
    last, nights = chance.choice(ENDS), chance.choice(NIGHTS)
    here: list[tzinfo] = [ZoneInfo(ZONES[0])]
    now = datetime.combine(last + 3 * DAY, time(12), UTC)
    numbers = count()
    names = (f"c{number}" for number in numbers)
    around = Around(lambda: now, lambda: here[0], Preferences, lambda: next(names))
    store = MemoryDiary()
    diary = Diary(store, around)
    days: dict[date, DayTold] = {}
    for back in range(2 * nights + 2, -1, -1):
        night = last - back * DAY
        if chance.random() < 0.2:
            here[0] = ZoneInfo(chance.choice(ZONES))
        if chance.random() < 0.25:
            continue  # nobody wrote anything
        for _ in range(chance.choice((0, 1, 1, 2, 4))):
            keep(diary, night, here[0], chance)
        if not diary.book(night, night).told(night).cramps and chance.random() < 0.8:
            diary.say_none(night)
        if chance.random() < 0.7:
            say(diary, night, chance)
        if chance.random() < 0.7:
            days[night] = DayTold(1, stretched=chance.random() < 0.5)
    return Life(diary.book(reach(last, nights), last), days, last, nights)


def keep(diary: Diary, night: date, zone: tzinfo, chance: Random) -> None:
    """Write a cramp of a night down, as it was lived at a place."""
    clock = chance.choice((*CLOCKS, time(chance.randrange(24), chance.randrange(60))))
    if clock == NOON:
        return
    day = night if clock > NOON else night + DAY
    wall = datetime.combine(day, clock, zone).replace(fold=chance.randrange(2))
    begun = diary.begin(wall.astimezone(UTC))
    told: dict[str, Any] = {
        "side": chance.choice((None, *Side)),
        "muscle": chance.choice((None, *Muscle)),
        "pain": chance.choice((None, *range(11))),
        "seconds": chance.choice((None, None, 59, 60, 180, 181, 600, 601)),
        "length": chance.choice((None, *Length)),
        "woke": chance.choice((None, True, False)),
        "soreness": chance.choice((None, *range(11))),
        "helped": some(Helped, chance),
        "before": some(Before, chance),
    }
    diary.keep(replace(begun, **told))


def say(diary: Diary, night: date, chance: Random) -> None:
    """Say something of a whole night."""
    told = diary.book(night, night).told(night).night or Night(diary.when(night))
    diary.keep_night(
        replace(
            told,
            disturbance=chance.choice((None, *range(11))),
            also=some(Also, chance),
            checks=some(Check, chance),
            taken=chance.choice((None, True, False)),
            note=chance.choice(("", '=hot, \n"night"', "שלום", "-")),
        )
    )


def some(kind: Any, chance: Random) -> frozenset[Any]:  # noqa: ANN401
    return frozenset(each for each in kind if chance.random() < 0.3)


class Recount:
    """What the table tells, counted from its cells alone."""

    def __init__(self, life: Life) -> None:
        first = first_of(life.last, life.nights)
        told = Book(
            tuple(each for each in life.book.cramps if first <= each.when.night),
            tuple(each for each in life.book.nights if first <= each.when.night),
        )
        content = table(told, life.days, "a tablet").decode("utf-8-sig")
        self.rows = list(csv.DictReader(io.StringIO(content, newline="")))
        self.cramps = [row for row in self.rows if row["kind"] == "cramp"]
        self.logged = {row["night"] for row in self.rows if row["kind"] in ("cramp", "none")}
        self.cramped = {row["night"] for row in self.cramps}

    def numbers(self, column: str) -> list[int]:
        return [int(row[column]) for row in self.rows if row[column]]

    def each(self, column: str) -> Counter[str]:
        return Counter(word for row in self.rows for word in row[column].split("; ") if word)

    def woken(self) -> tuple[int, int]:
        known = {row["night"] for row in self.cramps if row["woke"]}
        return len({row["night"] for row in self.cramps if row["woke"] == "yes"}), len(known)

    def nights_lived(self) -> list[str]:
        """Return the night of each cramp, by the wall that it was lived by."""
        found = []
        for row in self.cramps:
            day, clock = date.fromisoformat(row["date"]), time.fromisoformat(row["time"])
            found.append((day if clock >= NOON else day - DAY).isoformat())
        return found


@settings(
    max_examples=EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)
@given(st.integers(0, 2**63))
def test_page_window_and_table_agree(seed: int) -> None:
    life = live(seed)
    made, again = report(life.book, life.days, life.last, life.nights), Recount(life)
    counts_agree(life, made, again)
    middles_agree(made, again)
    lists_agree(made, again)
    assert [row["night"] for row in again.cramps] == again.nights_lived()


def counts_agree(life: Life, made: Report, again: Recount) -> None:
    window = lately(life.book, life.last, life.nights)
    assert (made.logged.count, made.logged.of) == (window.logged, window.nights)
    assert (made.cramped.count, made.cramped.of) == (window.cramps, window.logged)
    assert made.logged.count == len(again.logged)
    assert made.cramped.count == len(again.cramped)
    assert made.cramps == len(again.cramps) == sum(bar.cramps for bar in made.bars)
    before = lately(life.book, made.first - DAY, life.nights)
    assert (made.earlier.count, made.earlier.of) == (before.cramps, before.logged)
    for bar in made.bars:
        rows = [row for row in again.cramps if row["night"] == bar.date.isoformat()]
        pains = [int(row["pain"]) for row in rows if row["pain"]]
        assert bar.worst == max(pains, default=None)
        assert bar.cramps == len(rows)
        assert (bar.date.isoformat() in again.logged) is (bar.state is not State.NOT_LOGGED)
    dots = {bar.date.isoformat() for bar in made.bars if bar.stretched}
    told = {row["night"] for row in again.rows}
    done = {row["night"] for row in again.rows if row["routine_done"] == "yes"}
    assert dots & told == done


def middles_agree(made: Report, again: Recount) -> None:
    for middle, column in (
        (made.pain, "pain"),
        (made.soreness, "soreness"),
        (made.disturbance, "sleep_disturbance"),
    ):
        told = again.numbers(column)
        assert middle.of == len(told)
        assert middle.value == (median(told) if told else None)
    assert made.worst == max(again.numbers("pain"), default=None)
    assert (made.woken.count, made.woken.of) == again.woken()
    if again.logged:
        mean = len(again.cramps) / len(again.logged)
        assert made.per_night is not None
        assert abs(made.per_night - mean) <= 0.05 + 1e-9
    else:
        assert made.per_night is None


def lists_agree(made: Report, again: Recount) -> None:
    lengths = again.each("length")
    over = made.lasting.over_10
    assert (over.count, over.of) == (lengths["over-10"], lengths.total())
    assert all(lengths[each] == max(lengths.values()) for each in made.lasting.usual)
    for counts, column in (
        (made.where.sides, "side"),
        (made.where.muscles, "muscle"),
        (made.helped, "helped"),
        (made.before, "before"),
        (made.also, "also"),
    ):
        assert dict(counts) == dict(again.each(column))
    assert made.where.no_side == sum(not row["side"] for row in again.cramps)
    assert made.where.no_muscle == sum(not row["muscle"] for row in again.cramps)
    assert Counter(check for check, _ in made.checks) == again.each("check_items")
    taken = again.each("taken")
    assert (made.taken.count, made.taken.of) == (taken["yes"], taken.total())
    assert len(made.notes) == sum(bool(row["note"]) for row in again.rows)
