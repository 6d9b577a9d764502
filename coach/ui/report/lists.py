"""What was counted, what was ticked, and the person's own words."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from coach.ui.report.content import Line
from coach.ui.report.facts import Facts, Listing
from coach.ui.report.fit import Fit
from coach.ui.report.marks import BAR, INK, LINED, Form, Mark, Piece, Shape, Side, Words, stacked
from coach.ui.report.setting import headed, paragraph, running
from coach.ui.report.type import Face, elided, line_height, lines, width

COUNTED: Final = (Line.WHERE, Line.HELPED, Line.BEFORE, Line.ALSO)
_BAR_HIGH: Final = 8.5
_NUMBER: Final = 28.0
_GAP: Final = 10.0
_STEP: Final = line_height(Face.BODY)
_NEVER_BROKEN: Final = "\u00a0"
_DATE: Final = re.compile(r"(\d) (?=\w)")
_BETWEEN: Final = f"{_NEVER_BROKEN}· "
_FEW: Final = 4
"""Lines of notes for which everything else moves closer."""
_CHECKS: Final = 2
"""Lines that ticked items get at least."""
_HEADED: Final = 16.0
"""Where sections are closer than this, in points, a short one has its heading beside it."""
_ABOVE_FOOT: Final = 6.0


def columns(facts: Facts, room: float, fit: Fit) -> tuple[Piece, ...]:
    """Return what was counted and ticked: in two columns, or as running text where it is close."""
    listings = [(line, facts.listing(line)) for line in COUNTED]
    found = [(line, listing) for line, listing in listings if listing]
    checks = _checks(facts)
    if not fit.bars:
        return _close(found, checks, facts, room, fit)
    wide = (room - 26) / 2
    cells = [_bars(listing, facts, wide, fit) for _, listing in found]
    if checks:
        below = tuple(paragraph(each, wide, most=fit.most) for each in checks[1])
        head = paragraph(checks[0], wide, Face.STRONG)
        ticked = stacked((head, *below), 1.0)
        if found and found[-1][0] is Line.ALSO:
            cells[-1] = stacked((cells[-1], ticked), max(2.0, fit.row - _STEP))
        else:
            cells.append(ticked)
    return tuple(_pair(cells[place : place + 2], wide) for place in range(0, len(cells), 2))


def taken(facts: Facts, room: float, fit: Fit) -> Piece | None:
    """Return on how many days what was advised was taken."""
    said = facts.taken()
    if not said:
        return None
    head = facts.say("heads.taken")
    if fit.gap < _HEADED:
        return running(f"{head}:", said, room, most=fit.most, of=Line.TAKEN)
    return headed(head, (paragraph(said, room),), room)


def notes(facts: Facts, room: float, high: float) -> Piece | None:
    """Return as many notes as there is room for, and how many more there are."""
    found = facts.notes()
    if not found:
        return None
    head = facts.say("heads.notes")
    kept: list[Piece] = []
    left = high - headed(head, (Piece(0, ()),), room).height
    if left + 0.1 < min(2, _lines_of_notes(facts, room)) * _STEP:
        said = facts.told("heads.elsewhere", count=len(found))
        piece = running(facts.told("item", head=head, rest=""), said, room, most=1)
        return Piece(piece.height, piece.marks, frozenset({Line.NOTES}))
    for place, (at, note) in enumerate(found):
        said = facts.told("item", head=at, rest=" ".join(note.split()))
        last = place == len(found) - 1
        most = int(left / _STEP) - (not last)
        piece = paragraph(said, room, most=1000 if kept else most, of=Line.NOTES)
        if piece.height + (0 if last else _STEP) > left + 0.1:
            more = facts.told("more", count=len(found) - place)
            kept.append(Piece(_STEP, paragraph(more, room, most=1).marks, frozenset({Line.NOTES})))
            break
        kept.append(piece)
        left -= piece.height
    return headed(head, kept, room)


def questions(facts: Facts, room: float, high: float) -> Piece | None:
    """Return the person's questions in the room there is, or lines to write some on."""
    if not facts.content.has(Line.QUESTIONS):
        return None
    head, said = facts.say("heads.questions"), facts.content.questions.strip()
    above = headed(head, (Piece(0, ()),), room).height
    if said:
        most = int((high - above) / _STEP)
        return headed(head, (paragraph(said, room, most=max(1, most), of=Line.QUESTIONS),), room)
    step = 25.0
    count = max(0, min(12, int((high - above - _ABOVE_FOOT + 6) / step)))
    ruled = tuple(
        Form(QRectF(0, step * (place + 1) - 6, room, 0.6), Shape.RULE, LINED)
        for place in range(count)
    )
    return headed(head, (Piece(max(0.0, step * count - 5), ruled),), room)


