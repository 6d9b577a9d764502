import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from coach import assets
from coach.motion import exercise, routine
from coach.ui.language import Catalogue, catalogue, say, told


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


def test_a_key_begins_with_the_name_of_its_file() -> None:
    folder = assets.path("i18n", "en")
    files = sorted(folder.rglob("*.toml"))
    names = {file.stem for file in files if file.parent == folder}
    for file in files:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        if file.parent.name == "exercises":
            assert (list(table), list(table["ex"])) == (["ex"], [file.stem]), file
        else:
            assert {name for name in table if name in names or name == "ex"} <= {file.stem}, file


def test_a_text_costs_its_own_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    loads = tomllib.loads

    def counted(text: str) -> dict[str, object]:
        read.append(text)
        return loads(text)

    monkeypatch.setattr(tomllib, "loads", counted)
    words = Catalogue("en")
    assert words["ex.ankle-pumps.title"]
    assert "safety.title" in words
    assert len(read) == 2
    assert words.get("safety.no-such-text", "none") == "none"
    assert words.get("ex.no-such-move.title") is None
    assert words["ex.ankle-pumps.title"] == catalogue()["ex.ankle-pumps.title"]


def test_all_texts_are_there_when_all_are_asked_for() -> None:
    words = Catalogue("en")
    assert words["safety.title"]
    assert dict(words) == {key: words[key] for key in words}
    assert len(words) == len(set(words)) > 1000


def test_a_language_fills_its_gaps_from_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in {
        "en/a": "[a]\nb = 'B'\nc = 'C'",
        "de/a": "[a]\nb = 'Be'",
        "en/d": "d='D'",
    }.items():
        file = tmp_path / "i18n" / f"{name}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    monkeypatch.setattr(assets, "path", tmp_path.joinpath)
    words = Catalogue("de")
    assert [words[key] for key in ("a.b", "a.c", "d")] == ["Be", "C", "D"]
    assert dict(Catalogue("de")) == {"a.b": "Be", "a.c": "C", "d": "D"}


@pytest.mark.parametrize("key", ["../en/safety.title", "/etc/passwd", "ex...", "", "ex.", "a b"])
def test_what_is_no_key_is_none(key: str) -> None:
    assert Catalogue("en").get(key) is None


def test_needs_no_qt() -> None:
    modules = "coach.ui.language, coach.ui.player.captions"
    code = f"import sys, {modules}; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=assets.folder().parent)


def test_values_are_put_into_a_text() -> None:
    assert told({"a.up": "Up {at}"}, "a.up", at="07:00") == "Up 07:00"


@pytest.mark.parametrize("text", ["Up {when}", "Up {", "Up {0}"])
def test_a_translation_that_names_no_value_is_shown_as_it_is(text: str) -> None:
    assert told({"a.up": text}, "a.up", at="07:00") == text
