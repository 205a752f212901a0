"""Every statement that the store sends to its database; what only SQLite understands stands in a group of its own."""

VERSION = 1
"""The layout below. A change of it is a new number and a way from the old one."""

TABLES = (
    """
    CREATE TABLE copies (
        drill TEXT PRIMARY KEY NOT NULL,
        scenario_name TEXT NOT NULL,
        scenario BLOB NOT NULL,
        playbook_name TEXT NOT NULL,
        playbook BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE entries (
        drill TEXT NOT NULL REFERENCES copies (drill),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        story_s INTEGER NOT NULL,
        wall TEXT NOT NULL,
        role TEXT,
        payload TEXT NOT NULL,
        digests TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (drill, seq)
    )
    """,
    # Without a note of where the log ends, nothing would tell that its last entries were taken away.
    """
    CREATE TABLE heads (
        drill TEXT PRIMARY KEY NOT NULL REFERENCES copies (drill),
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL
    )
    """,
    # The salt may be forgotten with its text: a name could be guessed from digest and salt.
    """
    CREATE TABLE words (
        drill TEXT NOT NULL,
        seq INTEGER NOT NULL,
        field TEXT NOT NULL,
        salt BLOB,
        text TEXT,
        PRIMARY KEY (drill, seq, field),
        FOREIGN KEY (drill, seq) REFERENCES entries (drill, seq)
    )
    """,
    """
    CREATE TABLE drafts (
        drill TEXT NOT NULL REFERENCES copies (drill),
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (drill, place)
    )
    """,
)

ADD_COPIES = (
    "INSERT INTO copies (drill, scenario_name, scenario, playbook_name, playbook)"
    " VALUES (:drill, :scenario_name, :scenario, :playbook_name, :playbook)"
)
ADD_ENTRY = (
    "INSERT INTO entries (drill, seq, kind, story_s, wall, role, payload, digests, previous, hash)"
    " VALUES (:drill, :seq, :kind, :story_s, :wall, :role, :payload, :digests, :previous, :hash)"
)
ADD_WORDS = "INSERT INTO words (drill, seq, field, salt, text) VALUES (:drill, :seq, :field, :salt, :text)"
ADD_HEAD = "INSERT INTO heads (drill, seq, hash) VALUES (:drill, :seq, :hash)"
MOVE_HEAD = "UPDATE heads SET seq = :seq, hash = :hash WHERE drill = :drill"
SAVE_DRAFT = (
    "INSERT INTO drafts (drill, place, text) VALUES (:drill, :place, :text)"
    " ON CONFLICT (drill, place) DO UPDATE SET text = excluded.text"
)
DROP_DRAFT = "DELETE FROM drafts WHERE drill = :drill AND place = :place"

IDS = "SELECT drill FROM copies UNION SELECT drill FROM entries ORDER BY drill"
KNOWN = "SELECT 1 FROM copies WHERE drill = :drill UNION SELECT 1 FROM entries WHERE drill = :drill"
COPIES = "SELECT scenario_name, scenario, playbook_name, playbook FROM copies WHERE drill = :drill"
_ENTRIES = "SELECT drill, seq, kind, story_s, wall, role, payload, digests, previous, hash FROM entries WHERE drill = :drill"
_WORDS = "SELECT seq, field, salt, text FROM words WHERE drill = :drill"
ENTRIES = f"{_ENTRIES} AND seq > :after ORDER BY seq"
WORDS = f"{_WORDS} AND seq > :after ORDER BY seq, field"
# Without a bound, as somebody may have put rows below number 1.
ALL_ENTRIES = f"{_ENTRIES} ORDER BY seq"
ALL_WORDS = f"{_WORDS} ORDER BY seq, field"
HEAD = "INSERT INTO heads (drill, seq, hash) VALUES (:drill, :seq, :hash)"
MOVE_HEAD = "UPDATE heads SET seq = :seq, hash = :hash WHERE drill = :drill"
SAVE_DRAFT = (
    "INSERT INTO drafts (drill, place, text) VALUES (:drill, :place, :text)"
    " ON CONFLICT (drill, place) DO UPDATE SET text = excluded.text"
)
DROP_DRAFT = "DELETE FROM drafts WHERE drill = :drill AND place = :place"

