"""Writes a cramp or a night without one down by an order, and tells what was kept. Needs no Qt."""

from coach.domain.diary import Cramp
from coach.domain.diary_orders import LogCramp, SayNone
from coach.domain.orders import BadOrder
from coach.engine.diary import Diary, Refused
from coach.ui.diary import wording
from coach.ui.language import catalogue, say, told


def follow(diary: Diary, order: LogCramp | SayNone) -> list[str]:
    """Do what an order says; return what there is to tell about it.

    Raises:
        BadOrder: it cannot be; nothing has changed.
        StorageFault: the disk refused; nothing has changed.
    """
    words = catalogue()
    match order:
        case LogCramp(side, pain, muscle, seconds, at):
            try:
                kept = diary.log(at or diary.now, side, pain, muscle=muscle, seconds=seconds)
            except Refused as fault:
                raise BadOrder(say(words, f"jotting.{fault}")) from None
            night = wording.night(words, kept.when.night)
            return [told(words, "jotting.kept", what=", ".join(_facts(kept)), night=night)]
        case SayNone(night):
            chosen = night or diary.last_night
            try:
                diary.say_none(chosen)
            except Refused as fault:
                key = "future-night" if str(fault) == "future" else str(fault)
                raise BadOrder(say(words, f"jotting.{key}")) from None
            return [told(words, "jotting.none", night=wording.night(words, chosen))]


def _facts(cramp: Cramp) -> list[str]:
    words = catalogue()
    facts = [wording.clock(cramp.face), wording.where(words, cramp)]
    facts.append(told(words, "jotting.pain", pain=cramp.pain))
    return [*facts, *filter(None, [wording.length(words, cramp)])]
