"""The words of a language, by dotted key, read from ``resources/i18n/<language>/``.

Each file is read when one of its texts is first asked for: who opens help with a cramp at night
waits for no word of the preferences. A key begins with the name of its file.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from coach import assets

FALLBACK: Final = "en"
"""The language that has every word; others may have gaps."""

_KEY = re.compile(r"[a-z0-9._-]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


class Catalogue(Mapping[str, str]):
    """Every text of a language. What it lacks is filled from English."""

    def __init__(self, language: str) -> None:
        self._languages = (FALLBACK,) if language == FALLBACK else (FALLBACK, language)
        self._words: dict[str, str] = {}
        self._known: set[str] = set()
        """Files that were read, or of which there is none."""
        self._whole = False

    def __getitem__(self, key: str) -> str:
        if key not in self._words and not self._whole and _KEY.fullmatch(key):
            self._look_for(key)
        return self._words[key]

    def __iter__(self) -> Iterator[str]:
        self._read_all()
        return iter(self._words)

    def __len__(self) -> int:
        self._read_all()
        return len(self._words)

    def _look_for(self, key: str) -> None:
        """Read the file that a key belongs to; all of them, where none bears its name."""
        name, *rest = key.split(".")
        if name == "ex" and rest:
            name = f"exercises/{rest[0]}"
        if name not in self._known:
            files = [assets.path("i18n", each, f"{name}.toml") for each in self._languages]
            if not files[0].is_file():
                self._read_all()
                return
            self._known.add(name)
            self._read(files)

    def _read_all(self) -> None:
        if not self._whole:
            self._whole = True
            for each in self._languages:
                self._read(sorted(assets.path("i18n", each).rglob("*.toml")))

    def _read(self, files: Iterable[Path]) -> None:
        for file in files:
            if file.is_file():
                table = tomllib.loads(file.read_text(encoding="utf-8"))
                self._words.update(_flat(table, ""))


@lru_cache(maxsize=2)
def catalogue(language: str = FALLBACK) -> Mapping[str, str]:
    """Return every text of a language, e.g. ``{"ex.ankle-pumps.title": "Ankle pumps"}``.

    What a language lacks, or a language nobody has translated yet, is filled from English.
    """
    return Catalogue(language if _LANGUAGE.fullmatch(language) else FALLBACK)


def say(words: Mapping[str, str], key: str) -> str:
    """Return the text of a key; without one, the key's last part made readable.

    A missing word shows up as "Heel down", never as an empty line or an error in the evening. A
    person's own file may hold plain sentences instead of keys; they are returned as they are.
    """
    if text := words.get(key):
        return text
    if not _KEY.fullmatch(key):
        return key
    return re.sub(r"[-_]+", " ", key.rpartition(".")[2]).strip().capitalize()


def told(words: Mapping[str, str], key: str, **values: object) -> str:
    """Return the text of a key with values put in: ``"Up {at}"`` and ``at="07:00"``.

    A translation that names a value which is not there is shown as it is written: an odd line is
    better than an error in the evening.
    """
    text = say(words, key)
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError):
        return text


def _flat(table: Mapping[str, object], path: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from _flat(value, key)
        elif isinstance(value, str):
            yield key, value
