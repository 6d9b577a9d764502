"""A scenario: a day, or several, written down in TOML to be played through the real engine.

What a scenario may say is in the table of `DOES`; `read` names the line and the field of whatever
it does not understand, and what would be right there.
"""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.domain import orders
from coach.domain.preferences import BadValue, Preferences, changed, nearest
from coach.domain.reminder import TAKEN, Answer, kind

FORMAT = "scenario/1"
DOES: dict[str, tuple[str, ...]] = {
    "suspend": (),
    "resume": (),
    "lock": (),
    "unlock": (),
    "idle": (),
    "active": (),
    "dnd-on": (),
    "dnd-off": (),
    "camera-on": (),
    "camera-off": (),
    "fullscreen-on": (),
    "fullscreen-off": (),
    "no-idle-source": (),
    "quit": (),
    "start": (),
    "answer": ("habit", "answer"),
    "order": ("text",),
    "set": ("key", "value"),
    "zone": ("zone",),
    "clock": ("to",),
}
"""What can happen in a scenario, and what each of it needs to be told."""

_FIELDS = ("format", "start", "zone", "until", "preferences", "event")
_MOST_BYTES = 1_000_000


class BadScenario(ValueError):
    """A scenario that cannot be played; the message has the line, the field and what was expected.

    Attributes:
        line: counted from 1; 0 where it belongs to none.
    """

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens.

    Attributes:
        at: local wall time, without a zone: in that which is then in force.
        do: what, a key of `DOES`.
        args: what it needs to be told; values as the engine takes them.
        line: where it stands in the file.
    """

    at: datetime
    do: str
    args: Mapping[str, Any]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario that was understood; its times are local wall times, without a zone."""

    start: datetime
    zone: ZoneInfo
    until: datetime
    preferences: Preferences
    steps: tuple[Step, ...] = ()


def read(text: str) -> Scenario:
    """Return the scenario that a text tells.

    Raises:
        BadScenario: it tells none.
    """
    if len(text) > _MOST_BYTES:
        raise BadScenario("the file is larger than a scenario can be")
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"\(at line (\d+)", str(fault))
        line = int(found[1]) if found else max(1, len(text.splitlines()))
        raise BadScenario(f"no TOML: {fault}", line) from fault
    except RecursionError as fault:
        raise BadScenario("no TOML: nested too deeply") from fault
    return _Reader(text, said).scenario()


def zone(name: object) -> ZoneInfo:
    """Return the zone of a name such as "Europe/Berlin".

    Raises:
        ValueError: there is none.
    """
    if isinstance(name, str) and name:
        with suppress(ZoneInfoNotFoundError, ValueError, OSError):
            return ZoneInfo(name)
    raise ValueError(f"a time zone such as Europe/Berlin, not {_short(name)}")


