"""Where in a file something is wrong, and what to do about it."""

import time
from pathlib import Path

import pytest

from coach.adapters.library_flaws import field_lines, flaws
from coach.motion.format import Invalid, Issue, Severity, load

PATH = Path("my-move.toml")
TEXT = """format = "pose/1"
id = "my-move"

[about]
stages = [
  "none",
]
"quoted" = 1

[pose.lean]
leg_near = {ankle = 22}

[[phase]]
to = "lean"

[[ phase ]]   # a comment
hold = 4.0

[variant.t3.dose]
hold = 20

[[variant.t3.step]]
exercise = "a"

[[variant.t3.step]]
exercise = "b"
deep.key = 1
"""


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("", 1),
        ("id", 2),
        ("about.stages", 5),
        ("about.quoted", 8),
        ("about.source", 4),
        ("pose.lean.leg_near.ankle", 11),
        ("pose.lean.hand_near", 10),
        ("phase[0].to", 14),
        ("phase[1].hold", 17),
        ("phase[1].say", 16),
        ("phase", 13),
        ("variant.t3.dose.hold", 20),
        ("variant.t3.step[1].exercise", 26),
        ("variant.t3.step[1].deep.key", 27),
        ("variant.t3.phase[1].hold", 17),
        ("variant.t3.pose.lean.leg_near", 11),
        ("form.bed.phase[0].to", 14),
        ("variant.t3", 19),
        ("leg_near.ankle", 11),
        ("variant.t3.leg_near.ankle", 11),
        ("nowhere.at.all", 1),
    ],
)
def test_a_field_is_found_in_its_line(field: str, line: int) -> None:
    (flaw,) = flaws(PATH, TEXT, [Issue("E013", field, "no")])
    assert flaw.line == line


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb = = 2", 2), ("a = 1\nb = [1,\n\n", 2)])
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Invalid) as caught:
        load(text)
    (flaw,) = flaws(PATH, text, caught.value.issues)
    assert (flaw.code, flaw.line) == ("E001", line)


def test_a_flaw_says_all_of_it() -> None:
    (flaw,) = flaws(PATH, TEXT, [Issue("W031", "phase[0].to", "32", Severity.WARNING)])
    assert str(flaw) == "my-move.toml:14: W031 phase[0].to: 32. Use a smaller angle if you can"
    assert flaw.severity is Severity.WARNING


def test_what_a_variant_only_repeats_is_told_once() -> None:
    issues = [
        Issue("E060", "text.title", "no text"),
        Issue("E060", "variant.t3.text.title", "no text"),
        Issue("E060", "variant.t3.text.alt", "no text"),
    ]
    assert [flaw.field for flaw in flaws(PATH, TEXT, issues)] == [
        "text.title",
        "variant.t3.text.alt",
    ]


@pytest.mark.parametrize(
    "text", ["[" + " " * 20_000, "[[" * 10_000, " " * 20_000 + "=", "a." * 10_000 + "="]
)
def test_no_text_takes_long_to_look_through(text: str) -> None:
    begun = time.perf_counter()
    field_lines(text)
    assert time.perf_counter() - begun < 1.0
