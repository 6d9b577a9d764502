"""Night by night: how bad it got, how often, and which nights nobody wrote down."""

from typing import Final

from PySide6.QtCore import QRectF

from coach.domain.diary import MOST, State
from coach.domain.report import Bar
from coach.ui.report.facts import Facts
from coach.ui.report.fit import Fit
from coach.ui.report.marks import (
    BAR,
    FAINT,
    INK,
    RULE,
    SECOND,
    Form,
    Mark,
    Piece,
    Shape,
    Side,
    Words,
    stacked,
)
from coach.ui.report.setting import headed, paragraph
from coach.ui.report.type import Face, line_height, width

_AXIS: Final = 28.0
_NARROW: Final = 26.0
"""A night that has less room than this, in points, is told by signs instead of words."""
_LOW: Final = 15.0
_DOT: Final = 5.0
_STEP: Final = line_height(Face.BODY)


def chart(facts: Facts, room: float, fit: Fit) -> Piece:
    """Return the bars, what is below them, and what the signs mean."""
    slot = (room - _AXIS) / len(facts.report.bars)
    narrow = slot < _NARROW
    plot = _plot(facts, room, fit.chart, slot)
    below = _below(facts, room, slot)
    legend = paragraph(facts.legend(narrow=narrow), room, ink=SECOND)
    whole = (stacked((plot, below), 1.0), *((legend,) if legend.marks else ()))
    return headed(facts.say("heads.chart"), (stacked(whole, 3.0),), room)


def _plot(facts: Facts, room: float, high: float, slot: float) -> Piece:
    top = _STEP  # for the number above a bar that is full
    marks: list[Mark] = []
    for pain in (MOST, MOST // 2, 0):
        y = top + high * (1 - pain / MOST)
        ink = FAINT if pain else RULE
        marks.append(Form(QRectF(_AXIS, y - 0.4, room - _AXIS, 0.8), Shape.RULE, ink))
        label = QRectF(0, y - _STEP / 2, _AXIS - 8, _STEP)
        marks.append(Words(label, str(pain), Face.BODY, SECOND, Side.RIGHT))
    for place, bar in enumerate(facts.report.bars):
        left = _AXIS + place * slot
        marks.extend(_night(facts, bar, QRectF(left, top, slot, high)))
    return Piece(top + high + 1, tuple(marks))


def _night(facts: Facts, bar: Bar, cell: QRectF) -> tuple[Mark, ...]:
    wide = min(20.0, cell.width() * 0.62)
    left, floor = cell.center().x() - wide / 2, cell.bottom()
    match bar.state:
        case State.NOT_LOGGED:
            place = QRectF(left, floor - _LOW - 1.5, wide, _LOW)
            return (Form(place, Shape.STRIPES, BAR),)
        case State.NONE if cell.width() < _NARROW:
            ring = QRectF(cell.center().x() - 4, floor - 12, 8, 8)
            return (Form(ring, Shape.RING, INK),)
        case State.NONE:
            said = facts.say("chart.none")
            return _label(said, cell, floor - 3, Face.BODY)
    high = _LOW if bar.worst is None else max(1.6, cell.height() * bar.worst / MOST)
    place = QRectF(left, floor - high, wide, high)
    shape = Shape.DASHED if bar.worst is None else Shape.BAR
    times = str(bar.cramps)
    if cell.width() >= _NARROW:
        times = facts.told("chart.times", count=bar.cramps)
    return (Form(place, shape, BAR), *_label(times, cell, place.top() - 1, Face.STRONG))


def _label(said: str, cell: QRectF, bottom: float, face: Face) -> tuple[Mark, ...]:
    """Return words in the middle of a night, on white, so that no line runs through them."""
    wide = min(width(said, face) + 4, cell.width())
    blank = QRectF(cell.center().x() - wide / 2, bottom - _STEP + 2, wide, _STEP - 3)
    words = QRectF(cell.left(), bottom - _STEP, cell.width(), _STEP)
    return Form(blank, Shape.BLANK), Words(words, said, face, INK, Side.MIDDLE)


def _below(facts: Facts, room: float, slot: float) -> Piece:
    """Return the dates, the months where there are two, and a dot where somebody stretched."""
    bars = facts.report.bars
    marks: list[Mark] = []
    for place, bar in enumerate(bars):
        cell = QRectF(_AXIS + place * slot, 0, slot, _STEP)
        marks.append(Words(cell, str(bar.date.day), Face.BODY, INK, Side.MIDDLE))
    y = _STEP
    if any(bar.stretched for bar in bars):
        for place, bar in enumerate(bars):
            x = _AXIS + (place + 0.5) * slot - _DOT / 2
            if bar.stretched:
                marks.append(Form(QRectF(x, y + 1, _DOT, _DOT), Shape.DOT, INK))
        y += _DOT + 3
    if months := _months(facts, room, slot):
        marks.extend(mark.at(0, y).marks[0] for mark in months)
        y += _STEP
    return Piece(y, tuple(marks))


def _months(facts: Facts, room: float, slot: float) -> tuple[Piece, ...]:
    """Return the name of each month where it begins, if there are two that have room."""
    begins = [p for p, bar in enumerate(facts.report.bars) if not p or bar.date.day == 1]
    if len(begins) < 2:
        return ()
    found: list[Words] = []
    free = room
    for place in reversed(begins):
        name = facts.month(facts.report.bars[place].date)
        wide = width(name, Face.STRONG)
        left = min(_AXIS + place * slot + 3, room - wide)
        if left + wide <= free:
            found.append(Words(QRectF(left, 0, wide, _STEP), name, Face.STRONG, SECOND))
        free = left - 6
    return tuple(Piece(_STEP, (each,)) for each in reversed(found))
