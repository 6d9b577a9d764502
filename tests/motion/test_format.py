"""Strict reading: whatever a file holds, it is known, typed, within limits, or an issue."""

import re
from contextlib import suppress
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.format import DEEPEST, LARGEST, Invalid, Issue, Severity, Table, load


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def table(text: str) -> tuple[Table, list[Issue]]:
    issues: list[Issue] = []
    return Table(load(text), "", issues), issues


def codes(issues: list[Issue]) -> list[tuple[str, str]]:
    return [(issue.code, issue.path) for issue in issues]


@pytest.mark.parametrize(
    "text",
    [
        "a = ",
        "= 1",
        "a = 1\na = 2",
        "\x00",
        "a = " + "1" * 5000,
        "a = " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        "[[a]]\n" * 400,
        "# " + "x" * LARGEST,
    ],
)
def test_what_cannot_be_read_is_one_plain_issue(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        load(text)
    assert [issue.code for issue in caught.value.issues] == ["E001"]
    assert "E001" in str(caught.value)


@given(st.text(max_size=300))
def test_no_text_does_more_than_be_invalid(text: str) -> None:
    with suppress(Invalid):
        load(text)


def test_brackets_in_texts_and_comments_are_not_depth() -> None:
    assert load('a = "[[[[[[[[[[[["  # [[[[[[[[[[[') == {"a": "[[[[[[[[[[[["}


def test_an_unknown_key_is_always_an_issue_and_lists_the_known_ones() -> None:
    read, issues = table("widht = 3")
    read.number("width", 0, 10, 1.0)
    read.close()
    assert codes(issues) == [("E010", "widht")]
    assert "width" in issues[0].message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "E011"),
        ("n = 'x'", "E012"),
        ("n = true", "E012"),
        ("n = 11", "E013"),
        ("n = nan", "E013"),
        ("n = inf", "E013"),
        ("n = 0x" + "f" * 9000, "E013"),
    ],
)
def test_a_number_is_there_and_within_its_limits(text: str, code: str) -> None:
    read, issues = table(text)
    assert read.number("n", 1, 10) == 1
    assert codes(issues) == [(code, "n")]


def test_a_default_may_lie_outside_the_limits() -> None:
    read, issues = table("")
    assert read.number("n", 1, 10, 0.0) == 0
    assert read.count("m", 1, 10, 0) == 0
    assert not issues


def test_a_count_is_whole() -> None:
    read, issues = table("n = 1.5\nm = 3")
    assert read.count("n", 1, 10) == 1
    assert read.count("m", 1, 10) == 3
    assert codes(issues) == [("E012", "n")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("p = [1]", "E012"), ("p = 1", "E012"), ("p = [1, 'x']", "E012"), ("p = [1, 500]", "E013")],
)
def test_a_point_is_two_numbers(text: str, code: str) -> None:
    read, issues = table(text)
    read.point("p", 400)
    assert codes(issues) == [(code, "p")]


def test_choices_texts_flags_and_words_say_what_would_be_right() -> None:
    read, issues = table("c = 'green'\nt = 'No prose!'\nf = 1\nw = ['red', 'green']\nd = 3")
    assert read.choice("c", Colour) is Colour.RED
    assert read.text("t", re.compile(r"[a-z.]+")) == "No prose!"
    assert read.flag("f") is False
    assert read.words("w", ["red"]) == ("red", "green")
    assert read.choice("d", Colour) is Colour.RED
    assert codes(issues) == [
        ("E013", "c"),
        ("E013", "t"),
        ("E012", "f"),
        ("E013", "w"),
        ("E012", "d"),
    ]
    assert "red, blue" in issues[0].message


def test_tables_are_tables() -> None:
    read, issues = table("a = 1\nb = 2\n[[c]]\nx = 1")
    assert read.table("a").names() == ()
    assert read.tables("b") == []
    assert [each.at("x") for each in read.tables("c")] == ["c[0].x"]
    assert codes(issues) == [("E012", "a"), ("E012", "b")]


def test_more_tables_than_anybody_needs_are_not_read() -> None:
    read, issues = table("[[c]]\n" * 50)
    assert len(read.tables("c")) == 40
    assert codes(issues) == [("E013", "c")]


def test_an_issue_reads_as_one_line_and_errors_are_the_rule() -> None:
    issue = Issue("E011", "pose.start", "missing")
    assert str(issue) == "E011 pose.start: missing"
    assert str(Issue("E001", "", "no")) == "E001 file: no"
    assert issue.severity is Severity.ERROR
