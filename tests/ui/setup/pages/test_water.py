from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.setup.pages.water import PRESETS, WaterPage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, **chosen: object) -> WaterPage:
    preferences = Preferences()
    for name, value in chosen.items():
        preferences = changed(preferences, f"water.{name}", value)
    made = WaterPage(setting(), preferences)
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


@pytest.mark.parametrize("place", [1, 2, 3])
def test_each_preset_is_the_amount_it_says(qtbot: QtBot, tmp_path: Path, place: int) -> None:
    made = page(qtbot)
    chip = made.presets.chips[place]
    click(chip)
    assert chip.text() == f"{PRESETS[place - 1] / 1000:.1f} L"
    assert stored(tmp_path, made) == {"water.target_ml": PRESETS[place - 1]}
    assert made.target.value() == PRESETS[place - 1]


def test_any_amount_can_be_typed_and_then_no_preset_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    field = made.target.field
    field.selectAll()
    QTest.keyClicks(field, "1850")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stored(tmp_path, made) == {"water.target_ml": 1850}
    assert made.presets.value() == ""


def test_the_choice_can_be_left_to_the_coach_again(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, target_ml=2300)
    click(made.presets.chips[0])
    assert stored(tmp_path, made) == {"water.target_ml": 0}
    assert made.target.value() == 1600


def test_the_own_glass_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    click(made.serving.plus)
    assert stored(tmp_path, made) == {"water.serving_ml": 210}


def test_in_ounces_all_volumes_are_told_in_ounces_and_answers_stay(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = page(qtbot)
    click(made.presets.chips[2])
    click(made.unit.chips[1])
    assert made.presets.chips[2].text() == "68 fl oz"
    assert made.presets.value() == "2000"
    assert made.target.field.text() == "68 fl oz"
    assert stored(tmp_path, made) == {"water.target_ml": 2000, "water.unit": "floz"}


def test_a_limit_is_offered_in_the_approved_words_and_says_what_it_does(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = page(qtbot)
    assert made.limit_row.hint.text() == (
        "Has your care team given you a fluid limit, for example for your heart, kidneys or blood "
        "pressure? Follow that. Switch the app to limit mode."
    )
    made.limit.click()
    assert "Nothing is suggested any more" in made.limit_row.warning.text()
    assert stored(tmp_path, made) == {"water.limit_mode": True}


@pytest.mark.parametrize(("amount", "warned"), [(3000, False), (3001, True)])
def test_more_than_general_guidance_is_said_and_can_be_kept(
    qtbot: QtBot, tmp_path: Path, amount: int, warned: bool
) -> None:
    made = page(qtbot)
    made.target.chosen.emit(amount)
    assert made.target_row.warning.text() == (
        "That is more than general guidance. Keep it if your care team suggested it."
        if warned
        else ""
    )
    assert stored(tmp_path, made) == {"water.target_ml": amount}
