"""The questions on cards: what is asked, why now, and what stands on the buttons.

What falls due together is asked by one card: its title names both, or says how many they are; each
has a line of its own and a button of its own, and "Later" is for all of them.
"""

from datetime import timedelta

from coach.domain.notice import Notice
from coach.domain.preferences import Mode, Unit
from coach.domain.reminder import Answer, Button, Card, Due, Habit, Tone
from coach.ui.around import Around
from coach.ui.phrases import (
    capital,
    clock,
    name,
    number,
    own_name,
    shortened,
    small,
    so_far,
    volume,
    waited,
    was_for,
)

ASKED_BACK = "You asked me to come back."
LATE = timedelta(minutes=2)
"""From here on a reminder of one's own says what time it was for."""
LONGEST_TITLE = 48
"""Characters that a title has room for, also in the small notices of a desktop."""
MOST_ANSWERED = 3
"""Questions of one card that have a button of their own."""
_LONGEST_NAME = 18
"""Characters of a person's own name on a button among others."""

_TIMES = {
    Mode.DESK: "time to stand up",
    Mode.JOB: "time to sit down",
    Mode.SIT_STAND: "time to move a little",
}
_ENOUGH = {
    Mode.DESK: "A minute and a half is enough.",
    Mode.JOB: "Five minutes off your feet is enough.",
    Mode.SIT_STAND: "A minute and a half is enough.",
}
_DOINGS = {Mode.DESK: "Stand up", Mode.JOB: "Sit down", Mode.SIT_STAND: "Move a little"}


def card(notice: Notice, around: Around, tone: Tone = Tone.LIGHT) -> Card:
    """Return the question that a notice puts; at night in fewer words."""
    first, *others = notice.dues
    title, lines = (
        _together(notice, around)
        if others
        else (question(first, around), _body(notice, around, tone))
    )
    return Card(
        id=notice.id,
        habits=notice.habits,
        title=title,
        body="\n".join(line for line in lines if line),
        buttons=_buttons(notice, around),
        tone=tone,
        quiet=notice.quietly,
    )


def question(due: Due, around: Around) -> str:
    """Return what one due asks; a reminder of one's own is called as the person called it."""
    match due.kind:
        case Habit.BEDTIME:
            return "Ready for a stretch?"
        case Habit.OWN:
            return own_name(due.habit, discreet=around.discreet) or "Time for your reminder"
        case _:
            return f"{capital(_part(due, around))}?"


def label(answer: Answer, amount: int = 0, unit: Unit = Unit.ML) -> str:
    """Return what stands on an answer's button; ``amount`` in millilitres, if it is a drink."""
    match answer:
        case Answer.DONE:
            return drank(amount, unit) if amount else "Done"
        case Answer.START:
            return "Start"
        case Answer.FULL:
            return "5 min"
        case Answer.SHORT:
            return "2 min"
        case Answer.LATER:
            return "Later"
        case Answer.SKIP:
            return "Skip"
        case Answer.NOT_TONIGHT:
            return "Not tonight"


def drank(amount: int, unit: Unit = Unit.ML) -> str:
    """Return "Drank 200 mL", for the tray and the card."""
    return f"Drank {volume(amount, unit)}"


def told(answer: Answer, amount: int = 0, unit: Unit = Unit.ML, later_min: int = 10) -> str:
    """Return what an answer does, for whoever reads along."""
    match answer:
        case Answer.DONE:
            return f"{drank(amount, unit)}." if amount else "Done, and kept."
        case Answer.LATER:
            return f"Asks again in {number(later_min)} minutes."
        case Answer.SKIP:
            return "Skipped this one."
        case Answer.NOT_TONIGHT:
            return "Quiet for tonight."
        case Answer.START | Answer.FULL | Answer.SHORT:
            return "Opens the guided stretch."


def _buttons(notice: Notice, around: Around) -> tuple[Button, ...]:
    """Return the answers to one question, or the inviting one to each and "later" for all."""
    first, *others = notice.dues
    if not others:
        return tuple(
            Button(answer, label(answer, first.amount, around.unit)) for answer in first.offers()
        )
    inviting = (
        Button(due.offers()[0], _doing(due, around), due.id) for due in notice.dues[:MOST_ANSWERED]
    )
    return (*inviting, Button(Answer.LATER, label(Answer.LATER)))


def _doing(due: Due, around: Around) -> str:
    """Return what stands on the inviting button among others, where it has to say what it is."""
    match due.kind:
        case Habit.WATER:
            return drank(due.amount, around.unit)
        case Habit.STANDING:
            return _DOINGS[around.mode]
        case Habit.BEDTIME:
            return "Stretch 5 min"
        case Habit.MORNING:
            return "Ankles now"
        case Habit.OWN:
            verb = label(due.offers()[0])
            called = own_name(due.habit, discreet=around.discreet) or "your reminder"
            return f"{verb}: {shortened(called, _LONGEST_NAME)}"


