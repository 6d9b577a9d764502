"""Chimes: soft, short, whole."""

import io
import time
import wave
from array import array
from itertools import pairwise

import pytest

from coach.adapters.chimes import LOUDEST, RATE, Chime, wav


def samples(chime: Chime) -> "array[int]":
    with wave.open(io.BytesIO(wav(chime))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.parametrize("chime", Chime)
def test_no_chime_is_loud_or_long(chime: Chime) -> None:
    heard = samples(chime)

    assert max(map(abs, heard)) <= LOUDEST * 32767 + 1
    assert max(map(abs, heard)) > 0.3 * 32767
    assert 0.5 <= len(heard) / RATE <= 1.2


@pytest.mark.parametrize("chime", Chime)
def test_it_begins_and_ends_in_silence_so_that_nothing_clicks(chime: Chime) -> None:
    heard = samples(chime)

    assert max(map(abs, heard[:20])) < 600
    assert max(map(abs, heard[-20:])) < 60
    steps = [abs(b - a) for a, b in pairwise(heard)]
    assert max(steps) < 6000


def test_each_tells_something_else() -> None:
    assert len({wav(chime) for chime in Chime}) == len(Chime)


def test_making_one_takes_no_time_that_anybody_notices() -> None:
    begun = time.perf_counter()
    wav(Chime.DONE)

    assert time.perf_counter() - begun < 1.0
