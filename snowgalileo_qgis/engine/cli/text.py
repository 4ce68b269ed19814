"""The words that the command line prints for people."""

from __future__ import annotations

from datetime import date

from ..protocol import Json

UNSEEN = "·"


def inspect_table(result: Json) -> str:
    """Days and sensors with valid percentages, cloudy ones in brackets."""
    parts = [day_table(table) for table in result["prediction_days"]]
    parts += [f"Left out: {item['reason']}" for item in result["left_out"]]
    return "\n\n".join(parts)


def day_table(table: Json, meaning: str = "valid % (cloudy % of the valid)") -> str:
    """Days and sensors of one prediction day; ``meaning``: what the numbers are."""
    days = [date.fromisoformat(day) for day in table["dates"]]
    lines = [
        f"Prediction day {table['day']}, {table['cells']} cell{'s' if table['cells'] > 1 else ''}; {meaning}"
    ]
    lines.append(f"{'':<12}" + "".join(f"{day:%d %b}".rjust(11) for day in days) + "   last seen")
    for sensor in table["sensors"]:
        shares = "".join(
            _share(valid, cloud).rjust(11) for valid, cloud in zip(sensor["valid"], sensor["cloud"])
        )
        lines.append(f"{sensor['label']:<12}{shares}   {_age(sensor['age_days'])}")
    return "\n".join(lines)


def _share(valid: float, cloud: float | None) -> str:
    if valid == 0:
        return UNSEEN
    return f"{valid:.0f}" + ("" if cloud is None else f" ({cloud:.0f})")


def _age(days: int | None) -> str:
    if days is None:
        return "never"
    return "same day" if days == 0 else f"{days} day{'s' if days > 1 else ''} before"


def prediction(result: Json) -> str:
    """One line per map, then device and model."""
    lines = []
    for raster in result["rasters"]:
        mean = (
            "no valid pixel"
            if raster["mean_fsc"] is None
            else f"mean FSC {raster['mean_fsc']:.3f}, snow {raster['snow_area_km2']:.2f} km²"
        )
        lines.append(
            f"{raster['day']}  {mean}, {raster['cells']} cells, {raster['valid_percent']:.0f} % valid  ->  "
            f"{raster['path']}"
        )
        lines += [
            f"{'':<12}{name}  ->  {raster[name]}"
            for name in ("uncertainty", "change", "quality", "clms")
            if raster[name]
        ]
    if result["index"]:
        lines.append(f"Index of the series (STAC)  ->  {result['index']}")
    lines.append(
        "Cells by condition: "
        + ", ".join(f"{name} {count}" for name, count in result["conditions"].items())
        + "."
    )
    lines.append(
        f"{result['device_reason']} {result['seconds']:.1f} s, {result['cells_per_second']:.1f} cells/s, "
        f"{result['precision']}."
    )
    for model in result["models"]:
        lines.append(
            f"Model: {model['path']} ({model['size']}, condition {model['condition'] or 'any'}, SHA-256 "
            f"{model['sha256'][:12]}...)"
        )
        if model["note"]:
            lines.append(f"Note on the model: {model['note']}.")
    return "\n".join(lines)


def devices(result: Json) -> str:
    """Devices, and which one 'auto' takes."""
    lines = [
        f"{device['id']:<5} {device['name']}, {device['memory_mb'] / 1024:.1f} GiB"
        for device in result["devices"]
    ]
    return "\n".join([*lines, f"auto: {result['recommended']['reason']}"])


def demo_weights(result: Json) -> str:
    """Where the weights are, and what they are not."""
    return f"{result['path']}: random numbers, not a trained model. Maps made with it show no real snow."
