"""The senses that work on this machine, in the order in which they are to be believed.

Each is imported only where it may be of use: what a resident program loads, it carries for days.
"""
# ruff: noqa: PLC0415

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject

from coach.adapters.message import Conversation
from coach.adapters.senses.desktop import is_gnome, is_wayland, is_xfce
from coach.adapters.senses.first_of import Candidate, FirstOf
from coach.adapters.senses.gap import GapLock
from coach.adapters.senses.presence import Connect, session_bus
from coach.adapters.senses.sense import BusySense, ClockSense, IdleSense, LockSense
from coach.adapters.senses.senses import CallSense, Parts, Senses
from coach.adapters.unavailable import Unavailable

log = logging.getLogger(__name__)

T = TypeVar("T")


def _system_bus(parent: QObject) -> Conversation:
    from coach.adapters.senses.logind import system_bus

    return system_bus(parent)


@dataclass(frozen=True)
class Buses:
    """How to connect to the session's bus and to the system's; both may raise `Unavailable`."""

    session: Connect = session_bus
    system: Connect = _system_bus


def chosen(
    environment: Mapping[str, str],
    platform: str,
    now: Callable[[], datetime],
    parent: QObject,
    stretching: Callable[[], bool] = lambda: False,
    buses: Buses | None = None,
) -> Senses:
    """Build the senses of this machine; what is missing is left out, and is never an error.

    Args:
        environment: the session's.
        platform: as in `sys.platform`.
        now: tells the wall clock's time, UTC.
        parent: the owner; the senses live until their `close`.
        stretching: whether one of our own routines is being played.
        buses: how to connect to them, if another way than usual.
    """
    gap = GapLock(now, parent=parent)
    match platform:
        case "win32":
            parts = _windows(gap, parent)
        case "darwin":
            parts = _mac(gap, parent)
        case _:
            machine = _Linux(environment, now, parent, buses or Buses())
            parts = machine.parts(gap)
    return Senses(parts, stretching, parent)


def working(candidates: Iterable[Callable[[], T]]) -> tuple[T, ...]:
    """Build those candidates that can be built."""
    built = list[T]()
    for build in candidates:
        try:
            built.append(build())
        except Unavailable as why:
            log.info("A sense is left out: %s", why)
    return tuple(built)


def _windows(gap: GapLock, parent: QObject) -> Parts:
    from coach.adapters.senses.full_screen_windows import FullScreenWindows
    from coach.adapters.senses.windows import WindowsIdle

    idle = FirstOf((lambda owner: WindowsIdle(parent=owner),), parent)
    busy = working((lambda: FullScreenWindows(parent),))
    return Parts(idle, locks=(gap,), busy=busy, ticks=(gap.tick,))


def _mac(gap: GapLock, parent: QObject) -> Parts:
    from coach.adapters.senses.macos import MacIdle

    idle = FirstOf((lambda owner: MacIdle(parent=owner),), parent)
    return Parts(idle, locks=(gap,), ticks=(gap.tick,))


@dataclass(frozen=True)
class _Linux:
    """Linux and its kin: a desktop on X11 or Wayland, with or without D-Bus and systemd."""

    environment: Mapping[str, str]
    now: Callable[[], datetime]
    parent: QObject
    buses: Buses

    def parts(self, gap: GapLock) -> Parts:
        """Build what works here."""
        quiet: tuple[Callable[[], BusySense], ...] = (self._dunst, self._kde)
        if is_gnome(self.environment):
            quiet = (self._gnome,)
        elif is_xfce(self.environment):
            quiet = (self._xfce, *quiet)
        return Parts(
            idle=FirstOf(self._idle(), self.parent),
            locks=(*working((self._logind, self._saver_lock)), gap),
            busy=working((*quiet, self._full_screen)),
            calls=next(iter(working((self._camera,))), None),
            clocks=working((self._clock,)),
            ticks=(gap.tick,),
        )

    def _idle(self) -> tuple[Candidate, ...]:
        if is_wayland(self.environment):
            return self._mutter, self._swayidle
        return self._xss, self._mutter, self._saver

    def _xss(self, parent: QObject) -> IdleSense:
        from coach.adapters.senses.xss import XIdle

        return XIdle(self.environment, parent=parent)

    def _mutter(self, parent: QObject) -> IdleSense:
        from coach.adapters.senses.mutter import MutterIdle

        return MutterIdle(self.buses.session, parent=parent)

    def _swayidle(self, parent: QObject) -> IdleSense:
        from coach.adapters.senses.swayidle import SwayIdle

        return SwayIdle(self.environment, parent=parent)

    def _saver(self, parent: QObject) -> IdleSense:
        from coach.adapters.senses.screensaver import ScreenSaverIdle

        return ScreenSaverIdle(self.buses.session, environment=self.environment, parent=parent)

    def _logind(self) -> LockSense:
        from coach.adapters.senses.logind import LogindLock

        return LogindLock(self.now, self.buses.system, self.environment, parent=self.parent)

    def _saver_lock(self) -> LockSense:
        from coach.adapters.senses.screensaver import ScreenSaverLock

        return ScreenSaverLock(self.now, self.buses.session, parent=self.parent)

    def _dunst(self) -> BusySense:
        from coach.adapters.senses.dnd import DoNotDisturb
        from coach.adapters.senses.dnd_dunst import DUNST

        return DoNotDisturb(DUNST, self.buses.session, self.parent)

    def _kde(self) -> BusySense:
        from coach.adapters.senses.dnd import DoNotDisturb
        from coach.adapters.senses.dnd_kde import KDE

        return DoNotDisturb(KDE, self.buses.session, self.parent)

    def _xfce(self) -> BusySense:
        from coach.adapters.senses.dnd import DoNotDisturb
        from coach.adapters.senses.dnd_xfce import XFCE

        return DoNotDisturb(XFCE, self.buses.session, self.parent)

    def _gnome(self) -> BusySense:
        from coach.adapters.senses.dnd_gnome import GnomeDnd

        return GnomeDnd(self.buses.session, self.parent)

    def _full_screen(self) -> BusySense:
        from coach.adapters.senses.full_screen import FullScreen

        return FullScreen(self.environment, self.parent)

    def _camera(self) -> CallSense:
        from coach.adapters.senses.camera import Camera

        return Camera(self.parent)

    def _clock(self) -> ClockSense:
        from coach.adapters.senses.clock import ClockWatch

        return ClockWatch(parent=self.parent)
