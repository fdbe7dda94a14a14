"""Say whether a wheel holds both apps, whole, and nothing else: `contents.py WHEEL`, from the project's folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

APPS = ("approvals", "policy_rules")


def faults(held: set[str], expected: set[str]) -> list[str]:
    """Compare the files that a wheel holds with those it should hold; one line for each difference."""
    metadata = {name for name in held if name.split("/")[0].endswith(".dist-info")}
    strangers = [f"should not be there: {name}" for name in sorted(held - metadata - expected)]
    return strangers + [f"missing: {name}" for name in sorted(expected - held)]


def tracked_files() -> set[str]:
    """Return every file of the apps: code, templates, static files, translations and data alike."""
    listed = subprocess.run(["git", "ls-files", "-z", *APPS], check=True, capture_output=True, text=True).stdout
    return {name for name in listed.split("\0") if name and Path(name).exists()}


def main(wheel: str) -> int:
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    found = faults(held, tracked_files())
    print("\n".join(found) or f"{wheel} holds {' and '.join(APPS)}, {len(held)} files, and nothing else.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
