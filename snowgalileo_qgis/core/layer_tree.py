"""Where the rasters of a job stand in the layer tree: snow maps on top and visible, the others hidden.

QGIS adds the results of an algorithm in the order of their file names, which are random for temporary files,
and shows them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple
from uuid import uuid4

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsLineSymbolLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from .compat import POLYGON_GEOMETRY
from .layers import FSC, GROUND, STYLES, legend_title
from .messages import tr

JOB_PROPERTY = "snowgalileo/job"
"""Custom property of the groups that are made here."""


@dataclass(frozen=True)
class Place:
    """What a layer shows; ``rank``: of its map among the maps of the job, the highest is on top."""

    day: str
    kind: str
    rank: int = 0

    @property
    def order(self) -> Tuple[bool, int, int]:
        """Sorts the layers of a job from top to bottom."""
        return self.kind != FSC, -self.rank, list(STYLES).index(self.kind)


class JobLayers:
    """The layers of one job, which come one after the other; any of them may be missing."""

    def __init__(self) -> None:
        self._job = uuid4().hex
        self._places: Dict[str, Place] = {}
        self._looks: Dict[str, Tuple[bool, bool]] = {}

    @property
    def days(self) -> List[str]:
        """Days of the layers, ISO 8601, each once, in order."""
        return sorted({place.day for place in self._places.values()})

    def add(self, root: QgsLayerTree, layer_id: str, place: Place) -> None:
        """Bring a layer of the project to its place among those of the job.

        Several layers stand in a group of their own. All snow maps are visible, or else the topmost layer;
        only the topmost one shows its legend.
        """
        self._places[layer_id] = place
        nodes = {node.layerId(): node for node in root.findLayers()}
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(nodes[layer_id], 0, legend_title(place.kind))
        present = sorted(
            (one for one in self._places if one in nodes), key=lambda one: self._places[one].order
        )
        if len(present) > 1:
            nodes.update(self._arrange(root, present, nodes))
        for index, present_id in enumerate(present):
            look = (index == 0 or self._places[present_id].kind in (FSC, GROUND), index == 0)
            if self._looks.get(present_id) != look:
                self._looks[present_id] = look
                nodes[present_id].setItemVisibilityChecked(look[0])
                expand(nodes[present_id], look[1])

    def _arrange(
        self, root: QgsLayerTree, layer_ids: List[str], nodes: Dict[str, QgsLayerTreeLayer]
    ) -> Dict[str, QgsLayerTreeLayer]:
        """Bring the layers of the job's group into order; returns the nodes that were moved."""
        group = self._group(root, layer_ids)
        order = [node.layerId() for node in group.findLayers()]
        moved = {}
        for index, layer_id in enumerate(layer_ids):
            if order[index : index + 1] != [layer_id]:
                order = [one for one in order if one != layer_id]
                order.insert(index, layer_id)
                moved[layer_id] = _move(nodes[layer_id], group, index)
                self._looks.pop(layer_id, None)
        return moved

    def _group(self, root: QgsLayerTree, layer_ids: List[str]) -> QgsLayerTreeGroup:
        """The job's group; a new one takes the place of the topmost of the layers."""
        group = next((one for one in root.findGroups(True) if self._is_own(one)), None)
        if group is None:
            topmost = next(node for node in root.findLayers() if node.layerId() in layer_ids)
            parent, node = topmost.parent(), topmost
            if parent.customProperty(JOB_PROPERTY):
                # QGIS adds layers beside the current one, which may be in the group of another job
                parent, node = parent.parent(), parent
            group = parent.insertGroup(parent.children().index(node), "")
            group.setCustomProperty(JOB_PROPERTY, self._job)
            expand(group, True)
        group.setName(group_name([self._places[layer_id].day for layer_id in layer_ids]))
        return group

    def _is_own(self, group: QgsLayerTreeGroup) -> bool:
        return group.customProperty(JOB_PROPERTY) == self._job


def group_name(days: List[str]) -> str:
    """``Snow 2025-04-15`` or ``Snow 2025-04-15 to 2025-04-18``."""
    first, last = min(days), max(days)
    if first == last:
        return tr("Snow {day}").format(day=first)
    return tr("Snow {first} to {last}").format(first=first, last=last)


def below_lines(root: QgsLayerTree) -> int:
    """Place among the topmost nodes for a raster that hides what lies under it: below points, lines and
    outlines on top of the project, but above all that would hide it.
    """
    for index, node in enumerate(root.children()):
        layers = node.findLayers() if isinstance(node, QgsLayerTreeGroup) else [node]
        if not all(_shows_what_lies_below(one.layer()) for one in layers):
            return index
    return len(root.children())


def _shows_what_lies_below(layer: Optional[QgsMapLayer]) -> bool:
    if layer is None:
        return True
    if not isinstance(layer, QgsVectorLayer):
        return False
    if layer.geometryType() != POLYGON_GEOMETRY:
        return True
    symbols = layer.renderer().symbols(QgsRenderContext()) if layer.renderer() else []
    parts = [part for symbol in symbols for part in symbol.symbolLayers()]
    return bool(parts) and all(_is_outline(part) for part in parts)


def _is_outline(part: QgsSymbolLayer) -> bool:
    if isinstance(part, QgsSimpleFillSymbolLayer):
        return part.brushStyle() == Qt.BrushStyle.NoBrush or part.fillColor().alpha() == 0
    return isinstance(part, QgsLineSymbolLayer)


def free_name(name: str) -> str:
    """The name with a number behind it where a layer or a group of the project has it already."""
    root = QgsProject.instance().layerTreeRoot()
    taken = {node.name() for node in [*root.findGroups(True), *root.findLayers()]}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def expand(node: QgsLayerTreeNode, is_expanded: bool) -> None:
    """Expand or collapse.

    The layer tree reacts only to a change, and new nodes report that they are expanded.
    """
    node.setExpanded(not is_expanded)
    node.setExpanded(is_expanded)


def _move(node: QgsLayerTreeLayer, group: QgsLayerTreeGroup, index: int) -> QgsLayerTreeLayer:
    """Move a layer and return its new node.

    The new node comes first, because QGIS removes a layer from the project with its last one.
    """
    moved = node.clone()
    group.insertChildNode(index, moved)
    node.parent().removeChildNode(node)
    return moved
