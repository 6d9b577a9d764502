"""The diary as a table for spreadsheets, and as plain values: by nights, the earliest first.

A line is a cramp, or a night without one of which something is told. The columns::

    night                the date of its evening
    kind                 cramp, none ("no cramp", as was said), not logged
    date, time           when the cramp began, by the wall as it was lived
    utc_offset           by how much that wall was ahead: UTC+01:00
    side, muscle         which leg, and where in it
    pain                 0 to 10
    minutes              how long, where a timer ran
    length               how long, as told or by the timer: under-1, 1-to-3, 3-to-10, over-10
    woke                 yes or no
    minutes_to_sleep     until asleep again: 0, 5, 15, 30, 60 (or more)
    soreness             on the day after, 0 to 10
    helped, before       words, with a semicolon between two
    sleep_disturbance    of the night, 0 to 10
    also, check_items    words likewise
    taken, taken_what    yes or no; what was advised to be taken, in the person's words
    routine_done         the one before bed: yes or no
    drinks_ml            millilitres on that day
    standing_minutes     on that day, on one's feet
    weeks, stage         as they were then
    note                 in the person's words

From ``sleep_disturbance`` to ``standing_minutes``, and in ``note``, is what belongs to the whole
night: it stands in its first line alone, so that sums are right. Nobody said what is empty.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from coach.adapters.csv_file import plain as harmless
from coach.domain.diary import Book, Cramp, Days, Night, State, Told

COLUMNS: Final = (
    *("night", "kind", "date", "time", "utc_offset", "side", "muscle", "pain", "minutes"),
    *("length", "woke", "minutes_to_sleep", "soreness", "helped", "before"),
    *("sleep_disturbance", "also", "check_items", "taken", "taken_what", "routine_done"),
    *("drinks_ml", "standing_minutes", "weeks", "stage", "note"),
)
_KINDS: Final = {State.CRAMPS: "cramp", State.NONE: "none", State.NOT_LOGGED: "not logged"}

Cells = dict[str, object]


def table(book: Book, days: Days, said_taken: str) -> bytes:
    """Return the diary as CSV, UTF-8 with its mark, the names of the columns first.

    Args:
        book: the nights.
        days: what the history tells of their days; empty cells where it tells nothing.
        said_taken: what was advised to be taken, in the person's words.
    """
    text = io.StringIO(newline="")
    lines = csv.DictWriter(text, COLUMNS)
    lines.writeheader()
    for told in _nights(book):
        for cells in _lines(told, days, said_taken):
            lines.writerow({name: harmless(cell) for name, cell in cells.items()})
    return text.getvalue().encode("utf-8-sig")


def plain(book: Book, days: Days) -> list[dict[str, Any]]:
    """Return the diary as JSON can hold it, a night an item; what nobody said is left out."""
    return [_plain(told, days) for told in _nights(book)]


def _nights(book: Book) -> Iterator[Told]:
    """Yield the nights of which something is told."""
    found: set[date] = {cramp.when.night for cramp in book.cramps}
    found |= {night.when.night for night in book.nights}
    yield from map(book.told, sorted(found))


def _lines(told: Told, days: Days, said_taken: str) -> Iterator[Cells]:
    whole = _whole(told, days, said_taken)
    head: Cells = {"night": told.date.isoformat(), "kind": _KINDS[told.state]}
    if not told.cramps and told.night:
        when = told.night.when
        yield {**head, **whole, "weeks": when.weeks, "stage": str(when.stage)}
    for number, cramp in enumerate(told.cramps):
        yield {**head, **_cramp(cramp), **({} if number else whole)}


def _cramp(cramp: Cramp) -> Cells:
    face = cramp.face
    return {
        "date": f"{face:%Y-%m-%d}",
        "time": f"{face:%H:%M:%S}",
        "utc_offset": _offset(cramp),
        "side": cramp.side,
        "muscle": cramp.muscle,
        "pain": cramp.pain,
        "minutes": None if cramp.seconds is None else f"{round(cramp.seconds / 60, 2):g}",
        "length": cramp.lasted,
        "woke": _yes(cramp.woke),
        "minutes_to_sleep": cramp.again,
        "soreness": cramp.soreness,
        "helped": _words(cramp.helped),
        "before": _words(cramp.before),
        "weeks": cramp.when.weeks,
        "stage": str(cramp.when.stage),
    }


def _whole(told: Told, days: Days, said_taken: str) -> Cells:
    """Return the cells that belong to a whole night."""
    night = told.night or Night(told.cramps[0].when)
    day = days.get(told.date)
    return {
        "sleep_disturbance": night.disturbance,
        "also": _words(night.also),
        "check_items": _words(night.checks),
        "taken": _yes(night.taken),
        "taken_what": "" if night.taken is None else said_taken,
        "routine_done": _yes(day.stretched) if day else None,
        "drinks_ml": day.drunk_ml if day else None,
        "standing_minutes": day.up_min if day else None,
        "note": night.note,
    }


def _plain(told: Told, days: Days) -> dict[str, Any]:
    night = told.night
    item: dict[str, Any] = {"night": told.date.isoformat(), "state": str(told.state)}
    item["cramps"] = [_plain_cramp(cramp) for cramp in told.cramps]
    if night:
        item |= _said(
            sleep_disturbance=night.disturbance,
            also=sorted(map(str, night.also)) or None,
            check_items=sorted(map(str, night.checks)) or None,
            taken=night.taken,
            note=night.note or None,
        )
        if not told.cramps:
            item |= _said(weeks=night.when.weeks, stage=str(night.when.stage))
    if day := days.get(told.date):
        item |= {
            "routine_done": day.stretched,
            "drinks_ml": day.drunk_ml,
            "standing_minutes": day.up_min,
        }
    return item


def _plain_cramp(cramp: Cramp) -> dict[str, Any]:
    return {"id": cramp.id, "at": cramp.face.isoformat(timespec="seconds")} | _said(
        side=cramp.side and str(cramp.side),
        muscle=cramp.muscle and str(cramp.muscle),
        pain=cramp.pain,
        seconds=cramp.seconds,
        length=cramp.lasted and str(cramp.lasted),
        woke=cramp.woke,
        minutes_to_sleep=cramp.again,
        soreness=cramp.soreness,
        helped=sorted(map(str, cramp.helped)) or None,
        before=sorted(map(str, cramp.before)) or None,
        weeks=cramp.when.weeks,
        stage=str(cramp.when.stage),
    )


def _said(**told: object) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


def _yes(told: object) -> str | None:
    return None if told is None else "yes" if told else "no"


def _words(told: Iterable[str]) -> str:
    return "; ".join(sorted(map(str, told)))


def _offset(cramp: Cramp) -> str:
    hours, minutes = divmod(abs(cramp.offset), 60)
    return f"UTC{'-' if cramp.offset < 0 else '+'}{hours:02}:{minutes:02}"
