"""What an import would do, and what is wrong with a file, in words of the catalogue."""

from datetime import UTC, datetime

import pytest

from coach.domain.bundle import BadBundle, Bundle, Trouble
from coach.domain.diary_records import KeptDiary, kept
from coach.domain.diary_rows import cramp_record
from coach.domain.holding import Holding, LeftOut, Part, Record, Why
from coach.domain.merging import Way
from coach.domain.preferences import Preferences, as_document
from coach.domain.preview import Preview, preview
from coach.ui.keeping import wording
from coach.ui.language import catalogue
from tests.diaries import cramp
from tests.fakes import BERLIN
from tests.keeping import NOW, drink

WORDS = catalogue()
DEFAULTS = as_document(Preferences())
OURS = Holding(DEFAULTS | {"contacts.emergency": "112"}, (drink(1), drink(2)), {"mine": "m"})
THEIRS = Holding(
    {"water.target_ml": 1_800, "hours.wake": "06:15", "moon.phase": "a\u202eb"},
    (drink(2), Record(9, "dreamt")),
    {"new-move": "n"},
    {"my-row": "r"},
)


def told(ours: Holding = OURS, theirs: Holding = THEIRS, *left_out: LeftOut) -> Preview:
    return preview(ours, Bundle(theirs, NOW, "1.2.3", left_out))


def test_a_preview_is_told_line_by_line() -> None:
    assert wording.preview_lines(WORDS, told(), list(Way), BERLIN) == [
        "Saved on 2027-03-01, 23:15 with version 1.2.3.",
        "Merge adds to what is here:",
        "  1 entry comes in",
        "  1 entry you have already",
        "  New moves: new-move",
        "  New routines: my-row",
        "  3 choices change",
        "  I get up at: 07:00 → 06:15",
        "  Goal for a day: By stage → 1.8 L",
        "  moon.phase: empty → a\\u202eb",
        "Replace puts the file in its place:",
        "  1 entry comes in",
        "  1 entry you have already",
        "  1 entry goes",
        "  New moves: new-move",
        "  Moves that go: mine",
        "  New routines: my-row",
        "  4 choices change",
        "  I get up at: 07:00 → 06:15",
        "  Goal for a day: By stage → 1.8 L",
        "  Emergency number: 112 → empty",
        "  moon.phase: empty → a\\u202eb",
        "1 entry is of a newer kind. It is kept.",
    ]


def test_what_comes_in_either_way_is_told_apart_from_what_goes() -> None:
    found = told()
    assert wording.coming(WORDS, found) == (
        "1 entry comes in",
        "1 entry you have already",
        "New moves: new-move",
        "New routines: my-row",
    )
    assert wording.choosing(WORDS, found)[0] == "3 choices change"
    assert wording.going(WORDS, found) == (
        "1 entry goes",
        "Moves that go: mine",
        "1 more choice goes back to how it was at first",
    )


def test_where_nothing_comes_or_goes_that_is_told() -> None:
    same = told(OURS, OURS)
    assert wording.effect_lines(WORDS, same.merge) == ("Nothing would change.",)
    assert wording.coming(WORDS, same) == ("Everything in it is here already.",)
    assert wording.choosing(WORDS, same) == ()
    assert wording.going(WORDS, same) == ("Nothing else of yours goes.",)
    assert wording.imported(WORDS, same.merge) == "Everything in this file is here already."


def test_what_an_import_did_is_one_line() -> None:
    assert wording.imported(WORDS, told().merge) == "Imported 1 entry."
    many = Holding(DEFAULTS, tuple(map(drink, range(1_412))))
    assert wording.imported(WORDS, told(Holding(DEFAULTS), many).merge) == "Imported 1,412 entries."
    choices = told(Holding(DEFAULTS), Holding({"hours.wake": "06:00"}))
    assert wording.imported(WORDS, choices.merge) == "Imported."


def test_many_choices_are_counted() -> None:
    chosen = {f"moon.phase{n}": n for n in range(1, 10)}
    lines = wording.choosing(WORDS, told(Holding(DEFAULTS), Holding(chosen)))
    assert lines[0] == "9 choices change"
    assert len(lines) == 1 + wording.MOST_CHANGES + 1
    assert lines[-1] == "and 3 more"


