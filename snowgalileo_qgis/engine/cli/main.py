"""The command line of the engine.

Exit codes: 0 done, 1 a bug, 2 bad input, 3 cancelled, 4 library or device missing.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from ...version import __version__
from ..protocol import (
    CONDITIONS,
    DEVICES,
    HIDEABLE,
    MODES,
    PRECISIONS,
    ExportSpec,
    InspectSpec,
    JobResult,
    JobSpec,
    Json,
    PredictSpec,
    SnowGalileoError,
    model_files,
    spec_from_json,
)

Command = Callable[[argparse.Namespace], Json]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the error of a failed one is a single sentence on standard error."""
    options = _parser().parse_args(_western(sys.argv[1:] if arguments is None else arguments))
    try:
        result = options.run(options)
    except ModuleNotFoundError as error:
        missing = SnowGalileoError(
            "SG-ENGINE-005",
            f"The Python library '{error.name}' is missing.",
            "Run 'make setup', or install the requirements.",
        )
        return _fail(missing, options)
    except KeyboardInterrupt:
        return _fail(SnowGalileoError("SG-JOB-002", "The job was cancelled."), options)
    except SnowGalileoError as error:
        return _fail(error, options)
    if options.json:
        print(json.dumps(result.to_json() if isinstance(result, JobResult) else result, allow_nan=False))
    elif result:
        print(options.show(result))
    return 0


def _western(arguments: Sequence[str]) -> list[str]:
    """Arguments with ``--aoi -116,51,...`` as one: argparse would take an area in the west for an option."""
    joined: list[str] = []
    for argument in map(str, arguments):
        if joined and joined[-1] == "--aoi" and re.match(r"-[\d.]", argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _fail(error: SnowGalileoError, options: argparse.Namespace) -> int:
    print(error, file=sys.stderr)
    if error.code == "SG-BUG-001" and error.detail:
        print(error.detail, file=sys.stderr)
    if options.json:
        print(json.dumps({"error": error.to_json()}))
    return error.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="snowgalileo", description="Daily 100 m fractional snow cover from an 8-day multi-sensor stack."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    from . import add_clouds as clouds
    from . import build as building
    from . import demo_scene, text
    from . import evaluate as evaluation
    from . import finetune as finetuning
    from . import pretrain as pretraining
    from . import selftest as selftesting
    from . import weights as weights_commands

    inspect = _command(
        commands, "inspect", "table of days and sensors: what a stack holds", _inspect, text.inspect_table
    )
    _add_stacks(inspect)

    building.add_arguments(
        "scan", _command(commands, "scan", building.SUMMARIES["scan"], _scan, building.show_scan)
    )
    building.add_arguments(
        "build", _command(commands, "build", building.SUMMARIES["build"], _build, building.show_build)
    )
    export = _command(commands, "export", building.SUMMARIES["export"], _export, building.show_export)
    _add_stacks(export)
    building.add_export_arguments(export)

    predict = _command(commands, "predict", "map fractional snow cover", _predict, text.prediction)
    _add_stacks(predict)
    _add_predict(predict)

    _command(commands, "devices", "list the devices that the model can run on", _devices, text.devices)
    _command(
        commands,
        "version",
        "print the version",
        lambda _: {"version": __version__},
        lambda result: result["version"],
    )
    _command(commands, "worker", "serve QGIS on standard input and output", _worker, lambda _: "")
    weights = _command(
        commands,
        "demo-weights",
        "write random weights, for trying the plugin without a trained model",
        _demo_weights,
        text.demo_weights,
    )
    weights.add_argument("--output", required=True, metavar="FILE.safetensors")
    weights.add_argument("--size", choices=("nano", "tiny", "base"), default="nano")
    weights.add_argument("--seed", type=int, default=7)
    evaluation.add_arguments(
        _command(commands, evaluation.NAME, evaluation.SUMMARY, _evaluate, evaluation.show)
    )
    finetune = _command(commands, finetuning.NAME, finetuning.SUMMARY, _finetune, finetuning.show)
    _add_stacks(finetune)
    finetuning.add_arguments(finetune)

    pretrain = _command(commands, pretraining.NAME, pretraining.SUMMARY, _pretrain, pretraining.show)
    _add_stacks(pretrain)
    pretraining.add_arguments(pretrain)
    clouds.add_arguments(_command(commands, clouds.NAME, clouds.SUMMARY, _add_clouds, clouds.show))
    demo_scene.add_arguments(
        _command(commands, demo_scene.NAME, demo_scene.SUMMARY, demo_scene.run, demo_scene.show)
    )
    selftesting.add_arguments(
        _command(commands, selftesting.NAME, selftesting.SUMMARY, _selftest, selftesting.show)
    )
    actions = commands.add_parser(weights_commands.NAME, help=weights_commands.SUMMARY).add_subparsers(
        required=True, metavar="ACTION"
    )
    for action, summary in weights_commands.ACTIONS.items():
        weights_commands.add_arguments(
            action, _command(actions, action, summary, _weights, weights_commands.show)
        )
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    run: Command,
    show: Callable[[Any], str],
) -> argparse.ArgumentParser:
    """Add a command: ``run`` does it, ``show`` words its result for people."""
    command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.add_argument(
        "--json", action="store_true", help="print the result as JSON, without a progress bar"
    )
    command.set_defaults(run=run, show=show)
    return command


