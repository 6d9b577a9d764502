"""Away for one reason or several at once: locked while asleep, asleep while locked."""

from datetime import datetime


class Absence:
    """The reasons for which nobody is there, from the first that begins to the last that ends.

    Instants are whatever the caller's clock tells, UTC; this one reads none.
    """

    def __init__(self) -> None:
        self._since: dict[str, datetime] = {}
        self._start: datetime | None = None
        """When the first reason of the present absence began, though it may have ended since."""
        self.woke: datetime | None = None
        """When the last absence ended."""
        self.gone: datetime | None = None
        """When the absence that ended at ``woke`` had begun."""

    @property
    def locked(self) -> datetime | None:
        """Since when the oldest reason lasts that still does; None without any."""
        return min(self._since.values(), default=None)

    def begin(self, reason: str, at: datetime) -> bool:
        """Add a reason; tell whether that is new. One that lasts already may have begun earlier."""
        known = self._since.get(reason)
        if known is not None and known <= at:
            return False
        self._since[reason] = at
        self._start = min(self._start or at, at)
        return True

    def end(self, reason: str, at: datetime) -> bool:
        """Take a reason away; tell whether it was there. The last one ends the absence."""
        if self._since.pop(reason, None) is None:
            return False
        if not self._since:
            self.woke, self.gone, self._start = at, self._start, None
        return True

    def forget(self, reason: str) -> bool:
        """Take a reason away that cannot be told any more; that is no return of the person."""
        if self._since.pop(reason, None) is None:
            return False
        if not self._since:
            self._start = None
        return True
