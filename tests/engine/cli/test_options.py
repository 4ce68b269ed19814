"""Every option of every command."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest

from snowgalileo_qgis.engine.cli import weights
from snowgalileo_qgis.engine.cli.main import make_parser


def commands(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """The words and the parser of each command that has no sub-commands."""
    subcommands = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not subcommands:
        yield words, parser
    for action in subcommands:
        for name, command in action.choices.items():
            yield from commands(command, (*words, name))


def value(action: argparse.Action, number: int) -> str:
    """A value that an option takes."""
    choices = list(action.choices or [])
    return str(choices[number % len(choices)]) if choices else str(number)


def required(command: argparse.ArgumentParser, but: str) -> list[str]:
    """The shortest arguments of a command, without one of its options."""
    options = [a for a in command._actions if a.required and a.option_strings and a.dest != but]
    positionals = [value(a, 0) for a in command._actions if not a.option_strings]
    return [*positionals, *(word for a in options for word in (a.option_strings[0], value(a, 0)))]


LISTS = [
    pytest.param(words, action, id=" ".join((*words, action.option_strings[0])))
    for words, command in commands(make_parser())
    for action in command._actions
    if action.option_strings and action.nargs in ("+", "*")
]


@pytest.mark.parametrize(("words", "action"), LISTS)
def test_an_option_with_several_values_may_be_repeated(
    words: tuple[str, ...], action: argparse.Action
) -> None:
    parser = make_parser()
    start = [*words, *required(dict(commands(parser))[words], action.dest)]
    flag, (a, b, c) = action.option_strings[0], (value(action, number) for number in (1, 2, 3))
    for form in ([a, b, c], [a, flag, b, flag, c], [a, flag, b, c]):
        options = parser.parse_args([*start, flag, *form])
        assert getattr(options, action.dest) == [a, b, c]


def test_the_options_that_take_several_values() -> None:
    """A guard against the loop above finding nothing."""
    found = {action.option_strings[0] for _, action in (param.values for param in LISTS)}
    assert {"--checkpoint", "--hide", "--archive", "--labels", "--predictions", "--forest-stacks"} <= found
    assert {"--val-stacks", "--cloud-stacks", "--condition", "--init", "--seed", "--name"} <= found


@pytest.mark.parametrize(
    ("arguments", "inits", "seeds"),
    [
        (["fetch"], ["pretrained"], ["42"]),
        (["fetch", "--seed", "20"], ["pretrained"], ["20"]),
        (["fetch", "--seed", "20", "--seed", "90", "--init", "random"], ["random"], ["20", "90"]),
        (["import", "a.zip"], [], []),
        (["list"], [], []),
    ],
)
def test_given_values_replace_the_default_ones(
    arguments: list[str], inits: list[str], seeds: list[str]
) -> None:
    spec = weights.spec_of(make_parser().parse_args(["weights", *arguments]))
    assert (spec.inits, spec.seeds) == (inits, seeds)


@pytest.mark.parametrize("arguments", [["weights", "list", "--json"], ["weights", "--json", "list"]])
def test_json_may_stand_before_or_after_an_action(arguments: list[str]) -> None:
    assert make_parser().parse_args(arguments).json is True
    assert make_parser().parse_args(["weights", "list"]).json is False
