"""Foreign XML: read as XML says, refused where it could do harm."""

from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.xml_source import DEPTH_LIMIT, load

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><a>&j;</a>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<a>", "truncated"),
        (b"<a><b>text", "truncated"),
        (b"<a x='1", "truncated"),
        (b"<a><![CDATA[", "truncated"),
        (b"<?xml version='1.0'?>", "truncated"),
        (b"plain words", "not_xml"),
        (b"<a></b>", "not_xml"),
        (b"<a/><a/>", "not_xml"),
        (b"<a>&nbsp;</a>", "not_xml"),
        (b"<a>\x00</a>", "not_xml"),
        (b"<?xml version='1.0' encoding='utf-8'?><a>\xff</a>", "not_xml"),
        (b"<!DOCTYPE a><a/>", "entities"),
        (b"<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>", "entities"),
        (b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "entities"),
        (b"<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'>%x;]><a/>", "entities"),
        (LAUGHS.encode(), "entities"),
        (b"<a>" * (DEPTH_LIMIT + 1), "too_deep"),
        (b"<a>" * 300_000 + b"</a>" * 300_000, "too_deep"),
        (b"<?xml version='1.0' encoding='no-such'?><a/>", "encoding"),
        (b"<?xml version='1.0' encoding='base64'?><a/>", "encoding"),
        (b"<?xml version='1.0' encoding='shift_jis'?><a>\x81</a>", "encoding"),
    ],
)
def test_what_cannot_be_read_is_one_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem) as refused:
        load(data, "x.xml")
    assert (refused.value.path, refused.value.reason) == ("x.xml", reason)


def test_a_place_is_told() -> None:
    with pytest.raises(FileProblem) as refused:
        load(b"<a>\n  <b></c>\n</a>")
    assert refused.value.place == "line 2, column 8"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "euc-kr", "shift_jis"])
def test_every_encoding_a_file_declares_is_read(encoding: str) -> None:
    text = {"euc-kr": "디자인", "shift_jis": "計画"}.get(encoding, "Größe 計画")
    declared = encoding.removesuffix("-sig")
    data = f'<?xml version="1.0" encoding="{declared}"?><a>{text}</a>'.encode(encoding)
    assert load(data)[0].text == text


def test_namespaces_fall_away_and_what_is_skipped_is_counted() -> None:
    data = b"<p:A xmlns:p='urn:x'><p:B>1<C>2</C></p:B><D><B/></D>tail<E>3</E></p:A>"
    root, skipped = load(data, skipping=["B"])
    assert [element.tag for element in root.iter()] == ["A", "D", "E"]
    assert skipped == {"B": 2}
    assert root.findtext("E") == "3"


def test_an_external_entity_is_never_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hush")
    data = f"<!DOCTYPE a [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><a>&x;</a>".encode()
    with pytest.raises(FileProblem) as refused:
        load(data)
    assert "hush" not in repr(refused.value)
