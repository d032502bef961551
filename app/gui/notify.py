"""Tells that a job is done when nobody looks at the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from app.gui.look import app_icon

_SHOWN_MS = 10_000


def notify(window: QMainWindow, title: str, words: str) -> None:
    """Mark the window in the taskbar and show a message, unless the window is in use."""
    if window.isActiveWindow():
        return
    QApplication.alert(window)
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return
    tray = QSystemTrayIcon(app_icon(), window)
    tray.messageClicked.connect(window.activateWindow)
    tray.show()
    tray.showMessage(title, words, app_icon(), _SHOWN_MS)
