"""Words typed in a terminal.

What needs no Qt loads none, so that `coach status` answers in tens of milliseconds. Exit codes:
0 done, 1 it could not be done, 2 not understood, 3 no coach is running.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from coach import __version__
from coach.adapters.files import Places

if TYPE_CHECKING:
    from coach.adapters.preferences import PreferenceFile

DONE, FAILED, NOT_UNDERSTOOD, NOT_RUNNING = range(4)
Command = Callable[[argparse.Namespace], None]

ORDERS = {
    "pause": ("SPAN", "be silent: 30m, 1h, 2h, tomorrow, forever, 14:00"),
    "resume": ("", "end a pause"),
    "drink": ("ML", "log a drink"),
    "stretch": ("ROUTINE", "open a guided stretch"),
    "quit": ("", "stop the coach"),
}


class Complaint(Exception):
    """Something that cannot be done; the message is one line in the user's words."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


class Parser(argparse.ArgumentParser):
    """An argument parser that answers in one line."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing a page.

        Raises:
            Complaint: always.
        """
        raise Complaint(f"{message} (coach --help tells more)", NOT_UNDERSTOOD)


def obey(words: Sequence[str]) -> int:
    """Do what the words say; return the exit code."""
    try:
        told = _parser().parse_args(words)
        told.command(told)
    except Complaint as complaint:
        print(f"coach: {complaint}", file=sys.stderr)
        return complaint.code
    except BrokenPipeError:  # the reader went away, e.g. `coach plan | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return FAILED
    return DONE


