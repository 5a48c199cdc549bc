"""Paints what is in sight of the graph: links, boxes, rings, handles, the link that is being drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aipm_desktop.gui import theme
from aipm_desktop.gui.graph import link_art
from aipm_desktop.gui.graph.box_art import faint
from aipm_desktop.gui.graph.curves import Curve
from aipm_desktop.gui.graph.facts import Edge
from aipm_desktop.gui.graph.link_art import Stroke
from aipm_desktop.gui.graph.pictures import EDGE, picture_place
from aipm_desktop.gui.graph.words import apart_heading
from aipm_desktop.gui.widgets.filling import fill

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.view import GraphView

HANDLE = 5.0
_DIM = 0.25
_TIP_PADDING = 8


def paint_graph(view: GraphView, painter: QPainter, exposed: QRect) -> None:
    """Paints a part of the viewport; the painter is in viewport pixels."""
    camera, scene = view.camera, view.scene
    fill(painter, exposed, theme.current().color("bg"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sight = QRectF(camera.to_scene(exposed.topLeft().toPointF()), exposed.size().toSizeF() / camera.scale)
    lit = view.lit()
    painter.save()
    painter.scale(camera.scale, camera.scale)
    painter.translate(-camera.origin)
    shown = scene.shown
    view.link_art.paint_heading(
        painter, scene, apart_heading(len(shown.apart), shown.apart_total), camera.scale
    )
    _links(view, painter, sight, lit)
    painter.restore()
    _boxes(view, painter, sight, lit)
    _rings(view, painter)
    if view.linking.is_on:
        _live_link(view, painter)


def _links(view: GraphView, painter: QPainter, sight: QRectF, lit: frozenset[str] | None) -> None:
    for link_id in view.cycle_links:
        if link_id in view.scene.curves:
            colour = theme.current().color("warnbg")
            link_art.glow(painter, view.scene.curves[link_id], colour, 18.0)

    def stroke(link_id: str, edge: Edge) -> Stroke:
        if link_id in view.cycle_links:
            return link_art.IN_CYCLE
        if link_id == view.chosen_link:
            return link_art.CHOSEN
        return link_art.POINTED if link_id == view.pointed_link else link_art.stroke_of(edge)

    def is_lit(edge: Edge) -> bool:
        if lit is None or edge.link.id in (view.chosen_link, view.pointed_link, *view.cycle_links):
            return True
        return edge.link.predecessor_id in lit and edge.link.successor_id in lit

    view.link_art.paint(painter, view.scene, view.camera.scale, sight, stroke=stroke, is_lit=is_lit)


def _boxes(view: GraphView, painter: QPainter, sight: QRectF, lit: frozenset[str] | None) -> None:
    camera, scene, pictures = view.camera, view.scene, view.pictures
    scale, ratio = camera.scale, view.devicePixelRatioF()
    reach = sight.adjusted(-EDGE, -EDGE, EDGE, EDGE)
    colors = theme.current()
    pictures.begin(in_full=view.paints_in_full)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not pictures.is_moving)
    for card_id, box in scene.boxes.items():
        if not box.intersects(reach):
            continue
        corner = camera.to_view(box.topLeft())
        picture = pictures.picture(scene.nodes[card_id], scale, ratio)
        is_dim = lit is not None and card_id not in lit
        if picture is None or is_dim:
            _blank(painter, QRectF(corner, box.size() * scale), colors.color("bg" if is_dim else "raise"))
        if picture is None:
            continue
        if is_dim:
            painter.setOpacity(_DIM)
        place = picture_place(corner.x(), corner.y(), scale)
        wanted = round(place.width() * ratio)
        if abs(picture.width() - wanted) <= 1:
            # Pictures of this scale are copied to whole pixels: no blur, and no work.
            picture.setDevicePixelRatio(ratio)
            painter.drawPixmap(QPointF(round(place.x()), round(place.y())), picture)
        else:
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.setOpacity(1.0)
    if not pictures.is_complete:
        view.finish_later()


def _blank(painter: QPainter, place: QRectF, colour: object) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(place, 6, 6)


def _rings(view: GraphView, painter: QPainter) -> None:
    """The rings of selected cards and of the focus, and the handles that links are drawn from."""
    focused, has_focus = view.focused_id(), view.hasFocus()
    for card_id in {*view.selected_ids(), *((focused,) if focused else ())}:
        if card_id in view.scene.boxes:
            is_selected = card_id in view.selected_ids() or not has_focus
            _ring(view, painter, card_id, is_selected, has_focus and card_id == focused)
    target = view.linking.target
    if target is not None and target in view.scene.boxes:
        role = "bad" if view.linking.refusal else "accent"
        _outline(view, painter, target, QPen(theme.current().color(role), 2.5), 2.0)
    if (owner := view.handles_of()) is not None:
        _handles(view, painter, owner)


def _ring(view: GraphView, painter: QPainter, card_id: str, is_selected: bool, is_focused: bool) -> None:
    colors = theme.current()
    if is_selected:
        _outline(view, painter, card_id, QPen(colors.color("accentbg"), 3), 2.5)
        _outline(view, painter, card_id, QPen(colors.color("accent"), 1.4), 0.5)
    if is_focused:
        _outline(view, painter, card_id, QPen(colors.color("focus"), 2), 3.0)


def _outline(view: GraphView, painter: QPainter, card_id: str, pen: QPen, out: float) -> None:
    scale = view.camera.scale
    radius = theme.current().metric("radius") * scale + out
    place = view.camera.rect_in_view(view.scene.boxes[card_id]).adjusted(-out, -out, out, out)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, radius, radius)


def _handles(view: GraphView, painter: QPainter, card_id: str) -> None:
    colors, box = theme.current(), view.camera.rect_in_view(view.scene.boxes[card_id])
    for x, side in ((box.left(), "before"), (box.right(), "after")):
        is_held = view.pointed_handle == (card_id, side)
        painter.setPen(QPen(colors.color("accent"), 1.8))
        painter.setBrush(colors.color("accent" if is_held else "raise"))
        painter.drawEllipse(QPointF(x, box.center().y()), HANDLE + is_held, HANDLE + is_held)


def _live_link(view: GraphView, painter: QPainter) -> None:
    linking, camera, colors = view.linking, view.camera, theme.current()
    if linking.source not in view.scene.boxes:
        return  # not placed yet: the line at the foot says what is linked
    source = camera.rect_in_view(view.scene.boxes[linking.source])
    goes_on = linking.side == "after"
    start = (source.right() if goes_on else source.left(), source.center().y())
    end = (linking.at.x(), linking.at.y())
    tip = QRectF(linking.at.x() + 16, linking.at.y(), 0, 12)
    if linking.target is not None and linking.target in view.scene.boxes:
        tip = box = camera.rect_in_view(view.scene.boxes[linking.target])
        end = (box.left() if goes_on else box.right(), box.center().y())
    curve = Curve(start, end, is_live=True) if goes_on else Curve(end, start, is_live=True)
    colour = colors.color("bad" if linking.refusal else "accent")
    pen = QPen(colour, 2.2)
    if linking.refusal or linking.target is None:
        pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve.line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(curve.arrow)
    if linking.words:
        _tip(view, painter, tip, linking.words)


def _tip(view: GraphView, painter: QPainter, at: QRectF, text: str) -> None:
    """Words under the card that is aimed at: what will be linked, or why not."""
    painter.setFont(theme.ui_font(12))
    room = min(320, view.viewport().width() - 24)
    flags = int(Qt.TextFlag.TextWordWrap)
    size = painter.fontMetrics().boundingRect(QRect(0, 0, room, 1000), flags, text).size()
    width, height = size.width() + 2 * _TIP_PADDING, size.height() + 2 * _TIP_PADDING
    area = view.viewport().rect().adjusted(0, 0, 0, -view.foot)
    x = max(8.0, min(at.x(), area.right() - width - 8.0))
    y = at.bottom() + 8 if at.bottom() + 8 + height < area.bottom() else at.top() - height - 8
    place = QRectF(x, y, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint(theme.current().color("tip"), 0.96))
    painter.drawRoundedRect(place, 6, 6)
    painter.setPen(theme.current().color("on_tip"))
    inner = place.adjusted(_TIP_PADDING, _TIP_PADDING, -_TIP_PADDING, -_TIP_PADDING)
    painter.drawText(inner.toRect(), flags, text)