def _together(notice: Notice, around: Around) -> tuple[str, list[str]]:
    """Return the title and the lines of what fell due together."""
    dues = notice.dues
    parts = [_part(due, around) for due in dues]
    title = f"{capital(parts[0])}, and {parts[1]}?"
    if named := len(dues) == 2 and len(title) <= LONGEST_TITLE:
        lines = [_fact(due, around) for due in dues]
    else:
        title = f"Time for {number(len(dues))} things?"
        lines = [_listed(due, around) for due in dues]
    if more := len(dues) - MOST_ANSWERED if not named else 0:
        lines[MOST_ANSWERED:] = [f"And {number(more)} more after that."] if more > 0 else []
    back = ASKED_BACK if all(due.asked for due in dues) else ""
    return title, [*lines, waited(notice.held) or back]


def _listed(due: Due, around: Around) -> str:
    """Return a due by its name, with its fact."""
    called = capital(_called(due, around))
    if due.kind is Habit.OWN:
        return f"{called}, for {_time_of(due, around)}."
    return f"{called}: {small(_fact(due, around))}"


def _part(due: Due, around: Around) -> str:
    """Return what a due asks, as a part of a longer question."""
    match due.kind:
        case Habit.STANDING:
            return _TIMES[around.mode]
        case Habit.BEDTIME:
            return "a stretch"
        case _:
            return name(due.habit, discreet=around.discreet)


def _called(due: Due, around: Around) -> str:
    if due.kind is Habit.STANDING and around.mode is Mode.SIT_STAND:
        return "moving a little"
    return name(due.habit, discreet=around.discreet, routine=due.routine)


def _fact(due: Due, around: Around) -> str:
    """Return the one fact of a due that shares its card."""
    match due.kind:
        case Habit.WATER:
            return _drunk(around)
        case Habit.STANDING:
            return _ENOUGH[around.mode] if due.asked else f"{_spent(around)}."
        case Habit.BEDTIME:
            return f"Bed is at {clock(around.bedtime, around.zone)}."
        case Habit.MORNING:
            return "Under two minutes, in bed."
        case Habit.OWN:
            return _meant_for(due, around)


def _body(notice: Notice, around: Around, tone: Tone) -> tuple[str, str]:
    """Return the two lines of a single question: the fact, and why now."""
    (due,) = notice.dues
    held = ASKED_BACK if due.asked else waited(notice.held)
    night = tone is Tone.NIGHT
    match due.kind:
        case Habit.WATER:
            last = _last_drink(around)
            return (_drunk(around), held or last) if night else (f"{_drunk(around)} {last}", held)
        case Habit.STANDING:
            if due.asked:
                return "Just a short break." if night else _ENOUGH[around.mode], held
            by = "" if night else f" by {clock(due.at, around.zone)}"
            return f"{_spent(around)}{by}.", held or _enough(around, night=night)
        case Habit.BEDTIME:
            return _bedtime_lines(around, held, night=night)
        case Habit.MORNING:
            return f"Under two minutes, {'in bed' if night else 'before your first step'}.", held
        case Habit.OWN:
            return _meant_for(due, around), held


def _drunk(around: Around) -> str:
    return f"{so_far(around.drunk_ml, around.target_ml, around.unit)}."


def _last_drink(around: Around) -> str:
    last = around.last_drink
    return f"Last one {clock(last, around.zone)}." if last else "The first today."


def _spent(around: Around) -> str:
    minutes = round(around.spent / timedelta(minutes=1))
    match around.mode:
        case Mode.DESK:
            return f"You have sat for {minutes} minutes"
        case Mode.JOB:
            return f"You have stood for {minutes} minutes"
        case Mode.SIT_STAND:
            return f"{minutes} minutes at the desk"


def _enough(around: Around, *, night: bool) -> str:
    brief = "Five minutes off your feet."
    return brief if night and around.mode is Mode.JOB else _ENOUGH[around.mode]


def _bedtime_lines(around: Around, held: str, *, night: bool) -> tuple[str, str]:
    bed = f"Bed is at {clock(around.bedtime, around.zone)}."
    fact = held or bed if night else f"{bed} {held or 'Five minutes or two, as you like.'}"
    if around.repeat_at is None:
        return fact, "I won’t ask again tonight."  # noqa: RUF001
    again = f"I’ll ask once more at {clock(around.repeat_at, around.zone)}"  # noqa: RUF001
    return fact, f"{again}." if night else f"{again}, then stay quiet."


def _meant_for(due: Due, around: Around) -> str:
    """Return which time a reminder of one's own is for, and whether that has passed."""
    late = due.asked or around.now - due.at >= LATE
    said = _time_of(due, around)
    return f"This was for {said}." if late else f"Your reminder for {said}."


def _time_of(due: Due, around: Around) -> str:
    face = due.turn or f"{due.at.astimezone(around.zone):%Y-%m-%dT%H:%M}"
    return was_for(face, around.now, around.zone)
