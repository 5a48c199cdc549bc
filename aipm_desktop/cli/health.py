"""`aipm check`, `backup` and `restore`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from aipm_desktop.cli.opening import reading
from aipm_desktop.cli.output import Outcome, counted
from aipm_desktop.store import backup as backups
from aipm_desktop.store import database, health


def check(args: Namespace) -> Outcome:
    """Whether the file is sound: structure, contents and journal agree. A damaged one is told, not refused."""
    problems = database.inspect(args.file)
    counts: dict[str, int] = {}
    if not problems:
        with reading(args.file) as con:
            counts = health.counts(con)
    data = {
        "ok": not problems,
        "problems": [{"where": one.where, "what": one.what} for one in problems],
        "counts": counts,
    }
    if problems:
        lines = [f"{args.file} is damaged:", *(f"  {one.where}: {one.what}" for one in problems)]
    else:
        lines = [f"{args.file} is sound: {counted(counts.get('card', 0), 'card')}"]
    return Outcome(data, lines, code=1 if problems else 0)


def backup(args: Namespace) -> Outcome:
    """Writes a proved copy."""
    with reading(args.file) as con:
        made = backups.write(con, Path(args.out)) if args.out else backups.make(con, why="manual")
    data = {"path": str(made.path), "digest": made.digest, "size": made.size}
    return Outcome(data, [f"backed up to {made.path}", f"SHA-256 {made.digest}"])


def restore(args: Namespace) -> Outcome:
    """Puts a backup in the workspace's place; what was there is kept and told."""
    path = Path(args.file).absolute()
    was_there = path.exists()
    kept = backups.restore(path, Path(args.backup))
    data = {
        "path": str(path),
        "digest": backups.file_digest(path),
        "kept": {"path": str(kept.path), "digest": kept.digest} if was_there else None,
    }
    lines = [f"restored {path}"]
    if was_there:
        lines.append(f"what was there is kept in {kept.path}")
    return Outcome(data, lines)
