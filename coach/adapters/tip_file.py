"""Reads the tip cards that come with the program, and puts their sources in full beside them."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from coach import assets
from coach.domain.tips import Theme, Tip


class BadTips(ValueError):
    """The file of tips tells none; the message says which card, and why."""


@cache
def shipped() -> tuple[Tip, ...]:
    """Return the cards that come with the program, read once; raises as `tips` does."""
    return tips()


def tips(path: Path | None = None) -> tuple[Tip, ...]:
    """Return all cards in their order.

    Args:
        path: another file than the one that comes with the program.

    Raises:
        BadTips: a card names a source that is not listed, or has none at all.
        OSError: the file cannot be read.
    """
    file = path or assets.path("tips.toml")
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
        return tuple(_tip(card, document) for card in document["tip"])
    except (KeyError, TypeError, AttributeError, tomllib.TOMLDecodeError) as fault:
        raise BadTips(f"{file.name}: {type(fault).__name__} {fault}") from fault


def _tip(card: Mapping[str, Any], document: Mapping[str, Any]) -> Tip:
    cited: Mapping[str, str] = document["sources"]
    name, reviewed = str(card["id"]), document["reviewed"]
    unlisted = [each for each in card["sources"] if each not in cited]
    if unlisted:
        raise BadTips(f"the card {name} names {unlisted[0]}, which is not listed")
    if not card["sources"] and not card.get("general"):
        raise BadTips(f"the card {name} has no source")
    if not isinstance(reviewed, date):
        raise BadTips("reviewed is a date such as 2026-11-29")
    return Tip(
        id=name,
        sources=tuple(cited[each] for each in card["sources"]),
        reviewed=reviewed,
        theme=_theme(name, str(card.get("theme", Theme.MOVING))),
        general=bool(card.get("general")),
        pregnant=bool(card.get("pregnant")),
        otherwise=bool(card.get("otherwise")),
        plain=bool(card.get("plain")),
    )


def _theme(name: str, said: str) -> Theme:
    try:
        return Theme(said)
    except ValueError:
        raise BadTips(f"the card {name} has a theme that there is none of: {said}") from None
