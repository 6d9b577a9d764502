"""Rows tell cramps and nights, and no word is lost that this version does not know."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from coach.domain.diary import Also, Helped, Muscle, Side
from coach.domain.diary_records import CrampRecord, NightRecord
from coach.domain.diary_rows import cramp, cramp_record, night, night_record
from coach.domain.stage import Stage
from tests.diaries import AT, CRAMP_RECORDS, NIGHT_RECORDS
from tests.diaries import cramp as some_cramp
from tests.diaries import night as some_night


def test_a_row_tells_what_was_written() -> None:
    told = some_cramp(helped=frozenset({Helped.STAND, Helped.FLEX}), woke=False, seconds=90)
    row = cramp_record(told)
    assert row == CrampRecord(
        *("c1", int(AT.timestamp()) * 1_000_000, 60, "2027-03-01", "t2", 20, "left", None, 6),
        *(90, None, 0, None, None, "flex stand", ""),
    )
    assert cramp(row) == told
    said = some_night(also=frozenset(Also), taken=True, note="n")
    assert night(night_record(said)) == said


@given(row=CRAMP_RECORDS)
def test_reading_a_cramp_and_writing_it_back_changes_nothing(row: CrampRecord) -> None:
    assert cramp_record(cramp(row), row) == row


@given(row=NIGHT_RECORDS)
def test_reading_a_night_and_writing_it_back_changes_nothing(row: NightRecord) -> None:
    assert night_record(night(row), row) == row


def test_only_the_word_that_nobody_here_knows_is_skipped() -> None:
    row = cramp_record(some_cramp())._replace(
        side="upper", muscle="tail", stage="t9", helped="flex moonlight"
    )
    told = cramp(row)
    assert (told.side, told.muscle, told.helped) == (None, None, frozenset({Helped.FLEX}))
    assert (told.pain, told.when.stage) == (6, Stage.NONE)


def test_a_word_gives_way_only_to_one_that_is_put_in_its_place() -> None:
    row = cramp_record(some_cramp())._replace(side="upper", muscle="tail", helped="flex moonlight")
    changed = replace(cramp(row), muscle=Muscle.CALF, helped=frozenset({Helped.WALK}))
    after = cramp_record(changed, row)
    assert (after.side, after.muscle, after.helped) == ("upper", "calf", "moonlight walk")
    known = cramp_record(some_cramp(side=Side.LEFT))
    assert cramp_record(replace(some_cramp(), side=None), known).side is None


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(TypeError):
        cramp_record(some_cramp(at=datetime(2027, 3, 1)))  # noqa: DTZ001
    assert some_cramp().at.tzinfo is UTC
