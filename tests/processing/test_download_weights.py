"""*Download model weights* with a real engine and a server on this computer."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsSettings

from tests.weights_server import ZIP_NAME, serving

ALGORITHM = "snowgalileo:downloadweights"


@pytest.fixture()
def own_folder(tmp_path, monkeypatch):
    """A folder of weights of this test's own."""
    folder = tmp_path / "weights"
    folder.mkdir()
    return folder


def test_downloads_what_is_chosen_and_nothing_twice(run, weights_archive, own_folder):
    with serving({ZIP_NAME: weights_archive.read_bytes()}) as server:
        parameters = {"CONDITION": ["clear", "no_hr"], "TARGET": str(own_folder), "MIRROR": server.url}
        results, feedback = run(ALGORITHM, parameters)
        assert (results["FILES"], results["NEW_FILES"]) == (2, 2)
        assert Path(results["MODEL"]).name == "clear_pretrained_42_aaaa.safetensors"
        assert results["OUTPUT_FOLDER"] == str(own_folder)
        assert "Asking 127.0.0.1" in feedback.textLog()
        asked = len(server.asked)
        again, feedback = run(ALGORITHM, parameters)
        assert (again["FILES"], again["NEW_FILES"], len(server.asked)) == (2, 0, asked)
        assert "was there" in feedback.textLog()


def test_a_local_zip_needs_no_network(run, weights_archive, own_folder):
    results, _ = run(
        ALGORITHM, {"SOURCE": str(weights_archive), "CONDITION": ["clear"], "TARGET": str(own_folder)}
    )
    assert (results["FILES"], results["NEW_FILES"]) == (1, 1)


@pytest.mark.parametrize(
    ("parameters", "code"),
    [({"SEED": ["90"]}, "SG-WEIGHTS-006"), ({"MIRROR": "http://example.org"}, "SG-WEIGHTS-008")],
)
def test_errors_are_words(run, weights_archive, own_folder, parameters, code):
    with (
        serving({ZIP_NAME: weights_archive.read_bytes()}) as server,
        pytest.raises(QgsProcessingException, match=code),
    ):
        run(ALGORITHM, {"TARGET": str(own_folder), "MIRROR": server.url, **parameters})


def test_the_proxy_of_qgis_is_used(run, weights_archive, own_folder):
    from qgis.core import QgsNetworkAccessManager

    with serving({ZIP_NAME: weights_archive.read_bytes()}) as proxy:
        kept = {
            "proxyEnabled": True,
            "proxyType": "HttpProxy",
            "proxyHost": "127.0.0.1",
            "proxyPort": proxy.server_address[1],
        }
        for name, value in {**kept, "proxyUser": "anna", "proxyPassword": "s:cret"}.items():
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        try:
            results, feedback = run(
                ALGORITHM, {"CONDITION": ["clear"], "TARGET": str(own_folder), "MIRROR": "http://localhost:1"}
            )
        finally:
            QgsSettings().remove("proxy")
            QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        assert results["NEW_FILES"] == 1
        assert proxy.paths[0] == f"http://localhost:1/{ZIP_NAME}"
        assert proxy.headers[0]["Proxy-Authorization"] == "Basic YW5uYTpzOmNyZXQ="
        assert "s:cret" not in feedback.textLog() + feedback.htmlLog()
