"""The validator: one broken file for each of its codes, and no file it trips over."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.motion.body import Body
from coach.motion.checks import validate
from coach.motion.format import Issue, Severity
from tests.motion.samples import MARCH, NAMES, PUMPS, TOWEL, WALL, text_of
from tests.motion.test_exercise import texts

ONE = (Body(),)
FULL = (Body(1.0),)


def broken(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, f"the sample has changed: {old}"
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("name", NAMES)
def test_shipped_moves_have_no_issue_not_even_a_warning(name: str) -> None:
    assert validate(text_of(name), texts=texts()) == []


@pytest.mark.parametrize("text", [TOWEL, MARCH], ids=["towel", "march"])
def test_the_samples_are_sound(text: str) -> None:
    issues = validate(text, bodies=(Body(), Body(0.75)))
    assert [str(issue) for issue in issues if issue.severity is Severity.ERROR] == []


BROKEN = {
    "E001": (broken(WALL, ("side =", "side")), ""),
    "E002": (broken(WALL, ("pose/1", "pose/2")), "format"),
    "E010": (broken(WALL, ("reps = 1", "reps = 1\nsets = 2")), "dose.sets"),
    "E011": (broken(WALL, ("reps = 1", "")), "dose.reps"),
    "E012": (broken(WALL, ("sides = 2", 'sides = "two"')), "dose.sides"),
    "E013": (broken(WALL, ("width = 238", "width = 23")), "stage.camera.width"),
    "E020": (broken(WALL, ('to = "lean"', 'to = "lena"')), "phase[0].to"),
    "E021": (broken(PUMPS, ('to = "down"', 'to = "up"'), ('to = "down"', 'to = "up"')), "phase"),
    "E030": (broken(WALL, ("[84.5, 136]", "[84.5, 200]")), "contact.hand_near"),
    "E031": (broken(WALL, ("{ankle = 22}", "{ankle = 38}")), "leg_near.ankle"),
    "W031": (broken(WALL, ("{ankle = 22}", "{ankle = 32}")), "leg_near.ankle"),
    "E032": (broken(WALL, ("[34, 0]", "[34, 3]")), "contact.leg_far"),
    "E033": (
        broken(WALL, ('face = "open"', 'leg_far = {pitch = -9}\nface = "open"')),
        "contact.leg_far",
    ),
    "E034": (broken(TOWEL, ("direction = 160", "direction = 20")), "contact.hand_near"),
    "E035": (broken(PUMPS, ("pelvis = -7", "pelvis = 40")), "leg_near.hip"),
    "E040": (broken(WALL, ("width = 238", "width = 190")), "stage.camera"),
    "E041": (
        broken(MARCH, ("seconds = 1.1", "seconds = 0.5"), ("seconds = 1.1", "seconds = 1.7")),
        "leg_near.hip",
    ),
    "W050": (broken(WALL, *[("84.5", "92")] * 3), "trunk.pelvis"),
    "E060": (broken(WALL, ("ex.calf-wall-straight.hold", "ex.calf-wall.hold")), "phase[1].say"),
    "E061": (broken(WALL, ("alt =", "# alt =")), "text.alt"),
}


@pytest.mark.parametrize("code", BROKEN)
def test_each_code_has_a_file_that_shows_it_and_a_message_that_helps(code: str) -> None:
    text, path = BROKEN[code]
    bodies = FULL if code in ("E035", "W050") else ONE
    issues = validate(text, texts=texts(), bodies=bodies)
    shown = [issue for issue in issues if issue.code == code]
    assert any(issue.path.startswith(path) for issue in shown), [str(issue) for issue in issues]
    assert all(len(issue.message) > 10 or issue.message == "missing" for issue in shown)


def test_what_is_seen_in_motion_says_when_and_with_which_body() -> None:
    issues = validate(BROKEN["E031"][0], bodies=ONE)
    (issue,) = [i for i in issues if (i.code, i.path) == ("E031", "leg_near.ankle")]
    assert ("W031", issue.path) not in {(i.code, i.path) for i in issues}, "once is enough"
    assert "s, belly 0" in issue.message
    assert "38.0" in issue.message


def test_too_much_help_to_reach_is_an_error() -> None:
    far = broken(WALL, *[("84.5", "99")] * 3)
    helped = [issue for issue in validate(far, bodies=FULL) if issue.code == "W050"]
    assert [issue.severity for issue in helped] == [Severity.ERROR]


def test_a_variant_is_watched_too() -> None:
    text = broken(WALL, ("[84.5, 142]", "[84.5, 210]"))
    assert "variant.t3.contact.hand_near" in {issue.path for issue in validate(text, bodies=ONE)}


def test_a_deep_or_huge_file_is_refused_before_it_is_parsed() -> None:
    for text in ("x" * 20_000, "a=" + "[" * 5_000, "a." * 4_000 + "a = 1", "[a]\n" * 3_000):
        assert all(isinstance(issue, Issue) for issue in validate(text))


def mutated(text: str, seed: int) -> str:
    """Damage a file as an editor, a bad disk or a bored person would."""
    dice = random.Random(seed)  # noqa: S311 - damage need not be secret
    lines = text.splitlines()
    for _ in range(dice.randint(1, 4)):
        i = dice.randrange(len(lines))
        match dice.randrange(6):
            case 0:
                del lines[i]
            case 1:
                lines.insert(i, lines[dice.randrange(len(lines))])
            case 2:
                j = dice.randrange(len(lines))
                lines[i], lines[j] = lines[j], lines[i]
            case 3:
                k = dice.randrange(len(lines[i]) + 1)
                lines[i] = lines[i][:k] + chr(dice.randrange(1, 0x3000)) + lines[i][k + 1 :]
            case 4:
                key = lines[i].split("=")[0]
                wild = ["nan", "-inf", "1e400", "0", "-1", "true", "[]", "{}", '""', "1979-05-27"]
                lines[i] = f"{key}= {dice.choice(wild)}"
            case _:
                lines[i] = lines[i][: dice.randrange(len(lines[i]) + 1)]
    return "\n".join(lines)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from([WALL, PUMPS, TOWEL, MARCH]), st.integers(0, 10**9))
@example(WALL, 0)
def test_no_damage_makes_it_raise(text: str, seed: int) -> None:
    for issue in validate(mutated(text, seed), texts=(), bodies=ONE):
        assert issue.code[0] in "EW"
        assert str(issue)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_garbage_makes_it_raise(text: str) -> None:
    assert validate(text, bodies=ONE)
