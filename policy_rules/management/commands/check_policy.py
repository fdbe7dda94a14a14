from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from policy_rules import ruleset
from policy_rules.channels import CHANNELS
from policy_rules.linting.checker import Checker, has_registers, read_terms, rules_alone
from policy_rules.linting.items import CAPACITIES, Defaults
from policy_rules.linting.linter import BAD_INPUT, Linter
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.ruleset import RegistersTampered, Ruleset
from policy_rules.text.terms import Term

STANDARD_INPUT = "-"
ASSUMED = Defaults()

EPILOG = """
With --jsonl each line of input is a JSON object with the key "text" or "html" and, as far as known, "title", "channel",
"language", "market", "capacity", "company", "sponsor", "images" (objects with "name", "alt", "credit", "rights") and
"id". For each line there is one line of output: "id" and "findings", where "start" and "end" count Unicode code points
in the field as it was supplied. Empty lines are passed over.

The exit status is 0 when nothing bars, 1 when a finding does, 2 when something could not be read, 141 when whoever
read the output stopped reading (as for a program that ends on SIGPIPE).
"""

STOPPED_READING = 128 + 13
"""What a shell makes of a program that ended on SIGPIPE, number 13 (POSIX.1-2017, XCU 2.8.2)."""


class Command(BaseCommand):
    help = "Check texts against the policy, without sending them through the workflow."
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **options) -> CommandParser:
        return super().create_parser(
            prog_name, subcommand, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, **options
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE", help="A text or an .html file; - is standard input.")
        kind = parser.add_mutually_exclusive_group()
        kind.add_argument("--jsonl", action="store_true", help="Each line of input is one content in JSON.")
        kind.add_argument("--html", action="store_true", help="Input is HTML, whatever it is called.")
        parser.add_argument("--format", choices=("text", "json"), help="Default: text, but json with --jsonl.")
        parser.add_argument("--terms", metavar="FILE", help="More confidential terms, one a line.")
        parser.add_argument(
            "--messages", choices=("en", "sv"), help="The language of the messages. Default: the site's."
        )
        said = parser.add_argument_group("what is so where the input does not say otherwise")
        said.add_argument("--channel", choices=CHANNELS, default=ASSUMED.channel, help="Default: none in particular.")
        said.add_argument("--language", choices=dict(LANGUAGES), default=ASSUMED.language, help="Default: %(default)s.")
        said.add_argument("--market", choices=dict(MARKETS), default=ASSUMED.market, help="Default: %(default)s.")
        said.add_argument("--capacity", choices=CAPACITIES, default=ASSUMED.capacity, help="Default: %(default)s.")
        said.add_argument("--company", default=ASSUMED.company, help="Who speaks. Default: the registered company.")
        said.add_argument("--sponsor", default=ASSUMED.sponsor, help="Who pays for it. Default: nobody.")

    def handle(self, *args, **options) -> None:
        with translation.override(options["messages"] or settings.LANGUAGE_CODE):
            try:
                exit_code = self._check(options)
            except BrokenPipeError:
                # Whoever read the output has had enough of it; Python would complain about that once more when it ends.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                exit_code = STOPPED_READING
        if exit_code:
            sys.exit(exit_code)

    def _check(self, options: dict) -> int:
        terms, problems = self._read_terms(options["terms"])
        linter = Linter(
            Checker.of(self._rules(), terms),
            Defaults(**{field.name: options[field.name] for field in fields(Defaults)}),
            out=self.stdout,
            err=self.stderr,
            json=(options["format"] or ("json" if options["jsonl"] else "text")) == "json",
        )
        for line, problem in problems:
            linter.complain(f"{options['terms']}:{line}", problem)
        check = linter.check_lines if options["jsonl"] else partial(linter.check_file, is_html=options["html"])
        for name in options["files"] or [STANDARD_INPUT]:
            self._check_one(name, linter, check)
        linter.conclude()
        return linter.exit_code

    def _check_one(self, name: str, linter: Linter, check: Callable[[str, BinaryIO], None]) -> None:
        if name == STANDARD_INPUT:
            check(name, sys.stdin.buffer)
            return
        try:
            with open(name, "rb") as stream:
                check(name, stream)
        except BrokenPipeError:
            raise
        except OSError as error:
            linter.complain(name, error.strerror)

    def _read_terms(self, name: str | None) -> tuple[list[Term], list[tuple[int, str]]]:
        if name is None:
            return [], []
        try:
            with open(name, "rb") as stream:
                return read_terms(stream)
        except OSError as error:
            raise CommandError(f"{name}: {error.strerror}", returncode=BAD_INPUT) from error

    def _rules(self) -> Ruleset:
        try:
            if has_registers():
                return ruleset.current()
        except (DatabaseError, ImproperlyConfigured, RegistersTampered) as error:
            raise CommandError(
                _("The registers cannot be read, so nothing was checked: %(why)s") % {"why": error},
                returncode=BAD_INPUT,
            ) from error
        self.stderr.write(_("The database has no registers yet (manage.py migrate makes them): checking without them."))
        return rules_alone()
