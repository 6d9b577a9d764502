"""Words typed in a terminal.

What needs no Qt loads none, so that `coach status` answers in tens of milliseconds. Exit codes:
0 done, 1 it could not be done, 2 not understood, 3 no coach is running.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NoReturn

from coach import __version__
from coach.adapters.files import Places
from coach.cli_render import words as render_words
from coach.cli_terms import (
    DONE,
    FAILED,
    NOT_RUNNING,
    NOT_UNDERSTOOD,
    Complaint,
    a_date,
    a_number,
)

if TYPE_CHECKING:
    from coach.adapters.preferences import PreferenceFile

Command = Callable[[argparse.Namespace], None]

ORDERS = {
    "pause": ("SPAN", "be silent: 30m, 1h, 2h, tomorrow, forever, 14:00"),
    "resume": ("", "end a pause"),
    "drink": ("ML", "log a drink"),
    "stretch": ("ROUTINE", "open a guided stretch"),
    "quit": ("", "stop the coach"),
}


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

    run = word("run", "start the coach (also without any word)", _run)
    hasten = "play routines N times as fast, to try them out"
    run.add_argument("--pace", type=a_number(1, 60), default=1, metavar="N", help=hasten)
    _demo_words(word("demo", "play a day in the terminal, on a fast clock", _demo))
    word("status", "what is next, and why", _status).add_argument("--json", action="store_true")
    plan = word("plan", "a day's agenda", _plan)
    plan.add_argument("--date", type=a_date, metavar="YYYY-MM-DD")
    plan.add_argument("--json", action="store_true")
    moves = word("exercises", "the moves there are", _exercises)
    moves.add_argument("--json", action="store_true")
    rows = word("routines", "the routines there are, stage by stage", _routines)
    rows.add_argument("--json", action="store_true")
    check = word("validate", "check files of moves and routines", _validate)
    check.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    render_words(word("render", "draw moves and routines as pictures", _render))
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
    demo.add_argument("--speed", type=a_number(1, 1_000_000_000), default=3600, metavar="N")
    demo.add_argument("--days", type=a_number(1, 366), default=1, metavar="N")
    demo.add_argument("--snapshots", metavar="DIR", help="also draw each card and move there")


def _run(told: argparse.Namespace) -> None:
    from coach.app import run  # noqa: PLC0415  - Qt

    if code := run(float(told.pace)):
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


def _exercises(told: argparse.Namespace) -> None:
    from coach.cli_library import exercises  # noqa: PLC0415  - the motion wing

    exercises(told)


def _routines(told: argparse.Namespace) -> None:
    from coach.cli_library import routines  # noqa: PLC0415

    routines(told)


def _validate(told: argparse.Namespace) -> None:
    from coach.cli_library import validate  # noqa: PLC0415

    validate(told)


def _render(told: argparse.Namespace) -> None:
    from coach.cli_render import render  # noqa: PLC0415

    render(told)
