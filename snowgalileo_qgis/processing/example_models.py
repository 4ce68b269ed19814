"""The example models, which can be run as they are or opened in the model designer."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

from qgis.core import QgsProcessingAlgorithm, QgsProcessingModelAlgorithm

from ..core.messages import tr
from .base import engine_available

MODELS = Path(__file__).parent / "models"


class ExampleModel(QgsProcessingModelAlgorithm):
    """A shipped model in the language of QGIS, with a readable name and a message if no engine is installed.

    ``is_read``: whether its file could be read.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.is_read = self.fromFile(str(path))
        self._translate()

    def createInstance(self) -> QgsProcessingAlgorithm:
        """A new instance for each run, whose texts QGIS's own would not keep."""
        return ExampleModel(self._path)

    def displayName(self) -> str:
        """Name in the toolbox, made from the file name (QGIS would show the identifier)."""
        return tr(self._path.stem.replace("_", " ").capitalize())

    def canExecute(self) -> Tuple[bool, str]:
        """Whether all steps can run, including those of the engine."""
        can_execute, text = super().canExecute()
        return engine_available() if can_execute else (can_execute, text)

    def _translate(self) -> None:
        """Translate what the toolbox shows; ``scripts/translations.py`` finds these texts in the file."""
        for one in (*self.parameterDefinitions(), *self.outputDefinitions()):
            one.setDescription(tr(one.description()))
        self.setHelpContent({name: tr(text) if text else text for name, text in self.helpContent().items()})
        self.setGroup(tr(self.group()))


def example_models() -> List[ExampleModel]:
    """All of them, in the order of their names."""
    return [ExampleModel(path) for path in sorted(MODELS.glob("*.model3"))]
