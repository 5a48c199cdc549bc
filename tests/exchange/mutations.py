"""Valid files spoilt a little: bytes, structure, cells. Every spoilt file must be read or refused, never crash."""

import json
import random
from copy import deepcopy
from typing import Any
from xml.etree import ElementTree as ET

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1e308, "", " ", "\0", "\ud800", "x" * 500, "2026-13-45", "9" * 40, "=1+1",
    [], {}, [None], {"id": None}, [[]], "\u202eabc", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
)  # fmt: skip


def spoil_bytes(data: bytes, chance: random.Random) -> bytes:
    """A few bytes replaced, removed, doubled, or the end cut off."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        place = chance.randrange(len(spoilt))
        way = chance.randrange(4)
        if way == 0:
            spoilt[place] = chance.randrange(256)
        elif way == 1:
            del spoilt[place : place + chance.choice((1, 3, 50))]
        elif way == 2:
            spoilt[place:place] = spoilt[place : place + chance.choice((1, 20, 200))]
        else:
            spoilt[place:place] = chance.choice(
                (b'"', b"{", b"[", b"\\", b"\x00", b"\xff", b",", b"\n", b";")
            )
        if not spoilt:
            return b""
    return bytes(spoilt[: chance.randrange(len(spoilt))] if chance.random() < 0.1 else spoilt)


def spoil_json(data: bytes, chance: random.Random) -> bytes:
    """Some values of a JSON document replaced by odd ones, or whole members removed."""
    document = json.loads(data)
    for _ in range(chance.choice((1, 3, 10))):
        holders: list[Any] = []
        _collect(document, holders)
        if not holders:
            break
        holder = chance.choice(holders)
        key = chance.choice(list(holder) if isinstance(holder, dict) else list(range(len(holder))))
        if chance.random() < 0.2:
            del holder[key]
        else:
            holder[key] = deepcopy(chance.choice(ODD))
    return json.dumps(document).encode()


def spoil_cells(data: bytes, chance: random.Random) -> bytes:
    """Some cells of a table replaced by odd texts."""
    lines = [line.split(",") for line in data.decode().split("\n")]
    for _ in range(chance.choice((1, 3, 10))):
        line = chance.choice(lines)
        odd = chance.choice(ODD)
        line[chance.randrange(len(line))] = str(odd).replace("\ud800", "?").replace("\0", "")
    return "\n".join(",".join(line) for line in lines).encode()


def spoil_xml(data: bytes, chance: random.Random) -> bytes:
    """Some texts and attributes of an XML file replaced by odd ones, elements removed, doubled or put inside another."""
    root = ET.fromstring(data)
    for _ in range(chance.choice((1, 3, 10))):
        elements = list(root.iter())
        element, way = chance.choice(elements), chance.randrange(5)
        odd = str(chance.choice(ODD)).replace("\ud800", "?").replace("\0", "")
        if way == 0 and element.attrib:
            element.set(chance.choice(list(element.attrib)), odd)
        elif way == 1 and len(element):
            element.remove(chance.choice(list(element)))
        elif way == 2 and len(element):
            element.insert(chance.randrange(len(element)), deepcopy(chance.choice(list(element))))
        elif way == 3:
            element.append(deepcopy(chance.choice([one for one in elements if len(one) < 30])))
        else:
            element.text = odd
    return ET.tostring(root, encoding="utf-8")


def _collect(value: Any, holders: list[Any]) -> None:
    if isinstance(value, dict | list) and value:
        holders.append(value)
        for entry in value.values() if isinstance(value, dict) else value:
            _collect(entry, holders)
