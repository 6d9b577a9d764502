"""The history as a table for spreadsheets: a line an entry, times by the wall of this place."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from typing import Final

from coach.domain.history import FOREVER
from coach.domain.holding import Record, instant

COLUMNS: Final = ("time", "habit", "what", "amount_ml", "until", "note", "turn")

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would calculate or run."""


def table(records: Iterable[Record], zone: tzinfo) -> bytes:
    """Return entries as CSV, UTF-8, the names of the columns first.

    Args:
        records: the entries, in the order of the lines.
        zone: the zone by whose wall the times are told, with their offset.
    """
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for record in records:
        amount = record.amount or ""
        cells = (record.habit or "", record.what, amount, _time(record.until, zone))
        lines.writerow(map(plain, (_time(record.at, zone), *cells, record.note, record.turn)))
    return text.getvalue().encode()


def _time(kept: int | None, zone: tzinfo) -> str:
    """Return an instant by the wall; "forever" for a pause that only the person ends."""
    if kept is None:
        return ""
    at = instant(kept)
    if at == FOREVER:
        return "forever"
    return _local(at, zone).isoformat(timespec="seconds")


def _local(at: datetime, zone: tzinfo) -> datetime:
    try:
        return at.astimezone(zone)
    except OverflowError:  # the first or last day of the calendar
        return at.astimezone(UTC)


def plain(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
