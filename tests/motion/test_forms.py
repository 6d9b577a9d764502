"""One file, several moves."""

import pytest

from coach.motion.contacts import LegMode
from coach.motion.exercise import parse
from coach.motion.format import Invalid
from coach.motion.parts import STAGES, Mood, PropKind
from tests.motion.samples import MARCH, PUMPS, WALL, move


def refused(text: str) -> set[tuple[str, str]]:
    with pytest.raises(Invalid) as caught:
        parse(text)
    return {(issue.code, issue.path) for issue in caught.value.issues}


def test_ankle_pumps_are_also_done_in_bed_and_with_the_legs_raised() -> None:
    pumps = move(PUMPS)
    bed, raised = pumps.in_form("bed"), pumps.in_form("raised")
    assert [form.about.posture for form in (pumps, bed, raised)] == ["seated", "propped", "propped"]
    assert (bed.time, raised.time) == (Mood.NIGHT, Mood.DAY)
    assert bed.phases[0].say == pumps.phases[0].say
    assert bed.dose == pumps.dose
    assert PropKind.CHAIR not in {prop.kind for prop in bed.props}
    assert bed.contacts.leg_near.mode is LegMode.SLIDE
    for stage in STAGES:
        assert bed.for_stage(stage) is bed


def test_a_form_nobody_wrote_is_not_found() -> None:
    with pytest.raises(LookupError, match="no form 'couch'"):
        move(PUMPS).in_form("couch")


def test_a_limb_with_another_mode_starts_afresh() -> None:
    text = (
        MARCH
        + """
[form.still.contact.leg_near]
mode = "pin"
at = [4, 0]
surface = "floor"
[form.still.pose.stand]
leg_near = {pitch = 0}
"""
    )
    still = parse(text).in_form("still")
    assert still.contacts.leg_near.mode is LegMode.PIN
    assert still.poses["knee_up"].leg_near == still.poses["stand"].leg_near


def test_a_variant_may_change_nearly_everything_and_drop_what_it_does_not_need() -> None:
    text = (
        WALL
        + """
[variant.t2]
tags = ["calf"]
drop = ["contact.hand_far", "cue", "pose.start.hand_far"]
[variant.t2.figure]
feet = "bare"
[variant.t2.contact.hand_far]
mode = "fk"
[variant.t2.pose.start.hand_far]
shoulder = 10
elbow = 10
wrist = 0
[[variant.t2.prop]]
kind = "wall"
x = 84.5
"""
    )
    late = parse(text).for_stage("t2")
    assert late.tags == {"calf"}
    assert late.feet == "bare"
    assert not late.cues
    assert [prop.kind for prop in late.props] == [PropKind.WALL], "lists replace, they do not merge"
    assert late.poses["start"].hand_far.shoulder == 10
    assert late.contacts.hand_near == move(WALL).contacts.hand_near


@pytest.mark.parametrize(
    ("lines", "code", "path"),
    [
        ("[variant.t2]\ndrop = ['contact.tail']", "E020", "variant.t2.drop"),
        ("[variant.t2]\ndrop = 3", "E020", "variant.t2.drop"),
        ("[variant.t2]\nid = 'other-move'", "E010", "variant.t2.id"),
        ("[variant.t2.form.bed.dose]\nreps = 2", "E010", "variant.t2.form"),
        ("[form.bed]\nformat = 'pose/1'", "E010", "form.bed.format"),
        ("[form.Bed.dose]\nreps = 2", "E013", "form.Bed"),
        ("[form.bed.variant.t9.dose]\nreps = 2", "E010", "form.bed.variant.t9"),
        ("[form.bed.variant.t2.does]\nreps = 2", "E010", "form.bed.variant.t2.does"),
        ("[form.bed.dose]\nreps = 200", "E013", "form.bed.dose.reps"),
        ("[form.bed.variant.t2.dose]\nreps = 200", "E013", "form.bed.variant.t2.dose.reps"),
    ],
)
def test_forms_and_variants_are_read_as_strictly_as_the_move(
    lines: str, code: str, path: str
) -> None:
    assert (code, path) in refused(f"{WALL}\n{lines}\n")


def test_a_gentler_dose_holds_in_every_form_that_says_nothing_else() -> None:
    text = WALL.replace("[variant.t3.contact.leg_near]\nat = [4, 0]", "").split("[variant.t3.con")[
        0
    ]
    text += """
[form.plain.figure]
feet = "bare"
[form.short.dose]
hold = 10
[form.own.variant.t3.dose]
hold = 5
"""
    whole = parse(text)
    assert whole.for_stage("t3").dose.hold == 20
    assert whole.in_form("plain").for_stage("t3").dose.hold == 20
    assert whole.in_form("plain").for_stage("t3").feet == "bare"
    assert whole.in_form("short").for_stage("t3").dose.hold == 10, "what a form says wins"
    assert whole.in_form("own").for_stage("t3").dose.hold == 5
    assert whole.for_stage("t3").in_form("plain").dose.hold == 20, "in either order"


def test_a_variant_that_moves_limbs_does_not_hold_in_a_form() -> None:
    whole = parse(WALL + "\n[form.plain.figure]\nfeet = 'bare'\n")
    plain = whole.in_form("plain")
    assert plain.for_stage("t3") is plain
