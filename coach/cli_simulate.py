"""The word `simulate`: play a scenario, and tell what the coach did and why."""

import argparse
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.cli_terms import NOT_UNDERSTOOD, Complaint
from coach.domain.happening import Happening
from coach.domain.status import as_document
from coach.engine.scenario import BadScenario, read
from coach.engine.simulation import Simulation


def simulate(told: argparse.Namespace) -> None:
    """Play the scenario of a file; print a line for each thing that happens in it."""
    try:
        text = Path(told.scenario).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "no text in UTF-8"
        raise Complaint(f"{told.scenario}: cannot be read: {reason}", NOT_UNDERSTOOD) from None

    def tell(done: Happening) -> None:
        at = done.at.astimezone(simulation.clock.zone())
        print(json.dumps(_line(done, at)) if told.json else _timeline(done, at))

    try:
        simulation = Simulation(read(text), tell)
        status = simulation.play()
    except BadScenario as fault:
        place = f"{told.scenario}:{fault.line}" if fault.line else told.scenario
        raise Complaint(f"{place}: {fault}", NOT_UNDERSTOOD) from None
    if told.json:
        at = status.now.astimezone(status.zone).isoformat(timespec="seconds")
        print(json.dumps({"at": at, "event": "end", "status": as_document(status)}))
    else:
        from coach.ui.words import status_lines  # noqa: PLC0415  - only where people read along

        print("\n".join(("", *status_lines(status))))


def _line(done: Happening, at: datetime) -> dict[str, Any]:
    """Return what happened as JSON can hold it."""
    line: dict[str, Any] = {"at": at.isoformat(timespec="seconds"), "event": done.event}
    if len(done.habits) > 1:
        line["habits"] = list(done.habits)
    else:
        line["habit"] = done.habits[0] if done.habits else None
    line["why"] = done.why
    if done.answer:
        line["answer"] = done.answer
    return line


def _timeline(done: Happening, at: datetime) -> str:
    from coach.ui.words import happening  # noqa: PLC0415  - as above

    return f"{at:%a %d %b %H:%M:%S}  {done.event:<9}  {happening(done)}"
