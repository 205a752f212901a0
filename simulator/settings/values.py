"""The settings and what each may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Density = Literal["comfortable", "compact"]

THEMES: dict[str, str] = {
    "hotwash-dark": "light on dark",
    "hotwash-light": "dark on light, for bright rooms",
    "hotwash-contrast": "strong contrast: all text at least 7:1",
    "ansi": "the 16 colours of your terminal, as you have set them",
}
"""The themes and what they are for, in the order in which a key changes them."""

DENSITIES: dict[Density, str] = {
    "comfortable": "air around the texts",
    "compact": "fewer empty lines, for small windows",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force.

    Attributes:
        theme: one of `THEMES`.
        folder: where reports, pictures and exports are proposed; "." is the folder in which hotwash was started.
        keys: the keys of an action by its id, with commas between them, where they are not the usual ones.
    """

    theme: str = "hotwash-dark"
    density: Density = "comfortable"
    folder: Path = Path()
    keys: Mapping[str, str] = field(default_factory=dict)
