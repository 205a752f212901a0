"""The story engine: a scenario compiled for play, its states, and the rules that lead from one to the next."""

from simulator.story.build import build_story
from simulator.story.engine import (
    NotOnOffer,
    begin,
    choose,
    improvise,
    is_on_offer,
    offers,
    send,
    sendable,
    settle,
    stop,
)
from simulator.story.state import Happening, OffScript, State, Step
from simulator.story.story import Story

__all__ = [
    "Happening",
    "NotOnOffer",
    "OffScript",
    "State",
    "Step",
    "Story",
    "begin",
    "build_story",
    "choose",
    "improvise",
    "is_on_offer",
    "offers",
    "send",
    "sendable",
    "settle",
    "stop",
]
