"""What the page shows at one moment, as values: built by the wiring, told in words by the page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from coach.domain import standing, water
from coach.domain.done import Done, done
from coach.domain.forecast import forecast
from coach.domain.history import History
from coach.domain.hours import day_at
from coach.domain.movement import Movement, movement
from coach.domain.night_ask import NightAsk
from coach.domain.policy import Why
from coach.domain.preferences import Mode, Preferences, Unit
from coach.domain.reminder import MORNING_ROUTINE, ROUTINES, Answer, Due, Habit, kind
from coach.domain.schedule import own_of
from coach.domain.stage import Stage
from coach.domain.status import Status
from coach.domain.tips import Tip, tip_of_the_day

MINUTE = timedelta(minutes=1)
LATER = 4
"""Turns that are shown below the cards."""


class State(StrEnum):
    """What the first card is about."""

    SETUP = "setup"  # the hours were never set
    PAUSED = "paused"
    ASKED = "asked"  # a question stands open
    WAITING = "waiting"  # something is held
    AWAY = "away"
    NEXT = "next"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Hero:
    """What is next, or why nothing comes.

    Attributes:
        state: what it is about.
        due: whose turn, where it is somebody's.
        why: why it waits.
        until: when a pause ends (`history.FOREVER` without end).
        minutes: how long somebody will have sat or stood by then; 0 where that is not counted.
        answers: what may be answered to it now.
        routine: what it opens, and what is drawn; empty for a drink.
    """

    state: State
    due: Due | None = None
    why: Why | None = None
    until: datetime | None = None
    minutes: int = 0
    answers: tuple[Answer, ...] = ()
    routine: str = ""


@dataclass(frozen=True, slots=True)
class Drinks:
    """The water of the day.

    Attributes:
        drunk, target: millilitres; in limit mode the target is a ceiling.
        serving: millilitres of the usual drink.
        by: when the last drink is planned, if any is.
        next: the next drink to come today, if one is left.
        after_break: it comes together with, or just after, a break.
        limit: a care team set a limit: only the number is shown.
        plenty: no need for more within this hour.
        enabled: drinks are reminded of at all.
    """

    drunk: int
    target: int
    serving: int
    by: datetime | None = None
    next: datetime | None = None
    after_break: bool = False
    limit: bool = False
    plenty: bool = False
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class TodayView:
    """The page at one moment.

    Attributes:
        now: the moment, UTC; ``zone`` is whose wall clock the words use.
        hero: the first card.
        drinks: the water card.
        movement: the movement card.
        mode: how the day is spent, at a desk or on one's feet.
        later: what comes after the first card's turn, the earliest first.
        done: what was done today, the earliest first.
        switches: what is on for today: "hot", "exercise", "shift".
        tip: the tip of the day, if there is one.
        stage: by which its words are chosen.
        unit: how volumes are told.
        discreet: whether others may read along.
        ask: what is asked about the last night, if anything is.
    """

    now: datetime
    zone: tzinfo
    hero: Hero
    drinks: Drinks
    movement: Movement
    mode: Mode
    later: tuple[Due, ...] = ()
    done: tuple[Done, ...] = ()
    switches: tuple[str, ...] = ()
    tip: Tip | None = None
    stage: Stage = Stage.NONE
    unit: Unit = Unit.ML
    discreet: bool = True
    ask: NightAsk | None = None

    @property
    def tip_open(self) -> bool:
        """Whether the tip's words may lie open: where others read along, if they tell nothing."""
        return self.tip is not None and (self.tip.plain or not self.discreet)

    @property
    def set_up(self) -> bool:
        """Whether the hours were set, so that anything comes."""
        return self.hero.state is not State.SETUP

    @property
    def job(self) -> bool:
        """Whether the day is spent on one's feet."""
        return self.mode is Mode.JOB


def today_view(
    status: Status,
    history: History,
    preferences: Preferences,
    *,
    tips: Sequence[Tip] = (),
    dismissed: Sequence[str] = (),
    night: bool = False,
    ahead: bool = False,
) -> TodayView:
    """Return the page at the moment of ``status``.

    Args:
        status: how things are.
        history: the last days.
        preferences: what is chosen.
        tips: all tip cards; none where they are switched off.
        dismissed: ids of tips that are never to come again.
        night: windows are dressed for the night.
        ahead: a turn that still lies ahead, or waits, can be put off and skipped too.
    """
    now, zone = status.now, status.zone
    day = day_at(preferences.hours, now, zone)
    turns = tuple(forecast(preferences, history, now, zone))
    hero = _hero(status, preferences, turns, ahead=ahead and day.awake(now))
    return TodayView(
        now=now,
        zone=zone,
        hero=hero,
        drinks=_drinks(status, history, preferences, turns),
        movement=movement(preferences, history, now, zone, turns, sees=_sees(status)),
        mode=preferences.standing.mode,
        later=_later(hero, turns, now),
        done=done(history, day, now),
        switches=status.switches,
        tip=tip_of_the_day(tips, day.date, status.stage, dismissed, night=night),
        stage=status.stage,
        unit=status.unit,
        discreet=status.discreet,
    )


