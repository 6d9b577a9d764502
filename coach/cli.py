"""Words typed in a terminal.

What needs no Qt loads none, so that `coach status` answers in tens of milliseconds. Exit codes:
0 done, 1 it could not be done, 2 not understood, 3 no coach is running.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from coach import __version__
from coach.cli_render import words as render_words
from coach.cli_snapshots import words as snapshot_words
from coach.cli_terms import (
    DONE,
    FAILED,
    NOT_UNDERSTOOD,
    Complaint,
    a_date,
    a_number,
    a_span,
    ask,
)

Command = Callable[[argparse.Namespace], None]
Word = Callable[[str, str, Command], "Parser"]
"""Adds a word with its meaning and what it does; returns its parser."""

ORDERS = {
    "pause": ("SPAN", "be silent: 30m, 1h, 2h, tomorrow, forever, 14:00"),
    "resume": ("", "end a pause"),
    "drink": ("ML", "log a drink, e.g. 250 or 8 oz"),
    "undo": ("", "take the latest drink back"),
    "stand": ("", "a break begins now, without a routine"),
    "answer": ("HABIT ANSWER", "answer an open notice, e.g. water done"),
    "hot": ("on|off", "a hot day today: 300 mL more"),
    "exercise": ("on|off", "exercise today: 250 mL more"),
    "shift": ("start|end", "a standing shift begins or ends"),
    "stretch": ("ROUTINE", "open a guided stretch"),
    "open": ("ROOM", "open the window: today, stretches, diary, tips, preferences, safety, setup"),
    "quit": ("", "stop the coach"),
}

SIDES = ("left", "right", "both")
MUSCLES = ("calf", "foot", "back-of-thigh", "front-of-thigh", "other")
"""Where a cramp can be; the diary is not imported for it."""


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

    kinds = (_day_words, _night_words, _move_words, _preference_words, _keeping_words, _order_words)
    for words in kinds:
        words(word)
    return parser


def _from(module: str, name: str) -> Command:
    """Return a command that is imported when it is given: no word pays for another."""

    def command(told: argparse.Namespace) -> None:
        getattr(import_module(f"coach.{module}"), name)(told)

    return command


def _day_words(word: Word) -> None:
    """Start it, ask it, and try a day."""
    run = word("run", "start the coach (also without any word)", _run)
    hasten = "play routines N times as fast, to try them out"
    run.add_argument("--pace", type=a_number(1, 60), default=1, metavar="N", help=hasten)
    demo = word("demo", "play a day in the terminal, on a fast clock", _demo)
    demo.add_argument("--speed", type=a_number(1, 1_000_000_000), default=3600, metavar="N")
    demo.add_argument("--days", type=a_number(1, 366), default=1, metavar="N")
    demo.add_argument("--snapshots", metavar="DIR", help="also draw each card and move there")
    word("status", "what is next, and why", _status).add_argument("--json", action="store_true")
    plan = word("plan", "a day's agenda", _plan)
    plan.add_argument("--date", type=a_date, metavar="YYYY-MM-DD")
    plan.add_argument("--json", action="store_true")
    told = "play a scenario, and tell what the coach does in it"
    play = word("simulate", told, _from("cli_simulate", "simulate"))
    play.add_argument("scenario", metavar="SCENARIO", help="a file in TOML")
    play.add_argument("--json", action="store_true")
    told = "which part of this desktop is used for what"
    doctor = word("doctor", told, _from("cli_doctor", "doctor"))
    doctor.add_argument("--json", action="store_true")


def _night_words(word: Word) -> None:
    """Help with a cramp, the diary, and the page made from it."""
    told = "help with a cramp, at once; or write one down"
    cramp = word("cramp", told, _from("cli_cramp", "now"))
    does = cramp.add_subparsers(metavar="log", parser_class=Parser)
    log = does.add_parser("log", help="write a cramp down", allow_abbrev=False)
    log.set_defaults(command=_from("cli_diary", "log"))
    log.add_argument("--side", required=True, choices=SIDES)
    log.add_argument("--pain", required=True, type=a_number(0, 10), metavar="0-10")
    log.add_argument("--muscle", default="calf", choices=MUSCLES)
    log.add_argument("--minutes", type=a_number(0, 24 * 60), metavar="N", help="how long")
    log.add_argument("--at", metavar="HH:MM", help="when it began, also as 2027-03-15T03:12")
    night = word("night", "say how a night was", _from("cli_diary", "none"))
    night.add_argument("said", choices=("none",), help="it had no cramp")
    night.add_argument("--date", type=a_date, metavar="YYYY-MM-DD", help="else the last night")
    diary = word("diary", "what is written down, night by night", _from("cli_diary", "diary"))
    diary.add_argument("--since", type=a_span, metavar="SPAN", help="14d, 2w or a date")
    form = diary.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true", help="for a spreadsheet")
    diary.add_argument("--out", metavar="FILE", help="a new file; else the terminal")
    report = word("report", "your nights on one page, as a PDF", _from("cli_report", "report"))
    report.add_argument("--out", required=True, metavar="FILE")
    report.add_argument("--nights", type=int, choices=(14, 28), default=14)
    report.add_argument("--paper", choices=("a4", "letter"), help="else as you chose")
    report.add_argument("--name", default="", help="on the page; else as you wrote it there")
    report.add_argument("--text", action="store_true", help="also as plain text beside it")
    report.add_argument("--force", action="store_true", help="replace a file of this name")
    word("safety", "when to call whom", _from("cli_tips", "safety"))
    tips = word("tips", "the tips with their sources", _from("cli_tips", "tips"))
    tips.add_argument("word", nargs="?", metavar="WORD", help="only those with this word")
    tips.add_argument("--all", action="store_true", help="also those for another stage")
    tips.add_argument("--json", action="store_true")


def _move_words(word: Word) -> None:
    """Look at moves, routines and windows."""
    moves = word("exercises", "the moves there are", _from("cli_library", "exercises"))
    moves.add_argument("--json", action="store_true")
    told = "the routines there are, stage by stage"
    word("routines", told, _from("cli_library", "routines")).add_argument(
        "--json", action="store_true"
    )
    told = "check files of moves and routines"
    check = word("validate", told, _from("cli_library", "validate"))
    check.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    told = "draw moves and routines as pictures"
    render_words(word("render", told, _from("cli_render", "render")))
    told = "draw every window as pictures"
    snapshot_words(word("snapshots", told, _from("cli_snapshots", "snapshots")))


def _preference_words(word: Word) -> None:
    """Adjust it."""
    get = word("get", "tell a preference, or all of them", _from("cli_preferences", "get"))
    get.add_argument("name", nargs="?", metavar="KEY")
    get.add_argument("--json", action="store_true")
    told = "change a preference, e.g. set hours.wake 06:30"
    change = word("set", told, _from("cli_preferences", "change"))
    change.add_argument("name", metavar="KEY")
    change.add_argument("value", nargs="*", metavar="VALUE", help="nothing: empty")
    pin = word("lock", "the PIN before your diary and report", _from("cli_lock", "play"))
    does = "set or change it, switch it off, or forget it together with the diary; nothing: tell"
    pin.add_argument("does", nargs="?", choices=("set", "off", "forget"), help=does)
    pin.add_argument("--yes", action="store_true", help="forget without asking")


def _keeping_words(word: Word) -> None:
    """Keep what is kept: in a file, as a table, or not at all."""
    export = word("export", "save everything in one file", _from("cli_keeping", "export"))
    export.add_argument("--out", required=True, metavar="FILE", help="a file in JSON")
    export.add_argument("--force", action="store_true", help="replace a file of this name")
    take = word("import", "bring such a file in, or undo that", _from("cli_keeping", "take"))
    take.add_argument("path", nargs="?", metavar="FILE")
    way = take.add_mutually_exclusive_group()
    way.add_argument("--merge", action="store_true", help="beside what is here")
    way.add_argument("--replace", action="store_true", help="in place of what is here")
    way.add_argument("--undo", action="store_true", help="as before the latest import")
    take.add_argument("--dry-run", action="store_true", help="only tell what would change")
    history = word("history", "what happened, entry by entry", _from("cli_keeping", "history"))
    history.add_argument("--since", type=a_span, metavar="SPAN", help="14d, 6h, 2w or a date")
    form = history.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true", help="for a spreadsheet")
    history.add_argument("--out", metavar="FILE", help="a new file; else the terminal")
    erase = word("erase", "remove everything that is kept", _from("cli_keeping", "erase"))
    erase.add_argument("--yes", action="store_true", help="do it; without, only tell")


def _order_words(word: Word) -> None:
    """Tell the running coach something."""
    for name, (rest, meaning) in ORDERS.items():
        order = word(name, meaning, _order)
        order.set_defaults(word=name, rest=())
        if rest:
            order.add_argument("rest", nargs="*", metavar=rest)


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
