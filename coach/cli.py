"""Words typed in a terminal.

What needs no Qt loads none, so that `coach status` answers in tens of milliseconds. Exit codes:
0 done, 1 it could not be done, 2 not understood, 3 no coach is running.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from coach import __version__
from coach.cli_render import words as render_words
from coach.cli_terms import (
    DONE,
    FAILED,
    NOT_UNDERSTOOD,
    Complaint,
    a_date,
    a_number,
    ask,
)

Command = Callable[[argparse.Namespace], None]

ORDERS = {
    "pause": ("SPAN", "be silent: 30m, 1h, 2h, tomorrow, forever, 14:00"),
    "resume": ("", "end a pause"),
    "drink": ("ML", "log a drink, e.g. 250 or 8 oz"),
    "undo": ("", "take the latest drink back"),
    "answer": ("HABIT ANSWER", "answer an open notice, e.g. water done"),
    "hot": ("on|off", "a hot day today: 300 mL more"),
    "exercise": ("on|off", "exercise today: 250 mL more"),
    "shift": ("start|end", "a standing shift begins or ends"),
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
    _preference_words(
        word("get", "tell a preference, or all of them", _get),
        word("set", "change a preference, e.g. set hours.wake 06:30", _set),
    )
    play = word("simulate", "play a scenario, and tell what the coach does in it", _simulate)
    play.add_argument("scenario", metavar="SCENARIO", help="a file in TOML")
    play.add_argument("--json", action="store_true")
    doctor = word("doctor", "which part of this desktop is used for what", _doctor)
    doctor.add_argument("--json", action="store_true")
    for name, (rest, meaning) in ORDERS.items():
        order = word(name, meaning, _order)
        order.set_defaults(word=name, rest=())
        if rest:
            order.add_argument("rest", nargs="*", metavar=rest)
    return parser


def _preference_words(get: Parser, change: Parser) -> None:
    get.add_argument("name", nargs="?", metavar="KEY")
    get.add_argument("--json", action="store_true")
    change.add_argument("name", metavar="KEY")
    change.add_argument("value", nargs="*", metavar="VALUE", help="nothing: empty")


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
    answer = ask("status")
    print(json.dumps(answer["status"], indent=2) if told.json else "\n".join(answer["lines"]))


def _order(told: argparse.Namespace) -> None:
    print("\n".join(ask(" ".join((told.word, *told.rest)))["lines"]))


def _plan(told: argparse.Namespace) -> None:
    from coach.adapters.zone import LocalZone, name  # noqa: PLC0415
    from coach.cli_preferences import store  # noqa: PLC0415
    from coach.domain.hours import day_at, local  # noqa: PLC0415
    from coach.domain.schedule import plan  # noqa: PLC0415
    from coach.engine.clock import WallClock  # noqa: PLC0415
    from coach.ui.words import plan_lines  # noqa: PLC0415

    clock = WallClock(LocalZone())
    preferences, zone = store(clock.now).read(), clock.zone()
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


def _get(told: argparse.Namespace) -> None:
    from coach.cli_preferences import get  # noqa: PLC0415  - the store

    get(told)


def _set(told: argparse.Namespace) -> None:
    from coach.cli_preferences import change  # noqa: PLC0415

    change(told)


def _simulate(told: argparse.Namespace) -> None:
    from coach.cli_simulate import simulate  # noqa: PLC0415  - the engine

    simulate(told)


def _doctor(told: argparse.Namespace) -> None:
    from coach.cli_doctor import doctor  # noqa: PLC0415  - maybe Qt

    doctor(told)


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
