"""What the database itself refuses about posts: words that change after the seal, states without a decision.

Python refuses first, with a better message; these triggers hold for ``update()``, ``bulk_create``, ``loaddata`` and
plain SQL as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from approvals import guards
from approvals.lifecycle import State
from approvals.models import (
    CONTENT_FIELDS,
    Decision,
    ErasedValue,
    Erasure,
    LedgerEntry,
    LiveRelease,
    Post,
    PostImage,
    PostVariant,
    Release,
    ReleaseEnd,
    SealedContent,
    TakedownClosing,
    TakedownTask,
)

POST = Post._meta.db_table
DECISION = Decision._meta.db_table
CHILDREN = (PostVariant._meta.db_table, PostImage._meta.db_table, Post.topics.through._meta.db_table)
WORDS = ("title", "body", "sponsor")
"""What an erasure empties."""
COLUMNS = tuple(Post._meta.get_field(name).column for name in CONTENT_FIELDS if name != "topics")
RELEASE = Release._meta.db_table
END = ReleaseEnd._meta.db_table
LIVE = LiveRelease._meta.db_table
TASK = TakedownTask._meta.db_table
CLOSING = TakedownClosing._meta.db_table
ENTRY = LedgerEntry._meta.db_table
ERASURE = Erasure._meta.db_table
ERASED = ErasedValue._meta.db_table
SEALED = SealedContent._meta.db_table
DRAFT = State.DRAFT.value
DIFFERS = "IS DISTINCT FROM"

WORDS_ARE_SEALED = "the words of a post change only while it is a draft"
ENDED = "only a release of this post that has not ended is served, and as it was printed"


@dataclass(frozen=True, slots=True)
class Ban:
    """Something that no statement may do: ``event`` on a row of ``table`` for which ``condition`` holds."""

    name: str
    event: str
    table: str
    condition: str
    message: str

    def sqlite(self) -> list[str]:
        """The trigger for SQLite, which spells ``IS DISTINCT FROM`` as ``IS NOT``."""
        return [
            f"CREATE TRIGGER imprimatur_{self.name} BEFORE {self.event} ON {self.table} "
            f"WHEN {self.condition.replace(DIFFERS, 'IS NOT')} BEGIN SELECT RAISE(ABORT, '{self.message}'); END"
        ]

    def postgres(self) -> list[str]:
        """The trigger for PostgreSQL 14 and later."""
        row = "OLD" if self.event == "DELETE" else "NEW"
        return [
            f"CREATE OR REPLACE FUNCTION imprimatur_{self.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {self.condition} THEN RAISE EXCEPTION '{self.message}' "
            f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {row}; END $$",
            f"CREATE OR REPLACE TRIGGER imprimatur_{self.name} BEFORE {self.event} ON {self.table} "
            f"FOR EACH ROW EXECUTE FUNCTION imprimatur_{self.name}()",
        ]


def guard() -> None:
    """Hand every ban to ``approvals.guards``, which puts it into the database after ``migrate``."""
    for ban in bans():
        guards.register(ban.name, sqlite=ban.sqlite(), postgres=ban.postgres())


def bans() -> list[Ban]:
    """Everything that is banned, on both databases."""
    changed = " OR ".join(f"NEW.{column} {DIFFERS} OLD.{column}" for column in COLUMNS)
    kept = " OR ".join(f"NEW.{column} {DIFFERS} OLD.{column}" for column in COLUMNS if column not in WORDS)
    emptied = " AND ".join(f"NEW.{column} = ''" for column in WORDS)
    is_erased = f"({_was_erased('OLD.id')} AND {emptied} AND NOT ({kept}))"
    newest = f"(SELECT to_state FROM {DECISION} WHERE post_id = NEW.id ORDER BY id DESC LIMIT 1)"
    took_steps = f"EXISTS (SELECT 1 FROM {DECISION} WHERE post_id = OLD.id)"
    # `INSERT OR REPLACE` of SQLite deletes the old row without asking any trigger but this one.
    replaces = (
        f"EXISTS (SELECT 1 FROM {POST} stored WHERE (stored.id = NEW.id OR stored.public_id = NEW.public_id) "
        f"AND EXISTS (SELECT 1 FROM {DECISION} WHERE post_id = stored.id))"
    )
    approved = f"EXISTS (SELECT 1 FROM {DECISION} WHERE submission_id = NEW.submission_id AND step = 'approve')"
    # The release of another post, one that has ended, or one at another time than it was printed for.
    not_to_be_served = (
        f"NOT EXISTS (SELECT 1 FROM {RELEASE} printed WHERE id = NEW.release_id AND post_id = NEW.post_id "
        f"AND printed_at = NEW.printed_at AND NOT (expires_at {DIFFERS} NEW.expires_at)) "
        f"OR EXISTS (SELECT 1 FROM {END} WHERE release_id = NEW.release_id)"
    )
    has_open_task = (
        f"EXISTS (SELECT 1 FROM {TASK} task WHERE task.release_id = NEW.release_id "
        f"AND NOT EXISTS (SELECT 1 FROM {CLOSING} closing WHERE closing.task_id = task.id))"
    )
    has_not_ended = f"NOT EXISTS (SELECT 1 FROM {END} WHERE release_id = OLD.release_id)"
    return [
        Ban(
            "post_words",
            "UPDATE",
            POST,
            f"OLD.state <> '{DRAFT}' AND ({changed}) AND NOT {is_erased}",
            WORDS_ARE_SEALED,
        ),
        Ban(
            "post_state",
            "UPDATE",
            POST,
            f"NEW.state <> OLD.state AND NEW.state {DIFFERS} {newest}",
            "the state of a post changes only by a recorded decision",
        ),
        Ban("post_starts", "INSERT", POST, f"NEW.state <> '{DRAFT}' OR {replaces}", "a post begins as a new draft"),
        Ban("post_stays", "DELETE", POST, took_steps, "a post that ever took a step is never deleted"),
        Ban(
            "post_public_id",
            "UPDATE",
            POST,
            f"NEW.public_id <> OLD.public_id AND {took_steps}",
            "evidence names a post by its public id, which stays",
        ),
        Ban("release", "INSERT", RELEASE, f"NOT {approved}", "a release needs an approved submission"),
        *(Ban(f"live_{event.lower()}", event, LIVE, not_to_be_served, ENDED) for event in ("INSERT", "UPDATE")),
        Ban("live_delete", "DELETE", LIVE, has_not_ended, "a release is served until it has ended"),
        Ban("takedown_once", "INSERT", TASK, has_open_task, "a release has one open takedown task at most"),
        *(ban for table in CHILDREN for ban in _bans_on_child(table)),
        *_bans_on_erasures(),
    ]


def _bans_on_child(table: str) -> list[Ban]:
    """A child row of a sealed post neither comes, goes, changes nor moves to another post."""
    old, new = (f"(SELECT state FROM {POST} WHERE id = {row}.post_id) <> '{DRAFT}'" for row in ("OLD", "NEW"))
    # `INSERT OR REPLACE` again: the row that it deletes may be another post's.
    replaces = (
        f"EXISTS (SELECT 1 FROM {table} child JOIN {POST} post ON post.id = child.post_id "
        f"WHERE child.id = NEW.id AND post.state <> '{DRAFT}')"
    )
    conditions = {
        "INSERT": f"{new} OR {replaces}",
        "UPDATE": f"{old} OR {new}",
        "DELETE": f"{old} AND NOT {_was_erased('OLD.post_id')}",
    }
    return [
        Ban(f"{table}_{event.lower()}", event, table, condition, WORDS_ARE_SEALED)
        for event, condition in conditions.items()
    ]


def _was_erased(post: str) -> str:
    """The words of the post with this id were erased."""
    return f"EXISTS (SELECT 1 FROM {ERASURE} erasure WHERE erasure.post_id = {post})"


def _bans_on_erasures() -> list[Ban]:
    """An erasure stands beside its entry, in the transaction that wrote it; what it erased does not come back."""
    newest = f"entry.seq = (SELECT max(seq) FROM {ENTRY})"
    is_told = f'SELECT 1 FROM {ENTRY} entry WHERE {newest} AND entry.body LIKE \'%"kind":"%.erased",%\''
    names_it = "entry.body LIKE '%\"' || NEW.commitment || '\"%'"
    return [
        Ban(
            "erasure_is_told",
            "INSERT",
            ERASURE,
            f"NOT EXISTS ({is_told} AND entry.seq = NEW.entry)",
            "an erasure is recorded beside the newest entry, which says so",
        ),
        Ban(
            "erased_is_named",
            "INSERT",
            ERASED,
            f"NOT EXISTS ({is_told} AND entry.seq = NEW.erasure_id AND {names_it})",
            "the newest entry erases only what it names",
        ),
        Ban(
            "erased_stays_away",
            "INSERT",
            SEALED,
            f"EXISTS (SELECT 1 FROM {ERASED} WHERE commitment = NEW.commitment)",
            "what was erased does not come back",
        ),
    ]
