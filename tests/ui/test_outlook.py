from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from coach.domain.history import FOREVER
from coach.domain.policy import Why
from coach.domain.posture import NUDGES, Phase, Posture
from coach.domain.preferences import Unit
from coach.domain.reminder import Habit, own
from coach.domain.status import Status, Waiting
from coach.ui import outlook
from tests.ui.samples import BEDTIME, NEVER_SAID, NEVER_SEEN, OFF_FEET, STATUS, VITAMIN, WATER, at

IDLE = "Can’t see when you step away here. Timers count on."  # noqa: RUF001


def stands(
    phase: Phase,
    minutes: float = 0,
    changes: datetime | None = None,
    stood: float = 0,
    *,
    long: bool = False,
) -> Status:
    """Return the status of somebody between two breaks."""
    spent, whole = timedelta(minutes=minutes), timedelta(hours=stood)
    return replace(STATUS, posture=Posture(phase, spent, changes, whole, long))


def waits(*held: Waiting) -> Status:
    return replace(STATUS, waiting=held)


def test_the_next_line_says_the_one_thing_to_know() -> None:
    said = {
        "Next: a glass of water at 14:20": STATUS,
        "Nothing runs yet. Set your hours.": replace(STATUS, confirmed=False),
        "Paused until 16:00": replace(STATUS, paused_until=at("16:00")),
        "Paused until tomorrow at 07:00": replace(STATUS, paused_until=at("07:00", "2026-03-05")),
        "Paused until you resume": replace(STATUS, paused_until=FOREVER),
        "Your turn: a stretch before bed": replace(STATUS, open=(Habit.BEDTIME,)),
        "Your turn: a glass of water and standing up": replace(STATUS, open=("water", "standing")),
        "Your turn: a glass of water and 2 more": replace(
            STATUS, open=("water", "standing", own("vitamin"))
        ),
        "Standing up, waiting: a call": waits(Waiting("standing", Why.CALL)),
        "Vitamin, waiting: you are away": waits(Waiting(own("vitamin"), Why.AWAY)),
        "You are away. Nothing comes until you are back": replace(STATUS, away=True),
        "Nothing more comes today": replace(STATUS, next=()),
    }
    for line, status in said.items():
        assert outlook.next_line(status) == line


def test_a_pause_outweighs_what_is_open_or_waits() -> None:
    held = (Waiting("water", Why.CALL),)
    both = replace(STATUS, paused_until=at("16:00"), open=("water",), waiting=held, away=True)
    assert outlook.next_line(both).startswith("Paused")


def test_where_others_read_along_a_telling_name_is_left_out() -> None:
    telling = own("cramp diary")
    for status in (replace(STATUS, open=(telling,)), waits(Waiting(telling, Why.CALL))):
        said = "\n".join((outlook.tool_tip(status), *outlook.status_lines(status)))
        assert "our reminder" in said
        assert not NEVER_SEEN.search(said)
    alone = replace(STATUS, open=(telling,), discreet=False)
    assert outlook.next_line(alone) == "Your turn: cramp diary"


def test_the_tool_tip_names_the_program_and_the_drinks() -> None:
    assert outlook.tool_tip(STATUS) == (
        "Stretch Coach\nNext: a glass of water at 14:20\n1,000 of 2,000 mL so far"
    )
    assert outlook.tool_tip(replace(STATUS, confirmed=False)).count("\n") == 1
    ounces = replace(STATUS, unit=Unit.FL_OZ)
    assert outlook.tool_tip(ounces).endswith("34 of 68 fl oz so far")


def test_the_tool_tip_tells_the_switches_of_today() -> None:
    hot = replace(STATUS, target_ml=2300, switches=("hot",))
    assert outlook.tool_tip(hot).endswith("1,000 of 2,300 mL so far, a hot day today")


def test_a_limit_is_told_as_a_ceiling_without_extras() -> None:
    limit = replace(STATUS, limit=True, drunk_ml=900, target_ml=1500, switches=("hot",), next=())
    assert outlook.tool_tip(limit).endswith("\n900 of at most 1,500 mL")
    assert outlook.status_lines(limit) == ("Nothing more comes today", "900 of at most 1,500 mL")


def test_the_terminal_hears_each_turn_once() -> None:
    assert outlook.status_lines(STATUS) == (
        "Next: a glass of water at 14:20",
        "A stretch before bed at 22:00",
        "1,000 of 2,000 mL so far",
    )
    paused = outlook.status_lines(replace(STATUS, paused_until=at("16:00")))
    assert len(paused) == 4


def test_the_terminal_hears_why_each_turn_waits() -> None:
    held = (Waiting("water", Why.CALL), Waiting("standing", Why.CROWDED))
    assert outlook.status_lines(replace(STATUS, waiting=held))[:3] == (
        "A glass of water, waiting: a call",
        "Standing up, waiting: some room between two notices",
        "A stretch before bed at 22:00",
    )
    away = replace(STATUS, waiting=(Waiting("water", Why.AWAY),), away=True)
    assert outlook.AWAY in outlook.status_lines(away)
    assert outlook.status_lines(replace(STATUS, away=True)).count(outlook.AWAY) == 1


