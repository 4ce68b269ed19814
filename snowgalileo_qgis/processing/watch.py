"""Watched areas: bring one up to date, and show its state."""

from __future__ import annotations

import csv
from dataclasses import asdict, replace
from io import StringIO
from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..core.messages import shown, tr
from ..core.settings import settings
from ..core.watch_picture import save_days
from ..core.watch_words import (
    change_text,
    failures,
    not_all_done,
    note_text,
    state_words,
    summary_text,
    why_text,
)
from ..engine.protocol import DAY_STATES, JobSpec, Json, Output, WatchDay, WatchReport, WatchSpec
from .base import Run, SnowGalileoAlgorithm
from .cluster_parameter import add_cluster, scheduler_of
from .online_parameters import OnlineParameters
from .output_files import write_text
from .parameters import day, extra_file, switch


class WatchAlgorithm(SnowGalileoAlgorithm):
    """An algorithm on a watch file."""

    WATCH = "WATCH"
    TODAY = "TODAY"
    SUMMARY = "SUMMARY"
    LATEST = "LATEST"
    action = "status"

    output_help = {
        SUMMARY: "The watch in one line: what was done, how many days are in which state, the latest day.",
        LATEST: "Raster of the newest snow map, under a name that stays the same.",
        "FINAL": "Days of which no better map will follow.",
        "PROVISIONAL": "Days of which a better map may follow.",
        "MISSING": "Days without a map.",
        "FAILED": "Days of which something went wrong. The log says what.",
    }

    def add_watch(self) -> None:
        """Declare the watch file and the day that counts as today."""
        self.add(
            QgsProcessingParameterFile(
                self.WATCH, tr("Watch file"), fileFilter=tr("Watch files (*.toml)") + ";;*.*"
            ),
            tr(
                "Text file that says what is mapped, of what, with which model, and where to. Repeat every "
                "day in the panel writes one."
            ),
        )
        self.add(
            day(self.TODAY, tr("Today")),
            tr("Last day to map, and day by which lateness is judged. Leave empty for today (UTC)."),
            is_advanced=True,
        )

    def add_state_outputs(self) -> None:
        """Declare the outputs that both algorithms have."""
        self.addOutput(QgsProcessingOutputString(self.SUMMARY, tr("Summary")))
        self.addOutput(QgsProcessingOutputRasterLayer(self.LATEST, tr("Latest snow map")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                "FINAL": tr("Final days"),
                "PROVISIONAL": tr("Provisional days"),
                "MISSING": tr("Missing days"),
                "FAILED": tr("Failed days"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return WatchSpec(
            action=self.action,
            file=self.parameterAsFile(parameters, self.WATCH, context),
            today=self.day(parameters, self.TODAY, context),
        )

    def outputs(self, result: WatchReport, run: Run) -> Dict[str, Any]:
        """Say what was found, and the state of the days."""
        self.written = [Output(result.folder, is_folder=True)]
        summary = summary_text(result)
        for note in (*map(note_text, result.notes), summary):
            run.feedback.pushInfo(shown(note))
        counts = {state.upper(): sum(entry.state == state for entry in result.days) for state in DAY_STATES}
        return {
            self.SUMMARY: summary,
            self.LATEST: result.latest.get("fsc", ""),
            **counts,
        }


class UpdateWatchAlgorithm(OnlineParameters, WatchAlgorithm):
    """A watch file in, maps up to date out."""

    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    MAPPED = "MAPPED"
    AGAIN = "AGAIN"
    REPORT = "REPORT"
    STRICT = "STRICT"
    action = "update"

    output_help = {
        **WatchAlgorithm.output_help,
        OUTPUT_FOLDER: "Folder of the maps, tables and log.",
        MAPPED: "Number of days that were mapped for the first time.",
        AGAIN: "Number of days that were mapped again, because something better had come.",
        REPORT: "Report of the latest day, if the watch file asks for one.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "updatewatch"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Update watched area")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Map the new days of an area, and again those for which better data have come.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,watch,daily,update,monitor,operational,repeat,every day,schedule").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Brings a watched area up to date: looks for new products, maps new days, maps days again for "
            "which better data have come, and updates tables, index and the layers of the latest day. What "
            "is done already is not done again, so it can be run as often as you like, and goes on where it "
            "was stopped."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_watch()
        self.add_accounts(is_advanced=True)
        add_cluster(self)
        self.add(
            switch(self.STRICT, tr("Error if anything failed")),
            tr(
                "End with an error if a day, a product or a service failed, so that whatever runs this every "
                "day is told; what could be done is done. Without, an update is an error only where days "
                "failed and none was mapped."
            ),
            is_advanced=True,
        )
        self.add_server_for_tests(self.REPLAY)
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Folder of the watch")))
        self.add_outputs(
            QgsProcessingOutputNumber, {self.MAPPED: tr("Days mapped"), self.AGAIN: tr("Days mapped again")}
        )
        self.addOutput(QgsProcessingOutputFile(self.REPORT, tr("Report")))
        self.add_state_outputs()

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job without accounts, which are read when the job is prepared."""
        return super().job_spec(parameters, context)

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job with accounts and the network settings of QGIS."""
        spec = replace(
            super().job_spec(parameters, context),
            cache=settings().products_folder,
            replay=self.parameterAsString(parameters, self.REPLAY, context),
            scheduler=scheduler_of(self, parameters, context),
        )
        return self.with_accounts(spec, parameters, context)

    def outputs(self, result: WatchReport, run: Run) -> Dict[str, Any]:
        """Folder and numbers; what was done is in the log.

        Raises ``SG-WATCH-002`` where days failed and none was mapped; if that is asked for, where anything
        failed.
        """
        outputs = super().outputs(result, run)
        for entry in result.days:
            if entry.changes:
                run.feedback.pushInfo(shown(f"{entry.day}: {change_text(entry)} → {entry.map}"))
        for entry in result.days:
            if entry.state == "failed":
                run.feedback.pushWarning(shown(f"{entry.day}: {why_text(entry)}"))
        report = self._make_report(result.report, run.context, run.feedback) if result.report else ""
        failed = failures(result)
        if result.report and not report:
            failed.append(tr("The report could not be made; the next update tries again."))
        is_strict = self.parameterAsBoolean(run.parameters, self.STRICT, run.context)
        if (is_strict and failed) or (result.failed and not result.mapped and not result.again):
            raise not_all_done(result.name, failed)
        return {
            **outputs,
            self.OUTPUT_FOLDER: result.folder,
            self.MAPPED: len(result.mapped),
            self.AGAIN: len(result.again),
            self.REPORT: report or result.products.get("report", ""),
        }

    def _make_report(
        self, wanted: Json, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> str:
        """Make the report of the latest day, which needs QGIS; empty where that fails, which is told."""
        pdf = Path(wanted["pdf"])
        parameters = {
            "FOLDER": wanted["maps"],
            "DATE": wanted["day"],
            "POLYGONS": wanted["polygons"],
            "DEM": wanted["dem"] or None,
            "DZ": wanted["dz"],
            "PAGES": wanted["pages"],
            "TITLE": wanted["title"],
            "TEMPLATE": wanted["template"],
            "OUTPUT": str(pdf),
            "PICTURE": str(pdf.with_suffix(".png")) if wanted["picture"] else None,
        }
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:report")
        _, is_done = algorithm.run(parameters, context, feedback)
        if not is_done:
            feedback.pushWarning(tr("The report could not be made; the next update tries again."))
        return str(pdf) if is_done else ""


class WatchStatusAlgorithm(WatchAlgorithm):
    """A watch file in, table and picture of its days out."""

    TABLE = "TABLE"
    PICTURE = "PICTURE"

    output_help = {
        **WatchAlgorithm.output_help,
        TABLE: "Table with a row for each day.",
        PICTURE: "Picture with a square for each day.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "watchstatus"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("State of watched area")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Which days of a watched area are final, provisional or missing, and why.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,watch,status,state,days,provisional,final,missing").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Lists the days of a watched area: final, provisional (a better map may follow), missing or "
            "failed, each with the reason, as a table and a picture. Nothing is changed or downloaded."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_watch()
        for name, words, kinds, text in (
            (self.TABLE, tr("Table"), tr("CSV files (*.csv)"), tr("One row for each day.")),
            (self.PICTURE, tr("Picture"), "PNG (*.png);;SVG (*.svg)", tr("A square for each day.")),
        ):
            self.add(
                extra_file(name, words, kinds),
                text,
            )
        self.add_state_outputs()

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job with its picture, which is drawn here, in the user's language."""
        picture = self.parameterAsFileOutput(parameters, self.PICTURE, context)
        return replace(super().job_spec(parameters, context), picture=picture)

    def outputs(self, result: WatchReport, run: Run) -> Dict[str, Any]:
        """Table and picture, as far as they were asked for."""
        outputs = super().outputs(result, run)
        for entry in result.days:
            state = state_words()[entry.state]
            run.feedback.pushInfo(shown(f"{entry.day}  {state}  {why_text(entry)}"))
        table = self.parameterAsFileOutput(run.parameters, self.TABLE, run.context)
        if table:
            write_text(table, _table(result.days))
        picture = self.parameterAsFileOutput(run.parameters, self.PICTURE, run.context)
        if picture:
            self.job_to_check(run.parameters, run.context).validate()  # the batch window has not
            save_days(Path(picture), result.name, result.days)
        files = {self.TABLE: table, self.PICTURE: picture}
        return {**outputs, **{name: path for name, path in files.items() if path}}


def _table(days: List[WatchDay]) -> str:
    """The days as CSV."""
    names = ["day", "state", "why", "map", "mean_fsc", "snow_area_km2", "valid_percent"]
    text = StringIO()
    writer = csv.DictWriter(text, names, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**asdict(entry), "why": why_text(entry)} for entry in days)
    return text.getvalue()


ALGORITHMS = (UpdateWatchAlgorithm, WatchStatusAlgorithm)
