"""The PIN's file: ``{"format": "lock/1", "hash": "$argon2id$…", "wrong": 0, "since": 0.0}``.

It is a curtain, not a safe: it keeps others from the windows, not from the disk. What is on the
disk is kept by the account, whose folder nobody else can read. Who may read there may also take
this file away.

A try is written down as a wrong one before the PIN is looked at, and struck off once it was right:
whoever ends the program in between has used up a try. Two programs that ask at once take turns.
"""

import json
import math
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any, Final

from coach.adapters.files import (
    Damaged,
    Places,
    StorageFault,
    keep_private,
    sync_folder,
    write_whole,
)
from coach.domain import lock
from coach.domain.lock import Answer, Attempts, State, Verdict

_FORMAT: Final = "lock/1"
_LARGEST: Final = 10_000
"""Bytes; ours has about two hundred, so a larger file is none of ours."""
_MEMORY_KIB: Final = 1 << 20
_ROUNDS: Final = 64
"""No hash of ours asks for more; one that does would only hold the program up."""


@dataclass(frozen=True, slots=True)
class _Kept:
    hash: str
    attempts: Attempts


class LockFile:
    """Keeps the PIN, and counts what was tried; each call reads the file anew.

    Args:
        places: where the file is.
        counted: seconds since the machine was started, also those it was asleep.
    """

    def __init__(self, places: Places, counted: Callable[[], float]) -> None:
        self._places = places
        self._path = places.pin
        self._counted = counted

    def state(self) -> State:
        """Return how the lock stands. A file that tells nothing locks."""
        try:
            return State.ON if self._read() else State.OFF
        except Damaged:
            return State.DAMAGED

    def verdict(self) -> Verdict:
        """Return whether a PIN may be entered now.

        Raises:
            StorageFault: a pause that begins anew could not be written.
        """
        with self._turn():
            try:
                kept = self._counting()
            except Damaged:
                kept = None
        return lock.verdict(kept.attempts if kept else Attempts(), self._counted())

    def answer(self, pin: str) -> Answer:
        """Tell whether this is the PIN. While there is none, every PIN is right.

        Raises:
            StorageFault: the try could not be written down, so the PIN was not looked at.
        """
        try:
            with self._turn():
                kept = self._counting()
                if kept is None:
                    return Answer.RIGHT
                counted = self._counted()
                if lock.verdict(kept.attempts, counted).wait:
                    return Answer.TOO_SOON
                self._write(replace(kept, attempts=lock.tried(kept.attempts, counted)))
            right, stale = _matches(kept.hash, pin)
        except Damaged:
            return Answer.DAMAGED
        if not right:
            return Answer.WRONG
        with suppress(StorageFault):  # on a full disk one more stays counted
            self._strike_off(kept.hash, _hashed(pin) if stale else kept.hash)
        return Answer.RIGHT

    def keep(self, pin: str, old: str = "") -> Answer:
        """Let this be the PIN from now on, if the old one is right; else nothing changes.

        Raises:
            ValueError: it cannot be a PIN; the text is the `Flaw`.
            StorageFault: as `answer`, or the new PIN could not be written.
        """
        if flaw := lock.flaw(pin):
            raise ValueError(flaw)
        if (answer := self.answer(old)) is Answer.RIGHT:
            kept = _Kept(_hashed(pin), Attempts())
            self._places.make()
            with self._turn():
                self._write(kept)
        return answer

    def remove(self, pin: str) -> Answer:
        """Lock nothing any more, if this is the PIN.

        Raises:
            StorageFault: as `answer`, or the file could not be removed.
        """
        if (answer := self.answer(pin)) is Answer.RIGHT:
            self._take_away()
        return answer

    def forget(self, erase_private: Callable[[], None]) -> None:
        """Remove what is private, and then the PIN, without knowing it.

        The eraser returns only when what it removed is gone from the disk. Wherever this is cut
        short, the lock is still there.

        Raises:
            StorageFault: the eraser, or the disk, refused; the lock is still there.
        """
        erase_private()
        self._take_away()

    def _counting(self) -> _Kept | None:
        """Return what is kept, with its pause in the present count; written where that is new."""
        kept = self._read()
        if kept is None:
            return None
        attempts = lock.counting(kept.attempts, self._counted())
        if attempts != kept.attempts:
            kept = replace(kept, attempts=attempts)
            self._write(kept)
        return kept

    def _strike_off(self, checked: str, new: str) -> None:
        """Forget what was tried, unless the PIN became another one meanwhile."""
        with self._turn(), suppress(Damaged):
            kept = self._read()
            if kept and kept.hash == checked:
                self._write(_Kept(new, Attempts()))

    def _read(self) -> _Kept | None:
        keep_private(self._path)
        try:
            with self._path.open("rb") as file:
                return _understood(file.read(_LARGEST + 1))
        except FileNotFoundError:
            return None
        except OSError as fault:
            raise Damaged(str(fault)) from fault

    def _write(self, kept: _Kept) -> None:
        document = {
            "format": _FORMAT,
            "hash": kept.hash,
            "wrong": kept.attempts.wrong,
            "since": kept.attempts.since,
        }
        try:
            write_whole(self._path, json.dumps(document, indent=2).encode() + b"\n")
        except OSError as fault:
            raise StorageFault(f"{self._path}: {fault.strerror}") from fault

    def _take_away(self) -> None:
        try:
            with self._turn():
                for litter in self._path.parent.glob(f".{self._path.name}.*.new"):
                    litter.unlink(missing_ok=True)
                self._path.unlink(missing_ok=True)
                sync_folder(self._path.parent)
        except OSError as fault:
            raise StorageFault(f"{self._path}: {fault.strerror}") from fault

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Let no other program read or write the file meanwhile, where the system can do that."""
        try:
            import fcntl  # noqa: PLC0415  - not on Windows

            handle = os.open(self._path.parent, os.O_RDONLY | os.O_CLOEXEC)
        except (ImportError, OSError):  # no folder yet, so nothing to take turns at
            yield
            return
        try:
            with suppress(OSError):  # a file system that has no such locks
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _understood(raw: bytes) -> _Kept:
    """Return what a file tells.

    Raises:
        Damaged: it is not whole, too large, or of a version that is not known here.
    """
    try:
        document: Any = json.loads(raw) if len(raw) <= _LARGEST else None
    except (ValueError, RecursionError) as fault:
        raise Damaged("not JSON") from fault
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise Damaged("not a lock as this version knows it")
    kept, wrong, since = (document.get(name) for name in ("hash", "wrong", "since"))
    if not isinstance(kept, str) or not kept.startswith("$argon2") or not kept.isascii():
        raise Damaged("no hash")
    if not isinstance(wrong, int) or isinstance(wrong, bool) or not 0 <= wrong <= lock.MOST:
        raise Damaged("no count")
    if isinstance(since, bool) or not isinstance(since, int | float):
        raise Damaged("no time")
    if not math.isfinite(since) or since < 0:
        raise Damaged("no such time")
    return _Kept(kept, Attempts(wrong, float(since)))


def _hashed(pin: str) -> str:
    """Return the salted hash of a PIN; it takes a tenth of a second and 64 MiB, and is meant to."""
    from argon2 import PasswordHasher  # noqa: PLC0415  - only where a PIN is used
    from argon2.exceptions import HashingError  # noqa: PLC0415

    try:
        return PasswordHasher().hash(_bytes(pin))
    except HashingError as fault:
        raise StorageFault(f"the PIN cannot be kept: {fault}") from fault


def _matches(kept: str, pin: str) -> tuple[bool, bool]:
    """Return whether a PIN has this hash, and whether new ones are made otherwise by now.

    Raises:
        Damaged: it is no hash, or none that could be of ours.
        StorageFault: there is too little memory to look.
    """
    from argon2 import PasswordHasher, extract_parameters  # noqa: PLC0415
    from argon2.exceptions import (  # noqa: PLC0415
        InvalidHashError,
        VerificationError,
        VerifyMismatchError,
    )

    hasher = PasswordHasher()
    try:
        asked = extract_parameters(kept)
        if asked.memory_cost > _MEMORY_KIB or max(asked.time_cost, asked.parallelism) > _ROUNDS:
            raise Damaged("a hash that asks for too much")
        hasher.verify(kept, _bytes(pin))
    except VerifyMismatchError:
        return False, False
    except VerificationError as fault:
        if "emory" in str(fault):  # a machine that is short of it has no damaged file
            raise StorageFault(f"the PIN cannot be looked at: {fault}") from fault
        raise Damaged(str(fault)) from fault
    except InvalidHashError as fault:
        raise Damaged(str(fault)) from fault
    return True, hasher.check_needs_rehash(kept)


def _bytes(pin: str) -> bytes:
    return lock.normal(pin).encode("utf-8", "surrogatepass")
