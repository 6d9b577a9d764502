"""The words of a language, by dotted key, read from ``resources/i18n/<language>/``."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from coach import assets

FALLBACK: Final = "en"
"""The language that has every word; others may have gaps."""

_KEY = re.compile(r"[a-z0-9._-]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


@lru_cache(maxsize=2)
def catalogue(language: str = FALLBACK) -> Mapping[str, str]:
    """Return every text of a language, e.g. ``{"ex.ankle-pumps.title": "Ankle pumps"}``.

    What a language lacks, or a language nobody has translated yet, is filled from English.
    """
    words = dict(_texts(FALLBACK))
    if language != FALLBACK and _LANGUAGE.fullmatch(language):
        words.update(_texts(language))
    return MappingProxyType(words)


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


def _texts(language: str) -> Iterator[tuple[str, str]]:
    for file in sorted(assets.path("i18n", language).rglob("*.toml")):
        yield from _flat(tomllib.loads(file.read_text(encoding="utf-8")), "")


def _flat(table: Mapping[str, object], path: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from _flat(value, key)
        elif isinstance(value, str):
            yield key, value
