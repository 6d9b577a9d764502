"""The word `lock`: the PIN before what is private, without a window."""

import argparse
import getpass
import math
import os
import sys

from coach.adapters.files import Places, StorageFault
from coach.adapters.lock_file import LockFile
from coach.adapters.private import erase
from coach.adapters.unavailable import Unavailable
from coach.cli_terms import FAILED, NOT_UNDERSTOOD, Complaint
from coach.domain import lock
from coach.domain.lock import Answer, Flaw, State, Verdict
from coach.engine.clock import seconds

_STATES = {
    State.OFF: "No PIN is set. Your diary and report open without one.",
    State.ON: "A PIN is set. Your diary and report ask for it.",
    State.DAMAGED: (
        "The PIN's file is damaged, so no PIN opens your diary and report. "
        "The way out is: coach lock forget --yes"
    ),
}
_FLAWS = {
    Flaw.SHORT: f"a PIN has {lock.SHORTEST} characters or more; nothing has changed",
    Flaw.LONG: f"a PIN has {lock.LONGEST} characters or fewer; nothing has changed",
    Flaw.UNSEEN: "a PIN has only characters that can be seen; nothing has changed",
    Flaw.UNLIKE: "the two were not the same; nothing has changed",
}
_WARNING = (
    "Without the PIN its lock can only go together with your diary's entries. Reminders, "
    "preferences and the history of drinks and stretches stay. To do so: coach lock forget --yes"
)


def play(told: argparse.Namespace) -> None:
    """Do what the words say.

    Raises:
        Complaint: the PIN was not right, or the disk refused.
    """
    places = Places.of(os.environ)
    file = LockFile(places, seconds)
    try:
        match told.does:
            case "set":
                _set(file)
            case "off":
                _off(file)
            case "forget":
                _forget(file, places, sure=told.yes)
            case _:
                print(_STATES[file.state()])
    except (StorageFault, Unavailable) as fault:
        raise Complaint(str(fault), FAILED) from None


def let_in(places: Places) -> None:
    """Ask for the PIN before what is private is told, where one is set.

    Raises:
        Complaint: it was not right, or the disk refused.
    """
    file = LockFile(places, seconds)
    try:
        if file.state() is not State.OFF:
            _accept(file, file.answer(_current(file)))
    except (StorageFault, Unavailable) as fault:
        raise Complaint(str(fault), FAILED) from None


def _set(file: LockFile) -> None:
    old = _current(file)
    new = _asked("New PIN: ")
    if flaw := lock.flaw(new, _asked("The same again: ")):
        raise Complaint(_FLAWS[flaw], NOT_UNDERSTOOD)
    _accept(file, file.keep(new, old))
    print("Your diary and report ask for this PIN from now on.")


def _off(file: LockFile) -> None:
    if file.state() is State.OFF:
        print(_STATES[State.OFF])
        return
    _accept(file, file.remove(_current(file)))
    print("The PIN is off.")


def _forget(file: LockFile, places: Places, *, sure: bool) -> None:
    if file.state() is State.OFF:
        print(_STATES[State.OFF])
        return
    if not sure:
        raise Complaint(_WARNING, NOT_UNDERSTOOD)
    file.forget(lambda: erase(places))
    print("The PIN and the diary's entries are gone. Everything else is as it was.")


def _current(file: LockFile) -> str:
    """Ask for the PIN that is set, if one is and may be entered now.

    Raises:
        Complaint: none may, or none was entered: that is no wrong one.
    """
    match file.state():
        case State.OFF:
            return ""
        case State.DAMAGED:
            _accept(file, Answer.DAMAGED)
    if file.verdict().wait:
        _accept(file, Answer.TOO_SOON)
    if pin := _asked("PIN: "):
        return pin
    raise Complaint("this asks for your PIN, and none was entered", FAILED)


def _accept(file: LockFile, answer: Answer) -> None:
    match answer:
        case Answer.RIGHT:
            return
        case Answer.DAMAGED:
            raise Complaint(_STATES[State.DAMAGED], FAILED)
        case Answer.TOO_SOON:
            raise Complaint(f"too many were wrong; {_rest(file.verdict())}", FAILED)
        case Answer.WRONG:
            raise Complaint(f"that is not the PIN; {_rest(file.verdict())}", FAILED)


def _rest(found: Verdict) -> str:
    """Return what is left after a wrong PIN."""
    if found.wait:
        return f"the next can be entered in {_span(found.wait)}"
    tries = "1 try is" if found.tries == 1 else f"{found.tries} tries are"
    return f"{tries} left, then a pause of {_span(found.pause)}"


def _asked(question: str) -> str:
    """Ask for a PIN: unseen on a terminal, else a line of the input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return getpass.getpass(question)
    except EOFError:
        return ""


def _span(left: float) -> str:
    """Return a time that is left, never as nothing."""
    whole = max(1, math.ceil(left))
    minutes, rest = divmod(whole, 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"