def test_the_terminal_hears_the_switches_of_today() -> None:
    status = replace(STATUS, switches=("hot", "exercise"))
    assert outlook.status_lines(status)[-2:] == (
        "A hot day today (+300 mL)",
        "Exercise today (+250 mL)",
    )
    ounces = replace(STATUS, unit=Unit.FL_OZ)
    assert outlook.switch("hot", ounces) == "A hot day today (+10 fl oz)"


def test_where_nothing_tells_who_is_there_the_terminal_says_so_once() -> None:
    blind = replace(STATUS, sources={"idle": "none", "lock": "logind"})
    assert outlook.status_lines(blind)[-1] == IDLE
    seen = replace(STATUS, sources={"idle": "xss", "lock": "none"})
    for status in (STATUS, seen, replace(blind, confirmed=False)):
        assert IDLE not in outlook.status_lines(status)
    assert IDLE not in outlook.tool_tip(blind)


@pytest.mark.parametrize(
    ("status", "terminal", "tray"),
    [
        (stands(Phase.SITTING, 0.5), "", ""),
        (stands(Phase.SITTING, 12), "You have sat for 12 minutes", ""),
        (
            stands(Phase.SAT_LONG, 33),
            "You have sat for 33 minutes",
            "You have sat for 30 minutes by 13:57",
        ),
        (stands(Phase.SIT, 3, at("14:17")), "Your turn to sit, until 14:17", None),
        (stands(Phase.STAND, 20, at("14:08")), "Your turn to stand, until 14:08", None),
        (stands(Phase.MOVE, 28, at("14:02")), "Your turn to move, until 14:02", None),
        (
            stands(Phase.ON_FEET, 21, at("14:09"), 1),
            "You have stood for 21 minutes",
            "You have stood for 20 minutes by 13:59",
        ),
        (stands(Phase.OTHER_FOOT, 15, at("14:02"), 1), "The other foot’s turn", None),  # noqa: RUF001
    ],
)
def test_between_two_breaks_it_says_whose_turn_it_is(
    status: Status, terminal: str, tray: str | None
) -> None:
    tray = terminal if tray is None else tray
    lines = outlook.status_lines(status)
    assert lines[2:-1] == ((terminal,) if terminal else ())
    assert outlook.posture_line(status) == tray
    assert outlook.tool_tip(status).splitlines()[2:-1] == ([tray] if tray else [])


def test_long_hours_on_ones_feet_are_told_by_the_hour() -> None:
    status = stands(Phase.ON_FEET, 25, at("14:05"), 4.6, long=True)
    assert outlook.posture_line(status) == "You have stood for 4 hours today"
    assert "You have stood for 4 hours today" in outlook.status_lines(status)


def test_what_the_tray_counts_changes_every_five_minutes_only() -> None:
    said = {
        outlook.posture_line(replace(stands(Phase.SAT_LONG, 30 + i), now=at("14:00") + i * MINUTE))
        for i in range(5)
    }
    assert said == {"You have sat for 30 minutes by 14:00"}


MINUTE = timedelta(minutes=1)


def test_the_icon_has_something_to_show_where_the_posture_nudges() -> None:
    for phase in Phase:
        assert outlook.nudges(stands(phase, 30, at("14:10"))) == (phase in NUDGES)
    assert not outlook.nudges(STATUS)


def test_a_shift_is_known_by_its_switch_and_asks_to_sit_down() -> None:
    shift = replace(STATUS, next=(OFF_FEET, WATER), switches=("shift",))
    assert outlook.on_shift(shift)
    assert not outlook.on_shift(stands(Phase.ON_FEET, 1))
    assert outlook.next_line(shift) == "Next: sitting down at 14:17"


def test_much_drink_in_an_hour_is_answered_calmly() -> None:
    assert outlook.advice(STATUS, 1000) is None
    assert outlook.advice(STATUS, 1001) == "No need for more just now."


def test_a_target_beyond_guidance_is_said_and_not_refused() -> None:
    assert outlook.much(3000) is None
    assert outlook.much(3100) == (
        "That is more than general guidance. Keep it if your care team suggested it."
    )


def test_help_is_called_by_what_it_is_only_where_nobody_reads_along() -> None:
    assert outlook.help_now() == outlook.help_now(discreet=True) == "Help now"
    assert outlook.help_now(discreet=False) == "Cramp now"


def test_nothing_about_how_things_are_names_a_condition_or_blames() -> None:
    statuses = [stands(phase, 40, at("14:10"), 5, long=True) for phase in Phase]
    statuses += [waits(Waiting("water", why)) for why in Why]
    statuses += [replace(STATUS, next=(WATER, BEDTIME, VITAMIN), sources={"idle": "none"})]
    for status in statuses:
        said = "\n".join((outlook.tool_tip(status), *outlook.status_lines(status)))
        assert not NEVER_SEEN.search(said), said
        assert not NEVER_SAID.search(said), said
