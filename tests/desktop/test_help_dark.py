"""Help with a cramp on a real screen: dark from its first picture on, moving, whatever else is on.

The screen is filmed from outside, each picture that it shows, as the X server has it.
"""

from collections.abc import Callable
from dataclasses import astuple

import pytest
from PIL import Image, ImageChops, ImageColor, ImageStat

from coach.adapters.line import ask
from coach.adapters.lock_file import LockFile
from coach.domain.reminder import Tone
from coach.engine.clock import seconds
from coach.ui.theme import tokens
from tests.desktop.film import SIZE, Film, filming
from tests.desktop.household import Household
from tests.desktop.programs import eventually
from tests.desktop.running import LIMIT_S

pytestmark = pytest.mark.desktop

NIGHT = [
    ImageColor.getrgb(each)[:3]
    for each in astuple(tokens(Tone.NIGHT))
    if isinstance(each, str) and each.startswith("#")
]
BRIGHTEST = tuple(map(max, zip(*NIGHT, strict=True)))
"""The most of red, green and blue that any colour of the night has."""
GREEN, BLUE = (max(each[at] / each[0] for each in NIGHT if each[0] > 60) for at in (1, 2))
"""The most green and blue to red that any colour of the night has; grey has as much of each."""
SLACK = 12
"""What antialiasing may add, of 255."""
ELSEWHERE = 0.02
"""A part of the screen in which something else may have changed: a caret that blinks, a clock."""
SETTLED = 150
"""Looks at the screen in which nothing changes: then a page is made to its end."""
ENOUGH = 8
"""Pictures of the window that are looked at."""


def far_off(picture: Image.Image) -> list[str]:
    """Return what in a picture the night does not allow."""
    red, green, blue = bands = picture.split()
    faults = []
    for name, band, limit in zip("rgb", bands, BRIGHTEST, strict=True):
        if (most := _most(band)) > limit + SLACK:
            faults.append(f"{name} {most} of at most {limit}")
    for name, band, share in (("green", green, GREEN), ("blue", blue, BLUE)):
        allowed = red.point([min(255, round(share * level) + SLACK) for level in range(256)])
        if (over := _most(ImageChops.subtract(band, allowed))) > 0:
            faults.append(f"{over} more {name} than any red of the night has")
    return faults


def _most(band: Image.Image) -> int:
    levels = band.histogram()
    return max(level for level, count in enumerate(levels) if count)


def share_changed(one: Image.Image, other: Image.Image) -> float:
    """Return how much of a picture is another one."""
    unlike = ImageChops.difference(one, other).convert("L").point([0] + [255] * 255)
    return float(ImageStat.Stat(unlike).mean[0] / 255)


def of_the_window(film: Film) -> list[Image.Image]:
    """Return the pictures that show the window, or anything that came with it."""
    before, *then = (picture.image for picture in tuple(film.pictures))
    for at, picture in enumerate(then):
        if share_changed(before, picture) > ELSEWHERE:
            return then[at:]
    return []


def opened(household: Household, press: Callable[[], object]) -> list[Image.Image]:
    """Open help, and return each picture of it that the screen showed."""
    with filming(household.desktop.display) as film:
        press()
        eventually(lambda: len(of_the_window(film)) >= ENOUGH, "pictures of the window")
        return of_the_window(film)


def dark_and_moving(pictures: list[Image.Image]) -> None:
    """Check every picture: none is brighter than the night, the first is whole, and they move."""
    for number, picture in enumerate(pictures):
        assert far_off(picture) == [], f"picture {number}"
    brightness = [ImageStat.Stat(picture.convert("L")).mean[0] for picture in pictures]
    assert max(brightness) < 1.1 * brightness[-1]
    assert min(brightness) > 0.9 * brightness[-1], "nothing is empty at first"
    assert share_changed(pictures[0], pictures[-1]) < 0.5, "it moves and stays where it is"


def settle(household: Household) -> None:
    household.choose(water__enabled=False, standing__enabled=False, bedtime__enabled=False)


def test_what_is_looked_for_would_be_found() -> None:
    assert far_off(Image.new("RGB", SIZE, "#FFFFFF"))
    assert far_off(Image.new("RGB", SIZE, "#F4F0EA"))
    assert far_off(Image.new("RGB", SIZE, "#808080"))
    assert far_off(Image.new("RGB", SIZE, "#FF9A85")) == []
    flash = Image.new("RGB", SIZE, "#140604")
    flash.putpixel((3, 3), (90, 90, 90))
    assert far_off(flash)


def test_from_a_cold_tray_it_is_dark_and_moves_from_its_first_picture_on(
    household: Household,
) -> None:
    settle(household)
    with household.coach():
        eventually(household.runs, "a running coach")
        dark_and_moving(opened(household, lambda: ask(household.places, "cramp", LIMIT_S)))


def test_the_keys_open_it_over_bright_preferences_behind_a_pin_at_night_and_while_paused(
    household: Household,
) -> None:
    household.choose(
        water__enabled=False,
        standing__enabled=False,
        bedtime__enabled=False,
        quiet__windows="mon,tue,wed,thu,fri,sat,sun",
        appearance__look="light",
    )
    LockFile(household.places, seconds).keep("2580")
    with household.coach():
        eventually(household.runs, "a running coach")
        household.order("pause", "forever")
        household.order("open", "preferences")
        eventually(lambda: bright(household), "preferences on the screen")
        keys = ("xdotool", "key", "ctrl+alt+h")
        pictures = opened(household, lambda: household.desktop.x(*keys))
        dark_and_moving(pictures)
        assert household.status()["paused_until"] is not None


def bright(household: Household) -> bool:
    """Tell whether a bright window stands on the screen, made to its end."""
    with filming(household.desktop.display) as film:
        eventually(lambda: film.looks >= SETTLED, "a look at the screen")
        lit = ImageStat.Stat(film.pictures[0].image.convert("L")).mean[0] > 100
        return lit and not of_the_window(film)


def test_other_keys_open_it_as_soon_as_they_are_chosen_and_the_old_ones_no_more(
    household: Household,
) -> None:
    settle(household)
    with household.coach():
        eventually(household.runs, "a running coach")
        household.order("set", "help.shortcut", "super+f8")
        with filming(household.desktop.display) as film:
            household.desktop.x("xdotool", "key", "ctrl+alt+h")
            assert household.runs()
            assert of_the_window(film) == []
            household.desktop.x("xdotool", "key", "super+F8")
            eventually(lambda: bool(of_the_window(film)), "the window")
