"""What the first card offers to do, and which wish of the page each of its buttons is."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.reminder import ROUTINES, Answer, Habit
from coach.ui.buttons import Kind
from coach.ui.icons import Icon
from coach.ui.today.view import Hero, State
from coach.ui.today.wording import Wording

STRETCH = ROUTINES[Answer.SHORT]
"""The routine of "Stretch 2 minutes"."""


class Wish(StrEnum):
    """What the page can wish."""

    START = "start"
    DRINK = "drink"
    ANSWER = "answer"
    STRETCH = "stretch"
    RESUME = "resume"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Offer:
    """One button.

    Attributes:
        wish: what pressing it wishes.
        said: its words.
        kind: how much it asks to be pressed.
        letter: the key of its letter.
        icon: before the words.
        what: the routine, or the habit that is answered.
        answer: the answer.
        amount: millilitres.
    """

    wish: Wish
    said: str
    kind: Kind
    letter: str
    icon: Icon | None = None
    what: str = ""
    answer: Answer | None = None
    amount: int = 0


def offers(said: Wording, later_min: int) -> tuple[Offer, ...]:
    """Return the first card's buttons, the inviting one first."""
    hero = said.view.hero
    match hero.state:
        case State.SETUP:
            words = said.say("do.hours")
            return (Offer(Wish.HOURS, words, Kind.PRIMARY, "start", Icon.CLOCK),)
        case State.PAUSED:
            words = said.say("do.resume")
            return (Offer(Wish.RESUME, words, Kind.PRIMARY, "start", Icon.PLAY),)
        case State.AWAY | State.NOTHING:
            return (_stretch(said, Kind.SECONDARY),)
        case State.ASKED:
            return _answers(said, hero, later_min)
        case _:
            return (*_beginning(said, hero), *_answers(said, hero, later_min)[1:])


def _stretch(said: Wording, kind: Kind) -> Offer:
    return Offer(Wish.STRETCH, said.say("do.stretch"), kind, "start", Icon.STRETCH, STRETCH)


def _beginning(said: Wording, hero: Hero) -> tuple[Offer, ...]:
    """Return what can be begun before it is asked for."""
    due = hero.due
    if due is None:
        return ()
    if due.kind is Habit.WATER:
        words = said.told("do.drank", amount=said.volume(due.amount))
        drink = Offer(Wish.DRINK, words, Kind.PRIMARY, "start", Icon.GLASS, amount=due.amount)
        return (drink,)
    if not hero.routine:
        return ()
    if due.kind is not Habit.BEDTIME:
        words = said.say("do.start")
        return (Offer(Wish.START, words, Kind.PRIMARY, "start", Icon.PLAY, hero.routine),)
    full = Offer(
        Wish.START, said.say("do.full"), Kind.PRIMARY, "start", Icon.PLAY, ROUTINES[Answer.FULL]
    )
    if hero.answers:
        return (full,)
    words = said.say("do.short")
    short = Offer(Wish.START, words, Kind.SECONDARY, "later", None, ROUTINES[Answer.SHORT])
    return (full, short)


def _answers(said: Wording, hero: Hero, later_min: int) -> tuple[Offer, ...]:
    return tuple(
        _answer(said, hero, answer, later_min, first=not place)
        for place, answer in enumerate(hero.answers)
    )


_ICONS = {Answer.START: Icon.PLAY, Answer.FULL: Icon.PLAY, Answer.DONE: Icon.CHECK}
_LETTERS = ("start", "later", "skip")


def _answer(said: Wording, hero: Hero, answer: Answer, later_min: int, *, first: bool) -> Offer:
    due = hero.due
    drink = due is not None and due.kind is Habit.WATER and answer is Answer.DONE
    amount = due.amount if due and drink else 0
    key = "drank" if drink else answer.value
    quiet = answer in (Answer.SKIP, Answer.NOT_TONIGHT)
    return Offer(
        Wish.ANSWER,
        said.told(f"do.{key}", amount=said.volume(amount), minutes=later_min),
        Kind.PRIMARY if first else Kind.QUIET if quiet else Kind.SECONDARY,
        "start" if first else "skip" if quiet else "later",
        Icon.GLASS if drink else _ICONS.get(answer),
        what=due.habit if due else "",
        answer=answer,
    )
