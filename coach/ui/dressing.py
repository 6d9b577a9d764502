"""How windows are dressed at a moment: by what was chosen, the time of day and the system."""

from datetime import datetime

from coach.domain.appearance import Accent, Appearance
from coach.domain.hours import Day
from coach.domain.tone import tone, wants_contrast
from coach.ui.scale import text_scale
from coach.ui.style import Style
from coach.ui.system import System


def dressed(appearance: Appearance, day: Day, now: datetime, system: System) -> Style:
    """Return the style of every window that opens at ``now``."""
    contrast = wants_contrast(appearance.contrast, system=system.contrast)
    return Style(
        tone(appearance.look, day, now, dark=system.dark, contrast=contrast),
        text_scale(appearance.text_percent, system.font_px),
        system.accent if appearance.accent is Accent.SYSTEM else "",
    )