class _Reader:
    """Reads one scenario, and knows the lines of its text."""

    def __init__(self, text: str, said: dict[str, Any]) -> None:
        self._said = said
        self._lines = text.splitlines()

    def scenario(self) -> Scenario:
        for name in self._said:
            if name not in _FIELDS:
                self._fail(name, f"a scenario has {', '.join(_FIELDS)}, not {name!r}")
        if self._said.get("format") != FORMAT:
            self._fail("format", f'"{FORMAT}", not {_short(self._said.get("format"))}')
        start, until = self._moment("start"), self._moment("until")
        try:
            there = zone(self._said.get("zone"))
        except ValueError as fault:
            self._fail("zone", str(fault))
        preferences, steps = self._preferences(), self._steps()
        if until <= start and not any(step.do in ("clock", "zone") for step in steps):
            self._fail("until", "a time after start")
        return Scenario(start, there, until, preferences, steps)

    def _preferences(self) -> Preferences:
        table = self._said.get("preferences", {})
        if not isinstance(table, dict):
            self._fail("preferences", "a table: [preferences]")
        preferences = changed(Preferences(), "hours.confirmed", True)  # noqa: FBT003  a value
        for name, value in _flat(table):
            try:
                preferences = changed(preferences, name, value)
            except (KeyError, BadValue) as fault:
                self._fail(f"preferences.{name}", _about(name, fault), self._line(name))
        return preferences

    def _steps(self) -> tuple[Step, ...]:
        events = self._said.get("event", [])
        if not isinstance(events, list) or not all(isinstance(each, dict) for each in events):
            self._fail("event", "tables: [[event]]")
        return tuple(self._step(number, event) for number, event in enumerate(events))

    def _step(self, number: int, event: dict[str, Any]) -> Step:
        do = event.get("do")
        if not isinstance(do, str) or do not in DOES:
            self._fail_in(number, "do", f"one of {', '.join(DOES)}, not {_short(do)}")
        at = _wall(event.get("at"))
        if at is None:
            said = f"a local time such as 2026-03-27T13:00:00, not {_short(event.get('at'))}"
            self._fail_in(number, "at", said)
        for name in event:
            if name not in ("at", "do", *DOES[do]):
                needs = ", ".join(("at", "do", *DOES[do]))
                self._fail_in(number, name, f"{do} has {needs}, not {name!r}")
        for name in DOES[do]:
            if name not in event:
                self._fail_in(number, "do", f"{do} needs {name}")
        return Step(at, do, self._args(number, do, event), self._line_in(number, "at"))

    def _args(self, number: int, do: str, event: dict[str, Any]) -> dict[str, Any]:
        """Return what an event is told, as the engine takes it."""
        field = DOES[do][0] if DOES[do] else ""
        try:
            match do:
                case "answer":
                    return self._reply(number, event)
                case "order":
                    return {"order": orders.parse(_text(event["text"]))}
                case "set":
                    changed(Preferences(), _text(event["key"]), event["value"])
                    return {"key": event["key"], "value": event["value"]}
                case "zone":
                    return {"zone": zone(event["zone"])}
                case "clock":
                    return {"to": _local(event["to"])}
        except BadScenario:
            raise
        except (KeyError, ValueError) as fault:
            field = "value" if isinstance(fault, BadValue) and do == "set" else field
            self._fail_in(number, field, _about(str(event.get(field)), fault))
        return {}

    def _reply(self, number: int, event: dict[str, Any]) -> dict[str, Any]:
        habit = event["habit"]
        try:
            sort = kind(_text(habit))
        except ValueError:
            said = f"water, standing, bedtime, morning or own:NAME, not {_short(habit)}"
            self._fail_in(number, "habit", said)
        offered = [each for each in Answer if each in TAKEN[sort]]
        answer = str(event["answer"]).replace("-", "_")
        if answer not in list(offered):
            said = f"one of {', '.join(offered)}, not {_short(event['answer'])}"
            self._fail_in(number, "answer", said)
        return {"habit": habit, "answer": Answer(answer)}

    def _moment(self, name: str) -> datetime:
        at = _wall(self._said.get(name))
        if at is None:
            found = _short(self._said.get(name))
            self._fail(name, f"a local time such as 2026-03-27T06:30:00, not {found}")
        return at

    def _fail(self, field: str, expected: str, line: int = 0) -> NoReturn:
        raise BadScenario(f"{field}: {_expected(expected)}", line or self._line(field))

    def _fail_in(self, number: int, name: str, expected: str) -> NoReturn:
        line = self._line_in(number, name)
        raise BadScenario(f"event {number + 1}, {name}: {_expected(expected)}", line)

    def _line(self, name: str) -> int:
        """Return the line on which a field is given, 0 where it is nowhere."""
        given = re.compile(rf"""^\s*\[*["']?{re.escape(name)}["']?\s*[\]=]""")
        return next((i for i, line in enumerate(self._lines, 1) if given.match(line)), 0)

    def _line_in(self, number: int, name: str) -> int:
        """Return the line on which an event's field is given, or where the event begins."""
        heads = [i for i, line in enumerate(self._lines) if line.strip().startswith("[[event]]")]
        if number >= len(heads):
            return 0
        end = heads[number + 1] if number + 1 < len(heads) else len(self._lines)
        given = re.compile(rf"^\s*{re.escape(name)}\s*=")
        for i in range(heads[number], end):
            if given.match(self._lines[i]):
                return i + 1
        return heads[number] + 1


def _flat(table: dict[str, Any], before: str = "") -> list[tuple[str, Any]]:
    """Return names and values; a table within stands for the dotted names that begin with it."""
    found: list[tuple[str, Any]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{before}{name}.")
        else:
            found.append((f"{before}{name}", value))
    return found


def _expected(said: str) -> str:
    """Return what was expected; whole sentences of orders and preferences stand as they are."""
    return said if said.startswith("Not ") or " is " in said else f"expected {said}"


def _about(name: str, fault: Exception) -> str:
    if isinstance(fault, KeyError):
        return f"the name of a preference, such as {', '.join(nearest(name))}; not {name!r}"
    return str(fault)


def _wall(value: object) -> datetime | None:
    """Return a local wall time; none for anything else."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return None if value.tzinfo else value
    return datetime(value.year, value.month, value.day) if isinstance(value, date) else None  # noqa: DTZ001


def _local(value: object) -> datetime:
    if (at := _wall(value)) is None:
        raise ValueError(f"a local time such as 2026-03-27T13:00:00, not {_short(value)}")
    return at


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"a text, not {_short(value)}")  # noqa: TRY004  told as a bad scenario
    return value


def _short(value: object) -> str:
    if value is None:
        return "nothing"
    said = repr(value)
    return said if len(said) <= 60 else f"{said[:60]}…"
