"""One program at a time works on what a person keeps: the coach, or a word that changes it all.

The lock is the kernel's and ends with the process however that ends; QLockFile, which goes by a
file's content, keeps a person out for good when a power cut left that file empty, or when another
Python program got the dead coach's number.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from coach.adapters.files import Places, keep_private
from coach.adapters.unavailable import Unavailable


class AlreadyRunning(Exception):
    """This person's coach runs already."""


@contextmanager
def alone(places: Places) -> Iterator[None]:
    """Keep a coach from starting meanwhile.

    Raises:
        AlreadyRunning: one runs.
        Unavailable: the lock cannot be made here.
    """
    places.make()
    handle = locked(places)
    try:
        yield
    finally:
        os.close(handle)


def locked(places: Places) -> int:
    """Return a descriptor that holds the lock until it is closed, if only by the process's end."""
    try:
        handle = os.open(places.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as fault:
        raise Unavailable(f"cannot open {places.lock}: {fault.strerror}") from fault
    keep_private(places.lock)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        os.close(handle)
        if isinstance(fault, BlockingIOError):
            raise AlreadyRunning from None
        raise Unavailable(f"cannot lock {places.lock}: {fault.strerror}") from fault
    return handle
