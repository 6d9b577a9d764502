"""Where the page to share comes from: the diary, and the days beside it. Needs no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coach.domain.diary import Days
from coach.domain.report import NIGHTS, Report, first_of, reach, report
from coach.domain.stage import Stage
from coach.domain.welcome import Contacts
from coach.engine.diary import Diary, Said
from coach.ui.report.content import Content


@dataclass(frozen=True, slots=True)
class Source:
    """Where the page comes from.

    Attributes:
        diary: what a person does with their diary.
        days: what the history tells of the days from one date to another.
        contacts: whom they call.
    """

    diary: Diary
    days: Callable[[date, date], Days]
    contacts: Contacts

    @property
    def last(self) -> date:
        """The last night to tell of: the one that is on, if anything is logged, else that before.

        A night that has only begun is no gap yet.
        """
        tonight = self.diary.tonight
        logged = self.diary.book(tonight, tonight).told(tonight).logged
        return tonight if logged else self.diary.last_night

    def report(self, nights: int = NIGHTS[0]) -> Report:
        """Return the numbers.

        Raises:
            StorageFault: the disk refused.
        """
        last = self.last
        return report(
            self.diary.book(reach(last, nights), last),
            self.days(first_of(last, nights), last),
            last,
            nights,
            taken=self.diary.said(Said.TAKEN),
            weeks=self.diary.when(last).weeks,
        )

    def content(self, nights: int = NIGHTS[0]) -> Content:
        """Return all that the page is made of.

        Raises:
            StorageFault: the disk refused.
        """
        stage = self.diary.when(self.last).stage
        return Content(
            self.report(nights),
            self.diary.said(Said.NAME),
            self.diary.said(Said.QUESTIONS),
            self.contacts,
            pregnant=stage.pregnant or stage is Stage.AFTER,
        )

    def table(self, about: Report) -> bytes:
        """Return the nights of a report as a table.

        Raises:
            StorageFault: the disk refused.
        """
        from coach.adapters.diary_csv import table  # noqa: PLC0415  - where it is wanted

        book = self.diary.book(about.first, about.last)
        return table(book, self.days(about.first, about.last), about.taken_as)
