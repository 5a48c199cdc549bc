"""Names of attached files: what is safe to write to a disk, and what is safe to open."""

from __future__ import annotations

import re
import unicodedata

_MOST = 120
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
OPENABLE = frozenset(
    [
        "avif",
        "bmp",
        "csv",
        "docx",
        "flac",
        "gif",
        "heic",
        "ipynb",
        "jpeg",
        "jpg",
        "json",
        "log",
        "m4a",
        "md",
        "mkv",
        "mov",
        "mp3",
        "mp4",
        "odp",
        "ods",
        "odt",
        "ogg",
        "pdf",
        "png",
        "pptx",
        "rst",
        "rtf",
        "tif",
        "tiff",
        "toml",
        "tsv",
        "txt",
        "wav",
        "webm",
        "webp",
        "xlsx",
        "yaml",
        "yml",
    ]
)
"""Endings of files that hold no program; anything else is only saved, never opened from here."""
PICTURES = frozenset(["avif", "bmp", "gif", "jpeg", "jpg", "png", "tif", "tiff", "webp"])


def safe_name(name: str) -> str:
    """A file name without separators, control and direction signs, reserved words and trailing dots, ≤ 120 characters.

    `name` came with the attachment and may mean harm; the ending is kept.
    """
    clean = "".join(
        "_" if _FORBIDDEN.match(sign) else sign
        for sign in unicodedata.normalize("NFC", name)
        if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    )
    clean = clean.strip(" .") or "file"
    if _RESERVED.match(clean):
        clean = f"_{clean}"
    if len(clean) > _MOST:
        stem, dot, ending = clean.rpartition(".")
        keep = dot + ending if dot and len(ending) <= 16 else ""
        clean = (stem if keep else clean)[: _MOST - len(keep)].rstrip(" .") + keep
    return clean


def ending_of(name: str) -> str:
    """The ending of a safe name in small letters, without the dot."""
    return safe_name(name).rpartition(".")[2].casefold() if "." in safe_name(name) else ""


def may_open(name: str) -> bool:
    """Whether a file of this name may be handed to the program that shows such files."""
    return ending_of(name) in OPENABLE


def is_picture(name: str) -> bool:
    """Whether the panel tries to show a small picture of it."""
    return ending_of(name) in PICTURES
