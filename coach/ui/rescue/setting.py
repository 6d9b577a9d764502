"""For whom help with a cramp opens, and how it is shown: all that is decided before."""

from dataclasses import dataclass, field

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.domain.welcome import Contacts
from coach.motion.body import Body
from coach.ui.style import Style

_NIGHT = Style(Tone.NIGHT)


@dataclass(frozen=True, slots=True)
class Setting:
    """For whom it opens, and how it is shown.

    Attributes:
        style: how large its type is; its tone is the night's, whatever the day's is.
        stage: what suits them.
        body: whose body the figure has.
        likeness: whom the figure looks like.
        contacts: the person's own telephone numbers.
        reduced: nothing moves: two stills, and a ring that steps once a second.
        voice: what to do is said aloud.
        full_screen: it covers the screen.
    """

    style: Style = _NIGHT
    stage: Stage = Stage.NONE
    body: Body = field(default_factory=Body)
    likeness: Likeness = field(default_factory=Likeness)
    contacts: Contacts = field(default_factory=Contacts)
    reduced: bool = False
    voice: bool = False
    full_screen: bool = False
