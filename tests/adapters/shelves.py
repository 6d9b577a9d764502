"""Files a person may have: a good move, a good routine, and a home to put them in."""

from pathlib import Path

import pytest

from coach import assets
from coach.adapters.files import Places

PUMPS = assets.path("exercises", "ankle-pumps.toml").read_text(encoding="utf-8")
MOVE = PUMPS.replace('"ankle-pumps"', '"my-pumps"', 1)
ROUTINE = """format = "routine/1"
id = "my-evening"
title = "My evening"
ready = 5
transition = 5

[[step]]
exercise = "calf-wall-straight"
hold = 10

[[step]]
exercise = "ankle-pumps"
reps = 5
"""


class Home:
    """A person's own folder."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(folder, folder)

    def move(self, name: str, text: str | bytes) -> Path:
        return self._put(self.places.exercises / f"{name}.toml", text)

    def routine(self, name: str, text: str | bytes) -> Path:
        return self._put(self.places.routines / f"{name}.toml", text)

    def _put(self, path: Path, text: str | bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")
