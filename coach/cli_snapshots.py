"""The word `snapshots`: pictures of every window, to look at them one by one."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli_terms import FAILED, NOT_UNDERSTOOD, Complaint, a_size

if TYPE_CHECKING:
    from coach.showcase import View

TONES = ("light", "dark", "night", "contrast", "contrast-light")
"""As `coach.domain.reminder.Tone` has them; spelled out to stay light."""


def words(snapshots: argparse.ArgumentParser) -> None:
    """Say what the word takes."""
    snapshots.add_argument("--out", required=True, metavar="DIR")
    snapshots.add_argument("--only", default="", metavar="NAMES", help="e.g. hours,player")
    snapshots.add_argument("--tone", choices=TONES, action="append", help="more than once for more")
    snapshots.add_argument("--size", type=a_size, metavar="WxH", help="of windows that have no own")


def snapshots(told: argparse.Namespace) -> None:
    """Draw what is named, or everything; print each file once it is there."""
    views = _views(told.only)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a screen would show it all, and scale it
    from coach.domain.reminder import Tone  # noqa: PLC0415
    from coach.pictures import without_screen  # noqa: PLC0415  - Qt
    from coach.snapshots import Wish, draw, without_complaints  # noqa: PLC0415

    application = without_screen()
    without_complaints()
    tones = [Tone(name) for name in told.tone or ()]
    try:
        for path in draw(Wish(Path(told.out), views, tones, told.size)):
            print(path, flush=True)
    except OSError as fault:
        raise Complaint(f"cannot write there: {fault}", FAILED) from fault
    finally:
        application.shutdown()


def _views(only: str) -> "tuple[View, ...]":
    from coach.showcase import VIEWS, view  # noqa: PLC0415  - the engine

    try:
        return tuple(view(name.strip()) for name in only.split(",")) if only else VIEWS
    except LookupError as fault:
        raise Complaint(str(fault.args[0]), NOT_UNDERSTOOD) from None
