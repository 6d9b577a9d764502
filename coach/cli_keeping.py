"""The words `export`, `import`, `history` and `erase`: everything that is kept, as a whole."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from coach.adapters.alone import AlreadyRunning, alone
from coach.adapters.bundle_file import AlreadyThere, write_out
from coach.adapters.csv_file import table
from coach.adapters.files import Places, StorageFault
from coach.adapters.staging import NothingToUndo
from coach.adapters.unavailable import Unavailable
from coach.adapters.zone import LocalZone
from coach.cli_terms import FAILED, NOT_UNDERSTOOD, Complaint
from coach.domain.bundle import BadBundle, plain
from coach.domain.history import FOREVER
from coach.domain.holding import Record
from coach.domain.holding import instant as moment
from coach.domain.hours import instant, local
from coach.domain.merging import Way
from coach.engine.clock import WallClock
from coach.keeping import Keeping
from coach.ui.keeping import wording
from coach.ui.language import catalogue, say, told

_PATIENCE_S = 120.0
"""How long a running coach may take for years of entries."""


def export(typed: argparse.Namespace) -> None:
    """Save everything in one file; a PIN is asked for first, for the diary is in it."""
    from coach.cli_lock import let_in  # noqa: PLC0415  - the hash, where needed

    said = catalogue()
    let_in(Places.of(os.environ))
    with _kept() as keeping:
        try:
            saved = keeping.export(Path(typed.out), replace=typed.force)
        except AlreadyThere as there:
            raise Complaint(told(said, "keeping.export.there", file=there), FAILED) from None
    if saved.unread:
        files = ", ".join(path.name for path in saved.unread)
        print(_plain(told(said, "keeping.export.unread", files=files)), file=sys.stderr)
    entries = wording.in_all(said, saved.entries, saved.diary)
    print(told(said, "keeping.export.done", file=Path(typed.out), entries=entries))


def take(typed: argparse.Namespace) -> None:
    """Import a file, tell what that would do, or undo the latest import."""
    said = catalogue()
    if typed.undo:
        if typed.path or typed.dry_run:
            raise Complaint("import --undo takes nothing else", NOT_UNDERSTOOD)
        _change("import undo", _undone)
        print(say(said, "keeping.import.undone"))
        return
    ways = [way for way in Way if getattr(typed, way)]
    if typed.path is None or not (ways or typed.dry_run):
        raise Complaint(say(said, "keeping.import.choose"), NOT_UNDERSTOOD)
    path = Path(typed.path)
    with _kept() as keeping:
        preview = keeping.preview(path)
        lines = wording.preview_lines(said, preview, ways or list(Way), keeping.zone)
    print(_plain("\n".join(lines)))
    if not typed.dry_run:
        way = ways[0]
        order = f"import {way} {path.absolute()}"
        _change(order, lambda keeping: _taken(keeping, path, way))
        print(wording.imported(said, preview.of(way)))


def history(typed: argparse.Namespace) -> None:
    """Tell the history: line by line, as JSON, or as a table."""
    with _kept() as keeping:
        zone = keeping.zone
        found = keeping.records(_start(typed.since, zone))
    if typed.csv:
        content = table(found, zone).decode()
    elif typed.json:
        content = json.dumps([plain(each) for each in found], indent=1, ensure_ascii=False) + "\n"
    else:
        content = "".join(f"{line}\n" for line in _lines(found, zone))
    if typed.out is None:
        sys.stdout.write(content)
        return
    try:
        write_out(Path(typed.out), content.encode(), replace=False)
    except AlreadyThere as there:
        raise Complaint(f"there is a file {there} already", FAILED) from None
    except StorageFault as fault:
        raise Complaint(str(fault), FAILED) from None


def erase(typed: argparse.Namespace) -> None:
    """Remove everything, or tell what would go."""
    said = catalogue()
    if not typed.yes:
        found = Keeping(Places.of(os.environ), _now, LocalZone()).erasable()
        if not found:
            print(say(said, "keeping.erase.nothing"))
            return
        print(wording.counted(said, "keeping.erase.would", len(found)))
        print("\n".join(_plain(f"  {path}") for path in found))
        return
    for line in _change("erase", _erased):
        print(line, file=sys.stderr)
    print(say(said, "keeping.erase.done"))


def _erased(keeping: Keeping) -> list[str]:
    return wording.left(catalogue(), keeping.erase())


def _taken(keeping: Keeping, path: Path, way: Way) -> list[str]:
    keeping.take(path, way)
    return []


def _undone(keeping: Keeping) -> list[str]:
    keeping.undo()
    return []


def _change(order: str, do: Callable[[Keeping], list[str]]) -> list[str]:
    """Have the running coach follow an order, else do it; return what there is to tell.

    Raises:
        Complaint: it cannot be done; nothing has changed.
    """
    from coach.adapters.line import NotRunning, ask  # noqa: PLC0415  - sockets, where needed

    places = Places.of(os.environ)
    try:
        answer = json.loads(ask(places, order, _PATIENCE_S))
    except NotRunning:
        with _kept(mend=order != "erase", only=True) as keeping:
            return do(keeping)
    if not answer.get("ok"):
        raise Complaint(str(answer.get("error")), FAILED)
    return list(answer["lines"])


@contextmanager
def _kept(*, mend: bool = True, only: bool = False) -> Iterator[Keeping]:
    """Let everything that is kept be worked on.

    Args:
        mend: first open the stores, which makes older files new and sets damaged ones right.
        only: nobody else may have it open; else a running coach may, and nothing is mended.

    Raises:
        Complaint: whatever becomes of it.
    """
    places = Places.of(os.environ)
    keeping = Keeping(places, _now, LocalZone())
    try:
        with ExitStack() as stack:
            try:
                stack.enter_context(alone(places))
                if mend:
                    _mend(places)
            except AlreadyRunning:
                if only:
                    raise Complaint("the coach is too busy to answer", FAILED) from None
            yield keeping
    except BadBundle as bad:
        raise Complaint(_plain(wording.trouble(catalogue(), bad)), FAILED) from None
    except NothingToUndo:
        raise Complaint(say(catalogue(), "keeping.import.nothing-to-undo"), FAILED) from None
    except (StorageFault, Unavailable) as fault:
        raise Complaint(_plain(str(fault)), FAILED) from None


def _mend(places: Places) -> None:
    from coach.adapters.history import HistoryFile  # noqa: PLC0415  - the stores
    from coach.adapters.preferences import PreferenceFile  # noqa: PLC0415

    PreferenceFile(places, _now)
    HistoryFile(places, _now).close()


def _start(since: timedelta | date | None, zone: tzinfo) -> datetime | None:
    """Return the instant from which on entries are told."""
    if isinstance(since, timedelta):
        return _now() - since
    return instant(since, time(), zone) if since else None


def _lines(records: Iterable[Record], zone: tzinfo) -> Iterator[str]:
    """Yield a line an entry, for people."""
    for record in records:
        at = local(moment(record.at), zone)
        amount = f"{record.amount} mL" if record.amount else ""
        until = ""
        if record.until is not None:
            end = moment(record.until)
            until = "forever" if end == FOREVER else f"{local(end, zone):%Y-%m-%d %H:%M}"
        cells = (record.habit or "", record.what, amount, until, record.note)
        yield _plain(" ".join([f"{at:%Y-%m-%d %H:%M:%S}", *filter(None, cells)]))


def _plain(text: str) -> str:
    """Return text in which nothing can move the terminal's cursor."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)


def _now() -> datetime:
    return WallClock(LocalZone()).now()
