"""The graph of a board as text that other programs draw: Mermaid, DOT, GraphML.

Critical cards and links stand out, finished and blocked ones have their own look, suspended links are dashed, swimlanes
frame their cards, and labels of links say their type and lag. No text of a card can end what it stands in.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.durations import days_of
from aipm_desktop.exchange.graph_values import Edge, Graph, Node
from aipm_desktop.exchange.plan import Counts

MERMAID_EDGES = 500
"""More links than these Mermaid draws only where its own limit (`maxEdges`) is raised."""
_LOOKS = {
    "open": ("#ffffff", "#8a8f98", "#1f2328"),
    "blocked": ("#fff4e0", "#b26a00", "#1f2328"),
    "finished": ("#e6f4ea", "#2e7d32", "#4a4f57"),
}
"""Fill, stroke and text by state; each pair of text and fill has a contrast above 7."""
_CRITICAL, _USUAL, _SUSPENDED = "#c62828", "#6b7078", "#9aa0a8"
_TRACKS = {"model": "#f3eefb", "product": "#eaf3fb", "": "#f6f7f8"}
# Mermaid reads labels as Markdown, with its own signs between: whatever could be one becomes a number. So do a bracket that
# could end the number of a list, and dashes that could begin a list or underline a heading.
_MERMAID = re.compile(r"[^\w ,()/'?!-]|_|(?<=\d)\)|^-|(?<=-)-", re.ASCII)
_LINE = 28


def mermaid(graph: Graph) -> tuple[bytes, Counts]:
    """A Mermaid flowchart, left to right."""
    lines = ["flowchart LR"]
    lines.append(f"    %% {_mermaid_text(graph.name)}, {len(graph.nodes)} cards, {len(graph.edges)} links")
    for name, group, nodes in _grouped(graph):
        indent = "    "
        if group:
            lines.append(f'    subgraph {group}["{_mermaid_text(name)}"]')
            indent = "        "
        lines.extend(f"{indent}{_mermaid_node(node)}" for node in nodes)
        if group:
            lines.append("    end")
    lines.extend(f"    {_mermaid_edge(edge)}" for edge in graph.edges)
    for state, (fill, stroke, text) in _LOOKS.items():
        lines.append(f"    classDef {state} fill:{fill},stroke:{stroke},stroke-width:1px,color:{text}")
        lines.extend(_mermaid_class(state, [node.id for node in graph.nodes if node.state == state]))
    lines.append(f"    classDef critical stroke:{_CRITICAL},stroke-width:3px")
    lines.extend(_mermaid_class("critical", [node.id for node in graph.nodes if node.is_critical]))
    thick = [str(place) for place, edge in enumerate(graph.edges) if edge.is_critical]
    if thick:
        lines.append(f"    linkStyle {','.join(thick)} stroke:{_CRITICAL},stroke-width:3px")
    return _counted("\n".join(lines) + "\n", graph)


def dot(graph: Graph) -> tuple[bytes, Counts]:
    """A digraph for Graphviz, left to right."""
    lines = [
        f"digraph {_quoted(graph.name)} {{",
        '    graph [rankdir=LR, charset="UTF-8", fontname="Inter, Helvetica, sans-serif", compound=true];',
        '    node [shape=box, style="rounded,filled", fontname="Inter, Helvetica, sans-serif", fontsize=11];',
        '    edge [fontname="Inter, Helvetica, sans-serif", fontsize=9];',
    ]
    tracks = {group.id: group.track for group in graph.groups}
    for name, group, nodes in _grouped(graph):
        indent = "    "
        if group:
            fill = _TRACKS[tracks[group]]
            lines.append(f"    subgraph cluster_{group} {{")
            lines.append(
                f'        label={_quoted(name)}; style="rounded,filled"; color="#c9ccd1"; fillcolor="{fill}";'
            )
            indent = "        "
        lines.extend(f"{indent}{_dot_node(node)}" for node in nodes)
        if group:
            lines.append("    }")
    lines.extend(f"    {_dot_edge(edge)}" for edge in graph.edges)
    lines.append("}")
    return _counted("\n".join(lines) + "\n", graph)


def graphml(graph: Graph) -> tuple[bytes, Counts]:
    """GraphML with everything a program can compute with as attributes; nodes are called by the cards' numbers."""
    import networkx as nx  # type: ignore[import-untyped]

    made = nx.MultiDiGraph(name=graph.name, duration_days=graph.duration)
    names = {node.id: node.label for node in graph.nodes}
    groups = {group.id: group for group in graph.groups}
    for node in graph.nodes:
        group = groups.get(node.group)
        made.add_node(
            node.label,
            **_card_attributes(node),
            swimlane=group.name if group else "",
            track=group.track if group else "",
        )
    for edge in graph.edges:
        made.add_edge(
            names[edge.source],
            names[edge.target],
            type=edge.link.type,
            lag_days=float(edge.link.lag_days),
            critical=edge.is_critical,
            suspended=edge.is_suspended,
        )
    file = io.BytesIO()
    nx.write_graphml_xml(made, file, prettyprint=True)
    data = file.getvalue()
    back = nx.read_graphml(io.BytesIO(data), force_multigraph=True)
    if (len(back.nodes), len(back.edges)) != (len(graph.nodes), len(graph.edges)):
        raise FileProblem("", "not_proved")
    return data, _counts(graph)


