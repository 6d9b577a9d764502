"""The word `report`: the page to share as a PDF, without a window."""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.adapters.bundle_file import AlreadyThere, write_out
from coach.adapters.files import Places, StorageFault
from coach.adapters.unavailable import Unavailable
from coach.cli_terms import FAILED, Complaint
from coach.ui.language import catalogue, told

if TYPE_CHECKING:
    from coach.ui.report.content import Content


def report(typed: argparse.Namespace) -> None:
    """Save the page."""
    out, said = Path(typed.out), catalogue()
    beside = out.with_suffix(".txt")
    wanted = (out, beside) if typed.text else (out,)
    try:
        _spare(() if typed.force else wanted)
        files = dict(zip(wanted, _made(typed, said), strict=False))
        for path, content in files.items():
            write_out(path, content, replace=typed.force)
            print(told(said, "report.cli.done", file=path))
    except AlreadyThere as there:
        raise Complaint(told(said, "report.cli.there", file=there), FAILED) from None
    except (StorageFault, Unavailable, OSError) as fault:
        raise Complaint(str(fault), FAILED) from None


def _spare(paths: Sequence[Path]) -> None:
    for path in paths:
        if os.path.lexists(path):
            raise AlreadyThere(str(path))


def screenless() -> Callable[[], None]:
    """Let Qt draw, with a screen or without; return what ends that."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  - Qt

    return QGuiApplication(["coach", "-platform", "offscreen"]).shutdown


def _made(typed: argparse.Namespace, said: Mapping[str, str]) -> tuple[bytes, bytes]:
    """Return the page, and its text."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415  - Qt

    from coach.domain.diary_choices import Paper  # noqa: PLC0415
    from coach.ui.report.content import LONGEST_NAME  # noqa: PLC0415
    from coach.ui.report.paper import chosen  # noqa: PLC0415
    from coach.ui.report.pdf import pdf  # noqa: PLC0415
    from coach.ui.report.twin import text_twin  # noqa: PLC0415

    content, usual = _content(typed.nights)
    if typed.name:
        content = replace(content, name=typed.name[:LONGEST_NAME])
    paper = chosen(Paper(typed.paper or usual), QLocale())
    done = screenless()
    try:
        return pdf(content, said, paper), text_twin(content, said).encode()
    finally:
        done()


def _content(nights: int) -> "tuple[Content, str]":
    """Return what the page is made of, and the paper that is chosen; the PIN is asked for first."""
    from coach.cli_kept import opened  # noqa: PLC0415  - the stores
    from coach.cli_lock import let_in  # noqa: PLC0415
    from coach.reported import Source  # noqa: PLC0415

    let_in(Places.of(os.environ))
    with opened() as kept:
        content = Source(kept.diary, kept.days, kept.preferences.contacts).content(nights)
        return content, kept.preferences.diary.paper
