from coach.domain.preferences import declarations
from coach.ui.preferences.sections import LAST, ROOMS, SCHEDULE, section_of, sections

NAMES = [declaration.name for declaration in declarations()]


def test_every_preference_has_exactly_one_place() -> None:
    placed = [name for section in sections() for name in section.names]
    assert sorted(placed) == sorted(NAMES)


def test_every_room_was_given_a_section() -> None:
    known = {room for rooms in ROOMS.values() for room in rooms}
    assert {name.partition(".")[0] for name in NAMES} <= known


def test_what_has_no_place_yet_can_be_reached() -> None:
    assert section_of("garden.roses") == LAST


def test_a_limit_stands_beside_the_goal() -> None:
    water = next(section for section in sections() if section.key == "water")
    place = water.names.index("water.target_ml")
    assert water.names[place + 1] == "water.limit_mode"
    assert water.names[0] == "water.enabled"


def test_the_sections_that_change_a_day_come_first() -> None:
    keys = [section.key for section in sections()]
    assert tuple(keys[: len(SCHEDULE)]) == SCHEDULE
    assert [section.key for section in sections() if section.is_schedule] == list(SCHEDULE)
