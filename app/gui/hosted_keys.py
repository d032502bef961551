"""Keeps, tests and forgets keys of hosted services for the settings page, in threads."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.gui.hosted_card import ServiceKey
from app.gui.hosted_key_form import FILE, KeyPlaces
from app.gui.hosted_page import HostedPage
from app.gui.hosted_words import account_words
from app.gui.job_controller import JobController

if TYPE_CHECKING:  # the services come when they are needed
    from app.jobs.hosted_services import KeyStore, KeyTest, Secret

_FILE_NAME = "keys.json"  # the command line looks there too


class HostedKeys(QObject):
    """Holds the session's keys; nothing is looked up before somebody asks.

    Attributes:
        store: Where keys are; set before first use to have them elsewhere.
    """

    found = Signal(object, object)
    told = Signal(str, str)
    tested = Signal(str, str, str)

    def __init__(self, parent: QObject, controller: JobController) -> None:
        super().__init__(parent)
        self._controller = controller
        self.store: KeyStore | None = None
        self._is_file_open = False
        self._turn = asyncio.Lock()  # what was found last is told last

    def serve(self, page: HostedPage) -> None:
        """Work for a page until it is closed."""
        self.found.connect(page.show_keys)
        self.told.connect(page.key_form.show_told)
        self.tested.connect(page.show_test)
        page.opened.connect(self.look_up)
        page.key_form.keep_wanted.connect(self._on_keep)
        page.key_form.unlock_wanted.connect(self._on_unlock)
        for card in page.cards.values():
            card.test_wanted.connect(self._on_test)
            card.delete_wanted.connect(self._on_delete)

    def look_up(self) -> None:
        """Find out where keys are; `found` follows."""
        self._start(self._look_up())

    async def secrets(self) -> dict[str, Secret]:
        """Return the keys that there are, by service; one that cannot be fetched is left out."""
        return await asyncio.to_thread(self._secrets)

    async def secret(self, service: str) -> Secret | None:
        """Return a service's key; None if there is none to be had."""
        return (await self.secrets()).get(service)

    # In threads

    def _keys(self) -> KeyStore:
        from app.jobs.hosted_services import KeyStore  # noqa: PLC0415  only now needed

        if self.store is None:
            self.store = KeyStore(os.environ)
        return self.store

    def _secrets(self) -> dict[str, Secret]:
        from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
            KeyFileError,
            KeyStoreError,
            services,
        )

        found: dict[str, Secret] = {}
        for info in services():
            try:
                key = self._keys().get(info.key)
            except (KeyStoreError, KeyFileError):
                continue
            if key is not None:
                found[info.key] = key.secret
        return found

    def _states(self) -> tuple[list[ServiceKey], KeyPlaces]:
        from app.jobs.hosted_services import services  # noqa: PLC0415  only now needed

        keys = [self._state(info.key) for info in services()]
        why = self._keys().why_no_keyring()
        return keys, KeyPlaces(why, self._path.exists(), self._is_file_open)

    def _state(self, service: str) -> ServiceKey:
        from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
            KeyFileError,
            KeyStoreError,
            is_test_key,
        )

        try:
            key = self._keys().get(service)
        except (KeyStoreError, KeyFileError) as error:
            return ServiceKey(service, "", problem=str(error))
        if key is None:
            return ServiceKey(service, "")
        return ServiceKey(service, str(key.source), is_test_key(service, key.secret))

    def _keep(self, service: str, key: str, place: str, passphrase: str) -> None:
        from app.jobs.hosted_services import KeySource, Secret  # noqa: PLC0415  only now needed

        if place == FILE and not self._is_file_open:
            self._open_file(passphrase)
        self._keys().put(service, Secret(key), KeySource(place))

    def _open_file(self, passphrase: str) -> None:
        keys = self._keys()
        file = keys.open_file(self._path, passphrase)
        file.read()  # says whether the passphrase is the file's
        keys.use_file(file)
        self._is_file_open = True

    @property
    def _path(self) -> Path:
        return self._controller.workspace.store.path.parent / _FILE_NAME

    # On the window's loop

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._controller.tasks.start(work, "keys")

    async def _look_up(self) -> None:
        async with self._turn:
            self.found.emit(*await asyncio.to_thread(self._states))

    async def _tell(self, name: str, good: str, work: Coroutine[Any, Any, None]) -> None:
        """Do a piece of work, say what came of it, and where keys are now."""
        from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
            BadKeyError,
            KeyFileError,
            KeyStoreError,
        )

        try:
            await work
        except (BadKeyError, KeyFileError, KeyStoreError, OSError) as error:
            self.told.emit(error.strerror if isinstance(error, OSError) else str(error), "error")
            return
        await self._look_up()
        self.told.emit(good.replace("%1", name), "good")

    async def _test(self, service: str, base_url: str) -> None:
        from app.jobs.hosted_services import (  # noqa: PLC0415  only now needed
            is_loopback,
            try_key,
        )

        secret = await self.secret(service)
        if secret is None:
            self.tested.emit(service, self.tr("There is no key to test."), "error")
            return
        if self._controller.workspace.is_sandbox and not is_loopback(base_url):
            words = self.tr("In the sandbox nothing leaves this computer: the key is not tested.")
            self.tested.emit(service, words, "warning")
            return
        # In a loop of its own: certificates and proxies are read before the first octet leaves.
        test = await asyncio.to_thread(lambda: asyncio.run(try_key(service, secret, base_url)))
        self.tested.emit(service, *self._test_words(test))

    def _test_words(self, test: KeyTest) -> tuple[str, str]:
        if test.problem:
            return test.problem, "error"
        if test.is_test_key:
            return self.tr("A test key: nothing is paid, and the answers prove nothing."), "info"
        if test.account is None:
            words = self.tr("This service tells no balance; the key shows its worth when it asks.")
            return words, "info"
        told = account_words(test.account)
        return f"{self.tr('The key works.')} {told}".strip(), "good"

    def _on_keep(self, service: str, key: str, place: str, passphrase: str) -> None:
        good = {
            "keyring": self.tr("The key of %1 is in the keyring now."),
            "session": self.tr("The key of %1 is kept until you quit."),
            "file": self.tr("The key of %1 is in the file under your passphrase."),
        }[place]
        work = asyncio.to_thread(self._keep, service, key, place, passphrase)
        self._start(self._tell(_label(service), good, work))

    def _on_unlock(self, passphrase: str) -> None:
        work = asyncio.to_thread(self._open_file, passphrase)
        self._start(self._tell("", self.tr("The file of keys is open until you quit."), work))

    def _on_delete(self, service: str) -> None:
        self._start(
            self._tell(_label(service), self.tr("The key of %1 is deleted."), self._drop(service))
        )

    async def _drop(self, service: str) -> None:
        await asyncio.to_thread(lambda: self._keys().delete(service))

    def _on_test(self, service: str, base_url: str) -> None:
        self._start(self._test(service, base_url))


def _label(service: str) -> str:
    from app.jobs.hosted_services import services  # noqa: PLC0415  only now needed

    return next(info.label for info in services() if info.key == service)
