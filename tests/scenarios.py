"""Scenarios played from the outside, through the words that a person would type."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Played:
    """What `coach simulate --json` printed: a line for each thing that happened, and the end."""

    lines: tuple[dict[str, Any], ...]
    status: dict[str, Any]

    def shown(self, habit: str = "") -> list[str]:
        """Return the wall times at which notices came, those of one habit or all."""
        return [clock(line) for line in self.told("shown", habit)]

    def told(self, event: str, habit: str = "") -> list[dict[str, Any]]:
        """Return the lines of an event, those of one habit or all."""
        return [e for e in self.lines if e["event"] == event and (not habit or habit in whose(e))]

    def why(self, event: str, habit: str) -> list[str]:
        """Return the reasons given for an event of a habit."""
        return [line["why"] for line in self.told(event, habit)]


def whose(line: dict[str, Any]) -> list[str]:
    """Return the habits that a line is about."""
    return line.get("habits") or ([line["habit"]] if line["habit"] else [])


def clock(line: dict[str, Any]) -> str:
    """Return the day of the month and the wall time of a line: "27 07:15"."""
    at = line["at"]
    return f"{at[8:10]} {at[11:16]}"


def scenario(
    *events: tuple[str, str] | tuple[str, str, dict[str, str]],
    start: str = "2026-03-17T06:30",
    until: str = "2026-03-18T06:30",
    zone: str = "Europe/Berlin",
    own: str = "",
    **preferences: object,
) -> str:
    """Return a scenario; ``hours__wake="06:00"`` sets ``hours.wake``, other habits are as usual."""
    lines = ['format = "scenario/1"', f"start = {start}:00", f'zone = "{zone}"']
    lines += [f"until = {until}:00", "[preferences]"]
    for name, value in preferences.items():
        lines.append(f'"{name.replace("__", ".")}" = {json.dumps(value)}')
    if own:
        lines.append(f"own = [{own}]")
    for at, do, *more in events:
        lines += ["[[event]]", f"at = {at if len(at) > 16 else at + ':00'}", f'do = "{do}"']
        for name, value in (more[0] if more else {}).items():
            lines.append(f"{name} = {value if name == 'to' else json.dumps(value)}")
    return "\n".join(lines) + "\n"


def play(folder: Path, text: str) -> Played:
    """Play a scenario through the command line."""
    done = run(folder, text, "--json")
    assert done.returncode == 0, done.stderr
    *lines, end = [json.loads(line) for line in done.stdout.splitlines()]
    assert end["event"] == "end"
    assert all(line["why"] for line in lines), "every decision has a reason"
    return Played(tuple(lines), end["status"])


def run(folder: Path, text: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """Give a scenario to the command line; return what came of it."""
    file = folder / "scenario.toml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "coach", "simulate", str(file), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
