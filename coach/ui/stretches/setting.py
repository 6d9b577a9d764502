"""For whom the window of stretches is opened, and how it is dressed."""

from dataclasses import dataclass, field

from coach.domain.likeness import Likeness
from coach.domain.stage import Stage, belly
from coach.motion.body import Body, Build
from coach.ui.style import Style


@dataclass(frozen=True, slots=True)
class Setting:
    """All that is decided before the window opens.

    Attributes:
        style: tone and type scale.
        stage: the person's own stage.
        belly: how far their figure's belly has grown now, 0 to 1.
        likeness: whom the figure looks like.
        reduced: nothing moves by itself.
        wall: there is a wall to lean on.
        chair: there is a chair to sit on or to hold.
        towel: there is a towel to pull with.
        seated_only: only what is done sitting is wished.
        bedtime: id of the routine before bed, to which moves are added.
        shipped: ids of the routines that come with the program and can be had back.
        refusals: what the shelf raises if a routine cannot be kept.
    """

    style: Style = field(default_factory=Style)
    stage: Stage = Stage.NONE
    belly: float = 0.0
    likeness: Likeness = field(default_factory=Likeness)
    reduced: bool = False
    wall: bool = True
    chair: bool = True
    towel: bool = True
    seated_only: bool = False
    bedtime: str = "bedtime"
    shipped: frozenset[str] = frozenset()
    refusals: tuple[type[Exception], ...] = (ValueError, LookupError, OSError)

    @property
    def lacking(self) -> frozenset[str]:
        """What is not at hand, as the moves' files call it."""
        here = {"wall": self.wall, "chair": self.chair, "towel": self.towel}
        return frozenset(thing for thing, there in here.items() if not there)

    def body(self, stage: Stage) -> Body:
        """Return the body that shows a move of a stage: the person's own in their own stage."""
        grown = self.belly if stage is self.stage else belly(stage)
        return Body.of(Build(self.likeness.build), grown)
