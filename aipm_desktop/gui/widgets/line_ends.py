"""Line ends in markdown as people typed them: a line end stays one, without the gap of a new paragraph.

Markdown joins the lines of a paragraph; Qt makes a paragraph or a list item of its own from a line end asked for with two
spaces. So lines of one paragraph are joined here with a line separator before Qt reads them.
"""

from __future__ import annotations

import re

_SEPARATOR = "\u2028"
# Marks such as **, and addresses, end and begin only at a space; this one is as wide as a hair.
_JOINT = f"\u200a{_SEPARATOR}\u200a"
_ENDS_PLAIN = re.compile(r"(^|\s)[^\W_][^\s_*~`@/<>\[\]]*$")
_BEGINS_PLAIN = re.compile(r"[^\W_][^\s_*~`@/<>\[\]]*(\s|$)")
_FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")
_STARTS_BLOCK = re.compile(
    r"""\s*(
        \#{1,6}(\s|$)                 # heading
      | [-+*](\s|$) | \d{1,9}[.)]\s   # list item
      | >                             # quotation
      | =+\s*$ | -+\s*$               # underline of a heading
      | ([-*_][ \t]*){3,}$            # rule
      | .*\|                          # row of a table
      | \[[^\]]*\]:                   # target of a link
    )""",
    re.VERBOSE,
)
_STANDS_ALONE = re.compile(r"\s*(\#{1,6}(\s|$)|([-*_][ \t]*){3,}$|=+\s*$|.*\||\[[^\]]*\]:)")
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_CODE_INDENT = re.compile(r" {4}|\t")


def keep_line_ends(source: str) -> str:
    """The same markdown with the lines of each paragraph as one; code, tables and headings stay as they are."""
    made: list[list[str]] = []
    fence = ""
    is_open = False
    for line in source.split("\n"):
        quote = _QUOTE.match(line) if made and _QUOTE.match(made[-1][0]) else None
        text = line[quote.end() :] if quote else line
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) and not line[mark.end() :].strip() else fence
            made.append([line])
            continue
        if mark:
            fence = mark[1]
        elif is_open and text.strip() and not _STARTS_BLOCK.match(text):
            before, after = made[-1].pop().rstrip().removesuffix("\\"), text.strip()
            is_plain = _ENDS_PLAIN.search(before[-100:]) and _BEGINS_PLAIN.match(after)
            made[-1] += [before, _SEPARATOR if is_plain else _JOINT, after]
            continue
        made.append([line])
        is_code = bool(_CODE_INDENT.match(text)) and not _STARTS_BLOCK.match(text)
        is_open = bool(text.strip(" >")) and not (mark or is_code or _STANDS_ALONE.match(text))
    return "\n".join(map("".join, made))