def _card_attributes(node: Node) -> dict[str, str | float | bool]:
    """What a card is, with empty texts for what it does not have: every node has the same attributes."""
    card, times = node.card, node.times
    found: dict[str, str | float | bool] = {
        "title": node.title,
        "kind": card.kind,
        "state": node.state,
        "priority": card.priority,
        "start": card.start_on.isoformat() if card.start_on else "",
        "due": card.due_on.isoformat() if card.due_on else "",
        "days": float(days_of(card)),
        "critical": node.is_critical,
        "finished": node.is_finished,
        "blocked": node.is_blocked,
    }
    if times is not None:
        found |= {
            "early_start": float(times.early_start),
            "early_finish": float(times.early_finish),
            "late_start": float(times.late_start),
            "late_finish": float(times.late_finish),
            "slack": float(times.slack),
        }
    return found


def _grouped(graph: Graph) -> Iterator[tuple[str, str, Sequence[Node]]]:
    """Name, id and nodes of each group that has any; last those without one, under empty names."""
    for group in graph.groups:
        nodes = [node for node in graph.nodes if node.group == group.id]
        if nodes:
            yield group.name, group.id, nodes
    loose = [node for node in graph.nodes if not node.group]
    if loose:
        yield "", "", loose


def _mermaid_node(node: Node) -> str:
    text = f"{_mermaid_text(node.label)}<br/>{_mermaid_text(node.title)}"
    opening, closing = ("{{", "}}") if node.card.kind == "milestone" else ("[", "]")
    return f'{node.id}{opening}"{text}"{closing}'


def _mermaid_class(name: str, members: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(members), 50):
        yield f"    class {','.join(members[start : start + 50])} {name}"


def _mermaid_edge(edge: Edge) -> str:
    arrow = "-.->" if edge.is_suspended else "==>" if edge.is_critical else "-->"
    label = f'|"{_mermaid_text(edge.label)}"|' if edge.label else ""
    return f"{edge.source} {arrow}{label} {edge.target}"


def _mermaid_text(text: str) -> str:
    """The text as a Mermaid label between quotation marks, with signs that mean something there as `#35;`."""
    return _MERMAID.sub(lambda found: f"#{ord(found[0])};" if found[0].isascii() else found[0], text) or " "


def _dot_node(node: Node) -> str:
    fill, stroke, text = _LOOKS[node.state]
    shape = ", shape=hexagon" if node.card.kind == "milestone" else ""
    if node.is_critical:
        stroke = _CRITICAL
    width = 2.5 if node.is_critical else 1
    lines = [node.label, *wrap(node.title, _LINE)]
    look = f'fillcolor="{fill}", color="{stroke}", fontcolor="{text}", penwidth={width}{shape}'
    return f"{node.id} [label={_quoted(*lines)}, {look}];"


def _dot_edge(edge: Edge) -> str:
    label = f"label={_quoted(edge.label)}, " if edge.label else ""
    if edge.is_suspended:
        look = f'style=dashed, color="{_SUSPENDED}", constraint=false'
    elif edge.is_critical:
        look = f'color="{_CRITICAL}", penwidth=2.5'
    else:
        look = f'color="{_USUAL}"'
    return f"{edge.source} -> {edge.target} [{label}{look}];"


def _quoted(*lines: str) -> str:
    """The lines as a text of Graphviz, which reads backslashes, quotation marks and the entities of HTML in it."""
    return '"' + "\\n".join(_escaped(line) for line in lines) + '"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


def _counted(text: str, graph: Graph) -> tuple[bytes, Counts]:
    return text.encode(), _counts(graph)


def _counts(graph: Graph) -> Counts:
    return {"cards": len(graph.nodes), "dependencies": len(graph.edges)}