def test_lists_and_windows_are_told_readably() -> None:
    chosen = {
        "reminders.own": [{"name": "vitamin", "at": ["21:00"]}],
        "standing.windows": "mon-fri 09:00-17:30",
        "morning.enabled": True,
    }
    assert wording.choosing(WORDS, told(Holding(DEFAULTS), Holding(chosen)))[1:] == (
        "Breaks come: empty → Monday to Friday, 09:00 to 17:30.",
        "Wake my ankles: off → on",
        "My own reminders: empty → vitamin",
    )


def test_what_is_left_out_is_told_with_the_reason() -> None:
    left_out = (
        LeftOut(Part.OTHER, Why.UNKNOWN, 1, ("moods",)),
        LeftOut(Part.HISTORY, Why.BAD_INSTANT, 7, ("1", "2", "3", "4", "5")),
    )
    assert wording.notes(WORDS, told(OURS, Holding(), *left_out)) == (
        "Left out:",
        "1 part (moods): only a newer version knows that",
        "7 entries (number 1, 2, 3, 4, 5, …): no date and time",
    )


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("why", Why)
def test_every_reason_has_its_words(part: Part, why: Why) -> None:
    assert f"keeping.why.{why}" in WORDS
    for count in (1, 2):
        line = wording.left_out(WORDS, LeftOut(part, why, count, ("some-name",)))
        assert "some-name" in line
        assert "{" not in line


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_its_words(trouble: Trouble) -> None:
    bad = BadBundle(trouble, size=200, most=64, line=3, name="NaN", version="9")
    line = wording.trouble(WORDS, bad)
    assert f"keeping.trouble.{trouble}" in WORDS
    assert "{" not in line


def test_a_huge_file_is_told_with_both_sizes() -> None:
    bad = BadBundle(Trouble.TOO_LARGE, size=200, most=64)
    assert wording.trouble(WORDS, bad) == "This file is 200 MB. A saved file has at most 64 MB."


def test_a_file_without_a_date_or_a_version_tells_what_it_knows() -> None:
    assert wording.made(WORDS, preview(OURS, Bundle(THEIRS)), BERLIN) == ""
    plain = preview(OURS, Bundle(THEIRS, NOW))
    assert wording.made(WORDS, plain, BERLIN) == "Saved on 2027-03-01, 23:15."
    assert wording.day(datetime.max.replace(tzinfo=UTC), BERLIN).startswith("9999-12-31")


def test_what_is_still_there_is_told_with_the_reason() -> None:
    assert wording.left(WORDS, [("/home/a", "no permission")]) == [
        "Still there: /home/a (no permission)."
    ]


def test_the_diary_is_told_in_words_that_anybody_may_see() -> None:
    ours = Holding(DEFAULTS, (), {}, {}, diary("one", "two", "three"))
    theirs = Holding(DEFAULTS, (drink(1),), {}, {}, diary("two", "four", "five", name="Mo"))
    found = told(ours, theirs)
    merge, replace = found.merge, found.replace
    assert wording.effect_lines(WORDS, merge) == (
        "1 entry comes in",
        "3 diary entries come in",
        "1 diary entry you have already",
    )
    assert wording.effect_lines(WORDS, replace)[-1] == "2 diary entries go"
    assert wording.coming(WORDS, found) == wording.effect_lines(WORDS, merge)
    assert wording.going(WORDS, found) == ("2 diary entries go",)
    assert wording.imported(WORDS, merge) == "Imported 1 entry and 3 diary entries."
    changed = Holding(DEFAULTS, (), {}, {}, diary("one", pain=3))
    assert wording.coming(WORDS, told(ours, changed)) == ("1 diary entry changes",)
    assert wording.imported(WORDS, told(ours, changed).merge) == "Imported."


def test_entries_of_both_kinds_are_counted_in_one_line() -> None:
    assert wording.in_all(WORDS, 2, 0) == "2 entries"
    assert wording.in_all(WORDS, 2, 1) == "2 entries and 1 diary entry"
    assert wording.in_all(WORDS, 0, 1_204) == "1,204 diary entries"


def diary(*names: str, pain: int = 6, name: str = "") -> KeptDiary:
    return kept([cramp_record(cramp(each, pain=pain)) for each in names], [], {"name": name})
