"""The graph as text for other programs: their own readers take it and understand what was meant."""

import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.board import BoardSnapshot, Swimlane
from aipm_desktop.exchange.graph_formats import dot, graphml, mermaid
from aipm_desktop.exchange.graph_values import Graph, graph_of, plain
from tests.domain.planning.plans import board, card, day, links, milestone

ODD = (
    'He said "no"',
    "[brackets] {braces} (round) <angles> |bars|",
    "end",
    "# heading",
    "`code` and ``more``",
    "back\\slash \\n \\N \\",
    "semi;colon: and, comma",
    "a --> b",
    "%% comment %%{init: {'theme': 'dark'}}%%",
    "1. first",
    "1) first",
    "- item",
    "+ item",
    "* item",
    "> quote",
    "--- title ---",
    "===",
    "**bold** _it_ ~~no~~",
    "&lt;b&gt; &amp; &#35; #quot; #35;",
    "<script>alert(1)</script>",
    "![x](y) http://a.b www.c.de d@e.f fa:fa-car",
    "line\nbreak\r\nand\ttab\x07\x00",
    "right \u202eto left \u2028 line",
    "family 👨‍👩‍👧 ok ✅",
    "Größe überprüfen – 計画 данные",
    "click n1 href",
    "subgraph graph style classDef",
    "",
    "x" * 1900,
)


def plan() -> BoardSnapshot:
    """Two tracks; a – b – c is the critical path, d is finished, e is suspended behind c."""
    cards = (
        card("a", 3, number=1, column="doing"),
        card("b", 2, number=2, blocked_by=1),
        milestone("c", number=3, blocked_by=1, swimlane_id="other"),
        card("d", 1, number=4, done=day(3), column="done", swimlane_id="other"),
        card("e", 1, number=5, swimlane_id="other", blocked_reason="waits for the client"),
        card("f", 1, number=6),
    )
    lanes = (
        Swimlane("lane", "b", "Model", "a", "model"),
        Swimlane("other", "b", "Product", "b", "product"),
        Swimlane("none", "b", "Nobody's", "c"),
    )
    made = board(*cards)
    return BoardSnapshot(made.board, made.client, made.columns, lanes, made.cards)


def graph() -> Graph:
    ties = links("a FS b", "b FF+1.5 c", "d FS a", "c FS e")
    ties += [links("e SS-2 a")[0]._replace(suspended_at=1)]
    return graph_of(plan(), ties)


