"""The style sheet's text; $words are the palette's colours and the type scale's sizes."""

SHEET = """
* { font-family: "$family"; font-size: $body; }
QWidget { color: $text; }
QMainWindow, QDialog, #page, #pageBody { background: $ground; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QToolTip { background: $text; color: $surface; border: none; padding: 6px 8px; }

#header { background: $surface; border-bottom: 1px solid $line; }
#brand { font-size: $lead; font-weight: 600; }
#sandboxBanner { background: $sandbox; }
#sandboxBanner QLabel { color: $on_sandbox; font-weight: 500; }

QLabel[text_role="display"] { font-size: $display; font-weight: 600; }
QLabel[text_role="title"] { font-size: $title; font-weight: 600; }
QLabel[text_role="lead"] { font-size: $lead; font-weight: 600; }
QLabel[text_role="muted"] { color: $muted; }
QLabel[text_role="small"] { color: $muted; font-size: $small; }
QLabel[text_role="caption"] { color: $muted; font-size: $small; font-weight: 600; }
QLabel[text_role="error"] { color: $invalid_ink; }
QLabel[text_role="badge"] { background: $accent_wash; border-radius: 8px; padding: 2px 8px;
  font-size: $small; font-weight: 600; }
QLabel[text_role="number"] { font-size: $title; font-weight: 600; }

#card { background: $surface; border: 1px solid $line; border-radius: 10px; }
#notice { background: $catch_all_wash; border: none; border-radius: 8px; }
#notice QLabel { color: $catch_all_ink; }
#notice[tone="error"] { background: $invalid_wash; }
#notice[tone="error"] QLabel { color: $invalid_ink; }
#notice[tone="info"] { background: $accent_wash; }
#notice[tone="info"] QLabel { color: $text; }
#notice[tone="good"] { background: $valid_wash; }
#notice[tone="good"] QLabel { color: $valid_ink; }

#dropZone { background: $surface; border: 2px dashed $strong_line; border-radius: 14px; }
#dropZone[is_hovered="true"] { background: $accent_wash; border-color: $accent; }

QPushButton, QToolButton { background: $surface; border: 1px solid $strong_line;
  border-radius: 7px; padding: 6px 12px; min-height: 18px; font-weight: 500; }
QToolButton { padding: 6px; }
QPushButton:hover, QToolButton:hover { background: $raised; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 11px; }
QToolButton:focus { padding: 5px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  padding: 7px 16px; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 6px 15px; }
QPushButton[kind="primary"]:disabled { background: $raised; color: $muted; border-color: $line; }
QPushButton[kind="big"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  border-radius: 9px; padding: 11px 26px; font-size: $lead; font-weight: 600; }
QPushButton[kind="big"]:hover { background: $accent_hover; }
QPushButton[kind="big"]:focus { border: 2px solid $text; padding: 10px 25px; }
QPushButton[kind="big"]:disabled { background: $raised; color: $muted; border-color: $line; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent;
  border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $raised; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $accent; }
QPushButton[kind="danger"] { color: $invalid_ink; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 2px 4px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; padding: 2px 4px; }
QToolButton::menu-indicator { image: none; }

QPushButton[kind="chip"] { background: $surface; border: 1px solid $line; border-radius: 15px;
  padding: 5px 12px; font-weight: 500; }
QPushButton[kind="chip"]:hover { border-color: $strong_line; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton[kind="chip"]:checked { background: $accent_wash; border-color: $accent; }
QPushButton[chip="valid"]:checked { background: $valid_wash; border-color: $valid_ink; }
QPushButton[chip="invalid"]:checked { background: $invalid_wash; border-color: $invalid_ink; }
QPushButton[chip="catch_all"]:checked { background: $catch_all_wash;
  border-color: $catch_all_ink; }
QPushButton[chip="unknown"]:checked { background: $unknown_wash; border-color: $unknown_ink; }
QPushButton[chip="do_not_mail"]:checked { background: $do_not_mail_wash;
  border-color: $do_not_mail_ink; }

QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit { background: $surface;
  border: 1px solid $strong_line; border-radius: 7px; padding: 6px 9px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { padding: 0 9px; min-height: 30px; }
QSpinBox:focus { border: 2px solid $accent; padding: 0 7px; min-height: 28px; }
QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $accent; padding: 5px 8px; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QSpinBox { padding: 0 8px; min-height: 30px; }
QSpinBox QLineEdit { border: none; padding: 0 4px; min-height: 0; background: transparent; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 8px; min-height: 28px; }
QSpinBox QLineEdit:focus { border: none; padding: 0 4px; min-height: 0; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; background: $raised; }
QComboBox { padding-right: 26px; min-height: 18px; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong_line;
  selection-background-color: $accent_wash; selection-color: $text; outline: none; padding: 4px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px 0; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: $surface;
  border: 1px solid $strong_line; }
QCheckBox::indicator { border-radius: 4px; } QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5,
  fx:0.5, fy:0.5, stop:0 $accent, stop:0.5 $accent, stop:0.6 $surface, stop:1 $surface);
  border-color: $accent; }

QMenu { background: $surface; border: 1px solid $strong_line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 7px 26px 7px 12px; border-radius: 5px; }
QMenu::item:selected { background: $accent_wash; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 5px 4px; }

QTableView, QListView, QTreeView { background: $surface; border: none; outline: none;
  gridline-color: $line; selection-background-color: $accent_wash; selection-color: $text; }
#tableCard { background: $surface; border: 1px solid $line; border-radius: 10px; }
QTableView::item { padding: 0 10px; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $accent_wash; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 8px 10px; font-size: $small; font-weight: 600;
 }
QHeaderView::section:hover { color: $text; background: $raised; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: $surface; border: none; }

QProgressBar { background: $raised; border: none; border-radius: 4px; max-height: 8px;
  min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: $strong_line; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; } QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }

#pageNames { background: transparent; border: none; outline: none; }
#pageNames::item { padding: 9px 10px; border-radius: 7px; }
#pageNames::item:hover { background: $raised; }
#pageNames::item:selected { background: $accent_wash; color: $accent; }

#jobRow { background: transparent; border: 1px solid transparent; border-radius: 8px; }
#jobRow:hover { background: $raised; }
#jobRow:focus { border: 2px solid $accent; }
#bottomBar { background: $surface; border-top: 1px solid $line; }
#evidence { background: $surface; border: 1px solid $line; border-radius: 10px; }
#evidence QScrollArea, #evidenceBody { background: transparent; }
#transcript { background: $raised; border: none; border-radius: 8px; padding: 8px 10px; }
#transcript { font-family: "JetBrains Mono", "SF Mono", "Cascadia Mono", "Consolas",
  "DejaVu Sans Mono", monospace; font-size: $small; }
#rule { background: $line; border: none; }
"""
