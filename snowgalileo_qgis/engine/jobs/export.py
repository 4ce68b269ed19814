"""Write the cells of stacks as files of their own, for programs that do not read region stores."""

from __future__ import annotations

from pathlib import Path

from ..job_context import JobContext
from ..protocol import ExportedFiles, ExportSpec
from ..stack.export import export_cubes, export_h5
from .common import inputs_summary, open_reader


def export(spec: ExportSpec, context: JobContext) -> ExportedFiles:
    """Write a cube or an HDF5 file for each cell; raises what ``open_stacks`` and the exports raise."""
    reader = open_reader(spec, context)
    folder = Path(spec.output).expanduser()
    files = (
        export_h5(reader, folder, context.progress)
        if spec.format == "h5"
        else export_cubes(reader.refs, folder, context.progress)
    )
    return ExportedFiles(
        folder=str(folder),
        files=[str(file) for file in files],
        format=spec.format,
        days=[day.isoformat() for day in reader.days],
        **inputs_summary(reader, context),
        warnings=context.warnings,
    )
