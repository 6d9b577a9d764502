"""What is written is read as it was; what is anything else is refused with its reason."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.bundle import LARGEST, BadBundle, Bundle, Trouble, plain, read, written
from coach.domain.holding import Holding, LeftOut, Part, Record, Why
from tests.keeping import HOLDINGS, NOW, drink


def told(holding: Holding) -> bytes:
    return "".join(written(holding, NOW, "1.2.3", 2)).encode()


def bundle(**parts: object) -> bytes:
    return json.dumps({"format": "stretch-coach/1"} | parts).encode()


def trouble(raw: bytes) -> Trouble:
    with pytest.raises(BadBundle) as refused:
        read(raw)
    return refused.value.trouble


@given(holding=HOLDINGS)
@settings(deadline=None)
def test_what_was_written_is_read_as_it_was(holding: Holding) -> None:
    assert read(told(holding)) == Bundle(holding, NOW, "1.2.3")


def test_an_entry_is_a_line_without_the_fields_that_say_nothing() -> None:
    lines = told(Holding(records=(drink(1), Record(0, "opened")))).decode().splitlines()
    assert json.loads(lines[-4].rstrip(",")) == {
        "at": "1970-01-01T00:01:00+00:00",
        "what": "drank",
        "habit": "water",
        "amount": 200,
    }
    assert plain(Record(0, "opened")) == {"at": "1970-01-01T00:00:00+00:00", "what": "opened"}


def test_every_part_may_be_missing() -> None:
    assert read(bundle()) == Bundle(Holding())


def test_a_mark_at_the_beginning_of_the_file_does_not_matter() -> None:
    assert read(b"\xef\xbb\xbf" + bundle()) == Bundle(Holding())


def test_what_cannot_be_told_as_json_is_not_written() -> None:
    odd = {"moon.phase": float("nan"), "moon.full": 1}
    assert read(told(Holding(odd))).holding.preferences == {"moon.full": 1}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", Trouble.EMPTY),
        (b" \n", Trouble.EMPTY),
        (b"\xff\xfe\x00", Trouble.NOT_TEXT),
        (b"Dear diary", Trouble.NOT_JSON),
        (b"[]", Trouble.NOT_OURS),
        (b"{}", Trouble.NOT_OURS),
        (b'"stretch-coach/1"', Trouble.NOT_OURS),
        (b'{"format": "recipes/1"}', Trouble.NOT_OURS),
        (b'{"format": "stretch-coach/one"}', Trouble.NOT_OURS),
        (b'{"format": {"stretch-coach/1": 1}}', Trouble.NOT_OURS),
        (b'{"format": "stretch-coach/2", "history": 7}', Trouble.NEWER),
        (bundle(preferences_version="2"), Trouble.WRONG_SHAPE),
        (bundle(preferences_version=0), Trouble.WRONG_SHAPE),
        (bundle(history={}), Trouble.WRONG_SHAPE),
        (bundle(history="many"), Trouble.WRONG_SHAPE),
        (bundle(preferences=[]), Trouble.WRONG_SHAPE),
        (bundle(exercises="x"), Trouble.WRONG_SHAPE),
        (bundle(routines=None), Trouble.WRONG_SHAPE),
        (bundle(preferences={"a.b": float("nan")}), Trouble.NOT_A_NUMBER),
        (bundle(preferences={"a.b": float("-inf")}), Trouble.NOT_A_NUMBER),
        (b'{"format": "stretch-coach/1", "history": [], "history": []}', Trouble.TWICE),
        (b'{"format": "stretch-coach/1", "history": [{"at": 1, "at": 2}]}', Trouble.TWICE),
        (b'{"format": "stretch-coach/1", "preferences": {"a.b": 1' + b"0" * 9_999 + b"}}", None),
        (b'{"a":' * 100_000, Trouble.TOO_DEEP),
        (bundle()[:-1] + b', "x": ' + b"[" * 90_000 + b"]" * 90_000 + b"}", Trouble.TOO_DEEP),
        (b"[" * 200_000, Trouble.TOO_MANY),
        (b"[" + b"{}," * 1_000_001 + b"{}]", Trouble.TOO_MANY),
    ],
)
def test_what_is_no_bundle_is_refused_with_the_reason(raw: bytes, why: Trouble | None) -> None:
    assert trouble(raw) is (why or Trouble.NOT_JSON)


def test_a_place_that_is_broken_is_named() -> None:
    with pytest.raises(BadBundle) as refused:
        read(b'{"format": "stretch-coach/1",\n "history": [}\n}')
    assert refused.value.trouble is Trouble.NOT_JSON
    assert refused.value.values == {"line": 2}


def test_more_than_the_most_is_refused_unread() -> None:
    with pytest.raises(BadBundle) as refused:
        read(b" " * (LARGEST + 1))
    assert refused.value.trouble is Trouble.TOO_LARGE


@given(cut=st.integers(1, 10_000))
def test_a_file_that_was_cut_short_is_told_so(cut: int) -> None:
    whole = told(Holding({"moon.phase": "ä"}, (drink(1), drink(2)), {"my-move": "ö"})).rstrip()
    assert trouble(whole[: 1 + cut % (len(whole) - 1)]) is Trouble.CUT_SHORT


def test_a_file_cut_within_a_letter_is_told_so_too() -> None:
    whole = b'{"format": "stretch-coach/1", "routines": {"my-row": "\xc3\xa4"}}'
    assert trouble(whole[: whole.index(b"\xa4")]) is Trouble.CUT_SHORT


@given(raw=st.binary(max_size=200), at=st.integers(0, 10_000))
def test_whatever_is_written_over_it_is_read_or_refused(raw: bytes, at: int) -> None:
    whole = told(Holding({"moon.phase": 1}, (drink(1),), {"my-move": "x"}))
    place = at % len(whole)
    with suppress(BadBundle):
        assert isinstance(read(whole[:place] + raw + whole[place + len(raw) :]), Bundle)


def test_a_part_that_nobody_here_knows_is_left_out_and_told() -> None:
    found = read(bundle(moods=[{"mood": "fine"}], history=[]))
    assert found.left_out == (LeftOut(Part.OTHER, Why.UNKNOWN, 1, ("moods",)),)


def test_choices_of_an_older_version_are_made_new() -> None:
    raw = bundle(preferences_version=1, preferences={"wake": "06:30"})
    found = read(raw, lambda old, version: {"hours.wake": old["wake"]} if version == 1 else old)
    assert found.holding.preferences == {"hours.wake": "06:30"}


def test_choices_of_a_newer_version_are_refused() -> None:
    def renew(_chosen: dict[str, Any], _version: int) -> dict[str, Any]:
        raise ValueError

    with pytest.raises(BadBundle) as refused:
        read(bundle(preferences_version=99), renew)
    assert refused.value.trouble is Trouble.NEWER


@pytest.mark.parametrize("date", ["yesterday", "2027-03-01", 7, None])
def test_a_date_that_tells_no_instant_is_none(date: object) -> None:
    assert read(bundle(written=date, version=3)).written is None


def test_where_there_is_no_diary_the_file_does_not_speak_of_one() -> None:
    assert b"diary" not in told(Holding(records=(drink(1),)))
