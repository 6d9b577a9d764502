"""What is asked over the socket: an order is read, followed, and its answer told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coach.adapters.files import StorageFault
from coach.adapters.switchboard import Refused
from coach.domain import orders
from coach.domain.diary_orders import HelpNow, LogCramp, SayNone
from coach.domain.preferences import BadValue, nearest
from coach.domain.status import as_document
from coach.domain.water import within_the_hour
from coach.doors import Doors
from coach.engine.coach import Coach
from coach.faces import Faces
from coach.ui import words

if TYPE_CHECKING:
    from coach.engine.diary import Diary
    from coach.keeping import Keeping


@dataclass(frozen=True, slots=True)
class Commands:
    """Follows orders.

    Attributes:
        coach: the engine.
        faces: cards and routines.
        doors: what opens windows.
        keeping: works on everything that is kept.
        diary: what a person does with their diary.
        quit: ends the program, once the answer was sent.
    """

    coach: Callable[[], Coach]
    faces: Faces
    doors: Doors
    keeping: "Callable[[], Keeping]"
    diary: "Callable[[], Diary]"
    quit: Callable[[], None]

    def obey(self, text: str) -> Mapping[str, Any]:
        """Follow an order; return what its answer says.

        Raises:
            Refused: it cannot be followed.
        """
        try:
            order = orders.parse(text)
            if isinstance(order, orders.Keep):
                return {"lines": self._keep(order)}
            if isinstance(order, LogCramp | SayNone):
                return {"lines": self._write(order)}
            self._follow(order)
        except KeyError as fault:
            near = ", ".join(nearest(str(fault.args[0])))
            said = f"no preference is called {fault.args[0]!r}; near it are {near}"
            raise Refused(said) from fault
        except (orders.BadOrder, BadValue, StorageFault) as fault:
            raise Refused(str(fault)) from fault
        return self._told()

    def _told(self) -> Mapping[str, Any]:
        coach = self.coach()
        status = coach.status()
        advice = words.advice(status, within_the_hour(coach.recent(), status.now))
        lines = (*words.status_lines(status), *filter(None, (advice,)))
        return {"status": as_document(status), "lines": lines}

    def _follow(self, order: orders.Order) -> None:
        match order:
            case orders.AskStatus():
                pass
            case orders.Stretch(routine) if not self.faces.knows(routine):
                raise orders.BadOrder(f"no routine is called {routine!r}")
            case orders.Set(name, value):
                self.coach().set(name, value)
            case orders.Open(room) if room:
                self.doors.open(room)
            case orders.Open():
                self.doors.come_forward()
            case HelpNow():
                self.doors.help()
            case orders.Quit():
                self.quit()
            case _:
                self.coach().deeds.follow(order)

    def _keep(self, order: orders.Keep) -> list[str]:
        from coach.keeping import follow  # noqa: PLC0415  - hardly ever needed

        return follow(self.keeping(), order)

    def _write(self, order: LogCramp | SayNone) -> list[str]:
        from coach.jotting import follow  # noqa: PLC0415  - as above

        return follow(self.diary(), order)
