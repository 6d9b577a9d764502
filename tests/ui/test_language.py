import subprocess
import sys

import pytest

from coach import assets
from coach.motion import exercise, routine
from coach.ui.language import catalogue, say, told


def texts(folder: str) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(assets.path(folder).glob("*.toml"))]


def keys_of_moves() -> list[str]:
    keys: list[str] = []
    for text in texts("exercises"):
        move = exercise.parse(text)
        for variant in (move, *move.variants.values()):
            keys += [key for key in variant.texts.values() if key]
            keys += [key for phase in variant.phases for key in (phase.say, phase.detail) if key]
    return sorted(set(keys))


def test_every_text_a_shipped_move_asks_for_exists() -> None:
    words = catalogue()
    keys = keys_of_moves()

    assert len(keys) > 10
    assert [key for key in keys if not words.get(key)] == []


def test_every_routine_has_a_name() -> None:
    words = catalogue()
    titles = [routine.parse(text).title for text in texts("routines")]

    assert titles
    assert [title for title in titles if not words.get(title)] == []


def test_captions_are_short_enough_to_be_read_at_a_glance() -> None:
    words = catalogue()
    said = {
        phase.say
        for text in texts("exercises")
        for phase in exercise.parse(text).phases
        if phase.say
    }

    assert {key: words[key] for key in said if len(words[key].split()) > 10} == {}


def test_a_missing_text_is_still_readable() -> None:
    assert say({}, "ex.calf-wall.heel-down") == "Heel down"
    assert say({}, "lean_in") == "Lean in"


def test_a_plain_sentence_in_a_persons_own_file_stands_for_itself() -> None:
    assert say({}, "My evening, v. 2") == "My evening, v. 2"
    assert say({"ex.a": "Given"}, "ex.a") == "Given"


@pytest.mark.parametrize("language", ["xx", "../en", "", "/etc", "de-AT"])
def test_a_language_nobody_translated_speaks_english(language: str) -> None:
    assert dict(catalogue(language)) == dict(catalogue("en"))


def test_needs_no_qt() -> None:
    modules = "coach.ui.language, coach.ui.player.captions"
    code = f"import sys, {modules}; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=assets.folder().parent)


def test_values_are_put_into_a_text() -> None:
    assert told({"a.up": "Up {at}"}, "a.up", at="07:00") == "Up 07:00"


@pytest.mark.parametrize("text", ["Up {when}", "Up {", "Up {0}"])
def test_a_translation_that_names_no_value_is_shown_as_it_is(text: str) -> None:
    assert told({"a.up": text}, "a.up", at="07:00") == text
