"""The words `get` and `set`: preferences by their names."""

import argparse
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from coach.adapters.files import Places, StorageFault
from coach.cli_terms import FAILED, NOT_RUNNING, NOT_UNDERSTOOD, Complaint, ask
from coach.domain.preferences import (
    BadValue,
    Preferences,
    as_document,
    changed,
    declared,
    nearest,
    read,
)
from coach.domain.values import plain
from coach.engine.clock import WallClock
from coach.ui.words import much

if TYPE_CHECKING:
    from coach.adapters.preferences import PreferenceFile


def get(told: argparse.Namespace) -> None:
    """Print one preference, or all of them."""
    preferences = store(WallClock(lambda: UTC).now).read()
    if told.name is None:
        found = as_document(preferences)
    else:
        found = {told.name: _value(preferences, told.name)}
    if told.json:
        print(json.dumps(found, indent=2, ensure_ascii=False))
    elif told.name is None:
        width = max(map(len, found))
        print("\n".join(f"{name:{width}}  {_said(value)}" for name, value in found.items()))
    else:
        print(_said(found[told.name]))


def change(told: argparse.Namespace) -> None:
    """Change a preference: through the running coach, else in its file."""
    value = " ".join(told.value)
    preferences = _changed(Preferences(), told.name, value)
    try:
        answer = ask(f"set {told.name} {value}")
    except Complaint as complaint:
        if complaint.code != NOT_RUNNING:
            raise
        file = store(WallClock(lambda: UTC).now)
        try:
            file.write(_changed(file.read(), told.name, value))
        except StorageFault as fault:
            raise Complaint(str(fault), FAILED) from None
        answer = {"lines": []}
        with suppress(Complaint):  # a coach that was just starting may have read the file before
            answer = ask(f"set {told.name} {value}")
    print(f"{told.name} is now {_said(_value(preferences, told.name))}.")
    if advice := much(preferences.water.target_ml):
        print(advice)
    print("\n".join(answer["lines"]), end="\n" if answer["lines"] else "")


def store(now: Callable[[], datetime]) -> "PreferenceFile":
    """Open the file of preferences.

    Raises:
        Complaint: it cannot be made or opened.
    """
    from coach.adapters.preferences import PreferenceFile  # noqa: PLC0415  - the store
    from coach.adapters.unavailable import Unavailable  # noqa: PLC0415

    try:
        return PreferenceFile(Places.of(os.environ), now)
    except Unavailable as fault:
        raise Complaint(str(fault), FAILED) from None


def unknown(name: str) -> str:
    """Return what to say of a preference that is not there."""
    return f"no preference is called {name!r}; near it are {', '.join(nearest(name))}"


def _value(preferences: Preferences, name: str) -> Any:  # noqa: ANN401
    try:
        return plain(declared(name), read(preferences, name))
    except KeyError:
        raise Complaint(unknown(name), NOT_UNDERSTOOD) from None


def _changed(preferences: Preferences, name: str, value: str) -> Preferences:
    try:
        return changed(preferences, name, value)
    except KeyError:
        raise Complaint(unknown(name), NOT_UNDERSTOOD) from None
    except BadValue as fault:
        raise Complaint(str(fault), NOT_UNDERSTOOD) from None


def _said(value: object) -> str:
    """Return a value as it is typed."""
    match value:
        case bool():
            return "yes" if value else "no"
        case None:
            return ""
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
