"""The settings page of hosted services: keys, whom to ask first, where, and for how much."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from app.gui import theme
from app.gui.hosted_card import ServiceCard, ServiceKey
from app.gui.hosted_key_form import KeyForm, KeyPlaces
from app.gui.look import Look
from app.gui.settings_pages import Form
from app.gui.widgets import column
from app.settings import HostedSettings, Settings

if TYPE_CHECKING:  # the services come when the settings are opened
    from app.jobs.hosted_services import ServiceInfo


class HostedPage(Form):
    """Keys are kept or deleted at once; the rest is saved with the other settings.

    `opened` comes when the page is first seen: only then anybody looks for keys.
    """

    opened = Signal()

    def __init__(
        self,
        look: Look,
        services: Sequence[ServiceInfo],
        service_of: Callable[[str], str],
        check_url: Callable[[str], str],
    ) -> None:
        """Show services.

        Args:
            look: Colours and icons.
            services: All there are.
            service_of: Tells the service of a pasted key; empty if nobody knows.
            check_url: Tells why a web address cannot be used; empty if it can.
        """
        super().__init__(
            self.tr("Hosted services"),
            self.tr(
                "Services that you pay may settle what your computer cannot. None is asked before "
                "you see the cost and agree, list by list."
            ),
        )
        self._check_url = check_url
        self._is_seen = False
        self.key_form = KeyForm(look, services, service_of)
        self.cards = {info.key: ServiceCard(look, info) for info in services}
        self._order = [info.key for info in services]
        self._shelf = column(*self.cards.values(), spacing=theme.SPACE_M)
        for card in self.cards.values():
            card.moved.connect(self._on_moved)
        self._parts.addWidget(self.key_form)
        self._parts.addLayout(self._shelf)
        self.end()
        self._arrange()

    def show_keys(self, keys: Sequence[ServiceKey], places: KeyPlaces) -> None:
        """Draw where each key is, and where keys can be."""
        self.key_form.show_places(places)
        for key in keys:
            self.cards[key.service].show_key(key)

    def show_test(self, service: str, words: str, tone: str) -> None:
        """Say what a test of a key brought."""
        self.cards[service].show_told(words, tone)

    def read(self, settings: Settings) -> None:
        """Draw these settings."""
        hosted = settings.hosted
        asked = [name for name in hosted.order if name in self.cards]
        self._order = [*asked, *(name for name in self.cards if name not in asked)]
        for name, card in self.cards.items():
            url, budget = hosted.base_urls.get(name, ""), hosted.budget_credits.get(name)
            card.read(url, budget, is_asked=name in asked)
        self._arrange()

    def write(self, settings: Settings) -> Settings:
        """Return the settings with this page's part changed."""
        cards = self.cards.items()
        budgets = {name: card.credits for name, card in cards}
        hosted = HostedSettings(
            order=tuple(name for name in self._order if self.cards[name].ask.isChecked()),
            base_urls={name: card.base_url for name, card in cards if card.base_url},
            budget_credits={name: each for name, each in budgets.items() if each is not None},
        )
        return replace(settings, hosted=hosted)

    def problem(self) -> str:
        """Say in place, and return, what cannot be saved; empty if all can."""
        for card in self.cards.values():
            why = self._check_url(card.base_url) if card.base_url else ""
            if not why and card.ask.isChecked() and not (card.base_url or card.info.base_url):
                why = self.tr("%1 needs a web address.").replace("%1", card.info.label)
            if why:
                card.show_told(why, "error")
                card.url.setFocus()
                return why
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self.opened.emit()

    def _on_moved(self, name: str, by: int) -> None:
        place = self._order.index(name)
        self._order.insert(max(0, place + by), self._order.pop(place))
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards into their order, and close ways out of it."""
        for name in self._order:
            card = self.cards[name]
            self._shelf.removeWidget(card)
            self._shelf.addWidget(card)
            card.up.setEnabled(name != self._order[0])
            card.down.setEnabled(name != self._order[-1])
