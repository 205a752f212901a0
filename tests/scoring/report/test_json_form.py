"""The report as data: stable names, unrounded numbers, nulls for what is not there."""

import json

import pytest

from scoring.record.record import Record
from scoring.report import render
from scoring.report.json_form import report_as_data, score_as_data
from tests.scoring.report.records import finished, open_drill
from tests.scoring.report.scorecards import CARD, OPEN_CARD


def test_a_score_has_the_keys_that_programs_rely_on() -> None:
    data = score_as_data(CARD)
    assert list(data) == ["scores", "provisional", "ratings", "items", "mistakes"]
    assert data["scores"] == {
        "containment": 350 / 9,
        "communication": 745 / 16,
        "follow_up": 200 / 3,
        "overall": 21905 / 432,
    }
    assert data["ratings"] == {"containment": "M", "communication": "M", "follow_up": "U"}
    assert data["mistakes"] == [
        {"id": "deleted_evidence", "dimension": "containment", "weight": 25, "at_s": 600, "events": [3]}
    ]
    items = data["items"]
    assert isinstance(items, list)
    assert items[5] == {
        "id": "tell_customers",
        "dimension": "communication",
        "weight": 40,
        "timing": 0.875,
        "order": 0.5,
        "quality": 0.8,
        "credit": 0.35,
        "points": 14.0,
        "rating": "M",
        "at_s": 108_000,
        "events": [11],
    }


def test_a_dimension_in_which_nothing_counts_is_null() -> None:
    data = score_as_data(OPEN_CARD)
    assert data["scores"] == {"containment": 0.0, "communication": 100.0, "follow_up": None, "overall": 50.0}
    assert data["ratings"] == {"containment": "U", "communication": "P", "follow_up": None}
    assert data["provisional"] is True


@pytest.mark.parametrize("record", [finished(), open_drill()], ids=["finished", "open"])
def test_what_is_written_reads_back_the_same(record: Record) -> None:
    assert json.loads(render(record, "json")) == report_as_data(record)


def test_the_report_carries_the_score_and_all_that_is_on_record() -> None:
    data = json.loads(render(finished(), "json"))
    assert data["marking"] == "EXERCISE"
    assert data["scores"]["overall"] == 21905 / 432
    assert data["without_off_script"]["scores"]["overall"] == 2345 / 48
    assert data["started"] == "2026-11-23T13:02:07+00:00"
    assert data["facts"] == {"tool_running": False, "customers_misled": 41, "mood": "tired"}
    assert data["arithmetic"]["items"]["pause_tool"]["arithmetic"].startswith("16 x timing 0.5")
    assert [decision["abandoned"] for decision in data["decisions"]].count(True) == 2
    assert data["decisions"][0]["dissent"] == ["Bo Lind", None]
    assert data["participants"][2] == {"name": None, "role": "support"}
    assert data["texts"][1]["criteria"][1]["rating"] == "partly"
    assert data["texts"][1]["criteria"][1]["proposed"] == "not_met"
    assert data["texts"][2]["text"] is None
    assert [entry["entry"] for entry in data["log"]] == list(range(1, 29))
    assert data["missing"] == list(finished().missing)


def test_the_report_carries_what_the_room_did_around_the_story() -> None:
    data = json.loads(render(finished(), "json"))
    assert data["set_up"] == {
        "sponsor": "Marian Hale",
        "contact": "Ana Ruiz, 555-0142",
        "playbook_open": False,
        "ask_first": True,
        "planned_minutes": 30,
        "short_plan": True,
        "played_s": 1740,
        "skipped": [{"title": "The never-again note", "entry": 12}],
    }
    first = data["decisions"][0]
    assert first["answer"] == "We ring Ana first.\nThen we see."
    assert first["tracked"] == {"customers_misled": 26}
    assert first["came"] == ["Dana in support", "Dana in support", "The vendor"]
    assert (first["amended"], first["skipped"]) == ([25], [])
    assert data["observations"][0]["scene"] == "first_call"
    assert data["observations"][0]["after_decision"] == 5
    lost = {cost["decision"]: cost["lost"] for cost in data["costs"]}
    assert lost == {2: 0.0, 3: 25.0, 4: 6.75, 9: 8.0, 10: 0.0, 11: 26.0, 12: 0.0}
    assert [cost["decision"] for cost in data["costs"] if cost["sure_and_wrong"]] == [9]
    assert data["hot_wash"]["voices"][1] == {
        "entry": 17,
        "keep": None,
        "change": "The list of phone numbers.",
        "by": None,
    }
    assert data["hot_wash"]["reflections"][0]["question"] == "in_place"
    assert data["corrective_actions"][0] == {
        "entry": 21,
        "action": "Print the phone list",
        "owner": "Bo Lind",
        "due": "2026-12-04",
        "dimension": "containment",
    }
    assert data["next_drill"] == {"entry": 22, "scenario": "pasted_client_file", "on": "2027-03-09"}
    assert [entry["name"] for entry in data["card"]] == ["Chat assistant", "Bo Lind"]
    bare = json.loads(render(open_drill(), "json"))
    assert (bare["next_drill"], bare["corrective_actions"], bare["card"]) == (None, [], [])


def test_without_off_script_actions_there_is_nothing_beside() -> None:
    assert json.loads(render(open_drill(), "json"))["without_off_script"] is None