def _sees(status: Status) -> bool:
    """Whether something tells when somebody steps away."""
    return status.sources.get("idle") != "none"


def _hero(status: Status, preferences: Preferences, turns: Sequence[Due], *, ahead: bool) -> Hero:
    if not status.confirmed:
        return Hero(State.SETUP, routine=ROUTINES[Answer.SHORT])
    if status.paused_until:
        return Hero(State.PAUSED, until=status.paused_until)
    if status.open:
        due = _of(status.open[0], preferences, status)
        return _about(State.ASKED, due, status, preferences, answers=True)
    if status.waiting:
        held = status.waiting[0]
        waits = _of(held.habit, preferences, status)
        hero = _about(State.WAITING, waits, status, preferences, answers=ahead)
        return replace(hero, why=held.why)
    if status.away:
        return Hero(State.AWAY, routine=ROUTINES[Answer.SHORT])
    if first := _next(status, turns):
        today = ahead and first in turns
        return _about(State.NEXT, first, status, preferences, answers=today)
    return Hero(State.NOTHING, routine=ROUTINES[Answer.SHORT])


def _about(
    state: State, due: Due, status: Status, preferences: Preferences, *, answers: bool
) -> Hero:
    return Hero(
        state,
        due,
        minutes=_minutes(state, due, status, preferences),
        answers=due.offers() if answers else (),
        routine=_routine(due, preferences),
    )


def _next(status: Status, turns: Sequence[Due]) -> Due | None:
    """Return the next turn: today's as it will be shown, else a later day's."""
    return next(iter(turns), None) or next(iter(status.next), None)


def _of(habit: str, preferences: Preferences, status: Status) -> Due:
    """Return the turn of a habit that stands open or waits, as far as its card needs it."""
    found = next((due for due in status.next if due.habit == habit and due.at <= status.now), None)
    each = own_of(preferences, habit)
    amount = preferences.water.serving_ml if habit == Habit.WATER else 0
    routine = each.routine if each else ""
    return found or Due(habit, status.now, amount=amount, routine=routine)


def _minutes(state: State, due: Due, status: Status, preferences: Preferences) -> int:
    """Return how long somebody has sat by then; asking starts the count anew, so it is added."""
    stance = status.posture
    if due.kind is not Habit.STANDING or stance is None or status.away:
        return 0
    if state is State.ASKED:
        day = day_at(preferences.hours, status.now, status.zone)
        return (standing.interval(preferences, day) + stance.spent) // MINUTE
    return max(0, (stance.spent + max(timedelta(), due.at - status.now)) // MINUTE)


def _routine(due: Due, preferences: Preferences) -> str:
    match due.kind:
        case Habit.STANDING:
            return standing.routine(preferences)
        case Habit.BEDTIME:
            return ROUTINES[Answer.FULL]
        case Habit.MORNING:
            return MORNING_ROUTINE
        case Habit.OWN:
            each = own_of(preferences, due.habit)
            return each.routine if each else due.routine
        case _:
            return ""


def _drinks(
    status: Status, history: History, preferences: Preferences, turns: Sequence[Due]
) -> Drinks:
    day = day_at(preferences.hours, status.now, status.zone)
    plan = water.course(preferences, day, status.zone, history)
    on = preferences.water.enabled and status.confirmed and not status.limit
    coming = next((i for i, due in enumerate(turns) if due.kind is Habit.WATER), None)
    before = turns[coming - 1] if coming else None
    gap = timedelta(minutes=preferences.notices.gap_min)
    following = before is not None and coming is not None and turns[coming].at - before.at <= gap
    return Drinks(
        drunk=status.drunk_ml,
        target=status.target_ml,
        serving=preferences.water.serving_ml,
        by=plan.last if plan and on else None,
        next=turns[coming].at if coming is not None and on else None,
        after_break=bool(following and before and kind(before.habit) is Habit.STANDING),
        limit=status.limit,
        plenty=water.within_the_hour(history, status.now) > water.PLENTY_ML,
        enabled=preferences.water.enabled,
    )


def _later(hero: Hero, turns: Sequence[Due], now: datetime) -> tuple[Due, ...]:
    """Return what comes after the first card's turn; the stretch before bed always among it."""
    if hero.state is State.SETUP:
        return ()
    rest = list(turns)
    if hero.due and hero.state in (State.NEXT, State.ASKED, State.WAITING):
        once = hero.due.kind in (Habit.BEDTIME, Habit.MORNING)
        asked = hero.due.habit
        rest = [d for d in rest if d.habit != asked or (d.at > hero.due.at and not once)]
    rest = [due for due in rest if due.at > now]
    shown = rest[:LATER]
    bed = [due for due in rest[LATER:] if due.kind is Habit.BEDTIME]
    return tuple([*shown[: LATER - 1], bed[0]] if bed else shown)
