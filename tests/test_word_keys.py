"""Every text that the program asks for is in the catalogue, and every text there is asked for.

Moves and preferences have such tests of their own, by name; here is all the rest. A key in the code
is whole, or put together of parts. What is put together fits if each of its parts is found as a
string or a name somewhere in the code: so the last part of a key that nobody asks for is noticed as
soon as the word is used for nothing else.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from coach import assets
from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.showcase import VIEWS, World, built
from coach.ui.language import FALLBACK, catalogue, say
from coach.ui.style import Style
from tests.wording import LANGUAGES, ROOT, catalogued, flat

_KEY = re.compile(r"[a-z][a-z_]*(\.[a-z0-9_-]+)+")
_PARTS = re.compile(r"(?=.*[.-]|\{x\}s)[a-z0-9_.{}-]+")
_ANY = r"([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)"
_FILE = re.compile(r".*\.(toml|json|csv|pdf|png|svg|db|py|txt|ttf|otf|lock)")


@cache
def keys() -> frozenset[str]:
    """Return the keys of the language that has all of them."""
    return frozenset(text.key for text in catalogued() if text.language == FALLBACK)


@cache
def code() -> tuple[ast.AST, ...]:
    """Return all there is in the code."""
    files = sorted((ROOT / "coach").rglob("*.py"))
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    return tuple(node for tree in trees for node in ast.walk(tree))


@cache
def literals() -> frozenset[str]:
    """Return every string of the code, and of what moves, routines and tips are made of."""
    said = {node.value for node in code() if isinstance(node, ast.Constant)}
    said |= set(_of_resources())
    return frozenset(each for each in said if isinstance(each, str))


def _of_resources() -> Iterator[str]:
    for file in sorted(Path(assets.folder()).rglob("*.toml")):
        if "i18n" not in file.parts:
            for _, text in flat(tomllib.loads(file.read_text(encoding="utf-8"))):
                yield text


@cache
def names() -> frozenset[str]:
    """Return every name of the code: of fields, arguments, functions."""
    found: set[str] = set()
    for node in code():
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.arg(arg=name):
                found.add(name)
            case ast.keyword(arg=str(name)):
                found.add(name)
    return frozenset(found)


@cache
def put_together() -> tuple[str, ...]:
    """Return what keys are put together by, with "{x}" for what is put in."""
    joined = {_shape(node) for node in code() if isinstance(node, ast.JoinedStr)}
    return tuple(sorted(shape for shape in joined if _PARTS.fullmatch(shape)))


def _shape(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{x}" for part in node.values
    )


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(pattern, put_together()))


def pattern(shape: str) -> re.Pattern[str]:
    return re.compile(_ANY.join(re.escape(part) for part in shape.split("{x}")))


@cache
def atoms() -> frozenset[str]:
    """Return every word that may be put in."""
    return names() | literals() | {each.replace(" ", "-") for each in literals()}


def asked_for(key: str, depth: int = 0) -> bool:
    """Whether the code asks for a key, whole or put together."""
    if key in atoms() or key.isdigit():
        return True
    for each in patterns():
        found = each.fullmatch(key)
        if found and depth < 3:
            inside = [part for part in found.groups() if part != key]
            if inside and all(asked_for(part, depth + 1) for part in inside):
                return True
    parts = key.split("-")
    return "." not in key and len(parts) > 1 and all(asked_for(part, depth + 1) for part in parts)


def is_there(asked: str) -> bool:
    """Whether a key is in the catalogue, or is how some begin."""
    begins = asked.rstrip("-")
    return asked in keys() or any(key.startswith((f"{begins}.", f"{begins}-")) for key in keys())


@cache
def tables() -> frozenset[str]:
    return frozenset(key.partition(".")[0] for key in keys())


def is_a_key(said: str) -> bool:
    """Whether a string of the code can only be meant as a key."""
    room, _, choice = said.partition(".")
    is_choice = hasattr(Preferences(), room) and choice in {
        each.name for each in fields(getattr(Preferences(), room))
    }
    return (
        bool(_KEY.fullmatch(said))
        and room in tables()
        and not is_choice
        and not _FILE.fullmatch(said)
    )


def test_every_text_is_asked_for() -> None:
    assert len(keys()) > 900
    assert [key for key in sorted(keys()) if not asked_for(key)] == []


def test_every_whole_key_of_the_code_has_its_text() -> None:
    said = sorted(filter(is_a_key, literals()))
    assert len(said) > 100
    assert [each for each in said if not is_there(each)] == []


def test_every_key_that_is_put_together_has_a_text() -> None:
    shapes = [shape for shape in put_together() if shape.partition(".")[0] in tables()]
    assert len(shapes) > 40
    assert [shape for shape in shapes if not any(pattern(shape).match(key) for key in keys())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_no_text_that_english_has_not(language: str) -> None:
    own = {text.key for text in catalogued() if text.language == language}
    assert own - keys() == set()


def test_a_key_that_nobody_asks_for_is_found_and_so_is_one_that_is_not_there() -> None:
    assert asked_for("today.water.title")
    assert asked_for("preferences.of.water.target_ml.title")
    assert not asked_for("today.water.giraffe")
    assert not asked_for("giraffe.title")
    assert is_a_key("today.water.giraffe")
    assert not is_there("today.water.giraffe")
    assert not is_there("today.wat")
    assert is_there("today.water")
    assert not is_a_key("setup.py")


class Listening(dict[str, str]):
    """A catalogue that notes what is asked for and not there."""

    def __init__(self) -> None:
        super().__init__(catalogue())
        self.missed = set[str]()

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
        if key not in self and default is None and _KEY.fullmatch(key):
            self.missed.add(key)
        return super().get(key, default)

    def __missing__(self, key: str) -> str:
        self.missed.add(key)
        raise KeyError(key)


def test_what_is_asked_for_in_vain_is_noted() -> None:
    words = Listening()
    assert say(words, "today.water.title") == "Water"
    assert say(words, "today.water.giraffe") == "Giraffe"
    assert say(words, "My evening, v. 2") == "My evening, v. 2"
    assert words.missed == {"today.water.giraffe"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_no_window_asks_in_vain(tone: Tone, world: World) -> None:
    words = Listening()
    for each in VIEWS:
        window = built(each, Style(tone), words, world)
        assert isinstance(window, QWidget)
        window.deleteLater()
    assert words.missed == set()


@pytest.fixture(scope="module")
def world() -> World:
    return World()
