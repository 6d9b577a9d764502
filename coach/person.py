"""Who follows a routine, and how it is for them now."""

from dataclasses import dataclass

from coach.domain.preferences import Preferences
from coach.domain.stage import Stage
from coach.ui.style import Style


@dataclass(frozen=True, slots=True)
class Person:
    """Who follows a routine, and how it is for them now.

    Attributes:
        preferences: what they chose.
        stage: their stage.
        belly: how far the figure's belly has grown, 0 to 1.
        style: how the window is dressed.
        pace: seconds of a routine in each second: 1, or more to try it out.
    """

    preferences: Preferences
    stage: Stage
    belly: float
    style: Style
    pace: float = 1.0