IDS = "SELECT drill FROM copies UNION SELECT drill FROM entries ORDER BY drill"
KNOWN = "SELECT 1 FROM copies WHERE drill = :drill UNION SELECT 1 FROM entries WHERE drill = :drill"
COPIES = "SELECT scenario_name, scenario, playbook_name, playbook FROM copies WHERE drill = :drill"
ENTRIES = (
    "SELECT drill, seq, kind, story_s, wall, role, payload, digests, previous, hash"
    " FROM entries WHERE drill = :drill AND seq > :after ORDER BY seq"
)
WORDS = "SELECT seq, field, salt, text FROM words WHERE drill = :drill AND seq > :after ORDER BY seq, field"
HEAD = "SELECT seq, hash FROM heads WHERE drill = :drill"
# The head only counts where the entry it names is there: nothing is appended to a log that was cut.
TAIL = (
    "SELECT entries.seq, entries.hash FROM entries JOIN heads"
    " ON heads.drill = entries.drill AND heads.seq = entries.seq AND heads.hash = entries.hash"
    " WHERE entries.drill = :drill"
)
DRAFTS = "SELECT place, text FROM drafts WHERE drill = :drill ORDER BY place"
DRILLS = (
    "SELECT copies.scenario_name, ends.entries, final.wall,"
    " first.drill, first.seq, first.kind, first.story_s, first.wall, first.role, first.payload, first.digests,"
    " first.previous, first.hash"
    " FROM copies"
    " JOIN (SELECT drill, count(*) AS entries, max(seq) AS seq FROM entries GROUP BY drill) AS ends"
    " ON ends.drill = copies.drill"
    " JOIN entries AS final ON final.drill = ends.drill AND final.seq = ends.seq"
    " JOIN entries AS first ON first.drill = ends.drill AND first.seq = 1"
)
FIRST_WORDS = "SELECT drill, field, salt, text FROM words WHERE seq = 1"

# What only SQLite understands.

APPLICATION = 0x686F7477
"""`hotw`, by which a database of hotwash is told from any other."""

BEGIN_READING = "BEGIN"
BEGIN_WRITING = "BEGIN IMMEDIATE"
CHANGES = "PRAGMA data_version"
IDENTITY = (
    "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),"
    " (SELECT count(*) FROM sqlite_master)"
)
# Drills begun in the same microsecond stand in the order in which they were kept.
NEWEST_FIRST = " ORDER BY first.wall DESC, copies.rowid DESC"
SIGN = (f"PRAGMA application_id = {APPLICATION}", f"PRAGMA user_version = {VERSION}")

# An INSERT OR REPLACE removes a row without a word to the triggers on DELETE, hence those on INSERT.
TRIGGERS = (
    """
    CREATE TRIGGER entries_appended BEFORE INSERT ON entries
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entries WHERE drill = NEW.drill)
    BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END
    """,
    """
    CREATE TRIGGER entries_unchanged BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END
    """,
    """
    CREATE TRIGGER entries_kept BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END
    """,
    """
    CREATE TRIGGER copies_once BEFORE INSERT ON copies WHEN EXISTS (SELECT 1 FROM copies WHERE drill = NEW.drill)
    BEGIN SELECT RAISE(ABORT, 'copies are made once'); END
    """,
    """
    CREATE TRIGGER copies_unchanged BEFORE UPDATE ON copies
    BEGIN SELECT RAISE(ABORT, 'copies are never changed'); END
    """,
    """
    CREATE TRIGGER copies_kept BEFORE DELETE ON copies
    BEGIN SELECT RAISE(ABORT, 'copies are never removed'); END
    """,
    """
    CREATE TRIGGER words_once BEFORE INSERT ON words
    WHEN EXISTS (SELECT 1 FROM words WHERE drill = NEW.drill AND seq = NEW.seq AND field = NEW.field)
    BEGIN SELECT RAISE(ABORT, 'words are kept once'); END
    """,
    """
    CREATE TRIGGER words_forgotten_only BEFORE UPDATE ON words
    WHEN NEW.text IS NOT NULL OR (NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt)
      OR NEW.drill IS NOT OLD.drill OR NEW.seq IS NOT OLD.seq OR NEW.field IS NOT OLD.field
    BEGIN SELECT RAISE(ABORT, 'words are only ever forgotten'); END
    """,
    """
    CREATE TRIGGER words_kept BEFORE DELETE ON words
    BEGIN SELECT RAISE(ABORT, 'words are forgotten, not removed'); END
    """,
    """
    CREATE TRIGGER heads_once BEFORE INSERT ON heads WHEN EXISTS (SELECT 1 FROM heads WHERE drill = NEW.drill)
    BEGIN SELECT RAISE(ABORT, 'a drill has one head'); END
    """,
    """
    CREATE TRIGGER heads_forward BEFORE UPDATE ON heads WHEN NEW.drill IS NOT OLD.drill OR NEW.seq IS NOT OLD.seq + 1
    BEGIN SELECT RAISE(ABORT, 'a head moves by one entry'); END
    """,
    """
    CREATE TRIGGER heads_kept BEFORE DELETE ON heads
    BEGIN SELECT RAISE(ABORT, 'heads are never removed'); END
    """,
)
