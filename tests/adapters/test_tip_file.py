"""The tip cards that ship: all thirty, short, each with its source, and open only where plain."""

from datetime import date
from pathlib import Path

import pytest

from coach import assets
from coach.adapters.tip_file import BadTips, shipped, tips
from coach.domain.stage import Stage
from coach.domain.tips import LONGEST, Theme
from coach.ui.language import catalogue

FOR_PREGNANCY = {
    "caffeine",
    "calcium-foods",
    "magnesium-pills",
    "side-sleep",
    "swelling-warning",
}
TELLING = (
    *("cramp", "pregnan", "trimester", "bump", "midwi", "maternity", "bab", "birth"),
    *("kidney", "blood pressure", "varicose", "vein", "clot", "restless", "swell", "swollen"),
    *("puffy", "pee", "pain", "doctor", "28 weeks"),
)


def test_there_are_thirty_cards() -> None:
    names = [tip.id for tip in tips()]
    assert len(names) == len(set(names)) == 30


@pytest.mark.parametrize("stage", Stage)
def test_the_words_of_each_card_are_there_and_short(stage: Stage) -> None:
    words = catalogue()
    for tip in tips():
        said = words[tip.words(stage)]
        assert 40 < len(said) <= LONGEST, tip.id


def test_each_card_cites_its_sources_in_full() -> None:
    for tip in tips():
        assert tip.sources or tip.general, tip.id
        for source in tip.sources:
            title, _, address = source.partition(" — ")
            assert title, tip.id
            assert address.startswith("http"), tip.id
        assert tip.reviewed >= date(2026, 1, 1)


def test_five_cards_are_for_those_who_are_pregnant() -> None:
    assert {tip.id for tip in tips() if tip.pregnant} == FOR_PREGNANCY


def test_the_pillow_card_drops_its_second_sentence_for_others() -> None:
    words, pillow = catalogue(), next(t for t in tips() if t.id == "pillow-place")
    whole, other = words[pillow.words(Stage.T3)], words[pillow.words(Stage.NONE)]
    assert whole.startswith(other)
    assert "In later pregnancy" in whole
    assert other.count(".") == 1


def test_the_clot_card_sends_others_to_a_doctor() -> None:
    words, clot = catalogue(), next(t for t in tips() if t.id == "clot-warning")
    assert "Call your maternity unit or urgent care now" in words[clot.words(Stage.T2)]
    assert "Call your doctor or urgent care now" in words[clot.words(Stage.NONE)]


def test_a_plain_card_names_no_condition() -> None:
    words, plain = catalogue(), [tip for tip in tips() if tip.plain]
    assert len(plain) >= 5
    for tip in plain:
        for stage in Stage:
            said = words[tip.words(stage)].casefold()
            assert not [part for part in TELLING if part in said], tip.id


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('reviewed = 2026-01-01\n[[tip]]\nid = "a"\nsources = ["S9"]\n[sources]\n', "S9"),
        ('reviewed = 2026-01-01\n[[tip]]\nid = "a"\nsources = []\n[sources]\n', "no source"),
        ('reviewed = "now"\n[[tip]]\nid = "a"\nsources = []\ngeneral = true\n[sources]\n', "date"),
        ("reviewed = 2026-01-01\n[[tip]]\nsources = []\n[sources]\n", "id"),
        ("tip = 3\n", "tips.toml"),
        ("= no toml", "tips.toml"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "tips.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadTips, match=said):
        tips(file)


def test_what_comes_with_the_program_is_read_once() -> None:
    assert shipped() is shipped()
    assert shipped() == tips()


def test_every_theme_has_cards_and_every_card_a_theme_of_its_own() -> None:
    told = (assets.path("tips.toml")).read_text(encoding="utf-8")
    assert told.count("theme = ") == 30
    assert {tip.theme for tip in tips()} == set(Theme)


def test_a_theme_that_there_is_none_of_is_told(tmp_path: Path) -> None:
    file = tmp_path / "tips.toml"
    file.write_text(
        'reviewed = 2026-01-01\n[[tip]]\nid = "a"\ntheme = "stars"\nsources = ["S1"]\n'
        '[sources]\nS1 = "One"\n',
        encoding="utf-8",
    )
    with pytest.raises(BadTips, match="a has a theme that there is none of: stars"):
        tips(file)