def _add_stacks(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "stacks",
        nargs="+",
        metavar="STACK",
        help="GeoTIFF cube, published .h5, region store (.zarr), or a folder of them",
    )
    command.add_argument("--date", metavar="YYYY-MM-DD", help="only this prediction day")
    command.add_argument(
        "--aoi", metavar="FILE.geojson|xmin,ymin,xmax,ymax", help="only cells that touch this area"
    )
    command.add_argument(
        "--aoi-crs",
        default="EPSG:4326",
        metavar="EPSG:N",
        help="coordinate system of --aoi (default EPSG:4326)",
    )
    command.add_argument(
        "--impute-nan", action="store_true", help="replace NaN by the band's mean, as the research loader did"
    )


def _add_predict(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--checkpoint",
        required=True,
        nargs="+",
        metavar="FILE",
        help="model weights: .pth or .safetensors, or a folder of them; those of one condition are averaged",
    )
    command.add_argument(
        "--output", required=True, metavar="FSC.tif", help="map to write; several days add _<day> to the name"
    )
    command.add_argument(
        "--condition",
        choices=CONDITIONS,
        default="auto",
        help="condition of the prediction day, which decides about weights; auto: found cell by cell",
    )
    command.add_argument("--device", choices=DEVICES, default="auto")
    command.add_argument("--precision", choices=PRECISIONS, default="fp32")
    command.add_argument(
        "--batch-size", type=int, default=0, metavar="N", help="cells at once; 0: chosen for the device"
    )
    command.add_argument(
        "--uncertainty",
        default="",
        metavar="SD.tif",
        help="also write the standard deviation over model files and flips",
    )
    command.add_argument(
        "--quality",
        default="",
        metavar="Q.tif",
        help="also write how far each pixel can be trusted, in seven bands",
    )
    command.add_argument(
        "--clms",
        default="",
        metavar="CLMS.tif",
        help="also write percent as bytes: 0-100, 205 no optical view, 255 no data",
    )
    command.add_argument(
        "--first-date",
        metavar="YYYY-MM-DD",
        help="series: one map for each day from this one on, and a STAC index",
    )
    command.add_argument("--last-date", metavar="YYYY-MM-DD", help="last day of the series")
    command.add_argument(
        "--resume", action="store_true", help="keep what is done when stopped, and continue such a run"
    )
    command.add_argument(
        "--flips", action="store_true", help="average over the eight ways to turn and mirror a cell"
    )
    command.add_argument(
        "--overlap",
        type=float,
        default=0.0,
        metavar="0|0.5",
        help="0.5: also cells moved by half a cell, blended: no cell borders, 4 x slower",
    )
    command.add_argument(
        "--mode", choices=MODES, default="research", help="strict: patches with a missing pixel are hidden"
    )
    command.add_argument(
        "--hide",
        nargs="+",
        default=[],
        metavar="INPUT",
        help=f"hide inputs: {', '.join(HIDEABLE)}, day:0 to day:7 (days before), day:DATE",
    )
    command.add_argument(
        "--change",
        default="",
        metavar="CHANGE.tif",
        help="also write what hiding changes: hidden minus not hidden",
    )
    command.add_argument(
        "--min-optical",
        type=float,
        default=0.5,
        metavar="SHARE",
        help="auto: less Sentinel-2 or Landsat of the day than this: no_hr",
    )
    command.add_argument(
        "--max-cloud",
        type=float,
        default=0.2,
        metavar="SHARE",
        help="auto: more flagged cloud than this: clouds",
    )


