"""The hostile files: each by name, as a function that writes it, and the words that its refusal must have."""

from collections.abc import Callable

LARGEST = 16 * 1024 * 1024
HEAD = b"format: 1\nid: hostile\nfacts: {a: 1}\nfirst_scene: s0\nscenes:\n"


def _rows(row: str, count: int) -> bytes:
    return "".join(row.format(n=n, m=n + 1) for n in range(count)).encode()


CORPUS: dict[str, tuple[Callable[[], bytes], str]] = {
    "deep flow lists": (lambda: b"[" * 100_000, "nested more than 40 deep"),
    "deep flow mappings": (lambda: b"{a: " * 100_000, "nested more than 40 deep"),
    "deep block lists": (lambda: b"- " * 100_000, "nested more than 40 deep"),
    "deep complex keys": (lambda: b"? " * 100_000, "nested more than 40 deep"),
    "deep within a scenario": (lambda: HEAD + b"  s0: " + b"[" * 5_000, "nested more than 40 deep"),
    "too large": (lambda: b"#" * (LARGEST + 1), "larger than 16 MiB"),
    "too many parts": (lambda: b"- [a,b,c,d,e,f]\n" * 150_000, "more than 1000000 parts"),
    "laughs by the thousand million": (
        lambda: b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(50)),
        "an anchor (`&`) is not read",
    ),
    "an alias to itself": (lambda: b"a: &a [*a]", "an alias (`*`) is not read"),
    "merged keys": (lambda: b"a: &a {b: 1}\nc: {<<: *a}", "an alias (`*`) is not read"),
    "an object of Python's": (lambda: b"!!python/object/apply:os.system [exit 1]", "a tag (`!`) is not read"),
    "thousands of directives": (
        lambda: b"".join(b"%%TAG !a%d! x\n" % n for n in range(50_000)) + b"---\na: 1\n",
        "a line cannot begin with `%`",
    ),
    "directives after the document": (
        lambda: b"a: 1\n...\n" + b"".join(b"%%TAG !a%d! x\n" % n for n in range(50_000)),
        "a line cannot begin with `%`",
    ),
    "thousands of documents": (lambda: b"---\n" * 50_000, "a second document begins here"),
    "an integer of 5,000 digits": (lambda: b"minutes: " + b"9" * 5_000, "the number is beyond"),
    "an integer of 5,000 digits in an expression": (
        lambda: HEAD + b"  s0: {text: T, end: over, also: [{text: T, when: '" + b"9" * 5_000 + b"'}]}",
        "has more than 500 characters",
    ),
    "a lone surrogate": (lambda: b"title: \xed\xa0\x80", "is not UTF-8"),
    "an escaped surrogate": (lambda: b'title: "\\ud800"', "this escape stands for no character"),
    "a NUL": (lambda: b"title: \x00", "U+0000 cannot stand in a file"),
    "no text at all": (lambda: bytes(range(256)) * 40, "is not UTF-8"),
    "a quote never closed": (
        lambda: b"title: '" + b"x\n" * 500_000,
        "a quote is opened here and never closed",
    ),
    "a key of a megabyte": (lambda: b"? " + b"k" * 2**20 + b"\n: 1", "is not a key here"),
    "a name of a megabyte": (lambda: b"first_scene: " + b"k" * 2**20, "is not an identifier"),
    "a duration of a megabyte": (
        lambda: HEAD + b"  s0: {text: T, end: over, discuss: '1d" + b" " * 2**20 + b"x'}",
        "is not a duration",
    ),
    "a date of a megabyte": (
        lambda: b"story_start: '2026-03-10" + b" " * 2**20 + b"09:10'",
        "is not a date and time",
    ),
    "a language of a megabyte": (lambda: b"language: e" + b"-aa" * 2**18 + b"!", "is not a language"),
    "thousands of unknown keys": (lambda: _rows("k{n}: 1\n", 20_000), "is not a key here"),
    "thousands of duplicate keys": (lambda: b"id: a\n" * 20_000, "given twice"),
    "thousands of unknown names": (
        lambda: HEAD + _rows("  s{n}: {{text: T, then: z{n}}}\n", 5_000),
        "is not a scene",
    ),
    "a long row of passages": (
        lambda: HEAD + _rows("  s{n}: {{text: T, then: s{m}}}\n", 5_000),
        "is not a scene",
    ),
    "thousands of rings": (lambda: HEAD + _rows("  s{n}: {{text: T, then: s{n}}}\n", 5_000), "only pass on"),
    "thousands of braces": (
        lambda: HEAD + b"  s0: {end: over, text: '" + b"{" * 15_001 + b"ab}'}",
        "is not a fact",
    ),
    "too many unlike expressions": (
        lambda: (
            HEAD
            + b"  s0:\n    text: T\n    end: over\n    also:\n"
            + b"".join(
                b"      - {text: T, when: '''%s'' != ''%d'''}\n" % (b"x" * 450, n) for n in range(3_000)
            )
        ),
        "take more than 1 MiB",
    ),
    "only line ends": (lambda: b"\n" * 2**20, "the file is empty"),
    "only colons": (lambda: b":" * 2**20, "no key can stand here"),
    "only quotes": (lambda: b"'" * 2**20, "must hold keys with values of their own"),
}
"""Sizes are what shows the danger without slowing the tests; the bounds that refuse them do not depend on size."""
