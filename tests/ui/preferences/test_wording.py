from datetime import date, time
from enum import StrEnum

import pytest

from coach.domain.edits import found
from coach.domain.own import Own
from coach.domain.preferences import Unit, declarations, declared
from coach.domain.values import Declaration
from coach.domain.windows import Window
from coach.ui.language import catalogue
from coach.ui.preferences import wording
from coach.ui.preferences.sections import ROOMS

WORDS = catalogue()
EVERY = list(declarations())
TELLING = ("cramp", "pregnan", "trimester", "birth", "due date")


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_every_preference_has_its_words(each: Declaration) -> None:
    for part in ("title", "hint", "also"):
        assert WORDS.get(wording.key(each.name, part)), f"{each.name} has no {part}"
    if isinstance(each.default, StrEnum):
        for value in type(each.default):
            assert WORDS.get(wording.key(each.name, f"value.{value}")), f"no word for {value}"
    if each.limits.get("zero"):
        assert WORDS.get(wording.key(each.name, "zero")), f"{each.name} has no word for 0"


def test_no_words_are_there_for_what_is_not() -> None:
    names = {each.name for each in EVERY}
    of = "preferences.of."
    known = (key.removeprefix(of) for key in WORDS if key.startswith(of))
    assert {".".join(key.split(".")[:2]) for key in known} <= names


def test_every_section_has_its_name() -> None:
    assert all(WORDS.get(f"preferences.sections.{key}") for key in ROOMS)


def test_a_condition_is_named_in_its_own_section_only() -> None:
    shown = {
        key: text
        for key, text in WORDS.items()
        if key.startswith("preferences.") and not key.endswith(".also")
    }
    elsewhere = [key for key in shown if not key.startswith("preferences.of.profile.")]
    for key in elsewhere:
        assert not any(part in shown[key].casefold() for part in TELLING), key


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_words_never_blame(each: Declaration) -> None:
    said = f"{wording.title(WORDS, each.name)} {wording.hint(WORDS, each.name)}".casefold()
    assert not any(part in said for part in ("should", "missed", "streak", "great job", "fail"))


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_every_preference_is_found_by_title_and_by_its_name_on_the_command_line(
    each: Declaration,
) -> None:
    entries = wording.entries(WORDS)
    assert each.name in found(wording.title(WORDS, each.name), entries)
    assert found(each.name, entries)[0] == each.name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("glass", "water.serving_ml"),
        ("snooze", "notices.later_min"),
        ("vitamin", "reminders.own"),
        ("dark", "appearance.look"),
        ("phone", "contacts.emergency"),
        ("zoom", "appearance.text_percent"),
        ("meeting", "busy.when"),
        ("wheelchair", "stretch.seated_only"),
    ],
)
def test_people_find_things_by_their_own_words(query: str, name: str) -> None:
    assert name in found(query, wording.entries(WORDS))


@pytest.mark.parametrize(
    ("name", "count", "said"),
    [
        ("water.taper_min", 150, "150 min"),
        ("presence.wake_grace_s", 60, "60 s"),
        ("appearance.text_percent", 125, "125 %"),
        ("water.serving_ml", 200, "200 mL"),
        ("water.target_ml", 2000, "2.0 L"),
        ("water.target_ml", 1650, "1,650 mL"),
    ],
)
def test_numbers_are_told_in_their_unit(name: str, count: int, said: str) -> None:
    assert wording.number(WORDS, name, Unit.ML)(count) == said


def test_volumes_follow_the_unit() -> None:
    assert wording.volume(WORDS, 2000, Unit.FL_OZ) == "68 fl oz"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("hours.bedtime", time(22, 30), "22:30"),
        ("water.enabled", True, "on"),
        ("water.target_ml", 0, "By stage"),
        ("appearance.look", "auto", "By time of day"),
        ("profile.due_date", None, "empty"),
        ("profile.due_date", date(2027, 3, 31), "2027-03-31"),
        ("contacts.emergency", "", "empty"),
        ("contacts.emergency", "112", "112"),
        ("water.windows", (), "none"),
    ],
)
def test_a_value_is_told_in_few_words(name: str, value: object, said: str) -> None:
    each = declared(name)
    kept = type(each.default)(str(value)) if isinstance(each.default, StrEnum) else value
    assert wording.value(WORDS, each, kept, Unit.ML) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (range(7), "Every day"),
        (range(5), "Monday to Friday"),
        ((5, 6), "Saturday and Sunday"),
        ((2,), "Wednesday"),
        ((0, 2, 6), "Monday, Wednesday and Sunday"),
    ],
)
def test_days_are_told_as_people_do(days: tuple[int, ...], said: str) -> None:
    assert wording.days(WORDS, frozenset(days)) == said


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (Window(), "Every day, the whole day"),
        (Window(frozenset(range(5)), time(9), time(17, 30)), "Monday to Friday, 09:00 to 17:30"),
        (Window(frozenset({5}), time(22), time(1)), "Saturday, 22:00 to 01:00 the next day"),
    ],
)
def test_a_window_is_told_in_a_sentence(window: Window, said: str) -> None:
    assert wording.window(WORDS, window) == said


def test_a_reminder_is_told_by_times_and_days() -> None:
    assert wording.own(WORDS, Own("tablet", (time(8), time(21)))) == "08:00, 21:00 · Every day"


def test_what_is_taken_back_is_named_or_counted() -> None:
    assert wording.undone(WORDS, ("hours.wake",)) == "Taken back: I get up at."
    assert wording.undone(WORDS, ("hours.wake", "hours.bedtime")) == "Taken back: 2 changes."


@pytest.mark.parametrize(
    ("said", "sentence"), [("on it", "On it."), ("Really?", "Really?"), ("", "")]
)
def test_a_sentence_begins_and_ends_as_one(said: str, sentence: str) -> None:
    assert wording.sentence(said) == sentence
