"""A session with another move in it, or laid out for a person who sits or lacks a wall or chair.

A session is never changed: another one is returned that has the same past, so that a place in it
and what was done of it stay true. No Qt in here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import Final

from coach.motion.exercise import Exercise
from coach.motion.geometry import clamp
from coach.motion.routine import Kind, Routine, Segment, Session, Side, Step, lay_out
from coach.ui.player.swaps import Swaps

CHANGE_OVER: Final = 8.0
"""Seconds to get into a move that nobody had prepared for."""
LAST_RESORTS: Final = ("ankle-pumps", "march-on-spot")
"""What is left of a routine of which nothing suits."""

_SHORTEST_HOLD = 5.0
_OFTEN = 2
"""Nothing is done more often because it stands in for something."""
_PREPARING = frozenset({Kind.READY, Kind.TRANSITION})

Row = tuple[Segment, ...]
"""All segments of one step; the first may be the time to get ready for it."""


def exchanged(session: Session, now: Segment, move: Exercise, stage: str) -> tuple[Session, float]:
    """Return a session with another move from this leg of this step on, and the place to go on.

    It takes about as long as what it stands in for, and is never more than its own dose.

    Args:
        session: what is played.
        now: the segment that is on; legs of its step that came before it stay as they are.
        move: what is done instead.
        stage: the stage it is done in.
    """
    place = _leg_start(session, now)
    left = _doing(each for each in session.segments[place:] if each.step == now.step)
    legs = move.dose.sides - len(_done(session, place))
    piece = _laid_out(session.routine, move, stage, sum(each.length for each in left), legs)
    return _put(session, place, piece)


def restored(session: Session, now: Segment, original: Session) -> tuple[Session, float]:
    """Return a session in which the step that is on is again what it was in another session."""
    piece = _doing(each for each in original.segments if each.step == now.step)
    return _put(session, _leg_start(session, now), piece)


def suited(session: Session, swaps: Swaps) -> Session:
    """Return the session with allowed moves only: others are swapped, or else left out.

    What is far from a move stands in for it only if it is not done anyway. Of a session of which
    nothing suits, a last resort is left; without one it stays as it is.
    """
    every = list(_rows(session))
    rows: list[Row] = []
    for i, row in enumerate(every):
        if all(swaps.limits.allow(each.exercise) for each in row):
            rows.append(row)
        elif other := _stand_in(row[0].exercise, rows, every[i + 1 :], swaps):
            rows.append(_instead(session.routine, row, other, swaps.limits.stage))
    if not rows and (last := _last(swaps)):
        rows.append(_instead(session.routine, every[0], last, swaps.limits.stage))
    return _joined(session, rows) if rows and rows != every else session


def _stand_in(
    move: Exercise, before: Sequence[Row], after: Sequence[Row], swaps: Swaps
) -> Exercise | None:
    """Return what stands in for a move between the others, if anything does."""
    used = [each[-1].exercise.id for each in before]
    if others := swaps.instead_of(move):
        best = min(others, key=lambda each: used.count(each.id))
        return best if used.count(best.id) < _OFTEN else None
    known = {*used, *(row[0].exercise.id for row in after)}
    return next((each for each in swaps.far_from(move) if each.id not in known), None)


def _last(swaps: Swaps) -> Exercise | None:
    """Return the last resort: a move in its usual way if one suits, at any place."""
    known = [swaps.moves[name] for name in LAST_RESORTS if name in swaps.moves]
    other_ways = (each for move in known for each in swaps.ways(move))
    return next(chain(swaps.suiting(known), other_ways, known), None)


def _instead(routine: Routine, row: Row, move: Exercise, stage: str) -> Row:
    """Return another move in a whole step's place."""
    room = sum(each.length for each in _doing(row))
    piece = _laid_out(routine, move, stage, room, move.dose.sides)
    return (*_lead(row[0], piece[0], 0.0), *piece)


def _put(session: Session, place: int, piece: Sequence[Segment]) -> tuple[Session, float]:
    """Return the session with the rest of a step replaced by what of the piece is not done yet."""
    now = session.segments[place]
    kept = tuple(each for each in session.segments[:place] if each.step == now.step)
    done = _done(session, place)
    new = tuple(each for each in piece if each.side not in done) or tuple(piece)
    if new[0].kind is Kind.SWITCH:
        new = new[1:]
    rows = list(_rows(session))
    rows[now.step] = (*kept, *_lead(now, new[0], CHANGE_OVER), *new)
    return _joined(session, rows), now.start


def _done(session: Session, place: int) -> set[Side]:
    """Return the sides that lie behind in the step at a place."""
    step = session.segments[place].step
    before = (each for each in session.segments[:place] if each.step == step)
    return {each.side for each in before if each.kind is Kind.MOVE}


def _leg_start(session: Session, now: Segment) -> int:
    """Return the index of the first segment of the leg that is on, its lead-in included."""
    segments = session.segments
    place = segments.index(now)
    while place and (segments[place - 1].step, segments[place - 1].side) == (now.step, now.side):
        place -= 1
    return place


def _doing(segments: Iterable[Segment]) -> Row:
    """Return the segments without the time to get ready."""
    row = [each for each in segments if each.kind not in _PREPARING and each.kind is not Kind.DONE]
    return tuple(row[1:] if row[0].kind is Kind.SWITCH else row)


def _lead(before: Segment, first: Segment, least: float) -> Row:
    """Return the time to get ready for a new move, where there is any."""
    kind = before.kind if before.kind in _PREPARING else Kind.TRANSITION
    usual = before.length if before.kind in _PREPARING else 0.0
    length = max(usual, least)
    return (replace(first, kind=kind, length=length),) if length else ()


def _laid_out(routine: Routine, move: Exercise, stage: str, room: float, legs: int) -> Row:
    """Return a move that takes about ``room`` seconds for its legs, and no more than its dose."""
    dose = move.dose
    parts = max(1, legs)
    each = (room - (parts - 1) * dose.switch) / parts
    step = Step(move.id)
    if dose.reps > 1:
        pair = 2 if any(phase.round for phase in move.phases) else 1
        fitting = int((each + dose.rest) / (dose.repetition + dose.rest)) // pair * pair
        if fitting < dose.reps:
            step = Step(move.id, reps=max(pair, fitting))
    elif dose.hold:
        fitting_hold = each - dose.ease_in - dose.ease_out
        if fitting_hold < dose.hold:
            shortest = min(_SHORTEST_HOLD, dose.hold)
            step = Step(move.id, hold=clamp(float(int(fitting_hold)), shortest, dose.hold))
    alone = replace(routine, steps=(step,), variants={})
    return _doing(lay_out(alone, {move.id: move}, stage).segments)


def _rows(session: Session) -> Iterable[Row]:
    steps = groupby(session.segments, key=lambda each: each.step)
    for _, row in steps:
        yield tuple(each for each in row if each.kind is not Kind.DONE)


def _joined(session: Session, rows: Sequence[Row]) -> Session:
    """Return the rows one after the other from second 0, with their end."""
    segments: list[Segment] = []
    start = 0.0
    for step, row in enumerate(rows):
        for each in row:
            placed = replace(each, step=step, steps=len(rows), start=start)
            if not segments and each.kind is Kind.TRANSITION:
                placed = replace(placed, kind=Kind.READY, length=session.routine.ready)
            segments.append(placed)
            start += placed.length
    last = segments[-1]
    end = replace(last, kind=Kind.DONE, start=start, length=0.0, still_at=last.length)
    return replace(session, segments=(*segments, end))
