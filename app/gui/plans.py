"""What the user chose, as the plans that the engine understands; a verdict, as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.files.lists import ColumnRole
from app.gui.evidence_panel import Explanation
from app.gui.export_view import ExportChoice
from app.gui.import_view import ImportChoice
from app.gui.open_job import OpenJob
from app.gui.settings_pages import Points
from app.mail.reason import Reason, Status, status_of
from app.mail.result import Result
from app.paths import resource
from app.store.jobs import JobInfo, JobState

if TYPE_CHECKING:  # readers and writers come late
    from app.jobs.transfer import ExportPlan, ImportPlan
    from app.jobs.workspace import Rules, Workspace
    from app.mail.deliverability import Forecast
    from app.mail.explain import Sentence

_OWN_LAYOUTS = ("winnow", "full")


def import_plan(choice: ImportChoice) -> ImportPlan:
    """Return the plan of an import."""
    from app.jobs.transfer import ImportPlan, Several  # noqa: PLC0415  brings readers

    roles = tuple(
        (role, place)
        for place, role in enumerate(choice.roles)
        if role not in (ColumnRole.OTHER, ColumnRole.ADDRESS)
    )
    reading = choice.reading
    plan = ImportPlan(
        sources=choice.sources,
        address_column=choice.address_column,
        roles=roles,
        name=PurePath(choice.sources[0].path).name,
        fold=reading.is_folded,
        several=Several.SPLIT if reading.is_split else Several.FIRST,
    )
    return plan.without(rule for rule in plan.rules if rule in reading.off_rules)


def export_plan(job: OpenJob, choice: ExportChoice) -> ExportPlan:
    """Return the plan of an export; text goes out in the dialect in which it came in."""
    from app.files.target import ExportTarget  # noqa: PLC0415  brings writers
    from app.files.writer import target_like  # noqa: PLC0415  brings writers
    from app.jobs.transfer import ExportPlan, Preset, source_of  # noqa: PLC0415  brings writers

    source = source_of(job.info)
    if source is not None and source.format == choice.format:
        target = replace(target_like(source, str(choice.path)), has_bom=choice.has_bom)
    else:
        target = ExportTarget(path=str(choice.path), format=choice.format, has_bom=choice.has_bom)
    plan = _with_extras(ExportPlan(job.info.id, target, choice.layout), choice)
    if choice.is_all:
        return plan
    if choice.preset:
        return replace(plan, preset=Preset(choice.preset))
    marked = job.marked_choice(choice.statuses)
    return replace(plan, statuses=choice.statuses, row_ids=marked)


def _with_extras(plan: ExportPlan, choice: ExportChoice) -> ExportPlan:
    from app.jobs.transfer import Keep, Split  # noqa: PLC0415  brings writers

    extras = choice.extras
    return replace(
        plan,
        keep=Keep(extras.keep) if extras.keep else None,
        split=Split(extras.split),
        parts=extras.parts,
        sample=extras.sample or None,
    )


def export_folder(job: JobInfo) -> Path:
    """Return the folder that an export is offered to go to: that of the list, if it is one's own.

    Pasted lists and samples lie where people do not look.
    """
    if not job.sources:
        return Path.home()
    folder = Path(job.sources[0]).absolute().parent
    is_own = folder.name != "pasted" and folder != resource("samples")
    return folder if is_own and folder.is_dir() else Path.home()


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """A layout as an export offers it."""

    name: str
    label: str
    about: str
    formats: tuple[str, ...] = ()


def layout_choices(workspace: Workspace) -> list[LayoutChoice]:
    """Return the layouts that an export can have: ours first, then the others by name."""
    from app.jobs.transfer import layouts_of  # noqa: PLC0415  only now needed

    found = layouts_of(workspace)
    others = sorted(found.keys() - set(_OWN_LAYOUTS), key=lambda name: found[name].label.lower())
    return [
        LayoutChoice(name, found[name].label, found[name].about, found[name].formats)
        for name in (*_OWN_LAYOUTS, *others)
        if name in found
    ]


def forecast(workspace: Workspace, job: OpenJob, statuses: frozenset[Status]) -> Forecast:
    """Return the bounces to expect of mailing the rows with these statuses."""
    from app.mail.deliverability import Share  # noqa: PLC0415  only now needed

    reasons = [(Reason(each.name), each.count) for each in job.facets("reason", 99) if each.name]
    return workspace.bounce_table().forecast(
        Share(reason, "", count) for reason, count in reasons if status_of(reason) in statuses
    )


def default_points() -> list[Points]:
    """Return the factors of the score with their points by default."""
    from app.mail.verdict import Weights  # noqa: PLC0415  only now needed

    found = Weights.from_toml(resource("factors.toml").read_text("utf-8"))
    return [Points(each.name, _factor(each.label), each.points) for each in found.table]


def explain(text: str, result: Result, rules: Rules) -> Explanation:
    """Return a verdict in words of the user's language."""
    from app.mail.explain import advice, why  # noqa: PLC0415  only now needed

    labels = {each.name: _factor(each.label) for each in rules.weights.table}
    reason, help_ = in_words(why(result, rules.providers)), in_words(advice(result))
    return Explanation(text, reason, help_, result, labels)


def _factor(label: str) -> str:
    return QCoreApplication.translate("Factors", label)


def in_words(sentence: Sentence) -> str:
    """Return a sentence in the user's language."""
    template = QCoreApplication.translate("Explain", sentence.template)
    return template.format(**dict(sentence.values))


def unfinished(jobs: Sequence[JobInfo]) -> JobInfo | None:
    """Return the newest job that was begun and not ended."""
    begun = (JobState.RUNNING, JobState.PAUSED)
    return next((job for job in jobs if job.state in begun), None)


def pasted_list(folder: Path, text: str, name: str) -> Path:
    """Keep pasted addresses as a text file and return its path."""
    from app.files.hygiene import one_address_a_line  # noqa: PLC0415  many expressions

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    path.write_text(one_address_a_line(text), encoding="utf-8")
    return path
