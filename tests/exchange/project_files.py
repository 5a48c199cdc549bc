"""Small project files written for a test: only what the test is about."""

from typing import Any
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.microsoft.com/project"


def element(tag: str, value: Any) -> str:
    """`value` is a text, a dict of children, or a list of either for elements of one name."""
    if isinstance(value, list):
        return "".join(element(tag, entry) for entry in value)
    inner = (
        "".join(element(*pair) for pair in value.items()) if isinstance(value, dict) else escape(str(value))
    )
    return f"<{tag}>{inner}</{tag}>"


def mspdi(*tasks: dict[str, Any], resources: Any = (), assignments: Any = (), **project: Any) -> bytes:
    """A project saved as XML; each task has its place as UID and ID unless it says another."""
    lines = [{"UID": place, "ID": place} | task for place, task in enumerate(tasks, 1)]
    parts = {"Name": "Cranes"} | project | {"Tasks": {"Task": lines}}
    parts |= {"Resources": {"Resource": list(resources)}, "Assignments": {"Assignment": list(assignments)}}
    inner = "".join(element(*pair) for pair in parts.items())
    return f'<?xml version="1.0"?><Project xmlns="{NAMESPACE}">{inner}</Project>'.encode()


def task(name: str, level: int = 1, hours: float | None = 8, **parts: Any) -> dict[str, Any]:
    """A line of the outline."""
    length = {} if hours is None else {"Duration": f"PT{hours:g}H0M0S"}
    return {"Name": name, "OutlineLevel": level} | length | parts


def after(
    uid: int, kind: int | None = None, lag: float | None = None, unit: int = 7, **parts: Any
) -> dict[str, Any]:
    """A PredecessorLink; `lag` as the file writes it, tenths of a minute or percent."""
    link: dict[str, Any] = {"PredecessorUID": uid}
    if kind is not None:
        link["Type"] = kind
    if lag is not None:
        link |= {"LinkLag": f"{lag:g}", "LagFormat": unit}
    return link | parts


def gan(tasks: str, **parts: str) -> bytes:
    """A GanttProject file around task elements; `parts` are further elements by name."""
    more = "".join(parts.values())
    return (
        '<?xml version="1.0" encoding="UTF-8"?><project name="Cranes" gantt-divider-location="1" version="3.3">'
        f'<tasks empty-milestones="true">{tasks}</tasks>{more}</project>'
    ).encode()
