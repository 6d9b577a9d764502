"""How a routine is shown, and to whom: all that is decided before it opens."""

from dataclasses import dataclass, field

from coach.domain.likeness import Likeness
from coach.domain.reminder import Habit
from coach.motion.body import Body
from coach.ui.player.swaps import Swaps
from coach.ui.style import Style


@dataclass(frozen=True, slots=True)
class Setting:
    """How a routine is shown, and to whom.

    Attributes:
        style: tone and type scale.
        body: whose body the figure has.
        habit: what the routine was opened for; it chooses the last page's words.
        reduced: nothing moves: two stills, and a ring that steps once a second.
        likeness: whom the figure looks like.
        voice: captions are spoken.
        sound: changes are chimed.
        full_screen: it opens over the whole screen.
        swaps: what can be done instead of a move.
        note: what is special this time, told while getting ready, or ``""``.
        pace: seconds of the routine in each second: 1, or more to try it out.
    """

    style: Style = field(default_factory=Style)
    body: Body = field(default_factory=Body)
    habit: Habit | None = None
    reduced: bool = False
    likeness: Likeness = field(default_factory=Likeness)
    voice: bool = False
    sound: bool = False
    full_screen: bool = False
    swaps: Swaps = field(default_factory=Swaps)
    note: str = ""
    pace: float = 1.0
