"""Asks for files; never blocks: dialogs are opened, the answer comes by call."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

LIST_SUFFIXES = (
    "*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xls *.ods *.jsonl *.ndjson *.vcf *.zip *.gz"
)


REPORT_SUFFIXES = "*.csv *.tsv *.txt *.xlsx *.zip *.json *.jsonl *.ndjson *.eml *.mbox"


class FileChooser:
    """Opens the system's file dialogs; tests put their own in its place."""

    def open_lists(self, parent: QWidget, on_chosen: Callable[[list[str]], None]) -> None:
        """Ask for one or more lists."""
        translate = QCoreApplication.translate
        dialog = QFileDialog(parent, translate("FileChooser", "Open a list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        lists = translate("FileChooser", "Lists (%1)").replace("%1", LIST_SUFFIXES)
        dialog.setNameFilters([lists, translate("FileChooser", "All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(on_chosen)
        dialog.open()

    def open_reports(self, parent: QWidget, on_chosen: Callable[[list[str]], None]) -> None:
        """Ask for reports of bounces and complaints."""
        translate = QCoreApplication.translate
        dialog = QFileDialog(parent, translate("FileChooser", "Import reports"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        reports = translate("FileChooser", "Reports (%1)").replace("%1", REPORT_SUFFIXES)
        dialog.setNameFilters([reports, translate("FileChooser", "All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(on_chosen)
        dialog.open()

    def save_as(self, parent: QWidget, path: str, on_chosen: Callable[[str], None]) -> None:
        """Ask where to write a file."""
        title = QCoreApplication.translate("FileChooser", "Write the list to")
        dialog = QFileDialog(parent, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_chosen)
        dialog.open()
