"""The validator: one broken file for each of its codes, and no file it trips over."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.motion import watch
from coach.motion.body import Body
from coach.motion.checks import shapes, validate
from coach.motion.format import TEXT_KEY, Issue, Severity
from tests.motion.samples import FOURS, MARCH, NAMES, PUMPS, STROKE, TOWEL, WALL, move, text_of
from tests.motion.shapes import BODIES, texts

ONE = (Body(),)
FULL = (Body(1.0),)


def broken(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, f"the sample has changed: {old}"
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("name", NAMES)
def test_shipped_moves_have_no_issue_not_even_a_warning(name: str) -> None:
    """In every stage and form, with every build and belly."""
    issues = validate(text_of(name), texts=texts())
    assert [str(issue) for issue in issues] == []


@pytest.mark.parametrize("name", NAMES)
def test_sixty_times_a_second_no_body_breaks_a_rule(name: str) -> None:
    for path, each in shapes(move(text_of(name))):
        assert watch.broken(each, BODIES, rate=60) == [], path


@pytest.mark.parametrize(
    "text", [TOWEL, MARCH, FOURS, STROKE], ids=["towel", "march", "fours", "stroke"]
)
def test_the_samples_are_sound(text: str) -> None:
    issues = validate(text, bodies=(Body(), Body(0.5)))
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
    "E072": (
        broken(MARCH, ("knee = 84, ankle = 4", "knee = 84, ankle = -24")),
        "leg_near.ankle",
    ),
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


def test_a_form_and_its_variants_are_watched_too() -> None:
    text = broken(
        PUMPS, ("[form.bed.stage]\ncamera = {x = -8", "[form.bed.stage]\ncamera = {x = 50")
    )
    text += "\n[form.raised.variant.t3.stage]\ncamera = {width = 150}\n"
    paths = {issue.path for issue in validate(text, bodies=ONE) if issue.code == "E040"}
    assert paths == {"form.bed.stage.camera", "form.raised.variant.t3.stage.camera"}


def test_a_text_of_ones_own_may_be_said_as_it_is() -> None:
    text = broken(WALL, ("ex.calf-wall-straight.hold", "Hold here, heel down."))
    assert validate(text, texts=texts(), bodies=ONE) == []


def test_every_line_of_how_it_is_done_is_a_text_there_is() -> None:
    text = broken(WALL, ("ex.calf-wall-straight.step-knee", "ex.calf-wall-straight.step-nose"))
    issues = validate(text, texts=texts(), bodies=())
    assert {(issue.code, issue.path) for issue in issues} == {
        ("E060", "text.steps"),
        ("E060", "variant.t3.text.steps"),
    }


def test_shipped_texts_are_all_in_the_catalogue() -> None:
    for name in NAMES:
        for _, each in shapes(move(text_of(name))):
            said = {key for phase in each.phases for key in (phase.say, phase.detail)}
            for key in {*each.texts.values(), *each.steps, *said} - {""}:
                assert TEXT_KEY.fullmatch(key), "never literal in what is shipped"


def test_a_deep_or_huge_file_is_refused_before_it_is_parsed() -> None:
    for text in ("x" * 30_000, "a=" + "[" * 5_000, "a." * 4_000 + "a = 1", "[a]\n" * 3_000):
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
@given(st.sampled_from([WALL, PUMPS, TOWEL, MARCH, FOURS, STROKE]), st.integers(0, 10**9))
@example(WALL, 0)
def test_no_damage_makes_it_raise(text: str, seed: int) -> None:
    for issue in validate(mutated(text, seed), texts=(), bodies=ONE):
        assert issue.code[0] in "EW"
        assert str(issue)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_garbage_makes_it_raise(text: str) -> None:
    assert validate(text, bodies=ONE)


def test_a_move_done_flat_names_no_late_stage() -> None:
    flat = broken(PUMPS, ('posture = "seated"', 'posture = "lying"'))
    found = [issue for issue in validate(flat, bodies=ONE) if issue.code == "E070"]
    assert [issue.message[-2:] for issue in found] == ["t2", "t3"]
    early = broken(flat, ('["none", "t1", "t2", "t3", "after"]', '["none", "t1", "after"]'))
    assert not [issue for issue in validate(early, bodies=ONE) if issue.code == "E070"]


def test_who_helps_is_drawn_from_above_only() -> None:
    text = text_of("rescue-partner")
    aside = broken(text, ('view = "top"', 'view = "side"'))
    found = [str(issue) for issue in validate(aside, bodies=ONE) if issue.path == "prop[4].kind"]
    assert found == ["E013 prop[4].kind: a helper is drawn from above only: view = top"]
    assert not [issue for issue in validate(text, bodies=ONE) if issue.path == "prop[4].kind"]
