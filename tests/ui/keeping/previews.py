"""Previews for the tests of the card about what is kept."""

from coach.domain.bundle import Bundle
from coach.domain.holding import Holding, LeftOut, Part, Why
from coach.domain.preferences import Preferences, as_document
from coach.domain.preview import Preview, preview
from tests.keeping import NOW, drink

OURS = Holding(as_document(Preferences()), (drink(1), drink(2)), {"mine": "m"})
THEIRS = Holding({"water.target_ml": 1_800}, (drink(2), drink(3)), {"new-move": "n"})
NOTHING = preview(OURS, Bundle(OURS, NOW))


def some() -> Preview:
    left_out = (LeftOut(Part.OTHER, Why.UNKNOWN, 1, ("moods",)),)
    return preview(OURS, Bundle(THEIRS, NOW, "1.2.3", left_out))
