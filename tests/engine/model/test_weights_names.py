"""Published file names, read from the right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.model.weights_names import WeightsName, parse_name
from snowgalileo_qgis.engine.protocol import CONDITIONS, WEIGHT_INITS


@pytest.mark.parametrize(
    ("stem", "condition", "init", "seed", "samples"),
    [
        ("clear_pretrained_20_216tcxve", "clear", "pretrained", 20, None),
        ("no_hr_random_42_pj7k8gxe", "no_hr", "random", 42, None),
        ("clouds_no_hr_pretrained_90_0p61oiba", "clouds_no_hr", "pretrained", 90, None),
        ("5000samples_clouds_pretrained_42_abc", "clouds", "pretrained", 42, 5000),
        ("10000samplesno_hr_random_20_abc", "no_hr", "random", 20, 10000),
        ("clear_random_7_k3-best", "clear", "random", 7, None),
    ],
)
def test_published_names(stem: str, condition: str, init: str, seed: int, samples: int | None) -> None:
    name = parse_name(stem)
    assert name is not None
    assert (name.condition, name.init, name.seed, name.samples) == (condition, init, seed, samples)


@pytest.mark.parametrize(
    "stem",
    [
        "",
        "best",
        "clear_pretrained_20",
        "cloudy_pretrained_20_x",
        "my_clear_pretrained_20_x",
        "samples_clear_pretrained_20_x",
        "clear_pretrained_x_20",
        "clear_pretrained_20_..",
        "clear_pretrained_20_a/b",
        "../clear_pretrained_20_abc",
        "._clear_pretrained_20_abc",
        "no_hr_clear_pretrained_20_abc",
        "clear_pretrained_٢٠_abc",
    ],
)
def test_other_names_say_nothing(stem: str) -> None:
    assert parse_name(stem) is None


@given(
    st.builds(
        WeightsName,
        st.sampled_from([condition for condition in CONDITIONS if condition != "auto"]),
        st.sampled_from(WEIGHT_INITS),
        st.integers(0, 999_999_999),
        st.from_regex(r"[0-9A-Za-z-]{1,64}", fullmatch=True),
        st.none() | st.integers(1, 999_999_999),
    )
)
def test_a_name_is_read_as_it_was_written(name: WeightsName) -> None:
    assert parse_name(str(name)) == name


@given(st.text())
def test_any_text_is_a_name_or_none(stem: str) -> None:
    name = parse_name(stem)
    assert name is None or parse_name(str(name)) == name
