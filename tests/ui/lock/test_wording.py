"""What is said after a wrong PIN names what is left and what comes then."""

import pytest

from coach.domain.lock import Answer, Flaw, Verdict
from coach.ui.language import catalogue
from coach.ui.lock import wording

WORDS = catalogue()


@pytest.mark.parametrize(
    ("answer", "verdict", "said"),
    [
        (
            Answer.WRONG,
            Verdict(0, 3, 30),
            "That is not it. 3 tries left, then a pause of 30 seconds.",
        ),
        (
            Answer.WRONG,
            Verdict(0, 1, 60),
            "That is not it. One try left, then a pause of 1 minute.",
        ),
        (Answer.WRONG, Verdict(29.2, 1, 60), "That is not it. The next try is in 30 seconds."),
        (
            Answer.TOO_SOON,
            Verdict(3599, 1, 3600),
            "Too many were wrong. The next try is in 1 hour.",
        ),
    ],
)
def test_a_refusal_says_what_may_be_tried(answer: Answer, verdict: Verdict, said: str) -> None:
    assert wording.refusal(WORDS, answer, verdict) == said


def test_a_damaged_lock_is_no_wrong_pin() -> None:
    said = wording.refusal(WORDS, Answer.DAMAGED, Verdict(0, 5, 30))
    assert said.startswith("Your PIN’s file is damaged.")  # noqa: RUF001


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "1 second"),
        (1.0, "1 second"),
        (1.1, "2 seconds"),
        (59.0, "59 seconds"),
        (60.0, "1 minute"),
        (61.0, "2 minutes"),
        (3541.0, "1 hour"),
        (3600.0, "1 hour"),
    ],
)
def test_a_time_that_is_left_is_never_said_too_short(seconds: float, said: str) -> None:
    assert wording.span(WORDS, seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, "0:01"), (27.4, "0:28"), (60.0, "1:00"), (3600.0, "60:00")]
)
def test_a_clock_counts_down_in_seconds(seconds: float, said: str) -> None:
    assert wording.clock(seconds) == said
    assert wording.waiting(WORDS, seconds).endswith(f"{said}.")


def test_every_flaw_has_its_words() -> None:
    assert {f"lock.flaw.{flaw}" for flaw in Flaw} <= set(WORDS)
