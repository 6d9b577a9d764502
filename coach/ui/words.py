"""Every sentence on cards, in the tray and on the command line, in one place for one tone.

Second person, present tense, six to ten words. A notice may be seen by others: nothing here names
a condition or a body, and nobody is told what they should do or failed to do. Times are on the
24-hour clock. Needs no Qt, so that the command line can speak without it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from types import MappingProxyType

from coach.domain.history import FOREVER
from coach.domain.hours import local
from coach.domain.policy import Why
from coach.domain.reminder import ANSWERS, Answer, Button, Card, Due, Habit, Tone
from coach.domain.status import Status
from coach.ui.around import Around as Around  # noqa: PLC0414  asked for with the words
from coach.ui.around import around as around  # noqa: PLC0414

APP = "Stretch Coach"

STRETCH_NOW = "Stretch now"
STRETCHES = "Stretches…"
PAUSE = "Pause"
RESUME = "Resume"
MY_HOURS = "My hours…"
QUIT = "Quit"
CLOSE = "Close without an answer"

YOUR_HOURS = "Your hours"
WHEN = "When do you get up and go to bed? Nights stay quiet."
GET_UP = "I get up at"
GO_TO_BED = "I go to bed at"
EARLIER = "Earlier"
LATER = "Later"
YOUR_DAY = "So your day looks like this"
NOT_BEFORE = "Nothing is shown until you finish here. You can change it later."
START = "Start"
SKIP_FOR_NOW = "Skip for now"
COUNTS_AT_ONCE = "A change counts at once."
KEEP = "Keep these"
LEAVE = "Leave as it was"

PAUSES = MappingProxyType(
    {
        "30m": "30 minutes",
        "1h": "1 hour",
        "2h": "2 hours",
        "tomorrow": "Until tomorrow morning",
        "forever": "Until I resume",
    }
)
"""What the pause menu offers: the span as the orders know it, and its words."""

_QUESTIONS = {
    Habit.WATER: "A glass of water?",
    Habit.STANDING: "Time to stand up?",
    Habit.BEDTIME: "Ready for a stretch?",
}

_NAMES = {
    Habit.WATER: "a glass of water",
    Habit.STANDING: "standing up",
    Habit.BEDTIME: "a stretch before bed",
}

_REASONS = {
    Why.PAUSED: "you paused",
    Why.LOCKED: "the screen is locked",
    Why.QUIET: "quiet hours",
    Why.JUST_WOKE: "you just came back",
    Why.AWAY: "you are away",
    Why.BUSY: "you are busy",
    Why.CROWDED: "some room between two notices",
    Why.TOO_LATE: "it grew too late",
}

_WAITED = {
    Why.LOCKED: "Waited until you were back.",
    Why.JUST_WOKE: "Waited until you were back.",
    Why.AWAY: "Waited until you were back.",
    Why.BUSY: "Waited until you were free.",
}

_DAY_MIN = 24 * 60

_COUNTS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def card(due: Due, around: Around, tone: Tone = Tone.LIGHT) -> Card:
    """Return the question that a due puts; at night in fewer words."""
    return Card(
        id=due.id,
        habit=due.habit,
        title=_QUESTIONS[due.habit],
        body="\n".join(line for line in _body(due, around, tone) if line),
        buttons=tuple(Button(answer, label(answer, due.amount)) for answer in ANSWERS[due.habit]),
        tone=tone,
    )


def label(answer: Answer, amount: int = 0) -> str:
    """Return what stands on an answer's button; ``amount`` in millilitres."""
    match answer:
        case Answer.DRANK:
            return drank(amount)
        case Answer.START:
            return "Start"
        case Answer.LONG:
            return "5 min"
        case Answer.SHORT:
            return "2 min"
        case Answer.LATER:
            return "Later"
        case Answer.SKIP:
            return "Skip"
        case Answer.NOT_TONIGHT:
            return "Not tonight"


def drank(amount: int) -> str:
    """Return "Drank 200 mL", for the tray and the card."""
    return f"Drank {amount:,} mL"


def reason(why: str) -> str:
    """Return a policy's reason in words; what is unknown is said as it is."""
    return _REASONS[Why(why)] if why in list(Why) else why


