"""Poses on a timeline: one move, read from a text, and what it looks like at second ``t``.

The format is ``pose/1``; CONTRIBUTING shows how to write one.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from coach.motion.about import About
from coach.motion.contacts import Contacts
from coach.motion.dose import Dose, cycles, looped, misfit
from coach.motion.format import ANY, ID, Invalid, Issue, Table, load
from coach.motion.forms import Staged, forms_of, variants_of
from coach.motion.parts import Camera, Cue, Feet, Mood, Outfit, Prop, View
from coach.motion.phase import Phase, read_phases
from coach.motion.pose import (
    Pose,
    TrunkPose,
    between,
    circled,
    read_poses,
    trembled,
    trunk_between,
)

FORMAT = "pose/1"
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
        steps: text keys of how it is done, line by line.
        lordosis: how much a belly hollows this back, 0 (seated) to 1 (standing).
        written: the phases as in the file; ``phases`` last as long as a dose says.
        cycles: how many repetitions one loop shows.
        variants: the same move made gentler for a stage.
        forms: the same move done another way: in bed, with the legs raised.
    """

    id: str
    tags: frozenset[str]
    side: Trained
    texts: Mapping[str, str]
    steps: tuple[str, ...]
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
    written: tuple[Phase, ...]
    cycles: int
    variants: Mapping[str, "Exercise"]
    forms: Mapping[str, "Exercise"]

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

    @property
    def total(self) -> float:
        """Seconds the whole dose takes, both sides, and the form that follows."""
        follows = self.dose.then
        return self.dose.total + (self.in_form(follows).dose.total if follows else 0.0)

    def phase_at(self, t: float) -> tuple[Phase, float, float]:
        """Return the phase at second ``t``, the seconds since its start, and its length."""
        t = self._looped(t)
        phase = self._phase(t)
        return phase, t - phase.start, phase.seconds

    def pose_at(self, t: float) -> Pose:
        """Return the authored angles at second ``t``: between two poses, circled, trembling."""
        t = self._looped(t)
        phase = self._phase(t)
        pose = between(phase.origin, phase.target, phase.share(t))
        return trembled(circled(pose, phase.turn * phase.passed(t)), phase.trembling(t))

    def trunk_at(self, t: float) -> TrunkPose:
        """Return only how the trunk leans at second ``t``."""
        t = self._looped(t)
        phase = self._phase(t)
        return trunk_between(phase.origin.trunk, phase.target.trunk, phase.share(t))

    def dosed(self, dose: Dose) -> Self:
        """Return the move with a loop that lasts as long as this dose says (see ``looped``)."""
        return replace(self, dose=dose, phases=looped(self.written, self.cycles, dose))

    def held(self, seconds: float) -> Self:
        """Return the same move with each repetition held ``seconds`` (stage variants too).

        A move without a hold stays as it is.
        """
        if not any(phase.hold for phase in self.phases):
            return self
        variants = {stage: variant.held(seconds) for stage, variant in self.variants.items()}
        return replace(self.dosed(replace(self.dose, hold=seconds)), variants=variants)

    def for_stage(self, stage_name: str) -> "Exercise":
        """Return the move as it is done in a stage: its variant, or the move itself."""
        return self.variants.get(stage_name, self)

    def in_form(self, name: str) -> "Exercise":
        """Return the move done another way; raise ``LookupError`` for a form it does not have."""
        try:
            return self.forms[name]
        except KeyError:
            raise LookupError(f"{self.id} has no form {name!r}") from None

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
        raise Invalid([Issue("E002", "format", f'"{FORMAT}" is needed')])
    issues: list[Issue] = []
    exercise = _whole(data, issues)
    if issues:
        raise Invalid(issues)
    return exercise


def _whole(data: Mapping[str, object], issues: list[Issue]) -> Exercise:
    """Read a move, then its variants and forms, each as a whole with some tables changed."""
    table = Table(data, "", issues)
    variants, forms = variants_of(data, table), forms_of(data, table)
    base = {key: value for key, value in data.items() if key not in ("variant", "form")}
    exercise = _read(base, issues)
    if issues:
        return exercise
    read = {name: _form(name, staged, issues) for name, staged in forms.items()}
    late = {
        stage: replace(
            _read(tables, issues, f"variant.{stage}"),
            forms={name: form.for_stage(stage) for name, form in read.items()},
        )
        for stage, tables in variants.items()
    }
    for each in (exercise, *late.values()):
        if (then := each.dose.then) and then not in read:
            table.report("E020", "dose.then", f"no form {then!r}; forms: {', '.join(read)}")
    return replace(exercise, variants=late, forms=read)


def _form(name: str, staged: Staged, issues: list[Issue]) -> Exercise:
    tables, stages = staged
    form = _read(tables, issues, f"form.{name}")
    if form.dose.then:
        issues.append(Issue("E020", f"form.{name}.dose.then", "nothing follows a form"))
    variants = {
        stage: _read(changed, issues, f"form.{name}.variant.{stage}")
        for stage, changed in stages.items()
    }
    return replace(form, variants=variants)


def _read(data: Mapping[str, object], issues: list[Issue], root: str = "") -> Exercise:
    table = Table(data, root, issues)
    table.text("format", ANY)
    stage, figure, text = table.table("stage"), table.table("figure"), table.table("text")
    view = stage.choice("view", View, View.SIDE)
    contacts = Contacts.read(table.table("contact"))
    poses = read_poses(table.table("pose"), contacts, front=view is View.FRONT)
    phases = read_phases(table, poses)
    dose = Dose.read(table.table("dose"))
    exercise = Exercise(
        id=table.text("id", ID),
        tags=frozenset(table.words("tags")),
        side=table.choice("side", Trained),
        texts=_texts(text),
        steps=text.texts("steps"),
        about=About.read(table.table("about")),
        dose=dose,
        camera=Camera.read(stage.table("camera")),
        view=view,
        time=stage.choice("time", Mood, Mood.DAY),
        feet=figure.choice("feet", Feet, Feet.SHOE),
        outfit=figure.choice("outfit", Outfit, Outfit.DAY),
        lordosis=figure.number("lordosis", 0, 1, 1.0),
        props=tuple(Prop.read(each) for each in table.tables("prop")),
        contacts=contacts,
        poses=poses,
        phases=phases,
        cues=tuple(_cue(each, poses) for each in table.tables("cue")),
        written=phases,
        cycles=cycles(phases, dose),
        variants={},
        forms={},
    )
    for part in (stage, figure, text, table):
        part.close()
    _check_dose(exercise, table)
    return exercise


def _texts(table: Table) -> dict[str, str]:
    if not table.has("alt"):
        table.report("E061", "alt", "every move is described for people who do not see it")
    return {role: table.text(role, ANY, None if role == "title" else "") for role in TEXTS}


def _cue(table: Table, poses: Mapping[str, Pose]) -> Cue:
    cue = Cue.read(table)
    if cue.during not in poses:
        table.report("E020", "during", f"no pose {cue.during[:40]!r}; poses: {', '.join(poses)}")
    return cue


def _check_dose(exercise: Exercise, table: Table) -> None:
    dose = exercise.dose
    if dose.sides == 2 and exercise.side is Trained.BOTH:
        table.report("E013", "dose.sides", "2 sides do not fit side = both")
    if exercise.phases and (why := misfit(exercise.phases, dose)):
        table.report("E013", "dose", why)
