"""What is said about PINs and tries, from the words of a language. Needs no Qt."""

import math
from collections.abc import Mapping

from coach.domain.lock import Answer, Verdict
from coach.ui.language import say, told

Words = Mapping[str, str]


def refusal(words: Words, answer: Answer, verdict: Verdict) -> str:
    """Return what to say of a PIN that did not open, and of what may be tried after it."""
    if answer is Answer.DAMAGED:
        return say(words, "lock.damaged.set")
    if verdict.wait:
        key = "pause" if answer is Answer.WRONG else "soon"
        return told(words, f"lock.wrong.{key}", left=span(words, verdict.wait))
    key = "one" if verdict.tries == 1 else "many"
    pause = span(words, verdict.pause)
    return told(words, f"lock.wrong.{key}", tries=verdict.tries, pause=pause)


def waiting(words: Words, seconds: float) -> str:
    """Return what to show while a pause is on: it is told anew each second."""
    return told(words, "lock.wrong.soon", left=clock(seconds))


def clock(seconds: float) -> str:
    """Return a time that is left as a clock shows it, "0:28"; never nothing."""
    minutes, rest = divmod(max(1, math.ceil(seconds)), 60)
    return f"{minutes}:{rest:02}"


def span(words: Words, seconds: float) -> str:
    """Return a time that is left as one says it; what is longer than a minute is rounded up."""
    whole = max(1, math.ceil(seconds))
    if whole < 60:
        return _counted(words, "second", whole)
    minutes = math.ceil(whole / 60)
    return say(words, "lock.span.hour") if minutes == 60 else _counted(words, "minute", minutes)


def _counted(words: Words, unit: str, count: int) -> str:
    if count == 1:
        return say(words, f"lock.span.{unit}")
    return told(words, f"lock.span.{unit}s", count=count)
