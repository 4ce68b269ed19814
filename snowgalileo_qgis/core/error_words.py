"""What happened and what to do next, for each error code, in the user's language.

The engine's own sentences are English: they name files and numbers, and follow as details.
"""

from __future__ import annotations

from typing import Dict

from ..engine.protocol import ERRORS, SnowGalileoError
from .translation import texts, tr


class TranslatedError(SnowGalileoError):
    """An error of the QGIS side, whose sentences are in the user's language already."""


def told(code: str, text: str, hint: str = "") -> str:
    """A sentence of the engine with its code, in one line.

    Where the user's language is not English, what happened and what to do come first.
    """
    sentence = " ".join(part for part in (text, hint) if part)
    return f"{meaning(code)} ({code}: {sentence})" if _is_needed(code) else f"{sentence} ({code})"


def titled(code: str, text: str) -> str:
    """A warning or reason of the engine without its code.

    Where the user's language is not English, what happened comes first.
    """
    return f"{title(code)}: {text}" if _is_needed(code) else text


def _is_needed(code: str) -> bool:
    # a newer engine may know more codes
    return bool(texts()) and code in ERRORS


def meaning(code: str) -> str:
    """What happened and what to do next."""
    return f"{title(code)}. {next_steps()[code]}"


def title(code: str) -> str:
    """What happened, in a few words."""
    words = tr(ERRORS[code])
    return words[0].upper() + words[1:]


