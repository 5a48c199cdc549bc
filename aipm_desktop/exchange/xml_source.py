"""Foreign XML read with suspicion: no document types, no entities, no depth without end; what is no XML is refused with its place."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.parsers.expat import errors as expat

from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.exchange.plan import IsCancelled, Progress

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SIZE_LIMIT = 200_000_000
DEPTH_LIMIT = 100
_ENDED = frozenset(
    expat.codes[message]
    for message in (
        expat.XML_ERROR_NO_ELEMENTS,
        expat.XML_ERROR_UNCLOSED_TOKEN,
        expat.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["'][^>]{0,200}?\?>""")
_NATIVE = {"utf-8", "utf-16", "iso8859-1", "ascii"}
_CHUNK = 65_536


def load(
    data: bytes,
    name: str = "",
    *,
    skipping: Iterable[str] = (),
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> tuple[Element, Counter[str]]:
    """The root element with plain tag names (no namespaces), and how many elements named in `skipping` were left out
    together with what is inside them: a file of a hundred megabytes is mostly those.

    Raises FileProblem with reason empty, too_big, entities (a document type: no export has one), too_deep, truncated,
    encoding, not_xml, with the place; and Cancelled.
    """
    if len(data) > SIZE_LIMIT:
        raise FileProblem(name, "too_big", detail=str(SIZE_LIMIT))
    if not data.strip():
        raise FileProblem(name, "empty")
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.ElementTree import XMLParser  # type: ignore[import-untyped]

    pruned = _Pruned(frozenset(skipping), name)
    parser = XMLParser(target=pruned, forbid_dtd=True)
    try:
        text = _in_utf8(data, name)
        for start in range(0, len(text), _CHUNK):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            if progress is not None:
                progress(0.8 * start / len(text))
            parser.feed(text[start : start + _CHUNK])
        root: Element = parser.close()
    except ParseError as problem:
        line, column = problem.position
        reason = "truncated" if problem.code in _ENDED else "not_xml"
        said = str(problem).partition(":")[0]
        raise FileProblem(name, reason, f"line {line}, column {column + 1}", said) from None
    except DefusedXmlException:
        raise FileProblem(name, "entities") from None
    except (LookupError, ValueError) as problem:  # an encoding that Python or expat does not have
        raise FileProblem(name, "encoding", detail=str(problem)[:100]) from None
    return root, pruned.skipped


class _Pruned:
    """Builds the tree while the file is read, without what is skipped."""

    def __init__(self, skipping: frozenset[str], name: str) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self.skipped: Counter[str] = Counter()
        self._skipping, self._name = skipping, name
        self._tree = TreeBuilder()
        self._depth = 0
        self._hidden_from = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise FileProblem(self._name, "too_deep")
        if self._hidden_from:
            return
        plain = tag.rpartition("}")[2]
        if plain in self._skipping and self._depth > 1:
            self.skipped[plain] += 1
            self._hidden_from = self._depth
        else:
            self._tree.start(plain, attributes)

    def data(self, text: str) -> None:
        """Text between marks."""
        if not self._hidden_from:
            self._tree.data(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._hidden_from:
            self._tree.end(tag.rpartition("}")[2])
        elif self._hidden_from == self._depth:
            self._hidden_from = 0
        self._depth -= 1

    def close(self) -> Element:
        """The root, once the file has ended."""
        return self._tree.close()


def _in_utf8(data: bytes, name: str) -> bytes:
    """The file as it is, or recoded when it declares an encoding of several bytes a character that expat cannot read."""
    found = _DECLARED.match(data[:1000])
    if found is None:
        return data
    try:
        codec = codecs.lookup(found[1].decode("ascii")).name
        if codec in _NATIVE or codec.startswith(("utf-8", "utf-16", "cp125", "iso8859")):
            return data
        return data[found.end() :].decode(codec).encode()
    except LookupError:
        raise FileProblem(name, "encoding", detail=found[1].decode("ascii")) from None
    except UnicodeDecodeError as problem:
        place = f"byte {found.end() + problem.start}"
        raise FileProblem(name, "encoding", place, found[1].decode("ascii")) from None
    except (UnicodeError, TypeError, ValueError):  # a codec that is no text encoding
        raise FileProblem(name, "encoding", detail=found[1].decode("ascii")) from None


def text_of(element: Element, tag: str) -> str:
    """The text of the child of that name, without blanks around it; empty when it is not there."""
    return (element.findtext(tag) or "").strip()


def attribute(element: Element, name: str) -> str:
    """The attribute of that name, without blanks around it; empty when it is not there."""
    return element.get(name, "").strip()
