"""The diary as a table that a spreadsheet reads, adds up and does not run."""

import csv
import io
import json
from datetime import timedelta

import pytest
from hypothesis import given

from coach.adapters.diary_csv import COLUMNS, plain, table
from coach.domain.diary import (
    Also,
    Before,
    Book,
    Check,
    Days,
    DayTold,
    Helped,
    Length,
    Muscle,
    When,
    book,
)
from coach.domain.diary_records import KeptDiary
from coach.domain.diary_rows import cramp as cramp_of
from coach.domain.diary_rows import night as night_of
from tests.diaries import AT, DIARIES, NIGHT, cramp, night

DAY = timedelta(days=1)
DAYS = {NIGHT: DayTold(2, True, 1_500, 95)}


def rows(found: Book, days: Days = DAYS, taken: str = "tablet") -> list[dict[str, str]]:
    raw = table(found, days, taken)
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert tuple(lines.fieldnames or ()) == COLUMNS
    return list(lines)


def told(row: dict[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in row.items() if cell}


def test_a_cramp_is_a_line_at_the_time_on_the_wall() -> None:
    whole = cramp(
        muscle=Muscle.CALF,
        seconds=95,
        woke=True,
        again=15,
        soreness=2,
        helped=frozenset({Helped.STAND, Helped.FLEX}),
        before=frozenset({Before.HOT_DAY}),
    )
    (row,) = rows(book([whole], []))
    assert told(row) == {
        "night": "2027-03-01",
        "kind": "cramp",
        "date": "2027-03-02",
        "time": "03:12:00",
        "utc_offset": "UTC+01:00",
        "side": "left",
        "muscle": "calf",
        "pain": "6",
        "minutes": "1.58",
        "length": "1-to-3",
        "woke": "yes",
        "minutes_to_sleep": "15",
        "soreness": "2",
        "helped": "flex; stand",
        "before": "hot-day",
        "routine_done": "yes",
        "drinks_ml": "1500",
        "standing_minutes": "95",
        "weeks": "20",
        "stage": "t2",
    }


def test_what_was_told_of_a_length_is_no_minute() -> None:
    (row,) = rows(book([cramp(length=Length.TO_10, woke=False, offset=-210)], []), {})
    assert (row["minutes"], row["length"], row["woke"]) == ("", "3-to-10", "no")
    assert (row["time"], row["utc_offset"]) == ("22:42:00", "UTC-03:30")


def test_what_belongs_to_the_night_stands_in_its_first_line_alone() -> None:
    said = night(
        disturbance=7,
        also=frozenset({Also.BACK_PAIN, Also.PUFFY_ANKLES}),
        checks=frozenset({Check.WARMTH}),
        taken=True,
        note="long",
    )
    later = cramp("c2", at=AT + timedelta(hours=1), pain=3)
    first, second = rows(book([later, cramp()], [said]))
    whole = {
        "sleep_disturbance": "7",
        "also": "back-pain; puffy-ankles",
        "check_items": "warmth",
        "taken": "yes",
        "taken_what": "tablet",
        "routine_done": "yes",
        "drinks_ml": "1500",
        "standing_minutes": "95",
        "note": "long",
    }
    assert {name: first[name] for name in whole} == whole
    assert {second[name] for name in whole} == {""}
    assert (first["pain"], second["pain"]) == ("6", "3")


def test_a_night_without_a_cramp_has_a_line_if_anything_is_told_of_it() -> None:
    none, other = night(none=True), night(2, note="n", taken=False)
    first, second = rows(book([], [other, none]))
    assert told(first) == {
        "night": "2027-03-01",
        "kind": "none",
        "routine_done": "yes",
        "drinks_ml": "1500",
        "standing_minutes": "95",
        "weeks": "20",
        "stage": "t2",
    }
    assert (second["night"], second["kind"]) == ("2027-03-03", "not logged")
    assert (second["taken"], second["taken_what"], second["note"]) == ("no", "tablet", "n")
    assert second["drinks_ml"] == ""


def test_nights_are_in_order() -> None:
    found = rows(book([cramp(when=When(NIGHT + DAY))], [night(2, none=True), night(none=True)]))
    assert [row["kind"] for row in found] == ["none", "cramp", "none"]


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_taken_for_a_formula(note: str) -> None:
    (row,) = rows(book([], [night(note=note, taken=True)]), {}, note)
    assert (row["note"], row["taken_what"]) == (f"'{note}", f"'{note}")


@given(kept=DIARIES)
def test_every_entry_is_in_it_whatever_stands_in_it(kept: KeptDiary) -> None:
    found = book(map(cramp_of, kept.cramps), map(night_of, kept.nights))
    lines = rows(found, {})
    assert sum(row["kind"] == "cramp" for row in lines) == len(found.cramps)
    assert {row["night"] for row in lines} == {str(told.night) for told in map(_when, _all(found))}
    pains = [row["pain"] for row in lines if row["pain"]]
    assert sum(map(int, pains)) == sum(each.pain or 0 for each in found.cramps)
    notes = [row["note"].removeprefix("'") for row in lines if row["note"]]
    assert notes == [each.note.removeprefix("'") for each in found.nights if each.note]


def test_as_plain_values_a_night_is_an_item() -> None:
    said = night(disturbance=7, also=frozenset({Also.BACK_PAIN}))
    found = plain(book([cramp(seconds=95)], [said, night(2, none=True)]), DAYS)
    assert json.loads(json.dumps(found)) == [
        {
            "night": "2027-03-01",
            "state": "cramps",
            "cramps": [
                {
                    "id": "c1",
                    "at": "2027-03-02T03:12:00+01:00",
                    "side": "left",
                    "pain": 6,
                    "seconds": 95,
                    "length": "1-to-3",
                    "weeks": 20,
                    "stage": "t2",
                }
            ],
            "sleep_disturbance": 7,
            "also": ["back-pain"],
            "routine_done": True,
            "drinks_ml": 1_500,
            "standing_minutes": 95,
        },
        {"night": "2027-03-03", "state": "none", "cramps": [], "weeks": 20, "stage": "t2"},
    ]


def _all(found: Book) -> list[object]:
    return [*found.cramps, *found.nights]


def _when(entry: object) -> When:
    when: When = entry.when  # type: ignore[attr-defined]
    return when
