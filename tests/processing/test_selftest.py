"""*Test this computer* with a real engine."""


def test_this_computer_passes(run):
    results, feedback = run("snowgalileo:selftest", {"DEVICE": "cpu"})
    assert 0 <= results["MAX_DIFFERENCE"] <= 1e-4
    assert results["CELLS_PER_SECOND"] > 0
    assert "right numbers" in results["REPORT"] and "torch" in results["REPORT"]
    assert results["REPORT"].splitlines()[0] in feedback.textLog()
