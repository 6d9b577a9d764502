"""The word `render`: moves and routines as pictures."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli_terms import FAILED, NOT_UNDERSTOOD, Complaint, a_number, a_size

if TYPE_CHECKING:
    from coach.adapters.library import Library
    from coach.domain.likeness import Likeness
    from coach.motion.exercise import Exercise
    from coach.motion.routine import Session
    from coach.pictures import Order

ALL = "all"
STAGES = ("none", "t1", "t2", "t3", "after")
LIKENESS = {
    "skin": ("porcelain", "fair", "olive", "tan", "brown", "deep"),
    "hair": ("bun", "bob", "curls", "braid", "short", "covered"),
    "hair_colour": ("black", "brown", "auburn", "blond", "grey", "red"),
    "build": ("even", "broad", "straight"),
    "outfit": ("teal", "plum", "clay", "slate"),
}
"""Whom the figure may look like, as `coach.domain.likeness` has it; spelled out to stay light."""


def words(render: argparse.ArgumentParser) -> None:
    """Say what the word takes."""
    render.add_argument("names", nargs="+", metavar="NAME", help=f"moves, routines, or {ALL}")
    render.add_argument("--out", required=True, metavar="DIR")
    render.add_argument("--format", choices=["png", "svg", "gif"], default="png")
    render.add_argument("--sheet", action="store_true", help="one contact sheet of all frames")
    render.add_argument("--frames", type=a_number(1, 600), default=8, metavar="N")
    render.add_argument("--size", type=a_size, metavar="WxH")
    render.add_argument("--theme", choices=["light", "dark", "night"], default="light")
    render.add_argument("--stage", choices=STAGES, default="none")
    render.add_argument("--side", choices=["right", "left"], default="right")
    render.add_argument("--form", default="", metavar="FORM", help="a move's other form")
    for name, options in LIKENESS.items():
        render.add_argument(f"--{name.replace('_', '-')}", choices=options, default=options[0])
    usual = {"skin": "fair", "hair_colour": "brown"}
    render.set_defaults(**usual)


def render(told: argparse.Namespace) -> None:
    """Draw what is named; print each file once it is there."""
    if told.sheet and told.format != "png":
        raise Complaint("a contact sheet is a PNG; leave --format out", NOT_UNDERSTOOD)
    wanted = _wanted(told)
    from coach import pictures  # noqa: PLC0415  - Qt, once it is clear that there is work for it
    from coach.motion.routine import Session  # noqa: PLC0415
    from coach.ui.language import catalogue  # noqa: PLC0415

    application = pictures.without_screen()
    order, texts = _order(told), catalogue()
    try:
        for each in wanted:
            drawn = (
                pictures.draw_routine(each, order, texts)
                if isinstance(each, Session)
                else pictures.draw_move(each, order, texts)
            )
            for path in drawn:
                print(path, flush=True)
    except OSError as fault:
        raise Complaint(f"cannot write there: {fault}", FAILED) from fault
    finally:
        application.shutdown()


def _wanted(told: argparse.Namespace) -> "list[Exercise | Session]":
    """Return the moves and sessions that are named, in the form and for the stage asked for."""
    from coach.adapters.files import Places  # noqa: PLC0415
    from coach.adapters.library import Library  # noqa: PLC0415

    library = Library(Places.of(os.environ))
    names = told.names
    if ALL in names:
        names = [*library.exercises(), *([] if told.form else library.routines())]
    return [_found(library, name, told) for name in names]


def _found(library: "Library", name: str, told: argparse.Namespace) -> "Exercise | Session":
    from coach.adapters.library import Unknown  # noqa: PLC0415
    from coach.motion.format import Invalid  # noqa: PLC0415

    try:
        if name in library.routines() and name not in library.exercises() and not told.form:
            return library.session(name, told.stage)
        move = library.exercise(name)
        return (move.in_form(told.form) if told.form else move).for_stage(told.stage)
    except Unknown as fault:
        known = ", ".join((*library.exercises(), *library.routines()))
        raise Complaint(f"{fault}; there are {known}", NOT_UNDERSTOOD) from None
    except LookupError as fault:
        raise Complaint(str(fault.args[0]), NOT_UNDERSTOOD) from None
    except Invalid as fault:
        raise Complaint(f"{name}: {fault}", FAILED) from None


def _order(told: argparse.Namespace) -> "Order":
    from coach import pictures  # noqa: PLC0415
    from coach.domain.reminder import Tone  # noqa: PLC0415
    from coach.domain.stage import Stage, belly  # noqa: PLC0415
    from coach.motion.body import Body, Build  # noqa: PLC0415
    from coach.ui.figure.export import Look  # noqa: PLC0415

    likeness, left = _likeness(told), told.side == "left"
    body = Body.of(Build(likeness.build), belly(Stage(told.stage)))
    tags = (told.form, told.stage if told.stage != "none" else "", "left" if left else "")
    return pictures.Order(
        folder=Path(told.out),
        look=Look(Tone(told.theme), body, likeness, left),
        format=pictures.Format(told.format),
        frames=told.frames,
        size=told.size,
        sheet=told.sheet,
        tag="-".join(tag for tag in tags if tag),
    )


def _likeness(told: argparse.Namespace) -> "Likeness":
    from coach.domain import likeness  # noqa: PLC0415

    return likeness.Likeness(
        skin=likeness.Skin(told.skin),
        hair=likeness.Hair(told.hair),
        hair_colour=likeness.HairColour(told.hair_colour),
        build=likeness.Build(told.build),
        outfit=likeness.Outfit(told.outfit),
    )
