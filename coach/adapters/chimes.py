"""The four soft chimes of a guided stretch, made of sine waves when first asked for.

Struck metal: a few partials that fade at different speeds, slowly begun so that nothing startles,
and never above a third of full loudness.
"""

import io
import math
import wave
from array import array
from enum import StrEnum
from typing import Final

RATE: Final = 22_050
LOUDEST: Final = 0.33
"""The highest sample, as a share of what a sample can be."""

_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.35, 1.9), (3.01, 0.12, 3.2))
"""Of each note: how many times its pitch, how loud, how much faster it fades."""
_ATTACK_S = 0.03
_FADE = 4.2
_STEP_S = 0.16


class Chime(StrEnum):
    """What a chime tells."""

    BEGIN = "begin"
    SWITCH = "switch"
    HOLD_END = "hold-end"
    DONE = "done"


_NOTES = {
    Chime.BEGIN: (392.0, 523.25),
    Chime.SWITCH: (523.25, 523.25),
    Chime.HOLD_END: (440.0,),
    Chime.DONE: (523.25, 440.0, 349.23),
}
"""Pitches in hertz, one after the other."""
_RING_S = 0.7


def wav(chime: Chime) -> bytes:
    """Return a chime as the bytes of a WAV file: one channel, 16 bits, `RATE`."""
    notes = _NOTES[chime]
    sums = [0.0] * round(RATE * (_STEP_S * (len(notes) - 1) + _RING_S))
    for i, pitch in enumerate(notes):
        start = round(RATE * _STEP_S * i)
        for at, value in enumerate(_note(pitch), start):
            sums[at] += value
    loud = LOUDEST * 32767 / max(map(abs, sums))
    samples = array("h", (round(value * loud) for value in sums))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(samples.itemsize)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def _note(pitch: float) -> list[float]:
    """Return one struck note, which fades to nothing at its end."""
    count = round(RATE * _RING_S)
    return [
        sum(
            loud * math.exp(-_FADE * faster * t) * math.sin(math.tau * pitch * times * t)
            for times, loud, faster in _PARTIALS
        )
        * min(1.0, t / _ATTACK_S)
        * min(1.0, (count - 1 - i) / (0.1 * count))
        for i, t in ((i, i / RATE) for i in range(count))
    ]
