"""What every word of the command line shares: how it ends, and what it takes."""

import argparse
import json
import os
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from coach.adapters.files import Places

DONE, FAILED, NOT_UNDERSTOOD, NOT_RUNNING = range(4)
"""Exit codes."""

_SPAN = re.compile(r"(\d{1,4})\s*([hdw])", re.ASCII)
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


class Complaint(Exception):
    """Something that cannot be done; the message is one line in the user's words."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def ask(order: str) -> dict[str, Any]:
    """Give an order to the running coach; return its answer.

    Raises:
        Complaint: none is running, or it cannot follow.
    """
    from coach.adapters.line import NotRunning, ask  # noqa: PLC0415  - sockets, where needed

    try:
        answer: dict[str, Any] = json.loads(ask(Places.of(os.environ), order))
    except NotRunning:
        message = "no coach is running; start it with: coach run"
        raise Complaint(message, NOT_RUNNING) from None
    if not answer.get("ok"):
        raise Complaint(str(answer.get("error")), NOT_UNDERSTOOD)
    return answer


def a_number(low: int, high: int) -> Callable[[str], int]:
    """Return what reads a whole number within limits."""

    def number(text: str) -> int:
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return int(text)
        raise argparse.ArgumentTypeError(f"a whole number from {low} to {high}, not {text!r}")

    return number


def a_date(text: str) -> date:
    """Return the date a text names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"a date such as 2027-03-31, not {text!r}"
        raise argparse.ArgumentTypeError(said) from None


def a_span(text: str) -> timedelta | date:
    """Return how far back a text reaches: 14d, 6h, 2w, or a date such as 2027-03-01."""
    if found := _SPAN.fullmatch(text):
        return timedelta(**{_UNITS[found[2]]: int(found[1])})
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"a span such as 14d, 6h or 2w, or a date such as 2027-03-01, not {text!r}"
        raise argparse.ArgumentTypeError(said) from None


def a_size(text: str) -> tuple[int, int]:
    """Return the width and height a text names, in pixels."""
    width, _, height = text.partition("x")
    plain = all(part.isascii() and part.isdigit() and len(part) < 5 for part in (width, height))
    if plain and all(64 <= int(part) <= 4096 for part in (width, height)):
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"a size such as 900x700, 64 to 4096 each, not {text!r}")
