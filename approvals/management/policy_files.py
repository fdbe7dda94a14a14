"""The policy's documents as files: all of them appear together, once it is adopted, or none does."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from policy_rules.wizard.document import Document
from policy_rules.wizard.rendering import as_html, as_markdown


class Files:
    """Written beside their places on entering, and moved there on leaving; away with them if that fails."""

    def __init__(self, folder: Path, documents: Iterable[Document]):
        self._texts = {
            folder / f"policy.{document.language}.{ending}": render(document)
            for document in documents
            for ending, render in (("html", as_html), ("md", as_markdown))
        }
        self._folder = folder
        self._written: dict[Path, Path] = {}

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the documents are."""
        return tuple(self._texts)

    def __enter__(self) -> Files:
        """Raises ``OSError`` where nothing can be written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for path, text in self._texts.items():
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=f".{path.name}.")
            self._written[Path(name)] = path
            with open(handle, "w", encoding="utf-8") as file:
                file.write(text)
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        for written, path in self._written.items():
            if kind is None:
                written.chmod(0o666 & ~_umask())
                written.replace(path)
            else:
                written.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
