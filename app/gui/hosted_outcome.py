"""What a round of questions to hosted services brought: answers, costs, stops, agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.hosted_words import amount, share_words, stop_words, unanswered_words
from app.gui.look import Look
from app.gui.verdict_style import ORDER, icon_name, status_word
from app.gui.widgets import Notice, button, card, clear, fill, label, row
from app.mail.reason import Status

if TYPE_CHECKING:  # the services come when they are asked
    from app.jobs.hosted_pass import Agreement, HostedReport, ServiceShare

_LOST = "lost"
_STOPPED_BY_USER = "cancelled"
_BUDGET, _NO_CREDITS = "budget", "no_credits"


class OutcomeView(QWidget):
    """`lost_wanted`: send again what was sent and lost, at the risk of paying twice."""

    lost_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.title = label("", "title")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.SPACE_S)
        self.lost = Notice()
        self.lost_button = button(self.tr("Send the lost ones again"), look, "refresh-cw")
        self.lost_button.clicked.connect(self.lost_wanted)
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(theme.SPACE_L)
        self.table.setVerticalSpacing(theme.SPACE_S)
        self.agreed = label("", "lead", wrap=True)
        self.about = label("", "muted", wrap=True)
        self.agreement = card(self.agreed, self.about, self.table)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE_M)
        fill(
            inner,
            self.title,
            self.lines,
            self.lost,
            row(self.lost_button, None),
            self.agreement,
            None,
        )

    def show_report(
        self, report: HostedReport, labels: Mapping[str, str], budgets: Mapping[str, float]
    ) -> None:
        """Draw how it ended.

        Args:
            report: As the services left it.
            labels: How people call each service.
            budgets: Credits for a list at most, by service; none for no limit.
        """
        kinds = [str(share.stop.kind) for share in report.shares if share.stop is not None]
        self.title.setText(self._title(report, kinds))
        clear(self.lines)
        for share in report.shares:
            self._show_share(share, labels[share.vendor], budgets.get(share.vendor))
        changed = self.tr("%n verdict(s) changed.", "", report.changed)
        self.lines.addWidget(label(changed, "muted"))
        lost = sum(each.why == _LOST for share in report.shares for each in share.unanswered)
        self._show_lost(lost)
        self._show_agreement(report.agreement)

    @property
    def text(self) -> str:
        """Return all words in sight, one a line."""
        found = [each.text() for each in self.findChildren(QLabel) if not each.isHidden()]
        return "\n".join(each for each in found if each)

    def _title(self, report: HostedReport, kinds: Sequence[str]) -> str:
        if not report.shares or _STOPPED_BY_USER in kinds:
            return self.tr("Stopped")
        if kinds:
            return self.tr("Stopped early")
        if any(share.unanswered for share in report.shares):
            return self.tr("Done, but answers are missing")
        return self.tr("Done")

    def _show_share(self, share: ServiceShare, service: str, budget: float | None) -> None:
        self.lines.addWidget(label(share_words(share, service), wrap=True))
        rest = unanswered_words(share)
        if rest:
            self.lines.addWidget(label(rest, "muted", wrap=True))
        if share.stop is None:
            return
        kind = str(share.stop.kind)
        if kind == _BUDGET and (budget is None or share.spending.spent + 1 <= budget):
            kind = _NO_CREDITS  # the purse never holds more than what is left at the service
        stop = Notice()
        calm = {"budget": "warning", _STOPPED_BY_USER: "info"}
        stop.show_text(stop_words(kind, service), calm.get(kind, "error"))
        stop.setToolTip(share.stop.text)
        self.lines.addWidget(stop)

    def _show_lost(self, count: int) -> None:
        words = self.tr(
            "%n address(es) were sent, and the answer was lost on the way. They may have been paid "
            "for. Winnow does not send them again unless you say so.",
            "",
            count,
        )
        self.lost.show_text(words if count else "")
        self.lost_button.setVisible(bool(count))

    def _show_agreement(self, found: Sequence[Agreement]) -> None:
        self.agreement.setVisible(bool(found))
        clear(self.table)
        if not found:
            return
        counts: Counter[tuple[str, str]] = Counter()
        for each in found:
            counts[str(each.local), each.told] += each.count
        total = sum(counts.values())
        agreed = sum(count for (local, told), count in counts.items() if local == told)
        words = self.tr("Both say the same of %1 of %2 addresses (%3 %).")
        parts = (amount(agreed), amount(total), str(round(100 * agreed / total)))
        for place, part in enumerate(parts, 1):
            words = words.replace(f"%{place}", part)
        self.agreed.setText(words)
        open_here = sum(count for (local, _), count in counts.items() if local == Status.UNKNOWN)
        still = counts[str(Status.UNKNOWN), str(Status.UNKNOWN)]
        settled = self.tr("Of %1 that Winnow left unknown, the service settled %2.")
        settled = settled.replace("%1", amount(open_here)).replace("%2", amount(open_here - still))
        self.about.setText(settled)
        self.about.setVisible(open_here > 0)
        self._draw_table(counts)

    def _draw_table(self, counts: Counter[tuple[str, str]]) -> None:
        rows = [each for each in ORDER if any(local == each for local, _ in counts)]
        told = [each for each in ORDER if any(answer == each for _, answer in counts)]
        heads = [self.tr("Winnow says"), *(status_word(each) for each in told)]
        for place, words in enumerate(heads):
            self.table.addWidget(label(words, "caption"), 0, place)
        for line, local in enumerate(rows, 1):
            self.table.addWidget(self._status(local), line, 0)
            for place, answer in enumerate(told, 1):
                count = counts[str(local), str(answer)]
                cell = label(amount(count) if count else "·", "lead" if local == answer else "")
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                words = self.tr("Winnow: %1, service: %2: %3")
                words = words.replace("%1", status_word(local)).replace("%2", status_word(answer))
                cell.setAccessibleName(words.replace("%3", str(count)))
                self.table.addWidget(cell, line, place)

    def _status(self, status: Status) -> QWidget:
        made = QWidget()
        icon = QLabel()
        ink = self._look.palette.status(status).ink
        icon.setPixmap(self._look.picture(icon_name(status), ink, 16))
        made.setLayout(row(icon, label(status_word(status)), None, spacing=6))
        return made