def odd_board(titles: tuple[str, ...] = ODD) -> Graph:
    """Each odd text as a card's title, a swimlane's and a board's name."""
    lanes = tuple(Swimlane(f"l{n}", "b", title, "a") for n, title in enumerate(titles))
    cards = [card(f"c{n}", number=n + 1, title=title, swimlane_id=f"l{n}") for n, title in enumerate(titles)]
    made = board(*cards)
    name = " ".join(titles)[:500]
    snapshot = BoardSnapshot(made.board._replace(name=name), made.client, made.columns, lanes, made.cards)
    return graph_of(snapshot, links(*(f"c{n} FS c{n + 1}" for n in range(len(titles) - 1))))


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def drawn(text: bytes) -> str:
    done = subprocess.run([tool("dot"), "-Tsvg"], input=text, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def understood(folder: Path, *texts: bytes) -> list[dict]:
    """What Mermaid's own parser makes of the texts."""
    modules = os.environ.get("MERMAID_MODULES")
    if not modules:
        pytest.skip("MERMAID_MODULES does not name a folder with mermaid and jsdom")
    files = [folder / f"{place}.mmd" for place in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_bytes(text)
    script = Path(__file__).parent.parent / "data" / "mermaid_check.mjs"
    done = subprocess.run(
        [tool("node"), str(script), *map(str, files)], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_the_graph_tells_what_matters() -> None:
    found = graph()
    states = {node.label: (node.state, node.is_critical) for node in found.nodes}
    assert states == {
        "B-1": ("open", True),
        "B-2": ("blocked", True),
        "B-3": ("blocked", True),
        "B-4": ("finished", False),
        "B-5": ("blocked", True),
        "B-6": ("open", False),
    }
    marks = {edge.link.id: (edge.label, edge.is_critical, edge.is_suspended) for edge in found.edges}
    assert marks == {
        "a FS b": ("", True, False),
        "b FF+1.5 c": ("FF +1.5 d", True, False),
        "d FS a": ("", False, False),
        "c FS e": ("", True, False),
        "e SS-2 a": ("SS -2 d", False, True),
    }
    assert found.duration == 7.5


def test_links_to_archived_cards_are_left_out() -> None:
    assert graph_of(board(card("a", number=1)), links("a FS gone")).edges == ()


def test_a_link_with_room_is_not_critical() -> None:
    # Both ends are critical, but the way over b is longer.
    cards = (card("a", 1, number=1), card("b", 5, number=2), card("c", 1, number=3))
    found = graph_of(board(*cards), links("a FS b", "b FS c", "a FS c"))
    assert {edge.link.id: edge.is_critical for edge in found.edges} == {
        "a FS b": True,
        "b FS c": True,
        "a FS c": False,
    }


def test_mermaid_by_its_structure() -> None:
    text = mermaid(graph())[0].decode()
    lines = [line.strip() for line in text.splitlines()]
    assert lines[0] == "flowchart LR"
    assert lines.count("end") == 2  # a swimlane without cards is left out
    assert 'n3{{"B-3<br/>C"}}' in lines
    assert "n1 ==> n2" in lines
    assert 'n2 ==>|"FF #43;1#46;5 d"| n3' in lines
    assert 'n5 -.->|"SS -2 d"| n1' in lines
    assert "n4 --> n1" in lines
    assert "class n1,n2,n3,n5 critical" in lines
    assert "class n4 finished" in lines
    assert "linkStyle 0,1,2 stroke:#c62828,stroke-width:3px" in lines


def test_mermaid_is_understood_by_mermaid(tmp_path: Path) -> None:
    found, odd = understood(tmp_path, mermaid(graph())[0], mermaid(odd_board())[0])
    assert found["nodes"]["n3"] == "B-3<br>C"
    assert found["edges"][1] == ["n2", "n3", "FF +1.5 d", "thick"]
    assert found["edges"][4] == ["n5", "n1", "SS -2 d", "dotted"]
    assert [(title, len(nodes)) for title, nodes in found["groups"]] == [("Model", 3), ("Product", 3)]
    titles = {text.partition("<br>")[2] for text in odd["nodes"].values()}
    assert titles == {plain(title) for title in ODD}
    assert len(odd["edges"]) == len(ODD) - 1


def test_mermaid_takes_random_texts(tmp_path: Path) -> None:
    import random

    chance = random.Random(7)
    signs = "\"'`#;:%&<>[](){}|\\/-_=*~^!?.,@$ \n0123456789abcend\u00e4\U0001f600"
    titles = tuple("".join(chance.choices(signs, k=chance.randrange(1, 30))) for _ in range(300))
    (found,) = understood(tmp_path, mermaid(odd_board(titles))[0])
    assert [text.partition("<br>")[2].strip() for text in found["nodes"].values()] == [
        plain(title) for title in titles
    ]


def test_dot_by_its_structure() -> None:
    text = dot(graph())[0].decode()
    assert text.startswith('digraph "Board" {')
    assert text.count("subgraph cluster_") == 2
    assert "#f3eefb" in text
    assert re.search(r'n2 -> n3 \[label="FF \+1\.5 d", color="#c62828"', text)
    assert re.search(r"n5 -> n1 \[.*style=dashed.*constraint=false\]", text)
    assert re.search(r'n3 \[label="B-3\\nC", .*shape=hexagon\]', text)


def test_dot_is_drawn_by_graphviz() -> None:
    picture = drawn(dot(graph())[0])
    assert picture.count('class="node"') == 6
    assert picture.count('class="edge"') == 5
    assert picture.count('class="cluster"') == 2
    assert "FF +1.5 d" in picture


def test_odd_texts_are_drawn_as_they_are() -> None:
    from xml.etree import ElementTree as ET

    picture = ET.fromstring(drawn(dot(odd_board())[0]))
    nodes = [one for one in picture.iter("{http://www.w3.org/2000/svg}g") if one.get("class") == "node"]
    assert len(nodes) == len(ODD)
    shown = {
        node.findtext("{http://www.w3.org/2000/svg}title"): [
            (line.text or "").replace("\u00a0", " ")
            for line in node.findall("{http://www.w3.org/2000/svg}text")
        ]
        for node in nodes
    }
    for number, title in enumerate(ODD, 1):
        assert "".join(shown[f"n{number}"][1:]).replace(" ", "") == plain(title).replace(" ", "")


def test_graphml_by_networkx() -> None:
    data, counts = graphml(graph())
    found = nx.read_graphml(io.BytesIO(data), force_multigraph=True)
    assert counts == {"cards": 6, "dependencies": 5}
    assert found.graph["name"] == "Board"
    node = found.nodes["B-2"]
    assert (node["title"], node["state"], node["critical"], node["slack"]) == ("B", "blocked", True, 0.0)
    assert (node["swimlane"], node["track"], node["days"]) == ("Model", "model", 2.0)
    assert (found.nodes["B-2"]["early_start"], found.nodes["B-2"]["early_finish"]) == (3.0, 5.0)
    (edge,) = found.get_edge_data("B-2", "B-3").values()
    assert edge == {"type": "FF", "lag_days": 1.5, "critical": True, "suspended": False}


def test_graphml_keeps_several_links_between_two_cards() -> None:
    made = graph_of(board(card("a", number=1), card("b", number=2)), links("a FS b", "a SS+1 b"))
    found = nx.read_graphml(io.BytesIO(graphml(made)[0]), force_multigraph=True)
    assert sorted(edge["type"] for edge in found.get_edge_data("B-1", "B-2").values()) == ["FS", "SS"]


def test_graphml_keeps_odd_texts() -> None:
    found = nx.read_graphml(io.BytesIO(graphml(odd_board())[0]))
    assert [found.nodes[f"B-{n}"]["title"] for n in range(1, len(ODD) + 1)] == [plain(one) for one in ODD]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_no_text_breaks_a_format(titles: list[str]) -> None:
    made = odd_board(tuple(titles))
    text = mermaid(made)[0].decode()
    assert len(re.findall(r'^ +n\d+\["[^"\n]*"\]$', text, re.MULTILINE)) == len(titles)
    found = nx.read_graphml(io.BytesIO(graphml(made)[0]))
    assert [found.nodes[node]["title"] for node in found.nodes] == [plain(title) for title in titles]
    body = re.sub(r'"(?:[^"\\]|\\.)*"', "", dot(made)[0].decode())
    assert body.count("{") == body.count("}")
    assert '"' not in body


def test_an_empty_board() -> None:
    made = graph_of(board(), [])
    assert mermaid(made)[0].decode().startswith("flowchart LR\n")
    assert dot(made)[0].decode().startswith("digraph")
    assert len(nx.read_graphml(io.BytesIO(graphml(made)[0])).nodes) == 0
