"""Words about nights: write a cramp down, say that a night had none, tell what is written."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from coach.adapters.bundle_file import AlreadyThere, write_out
from coach.adapters.files import StorageFault
from coach.cli_terms import FAILED, NOT_RUNNING, NOT_UNDERSTOOD, Complaint, ask
from coach.domain.diary import Book, Cramp, State, Told
from coach.domain.hours import DAY, local
from coach.ui.language import catalogue, say, told

if TYPE_CHECKING:
    from coach.cli_kept import Kept
    from coach.domain.diary_orders import DiaryOrder

Words = Mapping[str, str]


def log(typed: argparse.Namespace) -> None:
    """Write a cramp down: through the running coach, else in its file."""
    said = [f"side={typed.side}", f"pain={typed.pain}", f"muscle={typed.muscle}"]
    if typed.minutes is not None:
        said.append(f"seconds={typed.minutes * 60}")
    if typed.at is not None:
        said.append(f"at={_at(typed.at).isoformat(timespec='seconds')}")
    _follow("cramp", ["log", *said])


def none(typed: argparse.Namespace) -> None:
    """Say that a night had no cramp: to the running coach, else in its file."""
    _follow("night", ["none", *([typed.date.isoformat()] if typed.date else [])])


def diary(typed: argparse.Namespace) -> None:
    """Tell what is written: night by night, as JSON, or as a table. A PIN is asked for first."""
    from coach.cli_kept import opened  # noqa: PLC0415  - the stores
    from coach.cli_lock import let_in  # noqa: PLC0415

    words = catalogue()
    with opened() as kept:
        let_in(kept.places)
        content = _content(typed, kept, words)
    if typed.out is None:
        sys.stdout.write(content)
        return
    try:
        write_out(Path(typed.out), content.encode(), replace=False)
    except AlreadyThere as there:
        raise Complaint(told(words, "cli_diary.there", file=there), FAILED) from None
    except StorageFault as fault:
        raise Complaint(str(fault), FAILED) from None
    print(told(words, "cli_diary.kept", file=typed.out))


def latest(wall: time, now: datetime, zone: tzinfo) -> datetime:
    """Return the latest moment at which the clock on the wall showed a time, not after ``now``."""
    today = local(now, zone).date()
    shown = (
        datetime.combine(day, wall, zone).replace(fold=fold).astimezone(UTC)
        for day in (today, today - DAY)
        for fold in (0, 1)
    )
    return max(at for at in shown if at <= now)


def _at(text: str) -> datetime:
    """Return the moment that a text names, with the offset of the wall there and then.

    Raises:
        Complaint: it names none.
    """
    from coach.adapters.zone import LocalZone  # noqa: PLC0415
    from coach.engine.clock import WallClock  # noqa: PLC0415

    clock = WallClock(LocalZone())
    zone = clock.zone()
    try:
        if "T" not in text.upper() and " " not in text.strip():
            return latest(_wall(text), clock.now(), zone).astimezone(zone)
        at = datetime.fromisoformat(text)
    except ValueError:
        message = told(catalogue(), "cli_diary.at", text=repr(text[:40]))
        raise Complaint(message, NOT_UNDERSTOOD) from None
    return at if at.tzinfo else at.replace(tzinfo=zone)


def _wall(text: str) -> time:
    """Return the time of day that a text names.

    Raises:
        ValueError: it names none, or one of another place: that needs its date, too.
    """
    wall = time.fromisoformat(text)
    if wall.tzinfo is not None:
        raise ValueError(text)
    return wall


def _follow(word: str, rest: list[str]) -> None:
    """Have the running coach follow an order, else follow it here."""
    order = _parsed(word, rest)
    try:
        lines = ask(" ".join((word, *rest)))["lines"]
    except Complaint as complaint:
        if complaint.code != NOT_RUNNING:
            raise
        lines = _done(order)
    print("\n".join(lines))


def _parsed(word: str, rest: list[str]) -> "DiaryOrder":
    from coach.domain.diary_orders import BadDiaryOrder, parse  # noqa: PLC0415

    try:
        return parse(word, rest)
    except BadDiaryOrder as fault:
        raise Complaint(str(fault), NOT_UNDERSTOOD) from None


def _done(order: "DiaryOrder") -> list[str]:
    from coach.cli_kept import opened  # noqa: PLC0415  - the stores
    from coach.domain.diary_orders import HelpNow  # noqa: PLC0415
    from coach.domain.orders import BadOrder  # noqa: PLC0415
    from coach.jotting import follow  # noqa: PLC0415

    if isinstance(order, HelpNow):
        return []
    with opened() as kept:
        try:
            return follow(kept.diary, order)
        except BadOrder as fault:
            raise Complaint(str(fault), NOT_UNDERSTOOD) from None


def _content(typed: argparse.Namespace, kept: "Kept", words: Words) -> str:
    from coach.adapters.diary_csv import plain, table  # noqa: PLC0415
    from coach.engine.diary import Said  # noqa: PLC0415

    last = kept.diary.tonight
    start = _start(typed.since, last)
    book = kept.diary.book(start or date.min, last)
    first = start or _first(book, last)
    if typed.csv:
        days = kept.days(first, last)
        return table(book, days, kept.diary.said(Said.TAKEN)).decode()
    if typed.json:
        found = plain(book, kept.days(first, last))
        return json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    return "".join(f"{line}\n" for line in _lines(book, first, kept, words))


def _start(since: timedelta | date | None, last: date) -> date | None:
    """Return the first night that is wished for; none for all of them."""
    if isinstance(since, timedelta):
        return last - DAY * (max(1, -(-since // DAY)) - 1)
    if since is not None and since > last:
        message = told(catalogue(), "cli_diary.since", date=since.isoformat())
        raise Complaint(message, NOT_UNDERSTOOD)
    return since


def _first(book: Book, last: date) -> date:
    nights = (*(cramp.when.night for cramp in book.cramps), *(n.when.night for n in book.nights))
    return min(nights, default=last)


def _lines(book: Book, first: date, kept: "Kept", words: Words) -> Iterator[str]:
    """Yield how many nights tell what, then each night with all that was written of it."""
    over = kept.diary.last_night
    nights = [
        night
        for night in book.between(first, kept.diary.tonight)
        if night.logged or night.date <= over
    ]
    logged = [night for night in nights if night.logged]
    if not logged:
        yield say(words, "cli_diary.nothing")
        return
    cramps = sum(night.state is State.CRAMPS for night in logged)
    yield told(words, "cli_diary.summary", logged=len(logged), nights=len(nights), cramps=cramps)
    for night in nights:
        yield from _night(night, words)


def _night(night: Told, words: Words) -> Iterator[str]:
    day = night.date.isoformat()
    if not night.cramps:
        key = "none" if night.logged else "gap"
        yield f"{day}  {say(words, f'cli_diary.{key}')}"
    for cramp in night.cramps:
        yield f"{day}  {_facts(cramp, words)}"
        day = " " * len(day)
    if night.night and night.night.note:
        yield f"{' ' * len(day)}  {night.night.note}"


def _facts(cramp: Cramp, words: Words) -> str:
    from coach.ui.diary import wording  # noqa: PLC0415

    pain = "" if cramp.pain is None else told(words, "jotting.pain", pain=cramp.pain)
    facts = (wording.where(words, cramp), pain, wording.length(words, cramp))
    return "  ".join((wording.clock(cramp.face), ", ".join(filter(None, facts)))).rstrip()
