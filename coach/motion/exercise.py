"""Poses on a timeline: one move, read from a text, and what it looks like at second ``t``.

The format is ``pose/1``; CONTRIBUTING shows how to write one.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from coach.motion.contacts import Contacts
from coach.motion.format import ANY, ID, TEXT_KEY, Invalid, Issue, Table, load
from coach.motion.parts import (
    STAGES,
    About,
    Camera,
    Cue,
    Dose,
    Feet,
    Mood,
    Outfit,
    Prop,
    View,
)
from coach.motion.phase import Phase, read_phases
from coach.motion.pose import Pose, TrunkPose, between, read_poses, trunk_between

FORMAT = "pose/1"
VARIABLE = ("stage", "contact", "pose", "dose", "text")
"""The tables of a file that a stage's variant may change."""
TEXTS = ("title", "alt", "purpose", "start", "stop")


class Trained(StrEnum):
    """Whether a move is for one leg at a time (and mirrored for the other) or for both."""

    NEAR = "near"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One move: a loop of phases, and everything around it.

    Attributes:
        side: whether the left side is the mirrored picture, or both sides move together.
        texts: text keys by role: title, alt, purpose, start, stop.
        lordosis: how much a belly hollows this back, 0 (seated) to 1 (standing).
        variants: the same move made gentler for a stage.
    """

    id: str
    tags: frozenset[str]
    side: Trained
    texts: Mapping[str, str]
    about: About
    dose: Dose
    camera: Camera
    view: View
    time: Mood
    feet: Feet
    outfit: Outfit
    lordosis: float
    props: tuple[Prop, ...]
    contacts: Contacts
    poses: Mapping[str, Pose]
    phases: tuple[Phase, ...]
    cues: tuple[Cue, ...]
    variants: Mapping[str, "Exercise"]

    @property
    def title(self) -> str:
        """Text key of the name."""
        return self.texts["title"]

    @property
    def alt(self) -> str:
        """Text key of the description for people who do not see the picture."""
        return self.texts["alt"]

    @property
    def length(self) -> float:
        """Seconds of one loop."""
        return self.phases[-1].start + self.phases[-1].seconds

    def phase_at(self, t: float) -> tuple[Phase, float, float]:
        """Return the phase at second ``t``, the seconds since its start, and its length."""
        t = self._looped(t)
        phase = self._phase(t)
        return phase, t - phase.start, phase.seconds

    def pose_at(self, t: float) -> Pose:
        """Return the authored angles at second ``t``, between two poses."""
        t = self._looped(t)
        phase = self._phase(t)
        return between(phase.origin, phase.target, phase.share(t))

    def trunk_at(self, t: float) -> TrunkPose:
        """Return only how the trunk leans at second ``t``."""
        t = self._looped(t)
        phase = self._phase(t)
        return trunk_between(phase.origin.trunk, phase.target.trunk, phase.share(t))

    def held(self, seconds: float) -> Self:
        """Return the same move with each hold lasting ``seconds`` (stage variants too).

        A move without a hold stays as it is.
        """
        if not any(phase.hold for phase in self.phases):
            return self
        phases: list[Phase] = []
        start = 0.0
        for phase in self.phases:
            length = seconds if phase.hold else phase.seconds
            phases.append(replace(phase, start=start, seconds=length))
            start += length
        variants = {stage: variant.held(seconds) for stage, variant in self.variants.items()}
        dose = replace(self.dose, hold=seconds)
        return replace(self, phases=tuple(phases), dose=dose, variants=variants)

    def for_stage(self, stage_name: str) -> "Exercise":
        """Return the move as it is done in a stage: its variant, or the move itself."""
        return self.variants.get(stage_name, self)

    def _looped(self, t: float) -> float:
        looped = t % self.length
        return looped if looped < self.length else 0.0  # a tiny negative t rounds up to the length

    def _phase(self, t: float) -> Phase:
        return self.phases[bisect_right(self.phases, t, key=lambda phase: phase.start) - 1]


def parse(text: str) -> Exercise:
    """Return the exercise a text describes.

    Raises:
        Invalid: with every issue of its form found. What can only be seen in motion (reach,
            limits, the frame) is ``coach.motion.checks.validate``'s to find.
    """
    data = load(text)
    if data.get("format") != FORMAT:
        raise Invalid([Issue("E002", "format", f'must be "{FORMAT}"')])
    issues: list[Issue] = []
    exercise = _read(data, issues)
    if issues:
        raise Invalid(issues)
    return exercise


def _read(data: Mapping[str, object], issues: list[Issue], root: str = "") -> Exercise:
    table = Table(data, root, issues)
    table.text("format", ANY)
    stage, figure = table.table("stage"), table.table("figure")
    contacts = Contacts.read(table.table("contact"))
    poses = read_poses(table.table("pose"), contacts)
    exercise = Exercise(
        id=table.text("id", ID),
        tags=frozenset(table.words("tags")),
        side=table.choice("side", Trained),
        texts=_texts(table.table("text")),
        about=About.read(table.table("about")),
        dose=Dose.read(table.table("dose")),
        camera=Camera.read(stage.table("camera")),
        view=stage.choice("view", View, View.SIDE),
        time=stage.choice("time", Mood, Mood.DAY),
        feet=figure.choice("feet", Feet, Feet.SHOE),
        outfit=figure.choice("outfit", Outfit, Outfit.DAY),
        lordosis=figure.number("lordosis", 0, 1, 1.0),
        props=tuple(Prop.read(each) for each in table.tables("prop")),
        contacts=contacts,
        poses=poses,
        phases=read_phases(table, poses),
        cues=tuple(_cue(each, poses) for each in table.tables("cue")),
        variants=_variants(table, data, issues),
    )
    for part in (stage, figure, table):
        part.close()
    _check_dose(exercise, table)
    return exercise


def _texts(table: Table) -> dict[str, str]:
    if not table.has("alt"):
        table.report("E061", "alt", "every move is described for people who do not see it")
    texts = {role: table.text(role, TEXT_KEY, None if role == "title" else "") for role in TEXTS}
    table.close()
    return texts


def _cue(table: Table, poses: Mapping[str, Pose]) -> Cue:
    cue = Cue.read(table)
    if cue.during not in poses:
        table.report("E020", "during", f"no pose {cue.during[:40]!r}; poses: {', '.join(poses)}")
    return cue


def _variants(table: Table, data: Mapping[str, object], issues: list[Issue]) -> dict[str, Exercise]:
    """Read each variant as the whole move with some of its tables changed."""
    given = table.table("variant")
    base = {key: value for key, value in data.items() if key != "variant"}
    variants: dict[str, Exercise] = {}
    for stage in given.names():
        if stage not in STAGES:
            given.report("E010", stage[:40], f"unknown stage; known: {', '.join(STAGES)}")
            continue
        changes = given.table(stage).raw(VARIABLE)
        if not issues:
            variants[stage] = _read(_merged(base, changes), issues, f"variant.{stage}")
    return variants


def _merged(base: Mapping[str, object], changes: Mapping[str, object]) -> dict[str, object]:
    merged = dict(base)
    for key, new in changes.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            merged[key] = _merged(old, new)
        else:
            merged[key] = new
    return merged


def _check_dose(exercise: Exercise, table: Table) -> None:
    """The loop, its hold as long as the dose says, is a whole number of repetitions."""
    dose = exercise.dose
    if not exercise.phases:
        return
    if dose.sides != (1 if exercise.side is Trained.BOTH else 2):
        table.report("E013", "dose.sides", f"{dose.sides} does not fit side = {exercise.side!s}")
    loop = exercise.held(dose.hold or 1.0).length / dose.repetition
    if abs(loop - round(loop)) > 1e-6 or loop < 0.5:
        table.report("E013", "dose", "ease_in + hold + ease_out must fit the phases of the loop")
