"""Everything a job needs, built from the settings and closed in order."""

from __future__ import annotations

import asyncio
import copy
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.jobs.estimates import Estimates
from app.jobs.seed import decoy_seed
from app.jobs.tidy import forget_old_jobs
from app.mail.deliverability import BounceTable
from app.mail.evidence import Evidence
from app.mail.known import LIST_NAMES, KnownLists, ListTexts, OwnLists
from app.mail.providers import Providers
from app.mail.result import Result
from app.mail.verdict import Weights, decide
from app.settings import ListSettings, NetworkSettings, Settings
from app.store.database import Store

if TYPE_CHECKING:  # both bring all of dnspython and aiosmtplib: 150 ms that no start has to pay
    from app.hosted.keys import KeyStore
    from app.sandbox.sandbox import Sandbox
    from app.verify.verifier import Verifier

SANDBOX_WAIT_S = 30  # its greylisting opens after some seconds; nobody should wait for the rest


@dataclass(frozen=True, slots=True)
class Rules:
    """What verdicts are made with: bundled data and the user's own.

    Attributes:
        providers: Who runs which MX host.
        known_lists: Disposable, role, free and the other lists.
        weights: Points of each factor.
    """

    providers: Providers
    known_lists: KnownLists
    weights: Weights

    @classmethod
    def load(cls, settings: Settings) -> Rules:
        """Read the bundled data and lay the user's settings over it."""
        weights = Weights.from_toml(_text("factors.toml")).with_changes(settings.weights)
        return cls(
            providers=Providers.from_toml(_text("providers.toml")),
            known_lists=KnownLists(_list_texts(), _own_lists(settings.lists)),
            weights=weights,
        )


class Workspace:
    """The store, the rules and the network, handed to whoever works on a job.

    Attributes:
        network: Network settings of runs; in a sandbox they lead to it and nowhere else.
        clock: Unix time, seconds.
        keys: Where a run finds the key for breaches; None: environment and keyring.
    """

    def __init__(  # noqa: PLR0913  it is where everything comes together
        self,
        store: Store,
        settings: Settings,
        rules: Rules,
        *,
        data_dir: Path,
        network: NetworkSettings | None = None,
        sandbox: Sandbox | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.store = store
        self.settings = settings
        self.rules = rules
        self.data_dir = data_dir
        self.network = network or settings.network
        self.clock = clock
        self.keys: KeyStore | None = None
        self._sandbox = sandbox
        self._estimates = Estimates(store.history)

    @classmethod
    async def open(cls, settings: Settings, data_dir: Path, *, sandbox: bool = False) -> Workspace:
        """Open the store in a data folder and read the rules; start the sandbox if wanted.

        Raises:
            StoreError: The store cannot be used.
            OSError: A resource is missing, or the sandbox found no free port.
        """
        folder = paths.data_dir(data_dir)
        rules = await asyncio.to_thread(Rules.load, settings)
        store = await asyncio.to_thread(Store.open, paths.store_file(folder))
        await asyncio.to_thread(forget_old_jobs, store, settings.privacy, time.time())
        workspace = cls(store, settings, rules, data_dir=folder)
        if sandbox:
            try:
                await workspace._start_sandbox()
            except BaseException:
                store.close()
                raise
        return workspace

    def without_cache(self) -> Workspace:
        """Return a view of the same workspace that takes no answer over from earlier runs."""
        fresh = copy.copy(self)
        fresh.settings = replace(self.settings, cache_hours=0)
        return fresh

    @property
    def is_sandbox(self) -> bool:
        """Tell whether runs talk to the simulated mail world."""
        return self._sandbox is not None

    @property
    def providers(self) -> Providers:
        """Return who runs which MX host."""
        return self.rules.providers

    @property
    def known_lists(self) -> KnownLists:
        """Return the lists."""
        return self.rules.known_lists

    @property
    def weights(self) -> Weights:
        """Return the points of each factor."""
        return self.rules.weights

    def network_for(self, wanted: NetworkSettings) -> NetworkSettings:
        """Return what a run may use of the wanted settings: a sandbox never reaches outside."""
        if self._sandbox is None:
            return wanted
        here = self.network
        return replace(
            wanted,
            nameservers=here.nameservers,
            smtp_port=here.smtp_port,
            allow_private=True,
            proxies=(),
            check_rdap=False,
            check_dnsbl=False,
            check_breaches=False,
            wait_s=min(wanted.wait_s, SANDBOX_WAIT_S),
            preflight_dead_ip="",
        )

    def verifier(self, network: NetworkSettings | None = None, *, breach_key: str = "") -> Verifier:
        """Build what asks the network; whoever asks for it closes it."""
        from app.verify.verifier import Verifier  # noqa: PLC0415  see above

        wanted = self.network_for(network or self.network)
        seed = decoy_seed(self.data_dir, self.clock())
        return Verifier(
            wanted,
            self.rules.providers,
            clock=self.clock,
            decoy_seed=seed,
            breach_key=breach_key,
        )

    def judge(self, evidence: Evidence) -> Result:
        """Decide on evidence with this workspace's rules."""
        rules = self.rules
        return Result(evidence, decide(evidence, rules.weights, self.clock(), rules.providers))

    def bounce_table(self) -> BounceTable:
        """Return how likely mail bounces, learnt from the user's own imported outcomes too."""
        return self._estimates.table()

    def bounce_outcomes(self) -> int:
        """Return how many imported outcomes the bounce table has learnt from."""
        return self._estimates.learnt()

    async def aclose(self) -> None:
        """Stop the sandbox and close the store."""
        try:
            if self._sandbox is not None:
                await self._sandbox.stop()
        finally:
            self.store.close()

    async def _start_sandbox(self) -> None:
        from app.sandbox.sandbox import Sandbox  # noqa: PLC0415  see above
        from app.sandbox.world import World  # noqa: PLC0415  see above

        world = World.from_toml(_text("sandbox.toml"))
        sandbox = Sandbox(world, log_file=self.data_dir / "sandbox.log")
        place = await sandbox.start()
        self._sandbox = sandbox
        self.network = replace(
            self.settings.network,
            nameservers=(place.nameserver,),
            smtp_port=place.smtp_port,
            allow_private=True,
            proxies=(),
            wait_s=min(self.settings.network.wait_s, SANDBOX_WAIT_S),
            preflight_dead_ip="",
        )


def _text(name: str) -> str:
    return paths.resource(name).read_text(encoding="utf-8")


def _list_texts() -> ListTexts:
    return ListTexts(**{name: _text(f"lists/{name}.txt") for name in LIST_NAMES})


def _own_lists(lists: ListSettings) -> OwnLists:
    return OwnLists(
        disposable_add=lists.disposable_add,
        disposable_except=lists.disposable_except,
        role_add=lists.role_add,
        role_except=lists.role_except,
        free_add=lists.free_add,
        free_except=lists.free_except,
        typo_except=lists.typo_except,
        trap_add=lists.trap_add,
        allow=lists.allow,
    )
