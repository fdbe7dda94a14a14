from __future__ import annotations

import argparse
import sys
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from approvals import policy, staffing
from approvals.adopting import Adoption, Proposal, adopt, propose
from approvals.management.asking import Asking
from approvals.management.policy_files import Files
from policy_rules import ruleset
from policy_rules.wizard.answers import Answers, AnswersRefused, Problem, read, read_json, template
from policy_rules.wizard.coverage import coverage
from policy_rules.wizard.document import differences
from policy_rules.wizard.remaining import remaining
from policy_rules.wizard.starting import assumed, start
from policy_rules.wizard.telling import told

NOT_ADOPTED, BAD_ANSWERS = 1, 2

EPILOG = """
Without --answers the questions are asked on the terminal. Nothing is changed before you have seen all of it and said
yes. Run it again whenever an answer changes: it begins with the answers of the policy in force and shows what would
differ. What somebody changed by hand since stays as it is, unless you say --overwrite.

The exit status is 0 when the policy is in force (or was already), 1 when it was not adopted, 2 when an answer will not
do.
"""


class Command(BaseCommand):
    help = "Ask a dozen questions; write the social media policy, and set up the rules and registers that enforce it."

    def create_parser(self, prog_name: str, subcommand: str, **options) -> CommandParser:
        return super().create_parser(
            prog_name, subcommand, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, **options
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", choices=("sv", "en"), help="The language of the questions.")
        parser.add_argument(
            "--answers", metavar="FILE", help="Answers in JSON instead of questions; - is standard input."
        )
        parser.add_argument("--print-answers", action="store_true", help="Print a file of answers to begin with.")
        parser.add_argument("--yes", action="store_true", help="Adopt without asking.")
        parser.add_argument("--overwrite", action="store_true", help="Undo what was changed by hand, too.")
        parser.add_argument(
            "--output", metavar="DIR", default=".", help="Where the documents are written. Default: here."
        )
        parser.add_argument("--dry-run", action="store_true", help="Show what would change; change and write nothing.")

    def handle(self, **options) -> None:
        """Ask or read, show, confirm, adopt, write."""
        language = options["language"] or (translation.get_language() or "en")[:2]
        with translation.override(language):
            self._run(language if language in ("sv", "en") else "en", options)

    def _run(self, language: str, options: dict) -> None:
        before, today = policy.in_force(), timezone.localdate()
        kept = before.answers if before else None
        if options["print_answers"]:
            self.stdout.write(template(start(kept, today, language)), ending="")
            return
        asking = Asking(input, self.stdout.write)
        if options["answers"]:
            answers, secrets = self._from_file(options["answers"], assumed(kept, today, language))
        else:
            answers, secrets = self._from_terminal(asking, start(kept, today, language))
        shown = not options["answers"]
        proposal = propose(answers, shown=shown)
        self._show(proposal, overwrite=options["overwrite"], terms=len(secrets))
        if options["dry_run"]:
            self.stdout.write(_("Nothing was changed."))
            return
        if not options["yes"] and not self._agrees(asking):
            raise CommandError(_("The policy was not adopted; nothing was changed."), returncode=NOT_ADOPTED)
        self._adopt(proposal, secrets, shown, options)

    def _from_file(self, name: str, start: dict) -> tuple[Answers, tuple[str, ...]]:
        try:
            source = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            message = _("The answers in %(file)s cannot be read: %(why)s") % {"file": name, "why": error}
            raise CommandError(message, returncode=BAD_ANSWERS) from error
        try:
            return read_json(source, start)
        except AnswersRefused as refused:
            lines = [_problem(name, problem) for problem in refused.problems]
            raise CommandError("\n".join(lines), returncode=BAD_ANSWERS) from refused

    def _from_terminal(self, asking: Asking, start: dict) -> tuple[Answers, tuple[str, ...]]:
        try:
            return read(asking.all(start), start)
        except (EOFError, KeyboardInterrupt) as error:
            message = _("Nobody answers. Run this on a terminal, or give --answers FILE (--print-answers makes one).")
            raise CommandError(message, returncode=BAD_ANSWERS) from error

    def _agrees(self, asking: Asking) -> bool:
        try:
            return asking.confirm(_("Adopt the policy with these changes?"))
        except (EOFError, KeyboardInterrupt):
            return False

    def _show(self, proposal: Proposal, *, overwrite: bool, terms: int) -> None:
        """What would change: in the document, in the registers, and what would not because somebody did it by hand."""
        say = self.stdout.write
        for document in proposal.documents:
            before = proposal.before.document(document.language) if proposal.before else None
            for one in differences(before, document):
                say(_("Point %(number)s, before: %(words)s") % {"number": one.point, "words": one.before or "–"})
                say(_("Point %(number)s, after: %(words)s") % {"number": one.point, "words": one.after or "–"})
        plan = proposal.plan
        changes = (*plan.ordinary, *plan.by_hand) if overwrite else plan.ordinary
        self._list(_("What changes in the registers:"), changes)
        if terms:
            say(_("Confidential words that go into the register: %(number)s") % {"number": terms})
        if not overwrite:
            self._list(_("What was changed by hand stays; --overwrite would undo it:"), plan.by_hand)
        self._list(_("These wait for a second person to confirm them:"), plan.waiting)
        if proposal.changes_nothing and not terms:
            say(_("All of it is so already."))

    def _list(self, title: str, changes) -> None:
        if not changes:
            return
        self.stdout.write(self.style.MIGRATE_HEADING(title))
        for one in told(changes):
            self.stdout.write(f"  {one}")
            for detail in one.details:
                self.stdout.write(f"      {detail}")

    def _adopt(self, proposal: Proposal, secrets: tuple[str, ...], shown: bool, options: dict) -> None:
        over = [change.id for change in proposal.plan.by_hand] if options["overwrite"] else []
        try:
            with Files(Path(options["output"]), proposal.documents) as files:
                done = adopt(
                    proposal.answers, actor=None, saw=proposal.digest, shown=shown, over_by_hand=over, secrets=secrets
                )
        except (ValidationError, OSError) as error:
            why = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
            message = _("The policy was not adopted; nothing was changed.")
            raise CommandError(f"{message} {why}", returncode=NOT_ADOPTED) from error
        self._tell(proposal, done, files)

    def _tell(self, proposal: Proposal, done: Adoption, files: Files) -> None:
        say = self.stdout.write
        say(self.style.SUCCESS(_("The policy is in force.") if done.row else _("The policy was in force already.")))
        for path in files.paths:
            say(f"  {path}")
        self._list(_("These wait for a second person to confirm them:"), done.applied.waiting)
        for document in proposal.documents[:1]:
            found = coverage(document, proposal.answers, ruleset.current())
            for one in found.loose:
                say(
                    _("A clause without its rule: %(words)s (%(codes)s)")
                    % {"words": one.clause.text, "codes": ", ".join(one.missing)}
                )
            for rule in found.unsaid:
                say(_("A rule without a clause: %(code)s %(words)s") % {"code": rule.code, "words": rule.summary})
            for rule in found.own:
                say(
                    _("A rule of your own without a clause: %(code)s %(words)s")
                    % {"code": rule.code, "words": rule.summary}
                )
            say(_("Clauses that are guidance only: %(number)s") % {"number": len(found.guidance)})
        for sentence in (*staffing.vacancies(staffing.duties()), *remaining(proposal.answers)):
            say(_("Left for you: %(what)s") % {"what": sentence})


def _problem(name: str, problem: Problem) -> str:
    place = f"{name}:{problem.line}" if problem.line else name
    return f"{place}: {problem.question}: {problem.message}" if problem.question else f"{place}: {problem.message}"
