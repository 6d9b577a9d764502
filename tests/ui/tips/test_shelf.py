"""Which cards are seen: for the stage, of a theme, with all the words that are looked for."""

from dataclasses import replace

import pytest

from coach.adapters.tip_file import tips
from coach.domain.stage import Stage
from coach.domain.tips import Theme
from coach.ui.language import catalogue
from coach.ui.tips.shelf import Shelf, links

WORDS = catalogue()
ALL = Shelf(tips(), Stage.T2)


def named(shelf: Shelf) -> list[str]:
    return [tip.id for tip in shelf.shown(WORDS)]


def test_all_cards_of_a_stage_are_there() -> None:
    assert len(named(ALL)) == 30
    assert len(named(replace(ALL, stage=Stage.NONE))) == 25
    assert replace(ALL, stage=Stage.NONE).kept_back == 5
    assert ALL.kept_back == 0


def test_the_others_can_be_had_too() -> None:
    assert len(named(replace(ALL, stage=Stage.NONE, others=True))) == 30


@pytest.mark.parametrize("theme", Theme)
def test_each_theme_has_cards_of_its_own(theme: Theme) -> None:
    found = replace(ALL, theme=theme).shown(WORDS)
    assert 3 <= len(found) <= 5
    assert {tip.theme for tip in found} == {theme}


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("SPINACH", ["magnesium-foods", "potassium-foods"]),
        ("spinach  beans yoghurt", ["potassium-foods"]),
        ("tommys.org", ["side-sleep", "pillow-place", "restless-legs"]),
        ("zebra", []),
        ("   ", named(ALL)),
    ],
)
def test_a_card_has_all_the_words_in_its_text_or_its_sources(sought: str, found: list[str]) -> None:
    assert named(replace(ALL, sought=sought)) == found


def test_all_of_it_can_be_had_again() -> None:
    some = replace(ALL, theme=Theme.FOOD, sought="zebra")
    assert some.asks
    assert some.every() == ALL
    assert not ALL.asks


def test_every_address_of_every_source_is_found_whole() -> None:
    for tip in tips():
        for source in tip.sources:
            assert len(links(source)) == source.count("http")
    assert links("A — https://a.org/b ; c, via (https://d.org/e)") == (
        "https://a.org/b",
        "https://d.org/e",
    )