def _stack_settings(options: argparse.Namespace) -> Json:
    from ..aoi import read_area

    area = read_area(options.aoi, options.aoi_crs) if options.aoi else None
    return {"stacks": options.stacks, "day": options.date, "area": area, "impute_nan": options.impute_nan}


def _inspect(options: argparse.Namespace) -> Json:
    return _run(InspectSpec(**_stack_settings(options)), options)


def _predict(options: argparse.Namespace) -> Json:
    spec = PredictSpec(
        **_stack_settings(options),
        checkpoints=model_files(options.checkpoint),
        fsc=options.output,
        device=options.device,
        precision=options.precision,
        condition=options.condition,
        batch_size=options.batch_size,
        uncertainty=options.uncertainty,
        quality=options.quality,
        clms=options.clms,
        first_day=options.first_date,
        last_day=options.last_date,
        resume=options.resume,
        flips=options.flips,
        overlap=options.overlap,
        mode=options.mode,
        hide=options.hide,
        change=options.change,
        min_optical=options.min_optical,
        max_cloud=options.max_cloud,
    )
    return _run(spec, options)


def _scan(options: argparse.Namespace) -> Json:
    from .build import spec_of

    return _run(spec_of("scan", options), options)


def _build(options: argparse.Namespace) -> Json:
    from .build import spec_of

    return _run(spec_of("build", options), options)


def _export(options: argparse.Namespace) -> Json:
    return _run(ExportSpec(**_stack_settings(options), output=options.output, format=options.format), options)


def _evaluate(options: argparse.Namespace) -> Json:
    from .evaluate import spec_of

    return _run(spec_of(options), options)


def _pretrain(options: argparse.Namespace) -> Json:
    from .pretrain import spec_of

    return _run(spec_of(options, _stack_settings(options)), options)


def _add_clouds(options: argparse.Namespace) -> Json:
    from .add_clouds import spec_of

    return _run(spec_of(options), options)


def _finetune(options: argparse.Namespace) -> Json:
    from .finetune import spec_of

    return _run(spec_of(options, _stack_settings(options)), options)


def _selftest(options: argparse.Namespace) -> Json:
    from .selftest import checked, spec_of

    return checked(_run(spec_of(options), options))


def _weights(options: argparse.Namespace) -> Json:
    from .weights import spec_of

    return _run(spec_of(options), options)


def _run(spec: JobSpec, options: argparse.Namespace) -> Json:
    from ..job_context import JobContext
    from ..jobs.runner import run_job
    from .progress_bar import ProgressBar

    spec = spec_from_json(spec.to_json())
    with ProgressBar(visible=not options.json) as bar:
        return run_job(spec, JobContext(bar.receive, Event()))


def _devices(_: argparse.Namespace) -> Json:
    from ..inference.devices import describe_devices

    return describe_devices()


def _worker(_: argparse.Namespace) -> Json:
    from ..worker import serve_standard_streams

    # Not a normal exit: threads of libraries must not delay the end of the process.
    os._exit(serve_standard_streams())


def _demo_weights(options: argparse.Namespace) -> Json:
    from ..model.checkpoints import save_model, seeded_model

    path = Path(options.output)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(
        seeded_model(options.size, options.seed),
        path,
        "random numbers, not trained: the map shows no real snow",
    )
    return {"path": str(path)}
