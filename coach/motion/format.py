"""Reads small TOML files strictly: every key is known, typed and within limits, or an issue.

Nothing in a file is ever executed or imported, and size, depth and count are capped before it is
parsed, so a file from anybody may be read. Reading goes on after an issue, so that an author sees
all of them at once.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

LARGEST: Final = 24 * 1024
DEEPEST: Final = 8
MOST_BRACKETS: Final = 600
MOST_DOTS: Final = 60
MOST_TABLES: Final = 40
LONGEST_TEXT: Final = 200

ID = re.compile(r"[a-z][a-z0-9-]{2,40}")
ANY = re.compile(r".{1,200}")
TEXT_KEY = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+")
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|#.*")

E = TypeVar("E", bound=StrEnum)


class Severity(StrEnum):
    """Whether a file with this issue may be shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """Something about a file its author should know.

    Attributes:
        code: the rule, ``E001`` to ``W050``.
        path: the dotted path in the file, ``""`` for the file itself.
        message: what is wrong and what would be right.
        severity: only errors keep a file from being shown.
    """

    code: str
    path: str
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return one line for an author."""
        return f"{self.code} {self.path or 'file'}: {self.message}"


class Invalid(ValueError):
    """A file that cannot be used, with every issue found."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("; ".join(str(issue) for issue in self.issues))


def load(text: str) -> dict[str, object]:
    """Return the tables of a TOML text; raise ``Invalid`` (E001) for anything else."""
    if (size := len(text.encode(errors="replace"))) > LARGEST:
        raise Invalid([Issue("E001", "", f"{size} bytes; at most {LARGEST}")])
    depth = brackets = 0
    bare = _QUOTED.sub("", text)
    if any(line.count(".") > MOST_DOTS for line in bare.splitlines()):
        raise Invalid([Issue("E001", "", "a line with too many dots")])
    for mark in bare:
        if mark in "[{":
            depth, brackets = depth + 1, brackets + 1
        elif mark in "]}":
            depth -= 1
        if depth > DEEPEST or brackets > MOST_BRACKETS:
            raise Invalid([Issue("E001", "", "nested too deeply or too many tables")])
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as problem:
        raise Invalid([Issue("E001", "", f"not TOML: {problem}")]) from None


class Table:
    """One table of a file, asked for its keys; what nobody asked for is an issue in the end."""

    def __init__(self, data: Mapping[str, object], path: str, issues: list[Issue]) -> None:
        self._data = data
        self._asked: set[str] = set()
        self._issues = issues
        self.path = path

    def report(self, code: str, key: str, message: str) -> None:
        """Note an issue with ``key`` of this table (or with the table itself, key ``""``)."""
        self._issues.append(Issue(code, self.at(key), message))

    def at(self, key: str) -> str:
        """Return the dotted path of a key."""
        return ".".join(part for part in (self.path, key) if part)

    def has(self, key: str) -> bool:
        """Whether the file gives this key."""
        return key in self._data

    def names(self) -> tuple[str, ...]:
        """Return the keys the file gives, in its order."""
        return tuple(self._data)

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """Return a number between ``low`` and ``high``."""
        value = self._take(key, default)
        if value is default:
            return low if default is None else default
        return self._number(key, value, low, high)

    def count(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """Return a whole number between ``low`` and ``high``."""
        value = self._take(key, default)
        if value is default:
            return low if default is None else default
        if isinstance(value, bool) or not isinstance(value, int):
            self.report("E012", key, "a whole number is needed")
            return low
        return int(self._number(key, value, low, high))

    def point(self, key: str, limit: float, default: complex | None = None) -> complex:
        """Return ``[x, y]``, each within ``limit`` of 0, as a complex number."""
        value = self._take(key, default)
        if isinstance(value, complex):
            return value
        if not isinstance(value, list) or len(value) != 2:
            if value is not None:
                self.report("E012", key, "two numbers [x, y] are needed")
            return 0j
        x, y = (self._number(key, part, -limit, limit) for part in value)
        return complex(x, y)

    def text(self, key: str, pattern: re.Pattern[str], default: str | None = None) -> str:
        """Return a text of this form."""
        value = self._take(key, default)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.report("E012", key, "a text is needed")
            return ""
        if value != default and not (len(value) <= LONGEST_TEXT and pattern.fullmatch(value)):
            self.report("E013", key, f"{value[:40]!r} does not have the form {pattern.pattern}")
        return value[:LONGEST_TEXT]

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        value = self._take(key, default=default)
        if isinstance(value, bool):
            return value
        self.report("E012", key, "true or false is needed")
        return False

    def choice(self, key: str, options: type[E], default: E | None = None) -> E:
        """Return one of the options."""
        value = self._take(key, default)
        first = next(iter(options))
        if value is None:
            return first
        if not isinstance(value, str):
            self.report("E012", key, "a text is needed")
        elif value in set(options):
            return options(value)
        else:
            self.report("E013", key, f"{value[:40]!r}; one of: {', '.join(options)}")
        return first

    def words(self, key: str, allowed: Collection[str] | None = None) -> tuple[str, ...]:
        """Return a list of words, from ``allowed`` if given; empty when absent."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.report("E012", key, "a list of texts is needed")
            return ()
        words = tuple(str(word) for word in value[:MOST_TABLES])
        for word in words:
            if not ID.fullmatch(word) if allowed is None else word not in allowed:
                self.report("E013", key, f"{word[:40]!r} is not a word that fits here")
        return words

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts of any form; empty when absent."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.report("E012", key, "a list of texts is needed")
            return ()
        for each in value:
            if not (len(each) <= LONGEST_TEXT and ANY.fullmatch(each)):
                self.report("E013", key, f"{each[:40]!r} is no single line of text")
        return tuple(str(each)[:LONGEST_TEXT] for each in value[:MOST_TABLES])

    def raw(self, known: Collection[str]) -> dict[str, object]:
        """Return this table as it is, its top keys from ``known``, to be read elsewhere."""
        self._asked.update(known)
        self.close()
        return {key: value for key, value in self._data.items() if key in known}

    def table(self, key: str) -> "Table":
        """Return the table of this name; an empty one when absent."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            self.report("E012", key, f"a table [{self.at(key)}] is needed")
        return Table(value if isinstance(value, dict) else {}, self.at(key), self._issues)

    def tables(self, key: str) -> list["Table"]:
        """Return the tables written ``[[key]]``; none when absent."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.report("E012", key, f"tables [[{self.at(key)}]] are needed")
            return []
        if len(value) > MOST_TABLES:
            self.report("E013", key, f"{len(value)} tables; at most {MOST_TABLES}")
        return [
            Table(each, f"{self.at(key)}[{i}]", self._issues)
            for i, each in enumerate(value[:MOST_TABLES])
        ]

    def close(self) -> None:
        """Report every key that nothing asked for: a typing error stays no secret."""
        for key in self._data:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked)) or "none"
                self.report("E010", key[:40], f"unknown key; known here: {known}")

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        if key in self._data:
            return self._data[key]
        if default is None:
            self.report("E011", key, "missing")
        return default

    def _number(self, key: str, value: object, low: float, high: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.report("E012", key, "a number is needed")
            return low
        if not low <= value <= high:  # also false for nan
            shown = f"{value:g} is " if abs(value) < 1e9 else ""  # a huge one cannot be printed
            self.report("E013", key, f"{shown}outside {low:g} to {high:g}")
            return low
        return float(value)
