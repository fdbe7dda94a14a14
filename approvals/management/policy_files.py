"""The policy's documents as files: all of them appear together, once it is adopted, or none does."""

from __future__ import annotations

import os
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
        self._written: dict[Path, Path] = {}

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the documents are."""
        return tuple(self._texts)

    def __enter__(self) -> Files:
        """Raises ``OSError`` where nothing can be written."""
        try:
            for path, text in self._texts.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                beside = path.with_name(f".{path.name}.{os.getpid()}")
                self._written[beside] = path
                beside.write_text(text, encoding="utf-8")
        except OSError:
            self._clear()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is None:
            for written, path in self._written.items():
                written.replace(path)
        else:
            self._clear()

    def _clear(self) -> None:
        for written in self._written:
            if written.exists():
                written.unlink()
