"""The word `doctor`: which part of this desktop serves for what, and what is missing."""

import argparse
import json
import os
import sys
from datetime import UTC

from coach.cli_terms import FAILED, NOT_RUNNING, Complaint, ask
from coach.engine.clock import WallClock


def doctor(told: argparse.Namespace) -> None:
    """Look at this desktop, and tell.

    Raises:
        Complaint: no reminder can reach the person here.
    """
    from coach.checkup import application, examine  # noqa: PLC0415  - Qt
    from coach.ui.remedies import remedy  # noqa: PLC0415

    made = application(os.environ, sys.platform)
    found = examine(made, os.environ, sys.platform, WallClock(lambda: UTC).now)
    running = _is_running()
    if told.json:
        parts = {
            part.name: {
                "source": part.source,
                "works": part.works,
                "hint": remedy(part.name, part.source),
            }
            for part in found.parts
        }
        print(json.dumps({"reachable": found.reachable, "running": running} | parts, indent=2))
    else:
        for part in found.parts:
            print(f"{part.name:<9} {part.source}")
            if hint := remedy(part.name, part.source):
                print(f"          {hint}")
        start = "" if running else " not running; start it with: coach run"
        print(f"The coach is{start or ' running'}.")
    if not found.reachable:
        raise Complaint("no reminder can reach you here", FAILED)


def _is_running() -> bool:
    try:
        ask("status")
    except Complaint as complaint:
        return complaint.code != NOT_RUNNING
    return True