def when(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Return "at 14:20", "tomorrow at 07:15" or "on Friday at 07:15"."""
    then, today = local(moment, zone), local(now, zone).date()
    match (then.date() - today).days:
        case 0:
            return f"at {then:%H:%M}"
        case 1:
            return f"tomorrow at {then:%H:%M}"
        case _:
            return f"on {then:%A} at {then:%H:%M}"


def paused(until: datetime, now: datetime, zone: tzinfo) -> str:
    """Return how long it is quiet."""
    end = "you resume" if until == FOREVER else when(until, now, zone).removeprefix("at ")
    return f"Paused until {end}"


def next_line(status: Status) -> str:
    """Return the one thing to know now: what is next, or why nothing comes."""
    if not status.confirmed:
        return "Nothing runs yet. Set your hours."
    if status.paused_until:
        return paused(status.paused_until, status.now, status.zone)
    if status.open:
        return f"Your turn: {_NAMES[status.open[0]]}"
    if status.waiting:
        held = status.waiting[0]
        return f"{_capital(_NAMES[held.habit])} waits: {reason(held.why)}"
    if status.next:
        due = status.next[0]
        return f"Next: {_NAMES[due.habit]} {when(due.at, status.now, status.zone)}"
    return "Nothing more comes today"


def so_far(drunk_ml: int, target_ml: int) -> str:
    """Return "1,000 of 2,000 mL so far"."""
    return f"{drunk_ml:,} of {target_ml:,} mL so far"


def tool_tip(status: Status) -> str:
    """Return what the tray says to a resting pointer, in two or three lines."""
    lines = [APP, next_line(status)]
    if status.confirmed:
        lines.append(so_far(status.drunk_ml, status.target_ml))
    return "\n".join(lines)


def status_lines(status: Status) -> tuple[str, ...]:
    """Return the status for a terminal, the most important line first."""
    first = next_line(status)
    turns = (f"{_NAMES[d.habit]} {when(d.at, status.now, status.zone)}" for d in status.next)
    later = tuple(_capital(line) for line in turns if not first.endswith(line))
    drinks = (so_far(status.drunk_ml, status.target_ml),) if status.confirmed else ()
    return (first, *later, *drinks)


def told(answer: Answer, amount: int = 0) -> str:
    """Return what an answer does, for whoever reads along."""
    match answer:
        case Answer.DRANK:
            return f"{drank(amount)}."
        case Answer.LATER:
            return "Asks again in ten minutes."
        case Answer.SKIP:
            return "Skipped this one."
        case Answer.NOT_TONIGHT:
            return "Quiet for tonight."
        case Answer.START | Answer.LONG | Answer.SHORT:
            return "Opens the guided stretch."


def plan(turns: Sequence[Due], zone: tzinfo) -> str:
    """Return a day's agenda as a sentence for each habit, for the window of hours."""
    drinks = [local(due.at, zone) for due in turns if due.habit is Habit.WATER]
    breaks = sum(due.habit is Habit.STANDING for due in turns)
    beds = [local(due.at, zone) for due in turns if due.habit is Habit.BEDTIME]
    said = []
    if drinks:
        count = _counted(len(drinks), "drink")
        said.append(f"{count} from {drinks[0]:%H:%M} to {drinks[-1]:%H:%M}.")
    if breaks:
        said.append(f"About {_counted(breaks, 'break').lower()}.")
    if beds:
        said.append(f"One stretch at {beds[0]:%H:%M}.")
    return " ".join(said) or "Nothing comes on such a day."


def plan_lines(turns: Sequence[Due], day: date, zone: tzinfo) -> tuple[str, ...]:
    """Return a day's agenda for a terminal, a line for each turn below the date."""
    lines = (f"{local(due.at, zone):%H:%M}  {_turn(due)}" for due in turns)
    return (f"{day:%A, %d %B %Y}", *(tuple(lines) or ("Nothing comes on this day.",)))


def up(wake: time) -> str:
    """Return "Up 07:00"."""
    return f"Up {wake:%H:%M}"


def bed(bedtime: time) -> str:
    """Return "Bed 22:30"."""
    return f"Bed {bedtime:%H:%M}"


def awake(wake: time, bedtime: time) -> str:
    """Return "Awake 07:00 to 22:30"."""
    return f"Awake {wake:%H:%M} to {bedtime:%H:%M}"


def awake_for(wake: time, bedtime: time) -> str:
    """Return "Awake 15 h 30"; equal times mean all day."""
    span = (bedtime.hour - wake.hour) * 60 + bedtime.minute - wake.minute
    hours, minutes = divmod(span % _DAY_MIN or _DAY_MIN, 60)
    return f"Awake {hours} h {minutes:02d}"


def _body(due: Due, around: Around, tone: Tone) -> tuple[str, str]:
    """Return a card's two lines: the fact, and why now."""
    waited = _waited(due, around.held)
    night = tone is Tone.NIGHT
    match due.habit:
        case Habit.WATER:
            drunk, last = _drinks(around)
            return (drunk, waited or last) if night else (f"{drunk} {last}", waited)
        case Habit.STANDING:
            sat = f"You have sat for {round(around.sat / timedelta(minutes=1))} minutes"
            by = "" if night else f" by {local(due.at, around.zone):%H:%M}"
            return f"{sat}{by}.", waited or "A minute and a half is enough."
        case Habit.BEDTIME:
            return _bedtime_lines(around, night=night)


def _waited(due: Due, held: Why | None) -> str:
    if due.asked:
        return "You asked me to come back."
    return _WAITED.get(held, "") if held else ""


def _drinks(around: Around) -> tuple[str, str]:
    last = around.last_drink
    said = f"Last one {local(last, around.zone):%H:%M}." if last else "The first today."
    return f"{so_far(around.drunk_ml, around.target_ml)}.", said


def _bedtime_lines(around: Around, *, night: bool) -> tuple[str, str]:
    moves = "Two moves." if night else "Two moves, standing and sitting."
    fact = f"Bed is at {local(around.bedtime, around.zone):%H:%M}. {moves}"
    if around.repeat_at is None:
        return fact, "I won’t ask again tonight."  # noqa: RUF001
    again = f"I’ll ask once more at {local(around.repeat_at, around.zone):%H:%M}"  # noqa: RUF001
    return fact, f"{again}." if night else f"{again}, then stay quiet."


def _turn(due: Due) -> str:
    return _capital(_NAMES[due.habit]) + (f", {due.amount:,} mL" if due.amount else "")


def _counted(count: int, thing: str) -> str:
    said = _COUNTS[count] if count < len(_COUNTS) else str(count)
    return f"{said.capitalize()} {thing}{'' if count == 1 else 's'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
