"""What is said under a picture. Needs no Qt and nothing of routines: help at night says it, too."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caption:
    """The line that says what to do now, and a smaller one beneath it."""

    main: str
    second: str = ""

    def aloud(self) -> str:
        """Return both lines for a voice."""
        return " ".join(line for line in (self.main, self.second) if line)
