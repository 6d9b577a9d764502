"""The word `cramp`: help at once, whether a coach runs, or none does, or there is no screen."""

import argparse
import os
import sys

from coach.cli_terms import NOT_RUNNING, Complaint, ask

STEPS = (
    "rescue.flex.main",
    "rescue.flex.second",
    "rescue.ten.main",
    "rescue.ten.second",
    "rescue.check.ask",
    "rescue.call.sign",
)
"""What is told where nothing can be shown."""


def now(_told: argparse.Namespace) -> None:
    """Open help; where no coach runs, one is started, and where none can, the steps are told."""
    try:
        ask("cramp")
    except Complaint as complaint:
        if complaint.code != NOT_RUNNING:
            raise
        _without()


def _without() -> None:
    from coach.app import has_screen, run  # noqa: PLC0415  - Qt

    if has_screen(os.environ, sys.platform):
        if code := run(order="cramp"):
            sys.exit(code)
        return
    from coach.ui.language import catalogue, say  # noqa: PLC0415  - only where there is no screen

    words = catalogue()
    print("\n".join(say(words, key) for key in STEPS))