def next_steps() -> Dict[str, str]:
    """What to do next, by code."""
    return {
        "SG-AREA-001": tr("Check the area's file and its coordinate system."),
        "SG-AREA-002": tr("Repair the polygon with 'Fix geometries', or draw it again."),
        "SG-AREA-003": tr("Choose a smaller area, or divide it."),
        "SG-AREA-004": tr("Choose an area between 80° south and 84° north, or check its coordinate system."),
        "SG-AREA-005": tr("Leave the grid empty, or give the UTM zone of the area."),
        "SG-BUG-001": tr("Please report this with the details."),
        "SG-BUILD-001": tr("Check the day, the area and the levels of the products."),
        "SG-BUILD-002": tr("Put the Copernicus DEM of the area into the archive, and build again."),
        "SG-BUILD-003": tr("Build again with fewer processes, or a smaller area."),
        "SG-CLUSTER-001": tr("Check the scheduler's address, and that it runs."),
        "SG-CLUSTER-002": tr("Start workers, or compute on this computer."),
        "SG-CLUSTER-003": tr("Install the same release on all workers."),
        "SG-CLUSTER-004": tr("Give the workers more memory, or choose a smaller batch."),
        "SG-CONDITION-001": tr("Give the model files of all four conditions."),
        "SG-DATASET-001": tr("Choose a folder that 'Import published data' has written."),
        "SG-DATASET-002": tr("Import the data again into a new folder."),
        "SG-DATASET-003": tr("Download the file again."),
        "SG-DATASET-004": tr("Nothing needs to be done, unless you expected the file."),
        "SG-DATASET-005": tr("Import these data into another folder."),
        "SG-DATASET-006": tr("Choose one of the files that are listed."),
        "SG-DATASET-007": tr("Choose a larger area, more seasons or fewer sensors."),
        "SG-DATASET-008": tr("Download the file again."),
        "SG-DEVICE-001": tr("Choose 'Automatic', or another device."),
        "SG-DEVICE-002": tr("Close other programs, or compute with the processor."),
        "SG-DEVICE-003": tr("Compute with the processor, and report the problem."),
        "SG-DOMAIN-001": tr("Compare the map with observations before you rely on it."),
        "SG-DOMAIN-002": tr("Compare the map with observations before you rely on it."),
        "SG-DOMAIN-003": tr("Run it again when the services answer, or choose another day."),
        "SG-ENGINE-001": tr("Install the engine in Settings > Options > SnowGalileo."),
        "SG-ENGINE-002": tr("Check the engine's Python in Settings > Options > SnowGalileo."),
        "SG-ENGINE-003": tr("Run the job again with a smaller batch."),
        "SG-ENGINE-004": tr("Install the plugin and the engine from the same release."),
        "SG-ENGINE-005": tr("Install the engine in Settings > Options > SnowGalileo."),
        "SG-INSTALL-001": tr("Install Python 3.11 or newer, then try again."),
        "SG-INSTALL-002": tr("Check the connection and the proxy, then try again: what has arrived is kept."),
        "SG-INSTALL-003": tr("Try again, without a mirror if you use one."),
        "SG-INSTALL-004": tr("Log in to the network in a web browser, or correct the mirror's address."),
        "SG-INSTALL-005": tr("Leave the mirror out, or look for a newer version of the plugin."),
        "SG-INSTALL-006": tr("Free some space, then try again: what has arrived is kept."),
        "SG-INSTALL-007": tr("Choose a folder that you may write to."),
        "SG-INSTALL-008": tr("Close other QGIS windows, wait a minute, and try again."),
        "SG-INSTALL-009": tr("Wait until the other installation is done."),
        "SG-INSTALL-010": tr("Make the network's certificate known to QGIS, and check the computer's clock."),
        "SG-INSTALL-011": tr("Enter the proxy's name and password in QGIS's network options."),
        "SG-INSTALL-012": tr("Try the build for the processor, or copy the diagnostics and ask for help."),
        "SG-INSTALL-013": tr("Save the bundle again with this version of the plugin."),
        "SG-INSTALL-014": tr("The guide lists the systems that are supported."),
        "SG-INSTALL-015": tr("Try again; if it stays so, copy the diagnostics and ask for help."),
        "SG-INSTALL-016": tr("Install Python's module venv or pip, or install from a bundle."),
        "SG-JOB-001": tr("Correct the setting that is named."),
        "SG-JOB-002": tr("Nothing needs to be done."),
        "SG-JOB-003": tr("Run again without resuming."),
        "SG-LABEL-002": tr("Give labels and stacks the same names."),
        "SG-LABEL-004": tr("Give labels of 100 m on the grid of the stack, or with the day in their names."),
        "SG-LABEL-006": tr("Keep one label for each cell and day."),
        "SG-LABEL-008": tr("Look at the list of files that were left out."),
        "SG-LABEL-010": tr("Check the path: the names of labels end in .tif."),
        "SG-LABEL-011": tr("Copy or download the file again, or save it as GeoTIFF."),
        "SG-LABEL-012": tr("Put the day into the file's name."),
        "SG-LABEL-013": tr("Choose what the values of the labels mean."),
        "SG-LABEL-014": tr("Choose what the values of the labels mean, and mark gaps as no data."),
        "SG-LABEL-015": tr("Leave the label out."),
        "SG-LABEL-016": tr("Compare the days and the places of maps and labels."),
        "SG-LABEL-017": tr("Lower the least valid share."),
        "SG-LABEL-018": tr("Assign the right coordinate system, or warp the raster to a north-up grid."),
        "SG-LABEL-019": tr("Choose maps made by 'Predict snow cover'."),
        "SG-LABEL-020": tr("To compare another layer, give that file alone."),
        "SG-MODEL-001": tr("Choose a .pth or .safetensors file."),
        "SG-MODEL-002": tr("Download the file again, or choose another."),
        "SG-MODEL-003": tr("Choose weights of a SnowGalileo model."),
        "SG-MODEL-004": tr("Choose weights of a SnowGalileo model."),
        "SG-MODEL-005": tr("Choose other weights."),
        "SG-ONLINE-001": tr("Check the connection and the proxy, or try again later."),
        "SG-ONLINE-002": tr("Check the account of the service under 'Accounts'."),
        "SG-ONLINE-003": tr("Accept the terms on the service's web page."),
        "SG-ONLINE-004": tr("Try again later, or choose a smaller area."),
        "SG-ONLINE-005": tr("Search again."),
        "SG-ONLINE-006": tr("Try again later, or look for a newer version of the plugin."),
        "SG-ONLINE-007": tr("Try again later."),
        "SG-ONLINE-008": tr("Check day and area, or choose more sensors."),
        "SG-ONLINE-009": tr("Free some space, or choose a folder on another disk."),
        "SG-ONLINE-010": tr("Try again later, or look for a newer version of the plugin."),
        "SG-OUTPUT-001": tr("Choose a folder that you may write to."),
        "SG-OUTPUT-002": tr("Free some space, or choose a folder on another disk."),
        "SG-OUTPUT-003": tr("Give the output another name."),
        "SG-OUTPUT-004": tr("Give each output a name of its own."),
        "SG-OUTPUT-005": tr("Wait until the other job is done, or choose another output."),
        "SG-OUTPUT-006": tr("Wait until the other job is done, or choose another output."),
        "SG-PRODUCT-001": tr("Check the folder and the days."),
        "SG-PRODUCT-002": tr("Give one raster for each day."),
        "SG-PRODUCT-003": tr("Bring the rasters to one grid, for example with 'Warp (reproject)'."),
        "SG-PRODUCT-005": tr("Choose one year, or the first and the last day of one."),
        "SG-PRODUCT-006": tr("Click on the map itself."),
        "SG-PRODUCT-010": tr("Save the polygons as a GeoPackage with one layer."),
        "SG-PRODUCT-011": tr("Remove the feature, or correct it with 'Fix geometries'."),
        "SG-PRODUCT-020": tr("Choose a GeoTIFF with one band of elevations in metres."),
        "SG-PRODUCT-021": tr("Choose a GeoTIFF with one band of classes."),
        "SG-PRODUCT-022": tr("Choose a GeoTIFF with one band of percent."),
        "SG-PRODUCT-030": tr("Give stations with coordinates, a date and a value."),
        "SG-PRODUCT-031": tr("Choose what the values of the stations mean."),
        "SG-PRODUCT-032": tr("Check days and coordinates."),
        "SG-PRODUCT-033": tr("Compare layers of the same kind."),
        "SG-PRODUCT-040": tr("Save the template again in QGIS, or leave it out."),
        "SG-PRODUCT-041": tr("Choose pictures of one size, or make them again."),
        "SG-PRODUCT-042": tr("Compare the map with observations before you rely on it."),
        "SG-REGION-001": tr("Choose a folder that 'Build input stack' has written."),
        "SG-REGION-002": tr("Give the same area as before, or another name."),
        "SG-REGION-003": tr("Delete the folder, and build it again."),
        "SG-REGION-004": tr("Wait until the build is done, then run again."),
        "SG-SOURCE-001": tr("Download the product again."),
        "SG-SOURCE-002": tr("The guide lists the products that can be read."),
        "SG-SOURCE-003": tr("Download the product again, and leave its files as they are."),
        "SG-SOURCE-004": tr("Nothing needs to be done."),
        "SG-SOURCE-005": tr("Download the tile that covers the area, or check the area's coordinate system."),
        "SG-SOURCE-006": tr("The guide lists the products that can be read."),
        "SG-SOURCE-007": tr("Download the products of the area again."),
        "SG-SOURCE-020": tr("Download all 24 hours of these days."),
        "SG-STACK-001": tr("Export the file again with all bands, or leave it out."),
        "SG-STACK-002": tr("Copy or download the file again."),
        "SG-STACK-003": tr("Copy or download the file again."),
        "SG-STACK-004": tr("Choose a complete file of SnowGalileo."),
        "SG-STACK-005": tr("Write missing pixels as -9999, and export the file again."),
        "SG-STACK-006": tr("Write the masks again with 0 and 1."),
        "SG-STACK-007": tr("Put the day into the file's name."),
        "SG-STACK-008": tr("Put latitude and longitude into the file's name."),
        "SG-STACK-009": tr("Download the file again, or correct its name."),
        "SG-STACK-010": tr("Check the path."),
        "SG-STACK-011": tr("Choose another day or area."),
        "SG-STACK-012": tr("Export a larger area, at least 1,010 m on each side."),
        "SG-STACK-013": tr("Export the cube again in the UTM zone of the area, with pixels of 10 m."),
        "SG-STACK-014": tr("Choose one of the days."),
        "SG-STACK-015": tr("Look at the list of files that were left out."),
        "SG-STACK-016": tr("Compare the units with the table of bands in the guide."),
        "SG-STACK-017": tr("Remove the copy."),
        "SG-STACK-018": tr("Compare bands and units with the guide."),
        "SG-STACK-021": tr("Choose a folder that holds one kind alone."),
        "SG-STACK-022": tr("Download the file again."),
        "SG-STACK-023": tr("Choose a folder of SEN12TP scenes, or a published zip file."),
        "SG-STORE-001": tr("Check the name of the bucket, and the store's address."),
        "SG-STORE-002": tr("Choose the store's keys in Settings > Options > SnowGalileo."),
        "SG-STORE-003": tr("Check the network and the store's address, then run again."),
        "SG-STORE-004": tr("Set the clock of the computer."),
        "SG-STORE-005": tr("Build on a disk, and copy the store."),
        "SG-STORE-006": tr("Choose a file or folder on a disk, or a region store."),
        "SG-TRAIN-001": tr("Resume with the same settings, or choose another folder."),
        "SG-TRAIN-002": tr("Start again in another folder with a smaller learning rate."),
        "SG-WATCH-001": tr("Correct the line that is named."),
        "SG-WATCH-002": tr("Look at the list of days: each has its reason."),
        "SG-WEIGHTS-001": tr("Check the connection and the proxy, then try again: what has arrived is kept."),
        "SG-WEIGHTS-002": tr("Try again later, or import the file."),
        "SG-WEIGHTS-003": tr("Download the zip in a web browser, and import it."),
        "SG-WEIGHTS-004": tr("Download the file again."),
        "SG-WEIGHTS-005": tr("Try again later, or import the file."),
        "SG-WEIGHTS-006": tr("Choose one of the files that are listed."),
        "SG-WEIGHTS-007": tr("Rename the file, or remove the one in the folder."),
        "SG-WEIGHTS-008": tr("Use an address that begins with https."),
    }
