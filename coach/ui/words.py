"""Every sentence on cards, in the tray and on the command line, in one place for one tone.

Second person, present tense, six to ten words. A notice may be seen by others: nothing here names
a condition or a body, and nobody is told what they should do or failed to do. Times are on the
24-hour clock. Needs no Qt, so that the command line can speak without it.

What is fixed stands here; sentences that depend on something are made beside: cards in
`questions`, how things are in `outlook`, a day in `plans`, what happened in `account`, all of them
from the pieces in `phrases`.
"""

from types import MappingProxyType

from coach.ui.account import happening
from coach.ui.around import Around, around
from coach.ui.outlook import (
    APP,
    advice,
    help_now,
    much,
    next_line,
    nudges,
    on_shift,
    posture_line,
    status_lines,
    switch,
    tool_tip,
)
from coach.ui.phrases import paused, reason, so_far, volume, when
from coach.ui.plans import plan, plan_lines
from coach.ui.questions import card, drank, label, told

__all__ = [
    "APP",
    "Around",
    "advice",
    "around",
    "card",
    "drank",
    "happening",
    "help_now",
    "label",
    "much",
    "next_line",
    "nudges",
    "on_shift",
    "paused",
    "plan",
    "plan_lines",
    "posture_line",
    "reason",
    "so_far",
    "status_lines",
    "switch",
    "told",
    "tool_tip",
    "volume",
    "when",
]

STRETCH_NOW = "Stretch now"
ROOMS = {
    "today": "Today…",
    "stretches": "Stretches…",
    "preferences": "Preferences…",
    "safety": "Safety…",
}
UNDO_DRINK = "Undo the last drink"
START_SHIFT = "Start a standing shift"
END_SHIFT = "End the standing shift"
PAUSE = "Pause"
RESUME = "Resume"
QUIT = "Quit"
CLOSE = "Close without an answer"


PAUSES = MappingProxyType(
    {
        "30m": "30 minutes",
        "1h": "1 hour",
        "2h": "2 hours",
        "tomorrow": "Until tomorrow morning",
        "forever": "Until I resume",
    }
)
"""What the pause menu offers: the span as the orders know it, and its words."""