def _parser() -> Parser:
    parser = Parser(prog="coach", description="A quiet desktop coach.", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"coach {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)

    def word(name: str, meaning: str, command: Command) -> Parser:
        made = commands.add_parser(name, help=meaning, description=meaning, allow_abbrev=False)
        made.set_defaults(command=command)
        return made

    word("run", "start the coach (also without any word)", _run)
    _demo_words(word("demo", "play a day in the terminal, on a fast clock", _demo))
    word("status", "what is next, and why", _status).add_argument("--json", action="store_true")
    plan = word("plan", "a day's agenda", _plan)
    plan.add_argument("--date", type=_date, metavar="YYYY-MM-DD")
    plan.add_argument("--json", action="store_true")
    _render_words(word("render", "draw a move as pictures", _render))
    change = word("set", "change a preference, e.g. set hours.wake 06:30", _set)
    change.add_argument("name")
    change.add_argument("value")
    for name, (rest, meaning) in ORDERS.items():
        order = word(name, meaning, _order)
        order.set_defaults(word=name, rest="")
        if rest:
            order.add_argument("rest", nargs="?", default="", metavar=rest)
    return parser


def _demo_words(demo: Parser) -> None:
    demo.add_argument("--speed", type=_number(1, 1_000_000_000), default=3600, metavar="N")
    demo.add_argument("--days", type=_number(1, 366), default=1, metavar="N")
    demo.add_argument("--snapshots", metavar="DIR", help="also draw each card and move there")


def _render_words(render: Parser) -> None:
    render.add_argument("exercise")
    render.add_argument("--out", required=True, metavar="DIR")
    render.add_argument("--theme", choices=["light", "dark", "night"], default="light")
    render.add_argument("--stage", choices=["none", "t1", "t2", "t3", "after"], default="none")
    render.add_argument("--frames", type=_number(1, 600), default=8, metavar="N")
    render.add_argument("--size", type=_size, metavar="WxH")
    render.add_argument("--sheet", action="store_true", help="one contact sheet of all frames")


def _run(_: argparse.Namespace) -> None:
    from coach.app import run  # noqa: PLC0415  - Qt

    if code := run():
        sys.exit(code)


def _demo(told: argparse.Namespace) -> None:
    from coach.demo import play  # noqa: PLC0415  - the engine

    try:
        play(print, days=told.days, speed=told.speed, snapshots=told.snapshots)
    except OSError as fault:
        raise Complaint(f"cannot write there: {fault}", FAILED) from fault


def _status(told: argparse.Namespace) -> None:
    answer = _ask("status")
    print(json.dumps(answer["status"], indent=2) if told.json else "\n".join(answer["lines"]))


def _order(told: argparse.Namespace) -> None:
    print("\n".join(_ask(f"{told.word} {told.rest}".strip())["lines"]))


def _ask(order: str) -> dict[str, Any]:
    """Give an order to the running coach; return its answer."""
    from coach.adapters.line import NotRunning, ask  # noqa: PLC0415  - sockets, where needed

    try:
        answer: dict[str, Any] = json.loads(ask(Places.of(os.environ), order))
    except NotRunning:
        message = "no coach is running; start it with: coach run"
        raise Complaint(message, NOT_RUNNING) from None
    if not answer.get("ok"):
        raise Complaint(str(answer.get("error")), NOT_UNDERSTOOD)
    return answer


def _plan(told: argparse.Namespace) -> None:
    from coach.adapters.zone import LocalZone, name  # noqa: PLC0415
    from coach.domain.hours import day_at, local  # noqa: PLC0415
    from coach.domain.schedule import plan  # noqa: PLC0415
    from coach.engine.clock import WallClock  # noqa: PLC0415
    from coach.ui.words import plan_lines  # noqa: PLC0415

    clock = WallClock(LocalZone())
    preferences, zone = _store(clock.now).read(), clock.zone()
    day = told.date or day_at(preferences.hours, clock.now(), zone).date
    agenda = plan(preferences, day, zone)
    if not told.json:
        print("\n".join(plan_lines(agenda, day, zone)))
        return
    turns = [
        {"habit": due.habit, "at": local(due.at, zone).isoformat(timespec="seconds")}
        for due in agenda
    ]
    print(json.dumps({"date": day.isoformat(), "zone": name(zone), "agenda": turns}, indent=2))


def _set(told: argparse.Namespace) -> None:
    """Change a preference: through the running coach, else in its file."""
    from coach.adapters.files import StorageFault  # noqa: PLC0415
    from coach.adapters.line import NotRunning, ask  # noqa: PLC0415
    from coach.domain.preferences import BadValue, changed  # noqa: PLC0415
    from coach.engine.clock import WallClock  # noqa: PLC0415

    try:
        ask(Places.of(os.environ), "status")
    except NotRunning:
        store = _store(WallClock(lambda: UTC).now)
        try:
            store.write(changed(store.read(), told.name, told.value))
        except KeyError:
            raise Complaint(f"no preference is called {told.name!r}", NOT_UNDERSTOOD) from None
        except BadValue as fault:
            raise Complaint(str(fault), NOT_UNDERSTOOD) from None
        except StorageFault as fault:
            raise Complaint(str(fault), FAILED) from None
        print(f"{told.name} is now {told.value}.")
    else:
        print("\n".join(_ask(f"set {told.name} {told.value}")["lines"]))


def _store(now: Callable[[], datetime]) -> "PreferenceFile":
    from coach.adapters.preferences import PreferenceFile  # noqa: PLC0415  - the store
    from coach.adapters.unavailable import Unavailable  # noqa: PLC0415

    try:
        return PreferenceFile(Places.of(os.environ), now)
    except Unavailable as fault:
        raise Complaint(str(fault), FAILED) from None


def _render(told: argparse.Namespace) -> None:
    from coach.adapters.library import Library, Unknown  # noqa: PLC0415
    from coach.domain.reminder import Tone  # noqa: PLC0415
    from coach.domain.stage import Stage, belly  # noqa: PLC0415
    from coach.motion.body import Body  # noqa: PLC0415

    try:
        move = Library().exercise(told.exercise).for_stage(told.stage)
    except Unknown as fault:
        known = ", ".join(Library().exercise_ids())
        raise Complaint(f"{fault}; there are {known}", NOT_UNDERSTOOD) from None
    from coach import pictures  # noqa: PLC0415  - Qt, once it is clear that there is work for it

    application = pictures.without_screen()
    body, tone, out = Body(belly=belly(Stage(told.stage))), Tone(told.theme), Path(told.out)
    make, usual = (
        (pictures.draw_sheet, pictures.CELL) if told.sheet else (pictures.draw, pictures.SIZE)
    )
    try:
        made = make(move, body, tone, out, told.frames, told.size or usual)
    except OSError as fault:
        raise Complaint(f"cannot write there: {fault}", FAILED) from fault
    finally:
        application.shutdown()
    print("\n".join(map(str, made)))


def _number(low: int, high: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return int(text)
        raise argparse.ArgumentTypeError(f"a whole number from {low} to {high}, not {text!r}")

    return number


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"a date such as 2027-03-31, not {text!r}"
        raise argparse.ArgumentTypeError(said) from None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isdigit() and height.isdigit() and all(64 <= int(n) <= 4096 for n in (width, height)):
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"a size such as 900x700, 64 to 4096 each, not {text!r}")
