"""Gathers every text of the program that a person could read, and takes it apart.

Texts are the values in ``resources/i18n/<language>/`` and the sentences that stand in the code. A
string of the code is a text if it reads like one: it has two words, or is a single word with a
capital first letter. Left out is what nobody reads as a sentence: docstrings, annotations, SQL,
style sheets, patterns, keys, and what is given to calls that show nothing (`SILENT`). It is better
to look at too much than at too little. A value that is put in is read as the word "x".
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from coach import assets

ROOT: Final = Path(__file__).resolve().parent.parent
LANGUAGES: Final = tuple(sorted(each.name for each in assets.path("i18n").iterdir()))
"""Every language that the program has; the pseudo language is made of one of them."""

SILENT: Final = frozenset(
    {
        *("compile", "fullmatch", "match", "search", "sub", "split"),  # patterns
        *("execute", "executemany", "executescript"),  # SQL
        *("strftime", "strptime", "encode", "decode"),
        *(
            "cast",
            "getLogger",
            "import_module",
            "setObjectName",
            "setProperty",
            "Service",
            "setStyleSheet",
        ),
    }
)
"""Calls whose strings are not for people."""

_SQL = re.compile(
    r"^\s*(SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|ALTER|DROP|BEGIN)\b"
    r"|\b(FROM|WHERE|VALUES|ORDER BY|IN \(|AND) "
)
_CODE = re.compile(r"[{};]\s|::|\w\(|\\|<\w|</|://|^[a-z]+=|[a-z]-?[a-z]*:\s*[\w#]+;|^--?\w|^%")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")  # noqa: RUF001
_ONE = re.compile(r"[A-Z][a-z’'-]+[.…?!:]?")  # noqa: RUF001
_TAG = re.compile(r"</?\w+[^<>]*>")
_VALUE = re.compile(r"\{[^{}]*\}")
_END = re.compile(r"(?<=[.!?…])\s+|\s+[·—]\s+|\n+")
_THOUGHT = re.compile(rf"{_END.pattern}|(?<=[:;])\s+")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Text:
    """Something a person could read.

    Attributes:
        file: where it stands, from the root of the project.
        key: by what it is found there: a dotted key, or a line of code.
        said: the text, with the values that are put in as they are written.
        language: the code of its language.
    """

    file: str
    key: str
    said: str
    language: str = "en"

    @property
    def coded(self) -> bool:
        """Whether it stands in the code."""
        return self.file.endswith(".py")

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.said!r}"


@cache
def texts() -> tuple[Text, ...]:
    """Return every text, in every language."""
    return (*catalogued(), *coded())


@cache
def catalogued() -> tuple[Text, ...]:
    """Return what stands in the catalogues."""
    return tuple(
        Text(file.relative_to(ROOT).as_posix(), key, said, language)
        for language in LANGUAGES
        for file in sorted(assets.path("i18n", language).rglob("*.toml"))
        for key, said in flat(tomllib.loads(file.read_text(encoding="utf-8")))
    )


@cache
def coded() -> tuple[Text, ...]:
    """Return what stands in the code."""
    return tuple(
        Text(file.relative_to(ROOT).as_posix(), str(line), said)
        for file in sorted((ROOT / "coach").rglob("*.py"))
        for line, said in sentences_of_code(file.read_text(encoding="utf-8"))
    )


def flat(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string of a table by its dotted key."""
    for name, value in table.items():
        key = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from flat(value, key)
        elif isinstance(value, str):
            yield key, value
        elif isinstance(value, list):
            yield from flat({str(place): each for place, each in enumerate(value)}, key)


def sentences_of_code(source: str) -> Iterator[tuple[int, str]]:
    """Yield each string of a module that reads like a text, by its line."""
    yield from _read(ast.parse(source))


def _read(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant | ast.JoinedStr):
        said = _joined(node)
        if reads_like_a_text(said):
            yield node.lineno, said
        if isinstance(node, ast.JoinedStr):  # a value may have texts of its own
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _read(part.value)
        return
    if isinstance(node, ast.Call) and _called(node.func) in SILENT:
        return
    for name, inside in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in inside if isinstance(inside, list) else [inside]:
            if isinstance(child, ast.AST):
                yield from _read(child)


def _joined(node: ast.Constant | ast.JoinedStr) -> str:
    """Return a string with "{x}" where a value is put in; empty for what is no string."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    parts = (
        _joined(part) if isinstance(part, ast.Constant) else "{x}"
        for part in node.values
        if isinstance(part, ast.Constant | ast.FormattedValue)
    )
    return "".join(parts)


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def reads_like_a_text(said: str) -> bool:
    """Whether a string of the code is meant for people."""
    plain = _TAG.sub(" ", _VALUE.sub("x", said))
    if _SQL.search(plain) or _CODE.search(plain):
        return False
    if _ONE.fullmatch(plain.strip()):
        return True
    words = [word for word in _WORD.findall(plain) if len(word) > 1]
    return len(words) >= 2 and " " in plain.strip()


def sentences(said: str) -> list[str]:
    """Return the sentences of a text; what a dash or a dot in the middle parts is two."""
    return _parts(_END, said)


def thoughts(said: str) -> list[str]:
    """Return the units that Flesch counts: a colon or a semicolon ends one, too."""
    return _parts(_THOUGHT, said)


def _parts(end: re.Pattern[str], said: str) -> list[str]:
    return [part.strip() for part in end.split(_VALUE.sub("x", said)) if words(part)]


def words(said: str) -> list[str]:
    """Return the words of a sentence; a number is one too."""
    return [each for each in _VALUE.sub("x", said).split() if any(map(str.isalnum, each))]


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    bare = re.sub(r"[^a-z]", "", word.casefold())
    if not bare:
        return 1
    silent = bare.endswith("e") and not bare.endswith(("le", "ee", "ye")) and len(bare) > 2
    silent |= bool(re.search(r"[^aeiouytd]ed$", bare)) or bool(
        re.search(r"[^aeiouyscxzghl]es$", bare)
    )
    return max(1, len(_VOWELS.findall(bare)) - silent)


def grade(said: Iterable[str]) -> float:
    """Return the school year in which texts can be read, on average, after Flesch and Kincaid.

    Children are nine to ten in year 4 and eleven to twelve in year 6.
    """
    units = [unit for text in said for unit in thoughts(text)]
    spoken = [word for unit in units for word in words(unit)]
    if not spoken:
        return 0.0
    length = len(spoken) / len(units)
    return 0.39 * length + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59
