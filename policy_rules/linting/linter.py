"""Checking files one after the other and writing what was found."""

from __future__ import annotations

from typing import BinaryIO, TextIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from policy_rules.finding import Finding
from policy_rules.linting.checker import Checker
from policy_rules.linting.items import KEYS, BadInput, Defaults, Item, read_object, read_text
from policy_rules.linting.printing import Locator, as_json, as_lines, printable
from policy_rules.linting.reading import numbered_lines, parse, whole_text

CLEAN, BARRED, BAD_INPUT = 0, 1, 2
_MOST_UNKNOWN_KEYS = 20


class Linter:
    """Checks what it is given at once and keeps nothing of it, so that it can go on for ever."""

    def __init__(self, checker: Checker, defaults: Defaults, *, out: TextIO, err: TextIO, json: bool) -> None:
        self._checker = checker
        self._defaults = defaults
        self._out = out
        self._err = err
        self._json = json
        self._checked = self._found = self._barring = self._bad = 0
        self._unknown_keys: set[str] = set()

    @property
    def exit_code(self) -> int:
        """0: nothing bars; 1: something does; 2: something could not be checked."""
        if self._bad:
            return BAD_INPUT
        return BARRED if self._barring else CLEAN

    def check_file(self, name: str, stream: BinaryIO, *, is_html: bool = False) -> None:
        """Check all of ``stream`` as one text: as HTML where ``is_html`` or the ending of ``name`` says so."""
        try:
            item = read_text(name, whole_text(stream), self._defaults, is_html=is_html)
        except BadInput as error:
            self.complain(name, str(error))
        else:
            self._check(item, name, Locator(item.content.text.source))

    def check_lines(self, name: str, stream: BinaryIO) -> None:
        """Check each line of ``stream`` as a content in JSON. A line of blanks is none, but it is counted."""
        for number, line in numbered_lines(stream):
            if line is not None and not line.strip():
                continue
            where = f"{name}:{number}"
            try:
                data = parse(line)
                item = read_object(data, self._defaults)
            except BadInput as error:
                self.complain(where, str(error))
            else:
                self._mention_unknown_keys(where, data)
                self._check(item, where, None)

    def complain(self, where: str, why: str) -> None:
        """Say on the error stream that something could not be checked, and remember that it was so."""
        self._bad += 1
        self._say(where, why)

    def conclude(self) -> None:
        """Say, to people, how much was found."""
        if self._json:
            return
        checked = ngettext("%(n)d text checked", "%(n)d texts checked", self._checked) % {"n": self._checked}
        found = ngettext("%(n)d finding", "%(n)d findings", self._found) % {"n": self._found}
        barring = ngettext("%(n)d of them bars", "%(n)d of them bar", self._barring) % {"n": self._barring}
        self._out.write(f"{checked}: {found}, {barring}.\n" if self._found else f"{checked}: {found}.\n")
        self._out.flush()

    def _check(self, item: Item, where: str, locator: Locator | None) -> None:
        findings = self._checker.check(item)
        self._count(findings)
        lines = [as_json(item, findings)] if self._json else as_lines(where, findings, locator)
        for line in lines:
            self._out.write(f"{line}\n")
        self._out.flush()

    def _count(self, findings: tuple[Finding, ...]) -> None:
        self._checked += 1
        self._found += len(findings)
        self._barring += sum(finding.bars for finding in findings)

    def _mention_unknown_keys(self, where: str, data: dict[str, object]) -> None:
        """A misspelt key changes what is checked, so it is mentioned, once; a key of somebody else's does no harm."""
        for key in sorted(data.keys() - KEYS - self._unknown_keys):
            if len(self._unknown_keys) < _MOST_UNKNOWN_KEYS:
                self._unknown_keys.add(key)
                self._say(where, _("The key “%(key)s” is not known and is left out of account.") % {"key": key[:40]})

    def _say(self, where: str, what: str) -> None:
        self._err.write(printable(f"{where}: {what}") + "\n")
        self._err.flush()
