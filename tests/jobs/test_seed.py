"""The decoys' seed."""

from pathlib import Path

from app.jobs.seed import decoy_seed
from app.mail.providers import Providers
from app.settings import NetworkSettings
from app.verify.verifier import Verifier

MONTH_S = 31 * 86_400


def test_the_seed_survives_a_restart(tmp_path: Path) -> None:
    assert decoy_seed(tmp_path, 1e9) == decoy_seed(tmp_path, 1e9)


def test_another_month_has_another_seed(tmp_path: Path) -> None:
    assert decoy_seed(tmp_path, 1e9) != decoy_seed(tmp_path, 1e9 + MONTH_S)


def test_another_machine_has_another_seed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert decoy_seed(tmp_path / "a", 1e9) != decoy_seed(tmp_path / "b", 1e9)


def test_a_seed_whose_writer_was_killed_is_made_anew(tmp_path: Path) -> None:
    decoy_seed(tmp_path, 1e9)
    file = next(tmp_path.iterdir())
    file.write_text("")
    assert decoy_seed(tmp_path, 1e9) == decoy_seed(tmp_path, 1e9)
    assert len(file.read_text()) == 32


def test_only_the_owner_reads_the_seed(tmp_path: Path) -> None:
    decoy_seed(tmp_path, 1e9)
    assert next(tmp_path.iterdir()).stat().st_mode & 0o077 == 0


async def test_verifiers_with_one_seed_name_a_domains_decoy_alike() -> None:
    names: list[str] = []
    for seed in ("one", "one", "two"):
        verifier = Verifier(NetworkSettings(), Providers(), decoy_seed=seed)
        names += [verifier._decoy_name("a.example"), verifier._decoy_name("b.example")]
        await verifier.aclose()
    assert names[:2] == names[2:4]
    assert len(set(names)) == 4
