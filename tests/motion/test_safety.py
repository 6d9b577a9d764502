"""What is asked of nobody."""

import re
from dataclasses import replace

import pytest

from coach.motion.about import Posture
from coach.motion.exercise import parse
from coach.motion.parts import STAGES
from coach.motion.safety import lies_flat, unsafe
from tests.motion.samples import MARCH, NAMES, PUMPS, WALL, move, text_of


@pytest.mark.parametrize("name", NAMES)
def test_shipped_moves_are_safe_in_the_stages_they_are_for(name: str) -> None:
    whole = move(text_of(name))
    for each in (whole, *whole.forms.values()):
        for stage in STAGES:
            if stage in each.for_stage(stage).about.stages:
                assert unsafe(each, stage) == []


@pytest.mark.parametrize(
    ("stage", "codes"),
    [("none", []), ("t1", []), ("t2", ["E070"]), ("t3", ["E070"]), ("after", [])],
)
def test_nobody_lies_flat_from_the_second_trimester_on(stage: str, codes: list[str]) -> None:
    lying = parse(PUMPS.replace('posture = "seated"', 'posture = "lying"', 1))
    assert [issue.code for issue in unsafe(lying, stage)] == codes
    assert unsafe(lying.in_form("bed"), stage) == [], "a form says its own posture"


def test_a_move_that_is_drawn_lying_flat_lies_flat_whatever_it_says() -> None:
    propped = move(text_of("legs-elevated-rest")).for_stage("t3")
    assert not lies_flat(propped)
    sly = parse(re.sub(r"pelvis = -4\d(\.\d)?", "pelvis = -88", text_of("legs-elevated-rest")))
    assert lies_flat(sly.for_stage("none"))
    aside = move(text_of("rescue-flex-in-bed")).for_stage("t3")
    assert not lies_flat(aside)
    on_the_back = replace(aside, about=replace(aside.about, posture=Posture.PROPPED))
    assert lies_flat(on_the_back)


def test_a_move_is_done_only_in_its_stages() -> None:
    for stage in STAGES:
        codes = [issue.code for issue in unsafe(move(MARCH), stage)]
        assert codes == ([] if stage == "none" else ["E071"])


def test_a_stage_counts_as_it_is_done_then() -> None:
    text = WALL + '\n[variant.t2.about]\nstages = ["none"]\n'
    assert [issue.code for issue in unsafe(parse(text), "t2")] == ["E071"]
    assert unsafe(parse(text), "t3") == []


@pytest.mark.parametrize("view", ["side", "front"])
def test_no_foot_points_its_toes(view: str) -> None:
    text = MARCH.replace("ankle = 4}", "ankle = -24}").replace(
        "[stage]", f'[stage]\nview = "{view}"'
    )
    (issue,) = unsafe(parse(text), "none")
    assert (issue.code, issue.path) == ("E072", "leg_near.ankle")
    assert "24.0" in issue.message


def test_a_circle_counts_at_its_lowest_point() -> None:
    low = PUMPS.replace("leg_near = {ankle = -15}", "leg_near = {ankle = -2, circle = 20}", 1)
    low = low.replace("leg_near = {ankle = 17}", "leg_near = {ankle = -2}", 1)
    low = low.replace('to = "up"\nseconds = 1.0', 'to = "up"\nseconds = 1.0\nturn = 360', 1)
    assert "E072" in {issue.code for issue in unsafe(parse(low), "none")}
