"""Why a notice comes just now, and why a turn that waited is none any more."""

from datetime import datetime

from coach.domain.history import History, What
from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.schedule import habits


def shown_because(notice: Notice) -> str:
    """Return why a notice comes just now."""
    due = notice.dues[0]
    if notice.held:
        said = f"waited: {notice.held}"
    elif due.asked:
        said = "asked for later"
    elif due.repeat:
        said = "once more"
    else:
        said = "due"
    return f"{said}, quietly" if notice.quietly else said


def gone_because(habit: str, preferences: Preferences, history: History, now: datetime) -> str:
    """Return why a turn that waited is none any more."""
    if habit not in habits(preferences):
        return "switched off"
    if history.paused_until(now):
        return Why.PAUSED
    if history.entries[-1].what is What.RETURNED:
        return "a break was taken"
    return "planned anew"
