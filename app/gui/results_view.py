"""One list while it is checked and after: run bar, chips, table, summary, and Why?"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.evidence_panel import EvidencePanel
from app.gui.filter_bar import FilterBar
from app.gui.look import Look
from app.gui.open_job import DROP, KEEP, OpenJob, Shares
from app.gui.results_columns import columns
from app.gui.results_model import ResultsModel
from app.gui.results_table import ResultsTable
from app.gui.run_bar import RunBar
from app.gui.summary_panel import Share, SummaryPanel
from app.gui.widgets import button, column, fill, label, row
from app.store.filters import RowFilter, Sort

_REFRESH_MS = 100
_SHARES_MS = 500


class ResultsView(QWidget):
    """Shows an OpenJob. Rows in sight are drawn again at most ten times a second."""

    why_wanted = Signal(int)
    query_wanted = Signal(RowFilter, Sort)
    shares_wanted = Signal()
    copy_wanted = Signal(str)
    mark_wanted = Signal(list, int)
    suppress_wanted = Signal(list)
    check_again_wanted = Signal(list)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._job: OpenJob | None = None
        self._sort = Sort()
        self.run_bar = RunBar(look)
        self.filter_bar = FilterBar(look)
        self.model = ResultsModel(parent=self)
        self.table = ResultsTable(look, self.model)
        self.summary = SummaryPanel(look)
        self.evidence = EvidencePanel(look)
        self.evidence.hide()
        self.shown_count = label("", "small")
        self._empty = self._empty_page(look)
        self._lay_out()
        self._refresh = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._on_refresh)
        self._shares = QTimer(self, singleShot=True, interval=_SHARES_MS)
        self._shares.timeout.connect(self._on_shares)
        self._connect()

    def show_job(self, job: OpenJob) -> None:
        """Show a job from its first row, without a filter."""
        self._job = job
        self._sort = Sort()
        self.evidence.hide()
        self.filter_bar.blockSignals(True)
        self.filter_bar.clear()
        self.filter_bar.blockSignals(False)
        header = columns(job.info.headers, job.info.address_column, job.provider_label)
        self.model.show_rows(job, header, job.select(RowFilter(), self._sort))
        self.table.set_columns()
        self.table.scrollToTop()
        self.run_bar.show_job(job.info)
        self.shares_wanted.emit()
        self._tell_shown()

    def show_rows(self, job: OpenJob, row_ids: object) -> None:
        """Show the rows that a query found; an answer for another job is not shown."""
        if job is self._job:
            self.model.show_ids(row_ids)  # type: ignore[arg-type]  # numpy is not imported here
            self._tell_shown()

    def refresh_soon(self) -> None:
        """Draw rows in sight and shares again, not at once but soon; called at every progress."""
        if not self._refresh.isActive():
            self._refresh.start()
        if not self._shares.isActive():
            self._shares.start()

    def show_why(self) -> None:
        """Open the panel for the current row."""
        current = self.table.currentIndex()
        if not current.isValid() and self.model.rowCount():
            self.table.select_row(0)
            current = self.table.currentIndex()
        if current.isValid():
            self.evidence.show()
            self.why_wanted.emit(self.model.row_id(current.row()))

    def close_why(self) -> bool:
        """Close the panel; tell whether it was open."""
        was_open = self.evidence.isVisible()
        self.evidence.hide()
        self.table.setFocus()
        return was_open

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("tableCard")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        middle = QWidget()
        rows = column(card, self.shown_count, spacing=theme.SPACE_S)
        rows.setStretch(0, 1)
        middle.setLayout(rows)
        left = QWidget()
        across = row(self.summary, middle, spacing=theme.SPACE_M)
        across.setStretch(1, 1)
        left.setLayout(across)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.evidence)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([860, 360])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(theme.SPACE_M)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_S)
        outer.setSpacing(theme.SPACE_M)
        fill(outer, self.run_bar, self.filter_bar)
        outer.addWidget(self.splitter, 1)

    def _empty_page(self, look: Look) -> QWidget:
        made = QWidget()
        words = label(self.tr("No row passes this filter."), "muted")
        again = button(self.tr("Show all rows"), look)
        again.clicked.connect(self.filter_bar.clear)
        made.setLayout(column(None, row(None, words, None), row(None, again, None), None))
        return made

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._query)
        self.filter_bar.columns_button.clicked.connect(self._on_columns)
        self.summary.status_picked.connect(self.filter_bar.pick_status)
        self.summary.provider_picked.connect(self.filter_bar.pick_provider)
        self.summary.domain_picked.connect(self.filter_bar.pick_domain)
        self.table.sort_wanted.connect(self._on_sort)
        self.table.why_wanted.connect(self.show_why)
        self.table.menu_wanted.connect(self._on_menu)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.evidence.closed.connect(self.close_why)
        self.evidence.copy_wanted.connect(self.copy_wanted)

    def _query(self) -> None:
        self.query_wanted.emit(self.filter_bar.filter, self._sort)
        self.shares_wanted.emit()

    def _on_sort(self, key: str, is_descending: bool) -> None:
        self._sort = Sort(key, is_descending)
        self._query()

    def _on_current(self) -> None:
        current = self.table.currentIndex()
        if self.evidence.isVisible() and current.isValid():
            self.why_wanted.emit(self.model.row_id(current.row()))

    def _on_refresh(self) -> None:
        first, last = self.table.rows_in_sight if self.isVisible() else (0, -1)
        self.model.refresh(first, last)

    def show_shares(self, job: OpenJob, shares: Shares) -> None:
        """Draw the counts on chips, donut and bars."""
        if job is not self._job:
            return
        wanted = self.filter_bar.filter
        self.filter_bar.show_counts(shares.counts)
        self.filter_bar.show_facets(shares.reasons)
        self.summary.donut.show_counts(shares.counts)
        providers = [
            Share(each.name, job.provider_label(each.name), each.count) for each in shares.providers
        ]
        self.summary.providers.show_shares(providers, wanted.provider)
        domains = [Share(each.name, each.name, each.count) for each in shares.domains]
        self.summary.domains.show_shares(domains, wanted.domain)

    def _on_shares(self) -> None:
        self.shares_wanted.emit()
        wanted = self.filter_bar.filter
        if wanted != RowFilter():  # rows that got a verdict may pass now, or no longer
            self.query_wanted.emit(wanted, self._sort)

    def _tell_shown(self) -> None:
        shown = self.model.rowCount()
        self._stack.setCurrentIndex(0 if shown or self.filter_bar.filter == RowFilter() else 1)
        words = self.tr("%1 of %2 rows shown").replace("%1", QLocale().toString(shown))
        total = self._job.row_count if self._job is not None else 0
        self.shown_count.setText(words.replace("%2", QLocale().toString(total)))

    def _on_columns(self) -> None:
        corner = self.filter_bar.columns_button
        self.table.column_menu().popup(corner.mapToGlobal(corner.rect().bottomLeft()))

    def _on_menu(self, where: QPoint) -> None:
        ids = self.table.selected_ids
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu, ids)
        menu.popup(where)

    def copy_selected(self) -> None:
        """Copy the addresses of the selected rows."""
        self._copy(self.table.selected_ids)

    def marks_changed(self) -> None:
        """Draw marks again, and show their column from now on."""
        self.table.show_column("mark", is_shown=True)
        self._on_refresh()

    def _copy(self, ids: list[int]) -> None:
        if self._job is not None:
            self.copy_wanted.emit("\n".join(view.text for view in self._job.rows(ids)))

    def _fill_menu(self, menu: QMenu, ids: list[int]) -> None:
        many = len(ids)
        menu.addAction(self.tr("Why?"), self.show_why)
        menu.addAction(self.tr("Copy %n address(es)", "", many), lambda: self._copy(ids))
        again = menu.addAction(
            self.tr("Check %n address(es) again", "", many),
            lambda: self.check_again_wanted.emit(ids),
        )
        again.setEnabled(not self.run_bar.pause_button.isVisible())
        menu.addSeparator()
        menu.addAction(self.tr("Mark to keep"), lambda: self.mark_wanted.emit(ids, KEEP))
        menu.addAction(self.tr("Mark to drop"), lambda: self.mark_wanted.emit(ids, DROP))
        menu.addAction(self.tr("Remove mark"), lambda: self.mark_wanted.emit(ids, 0))
        menu.addSeparator()
        menu.addAction(self.tr("Add to suppression list"), lambda: self.suppress_wanted.emit(ids))
