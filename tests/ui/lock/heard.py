"""What a screen reader would hear."""

from types import ModuleType

import pytest
from PySide6.QtWidgets import QWidget


class Heard:
    """Notes what a module announces."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self.told: list[str] = []

    def listen(self, module: ModuleType) -> None:
        """Note from now on what this module announces."""
        self._patch.setattr(module, "announce", self._hear)

    def _hear(self, _widget: QWidget, text: str) -> None:
        self.told.append(text)
