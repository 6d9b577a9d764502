"""Words that tell something to read: the tips with their sources, and when to call whom."""

import argparse
import json
from collections.abc import Iterator, Mapping

from coach.adapters.zone import LocalZone
from coach.cli_preferences import store
from coach.domain import stage
from coach.domain.hours import day_at
from coach.domain.preferences import Preferences
from coach.domain.stage import Stage
from coach.engine.clock import WallClock
from coach.ui.language import catalogue, say, told
from coach.ui.safety.passages import SOURCES, Group, Reader, passages

Words = Mapping[str, str]


def tips(typed: argparse.Namespace) -> None:
    """Tell the cards of one's stage, each with its sources."""
    from coach.adapters import tip_file  # noqa: PLC0415  - the cards
    from coach.ui.tips.shelf import Shelf  # noqa: PLC0415

    words, (preferences, now) = catalogue(), _person()
    shelf = Shelf(
        tip_file.shipped(),
        now,
        frozenset(preferences.tips.dismissed),
        sought=typed.word or "",
        others=typed.all,
    )
    cards = [
        {
            "id": tip.id,
            "theme": say(words, f"tips_page.themes.{tip.theme}"),
            "text": shelf.text(words, tip),
            "sources": list(tip.sources),
            "general_knowledge": tip.general,
            "reviewed": tip.reviewed.isoformat(),
            "put_away": tip.id in shelf.dismissed,
        }
        for tip in shelf.shown(words)
    ]
    if typed.json:
        print(json.dumps(cards, indent=2, ensure_ascii=False))
    elif cards:
        print("\n\n".join("\n".join(_card(card, words)) for card in cards))
    else:
        print(say(words, "cli_diary.no-tip"))


def safety(_typed: argparse.Namespace) -> None:
    """Tell when to call whom, word for word as the page does."""
    words, (preferences, now) = catalogue(), _person()
    print("\n".join(_page(words, preferences, reader(now))).replace("**", ""))


def reader(now: Stage) -> Reader:
    """Return which rows somebody in a stage is told."""
    if now.pregnant:
        return Reader.PREGNANT
    return Reader.AFTER_BIRTH if now is Stage.AFTER else Reader.ANYBODY


def _person() -> tuple[Preferences, Stage]:
    clock = WallClock(LocalZone())
    preferences = store(clock.now).read()
    day = day_at(preferences.hours, clock.now(), clock.zone()).date
    return preferences, stage.chosen(preferences.profile.stage, preferences.profile.due_date, day)


def _card(card: Mapping[str, object], words: Words) -> Iterator[str]:
    away = f" · {say(words, 'cli_diary.away')}" if card["put_away"] else ""
    yield f"{card['theme']} · {card['id']}{away}"
    yield str(card["text"])
    sources = card["sources"]
    for source in sources if isinstance(sources, list) else ():
        yield "  " + told(words, "cli_diary.source", source=source)
    if card["general_knowledge"]:
        yield "  " + say(words, "tips_page.general")
    yield "  " + told(words, "tips_page.reviewed", date=card["reviewed"])


def _page(words: Words, preferences: Preferences, of: Reader) -> Iterator[str]:
    yield say(words, "safety.this-app")
    yield say(words, "safety.what-it-is")
    for passage in passages(words, preferences.contacts, of):
        yield ""
        yield passage.call
        if passage.number and passage.number not in passage.call:
            yield f"  {passage.number}"
        for group in passage.groups:
            yield from _group(group)
    yield ""
    yield say(words, "safety.puffy")
    yield ""
    yield say(words, "safety.sources.head")
    yield from (f"  {say(words, f'safety.sources.{key}')}" for key in SOURCES[of])
    yield ""
    yield say(words, "safety.disclaimer.about")


def _group(group: Group) -> Iterator[str]:
    if group.head:
        yield f"  {group.head}"
    yield from (f"  - {sign}" for sign in group.signs)
    if group.more:
        yield f"  {group.more}"
