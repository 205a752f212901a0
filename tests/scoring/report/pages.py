"""HTML and Markdown read back as a reader's program reads them, so that tests speak of what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

VOID = frozenset(("meta", "br", "hr", "img", "link", "input"))


@dataclass
class Node:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: "list[Node | str]" = field(default_factory=list)

    def nodes(self) -> "Iterator[Node]":
        """This element and all below it, in order."""
        yield self
        for each in self.inside:
            if isinstance(each, Node):
                yield from each.nodes()

    def all(self, tag: str, class_: str | None = None) -> "list[Node]":
        """Every element of this tag, with this class if one is named."""
        return [
            node
            for node in self.nodes()
            if node.tag == tag and (class_ is None or class_ in (node.attributes.get("class") or "").split())
        ]

    def with_id(self, anchor: str) -> "Node":
        """The one element of this id."""
        (found,) = [node for node in self.nodes() if node.attributes.get("id") == anchor]
        return found

    def words(self) -> str:
        """What is read, blanks made one."""
        return " ".join(" ".join(self._texts()).split())

    def exact_words(self) -> str:
        """What is read, with nothing put between the parts."""
        return "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        for each in self.inside:
            if isinstance(each, str):
                yield each
            elif each.tag != "style":
                yield from each._texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs), f"<{tag}> has an attribute twice"
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read_html(text: str) -> Node:
    """The page as a tree; fails where an element is not closed in its place."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    (root,) = reader.open
    return root


def read_markdown(text: str) -> list[Token]:
    """The tokens of CommonMark with tables and strikethrough; inline tokens follow the block they are in."""
    tokens: list[Token] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        tokens.append(token)
        tokens += token.children or []
    return tokens


def shown(tokens: list[Token]) -> str:
    """What a reader of the Markdown sees, blanks made one."""
    text = [each.content for each in tokens if each.type in ("text", "text_special", "code_inline")]
    return " ".join(" ".join(text).split())


def cells(tokens: list[Token]) -> list[str]:
    """The words of every cell of every table's body."""
    found: list[str] = []
    inside = False
    for token in tokens:
        if token.type in ("td_open", "td_close"):
            inside = token.type == "td_open"
            if inside:
                found.append("")
        elif inside and token.type in ("text", "text_special", "code_inline"):
            found[-1] += token.content
    return found
