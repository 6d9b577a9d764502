"""Ten thousand broken files: never a crash, never a hang, always a message."""

import random
import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from coach import assets
from coach.adapters.library_files import Refused, _decoded
from coach.adapters.library_flaws import flaws
from coach.adapters.library_shelf import Named
from coach.motion import exercise, routine, steps
from coach.motion.body import Body
from coach.motion.checks import validate
from coach.motion.exercise import Exercise
from coach.motion.format import Invalid, Issue
from coach.motion.parts import STAGES

MOVES, ROUTINES = 6000, 4000
WATCHED_S = 15.0
"""How long mutated moves that still can be read are watched in motion, in all."""
SLOWEST_S = 8.0
"""No single file may take longer, on a machine that has other things to do."""
NUMBERS = (
    *("0", "-1", "1e308", "-1e308", "1e-308", "1e999", "nan", "inf", "-inf", "60", "0.2", "360"),
    *("9" * 30, "9" * 5000, "0x7fffffffffffffffffff", "1979-05-27", "07:32:00", "true", '"x"'),
    *("[]", "{}", "[1, 2, 3]", "[[0, 0], 0]", "''"),
)
ODD = ("\0", "\r", "\ufeff", "\u202e", "\U0001f9b6", '"', "'", "]", "[", "{", "=", "\\", "#", ".")


def flipped(text: str, dice: random.Random) -> bytes:
    raw = bytearray(text.encode())
    for _ in range(dice.randint(1, 6)):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    return bytes(raw)


def swapped(text: str, dice: random.Random) -> str:
    tokens = re.findall(r"[\w.-]+|\s+|.", text)
    for _ in range(dice.randint(1, 4)):
        i, j = dice.randrange(len(tokens)), dice.randrange(len(tokens))
        tokens[i], tokens[j] = tokens[j], tokens[i]
    return "".join(tokens)


def shuffled(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(dice.randint(1, 5)):
        line = lines.pop(dice.randrange(len(lines))) if len(lines) > 1 else ""
        if dice.random() < 0.4:
            at = dice.randrange(len(lines) + 1)
            lines[at:at] = [line] * dice.choice((1, 2, 50))
    return "\n".join(lines)


def blown_up(text: str, dice: random.Random) -> str:
    found = [*re.finditer(r"-?\d+(\.\d+)?", text)]
    for match in sorted(dice.sample(found, dice.randint(1, 4)), key=lambda m: -m.start()):
        text = text[: match.start()] + dice.choice(NUMBERS) + text[match.end() :]
    return text


def renamed(text: str, dice: random.Random) -> str:
    names = sorted(set(re.findall(r"[a-z_]{2,}", text)))
    old, new = dice.choice(names), dice.choice((*names, "x", "__class__", '"a b"', "a" * 300))
    return re.sub(rf"\b{old}\b", new, text, count=dice.choice((0, 1)))


def nested(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    key, _, value = lines[at].partition(" = ")
    deep = dice.choice((1, 3, 9, 200, 5000))
    inner = "[" * deep + value + "]" * deep
    if dice.random() < 0.5:
        inner = "{a = " * deep + (value or "1") + "}" * deep
    lines[at] = f"{key} = {inner}"
    return "\n".join(lines)


def littered(text: str, dice: random.Random) -> str:
    for _ in range(dice.randint(1, 5)):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(ODD) * dice.choice((1, 1, 1, 3000)) + text[at:]
    return text


WAYS: tuple[Callable[[str, random.Random], str | bytes], ...] = (
    flipped,
    swapped,
    shuffled,
    blown_up,
    blown_up,
    renamed,
    nested,
    littered,
)


def mutated(folder: str, count: int) -> Iterator[tuple[str, str | None]]:
    """Yield what was done to which file, and its text, ``None`` where it is no text any more."""
    dice = random.Random(f"{folder} 3")  # noqa: S311 - the same files at every run
    files = sorted(assets.path(folder).glob("*.toml"))
    for i in range(count):
        file, way = dice.choice(files), dice.choice(WAYS)
        made = way(file.read_text(encoding="utf-8"), dice)
        named = f"{i} {way.__name__} {file.stem}"
        try:
            yield named, made if isinstance(made, str) else _decoded(file, made)
        except Refused:
            yield named, None


@cache
def moves() -> dict[str, Exercise]:
    files = assets.path("exercises").glob("*.toml")
    return {file.stem: exercise.parse(file.read_text(encoding="utf-8")) for file in files}


def told(named: str, text: str, issues: tuple[Issue, ...]) -> None:
    """Every issue says something, in one line, about a line there is."""
    assert issues, named
    last = text.count("\n") + 1
    for flaw in flaws(Path(f"{named}.toml"), text, issues):
        assert flaw.message, named
        assert 1 <= flaw.line <= last, f"{named}: line {flaw.line} of {last}"
        assert "\n" not in str(flaw), named


def read(named: str, text: str, parse: Callable[[str], Named]) -> Named | None:
    """Return what can still be read; else it must have been said why."""
    begun = time.perf_counter()
    try:
        return parse(text)
    except Invalid as invalid:
        told(named, text, invalid.issues)
        return None
    finally:
        assert time.perf_counter() - begun < SLOWEST_S, named


def test_mutated_moves_never_crash_and_always_say_why() -> None:
    seen = readable = 0
    spent = 0.0
    for named, text in mutated("exercises", MOVES):
        seen += 1
        if text is None or read(named, text, exercise.parse) is None:
            continue
        readable += 1
        if spent < WATCHED_S:
            begun = time.perf_counter()
            if issues := validate(text, bodies=(Body(belly=1.0),)):
                told(named, text, tuple(issues))
            took = time.perf_counter() - begun
            assert took < SLOWEST_S, f"{named} took {took:.1f} s"
            spent += took
    assert seen == MOVES
    assert readable > MOVES / 50, "the mutations are so wild that nothing else is tested"


def test_mutated_routines_never_crash_and_always_say_why() -> None:
    readable = 0
    for named, text in mutated("routines", ROUTINES):
        plan = None if text is None else read(named, text, steps.parse)
        if not isinstance(plan, steps.Routine):
            continue
        readable += 1
        for stage in STAGES:
            try:
                session = routine.lay_out(plan, moves(), stage)
            except Invalid as invalid:
                told(named, text or "", invalid.issues)
            else:
                assert 0 < session.length <= 3600, named
                session.at(session.length / 2)
    assert readable > ROUTINES / 50


@pytest.mark.parametrize("parse", [exercise.parse, steps.parse])
@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000 + "]" * 100_000,
        "a = " + "[" * 10_000 + "]" * 10_000,
        "a = " + "{b = " * 3_000,
        "[" + "a." * 10_000 + "a]",
        "a." * 10_000 + "a = 1",
        "[[a]]\n" * 4_000,
        "'" * 20_000,
        '"""' + "\\" * 20_000,
        "a = " + "9" * 20_000,
        "",
        "\0",
        "format = 1",
        "format = ['pose/1']",
    ],
)
def test_what_is_deep_or_wide_is_refused_at_once(text: str, parse: Callable[[str], object]) -> None:
    begun = time.perf_counter()
    with pytest.raises(Invalid) as caught:
        parse(text)
    assert time.perf_counter() - begun < 0.5
    assert all(issue.message for issue in caught.value.issues)
