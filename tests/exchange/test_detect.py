"""Which importer a file gets, told by its content."""

from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.detect import detect
from tests.exchange.project_files import gan, mspdi, task
from tests.exchange.trello_files import card, export

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (export(cards=[card("1", "A")]), "anything.csv", "trello"),
        (export(), "empty-board.json", "trello"),
        (export(cards=[card("1", "A")]).decode().encode("utf-16"), "x.json", "trello"),
        (b'{\n  "format": "aipm-board", "version": 1}', "x.txt", "aipm-board"),
        (b"Title,Column\nA,B\n", "x.json.csv", "csv"),
        ("Title\tColumn\nA\tB\n".encode("utf-16"), "x.txt", "csv"),
        (mspdi(task("A")), "x.txt", "msproject"),
        (mspdi(task("A")).decode().replace("<?xml", "\ufeff<?xml").encode("utf-16"), "x.xml", "msproject"),
        (mspdi(task("A")).decode().encode("utf-16-le"), "x.xml", "msproject"),
        (
            b"\xef\xbb\xbf<!-- <x> --><?pi a?><m:Project xmlns:m='http://schemas.microsoft.com/project'/>",
            "",
            "msproject",
        ),
        (b"<Project><Tasks/></Project>", "", "msproject"),
        (b"<!DOCTYPE Project [<!ENTITY x 'y'>]><Project><Tasks/></Project>", "", "msproject"),
        (mspdi(task("A")), "renamed.mpp", "msproject"),
        (gan("<task/>"), "x.xml", "ganttproject"),
        (b"<project><tasks/></project>", "", "ganttproject"),
    ],
)
def test_content_decides(data: bytes, name: str, found: str) -> None:
    assert detect(data, name) == found


@pytest.mark.parametrize(
    ("data", "name", "reason", "detail"),
    [
        (b'{"_format": "wekan-board-1.0.0", "lists": [], "cards": []}', "", "unknown_format", "wekan"),
        (b'{"items": [], "totalCount": 3}', "", "unknown_format", "github"),
        (b"[1, 2]", "", "unknown_format", "json"),
        (b"<?xml version='1.0'?><Project/>", "", "unknown_format", "xml"),
        (b"---\nkanban-plugin: board\n---\n", "board.md", "unknown_format", "md"),
        (
            b"<project xmlns='http://maven.apache.org/POM/4.0.0'><tasks/></project>",
            "pom.xml",
            "unknown_format",
            "xml",
        ),
        (b"<project name='x' default='build'><target/></project>", "build.xml", "unknown_format", "xml"),
        (b"<?a?>" * 4000 + b"x", "x.xml", "unknown_format", "xml"),
        (b"<!-- " * 4000, "x.xml", "unknown_format", "xml"),
        (OLE + b"MSProject.MPP12", "plan.bin", "project_file", "MS Project"),
        (OLE, "plan.MPP", "project_file", "MS Project"),
        (b"\xac\xed\x00\x05sr", "plan", "project_file", "ProjectLibre"),
        (b"anything", "plan.pod", "project_file", "ProjectLibre"),
        (OLE, "plan.xls", "spreadsheet", ""),
        (b"", "plan.mpp", "empty", ""),
        (b"<!DOCTYPE html><html></html>", "", "web_page", ""),
        (b"SQLite format 3\0" + b"\0" * 100, "x.json", "binary", ""),
        (b"PK\x03\x04", "x.xlsx", "spreadsheet", ""),
        (b'{"lists": [', "x.json", "truncated", "Expecting value"),
        (b"plain words", "x.json", "not_json", "Expecting value"),
        (b"", "x.json", "empty", ""),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, name: str, reason: str, detail: str) -> None:
    with pytest.raises(FileProblem) as refused:
        detect(data, name)
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


def test_every_collected_file_is_known_or_named(shared_data: Path) -> None:
    for path in sorted(shared_data.rglob("*")):
        if path.is_file() and path.suffix in (".json", ".csv", ".xml", ".gan", ".md", ".db"):
            try:
                found = detect(path.read_bytes(), path.name)
            except FileProblem as problem:
                found = problem.reason
            expected = {
                "trello": "trello",
                "jira-csv": "csv",
                "mspdi": "msproject",
                "ganttproject": "ganttproject",
                "github": "unknown_format",
            }
            assert found == expected.get(path.parent.name, found), path
            assert found