def wanted(facts: Facts, room: float) -> float:
    """Return the room that the person's questions ask for."""
    said = facts.content.questions.strip()
    if not facts.content.has(Line.QUESTIONS):
        return 0.0
    above = headed("x", (Piece(0, ()),), room).height
    return above + (
        len(lines(said, Face.BODY, room)[0]) * _STEP if said else 2 * 25.0 + _ABOVE_FOOT
    )


def notes_wanted(facts: Facts, room: float) -> float:
    """Return the room that the first few lines of the person's notes ask for."""
    count = min(_lines_of_notes(facts, room), _FEW)
    return headed("x", (Piece(count * _STEP, ()),), room).height


def _lines_of_notes(facts: Facts, room: float) -> int:
    told = (facts.told("item", head=at, rest=" ".join(n.split())) for at, n in facts.notes())
    return sum(len(lines(each, Face.BODY, room)[0]) for each in told)


def _checks(facts: Facts) -> tuple[str, tuple[str, ...]] | None:
    """Return what is said of the ticked items: a line, and those below it."""
    if not facts.content.has(Line.CHECKS):
        return None
    ticked, head = facts.checks(), facts.say("heads.checks")
    if ticked:
        return f"{head}:", ticked
    none = facts.told("item", head=head, rest=facts.say("told.none"))
    return (none, ()) if facts.report.logged.count else None


def _close(
    found: Sequence[tuple[Line, Listing]],
    checks: tuple[str, tuple[str, ...]] | None,
    facts: Facts,
    room: float,
    fit: Fit,
) -> tuple[Piece, ...]:
    """Return everything as running text."""
    pieces = []
    for line, listing in found:
        rows = tuple(
            f"{label} {count}".replace(" ", _NEVER_BROKEN) for label, count in listing.rows
        )
        rows = rows or (facts.say("told.nothing"),)
        pieces.append(_listed(f"{listing.head}:", rows, line, facts, room, fit))
    if checks and checks[1]:
        dates = tuple(_DATE.sub(rf"\1{_NEVER_BROKEN}", each) for each in checks[1])
        pieces.append(_listed(checks[0], dates, Line.CHECKS, facts, room, fit))
    elif checks:
        pieces.append(paragraph(checks[0], room, Face.STRONG))
    return (stacked(tuple(pieces), 3.0),) if pieces else ()


def _listed(
    head: str, items: Sequence[str], line: Line, facts: Facts, room: float, fit: Fit
) -> Piece:
    """Return a heading and what is listed, as much as there is room for; the others are counted."""
    most = max(fit.most, _CHECKS) if line is Line.CHECKS else fit.most
    for left_out in range(len(items) + 1):
        kept = items[: len(items) - left_out]
        key = "more" if kept else "heads.elsewhere"
        more = (facts.told(key, count=left_out),) if left_out else ()
        piece = running(head, _BETWEEN.join((*kept, *more)), room, most=most, of=line)
        if not piece.cut:
            break
    return Piece(piece.height, piece.marks, piece.cut | (frozenset({line} if left_out else ())))


def _bars(listing: Listing, facts: Facts, room: float, fit: Fit) -> Piece:
    """Return a heading and a row for each thing: its name, a bar as long as it was often."""
    if not listing.rows:
        return headed(listing.head, (paragraph(facts.say("told.nothing"), room),), room)
    if not listing.of:
        said = (
            facts.told("item", head=label, rest=facts.counted("told.nights", n, count=n))
            for label, n in listing.rows
        )
        return headed(
            listing.head, tuple(paragraph(each, room) for each in said), room, fit.row - _STEP
        )
    label = min(max(width(each, Face.BODY) for each, _ in listing.rows), room * 0.62)
    rows = []
    for name, count in listing.rows:
        left = max(label, room * 0.38) + _GAP
        full = room - left - _NUMBER - 4
        words = Words(QRectF(0, 0, left - _GAP, _STEP), elided(name, Face.BODY, left - _GAP))
        y = (_STEP - _BAR_HIGH) / 2
        bar = Form(QRectF(left, y, max(2.0, full * count / listing.of), _BAR_HIGH), Shape.BAR, BAR)
        number = QRectF(room - _NUMBER, 0, _NUMBER, _STEP)
        marks: tuple[Mark, ...] = (
            words,
            bar,
            Words(number, str(count), Face.STRONG, INK, Side.RIGHT),
        )
        rows.append(Piece(_STEP, marks))
    return headed(listing.head, rows, room, fit.row - _STEP)


def _pair(cells: Sequence[Piece], wide: float) -> Piece:
    """Return one or two columns beside each other."""
    marks = [m for place, cell in enumerate(cells) for m in cell.at(place * (wide + 26), 0).marks]
    cut = frozenset[Line]().union(*(cell.cut for cell in cells))
    return Piece(max(cell.height for cell in cells), tuple(marks), cut)
