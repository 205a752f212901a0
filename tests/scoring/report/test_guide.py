"""The facilitator's guide: everything in the scenario's file order, in plain words, for nobody else's eyes."""

import re
from pathlib import Path

import pytest

from scenarios.catalogue import load_scenario
from scenarios.reading import LoadedScenario, Playbook, Scenario, Source, read_scenario
from scoring.report.guide import Form, render_guide
from tests.scoring.report.pages import Node, read_html, read_markdown, shown

PLAYBOOK = b"""
format: 1
id: small
title: When it goes wrong
source: Our own bench
asks:
  data_exposed: {question: Was data exposed?, default: false}
  data_known: {question: Do we know it?, default: false}
phases:
  first_hour: {title: The first hour, until: 1h, aim: Stop the bleed.}
actions:
  pause_tool:
    title: Pause the tool
    phase: first_hour
    dimension: containment
    weight: 30
    due: 1h
    how: [Save the screen first., Switch it off.]
    why: Every minute adds a person.
    source: The maker's manual
    checked: 2026-03-01
  tell_customers:
    title: Tell the customers
    phase: first_hour
    dimension: communication
    weight: 20
    due: 1d
    late: 3d
    applies: data_exposed
    from: data_known
    premature: not done(pause_tool)
    text: letter
  call_lawyer: {title: Call a lawyer, phase: first_hour, dimension: follow_up, weight: 5, due: 1d}
  file_note: {title: File the note, phase: first_hour, dimension: follow_up, weight: 5, due: 1d}
  delete_data: {title: Delete what is there, dimension: containment, weight: 0, why: It cannot be undone.}
mistakes:
  deleted: {title: Deleted the evidence, dimension: containment, weight: 25, when: done(delete_data), harms: [pause_tool], why: Gone is gone.}
texts:
  letter:
    title: The letter
    criteria: {plain: {says: No lawyer's language, weight: 4}}
questions:
  what_counts: {ask: What counts as an incident?, answer: Anything you would explain to a customer., source: The manual}
"""
SCENARIO = b"""
format: 1
id: wrong_dates
title: Wrong dates
summary: The bot promises dates.
level: introductory
minutes: 45
story_start: 2026-03-10 09:10
language: en
playbook: small
objectives: {stop: {says: Stop it within the hour., actions: [pause_tool]}}
inspired_by: [{title: A case, url: "https://cases.example/1"}]
roles: {owner: Owner or COO}
facts: {tool_running: true, misled: {is: 14, from: 0, to: 400}}
deadlines: {tell_customers: {due: 6h}}
leave_out: [call_lawyer]
first_scene: first_call
anytime:
  rest: {label: Take a breath, takes: 30m, again: 3}
scenes:
  first_call:
    text: |
      Dana has had *three* calls,
      and {misled} people wait.
    also: [{when: not tool_running, text: The window is closed.}]
    ask: What happens now?
    ask_first: true
    discuss: 5m
    guide:
      questions: [Who decides this?, Who else?]
      hint: Ask what customers see.
      red_flag: Somebody writes to customers.
      good_sign: Somebody asks who may.
      notes: Read it slowly.
    closes: {at: 1h, go: over}
    options:
      pause:
        label: Switch it off
        takes: 5m
        does: [pause_tool]
        set: {tool_running: false}
        result: It is quiet.
        debrief: A good start.
      mail:
        short_plan: skip
        label: Write to everybody
        until: 2h
        when: not tool_running
        does: [tell_customers]
        write: letter
        model: Say what happened.
        assign: true
        lands: {in: 1d, does: [delete_data], set: {misled: misled + 3}, result: The vendor cleans up.}
        then: [{when: done(pause_tool), go: over}, {go: first_call}]
  press_call:
    anytime: false
    text: The paper is on the phone.
    then: back
  over:
    text: It is over.
    end: recovered
injects:
  reporter:
    at: 3h
    when: not done(tell_customers)
    from: Jo Park, the paper
    to: The owner
    via: email
    text: Is it true?
    expected: One person answers.
    guide: {hint: Ask who answers.}
    set: {misled: 20}
    go: press_call
  echo: {after: {inject: reporter, by: 45m}, from: The town page, via: social, text: Everybody knows.}
  thanks: {after: {option: first_call.pause}, from: Dana, via: chat, text: Thanks.}
  quiet: {after: {action: pause_tool, by: 1h}, from: Tom, via: in_person, text: It is quiet.}
  arrival: {after: {scene: over}, from: Tom, via: phone, text: So it is over.}
  vendor: {manual: true, from: The vendor, via: system, text: All normal.}
"""


def read(scenario: bytes = SCENARIO, playbook: bytes = PLAYBOOK) -> LoadedScenario:
    """A scenario and its playbook from their text."""
    return read_scenario(Source("s.yaml", scenario, None), Source("p.yaml", playbook, None))


BRIEFING = (
    ("This is not real", ("We play an exercise.",)),
    ("The playbook", ("It stays open.", "It stays closed today.")),
)


def guide(loaded: LoadedScenario, form: Form) -> str:
    """The guide of a scenario that was read."""
    return render_guide(loaded.scenario, loaded.playbook, form, BRIEFING)


@pytest.fixture(scope="module")
def page() -> Node:
    return read_html(guide(read(), "html"))


def card(page: Node, title: str) -> str:
    """The words of the card of this title."""
    (found,) = [
        node.words()
        for node in page.all("article")
        if any(
            isinstance(each, Node) and each.tag.startswith("h") and each.words() == title
            for each in node.inside
        )
    ]
    return found


@pytest.mark.parametrize("form", ["html", "md"])
def test_it_says_exercise_and_that_it_is_for_the_facilitator_only(form: Form) -> None:
    text = guide(read(), form)
    assert text.count("EXERCISE") >= 2
    assert "For the facilitator only" in text[: text.index("How to run it")]


def test_the_first_page_says_for_whom_how_long_and_how(page: Node) -> None:
    front = page.with_id("top").words()
    for expected in (
        "Wrong dates",
        "The bot promises dates.",
        "Level Introductory",
        "45m",
        "Tue 10 Mar 2026, 09:10",
    ):
        assert expected in front
    assert len(page.with_id("how-to-run-it").all("li")) >= 6
    who = page.with_id("who").words()
    for expected in (
        "Owner or COO",
        "Stop it within the hour. Shown by: Pause the tool",
        "A case",
        "Misled 14",
    ):
        assert expected in who


def test_the_facilitators_page_comes_first_with_the_briefing_to_read_aloud(page: Node) -> None:
    headings = [heading.words() for heading in page.all("h2") if heading.all("span", "number")]
    assert headings[0] == "1 The hour"
    read_aloud = page.with_id("briefing").words()
    assert "This is not real. We play an exercise." in read_aloud
    assert "The playbook. It stays open. Or, if you set it up so: It stays closed today." in read_aloud
    questions = page.with_id("hot-wash").words()
    assert questions.index("one thing to keep and one to change") < questions.index(
        "only then show the scores"
    )
    assert "What did we know, and what did we only guess?" in questions
    assert "briefing" not in {
        node.attributes.get("id") for node in read_html(render_guide(*parts(read()), "html")).nodes()
    }


def parts(loaded: LoadedScenario) -> tuple[Scenario, Playbook]:
    """A scenario and its playbook."""
    return loaded.scenario, loaded.playbook


def plans(page: Node) -> list[list[str]]:
    """The rows of the table of plans."""
    return [[cell.words() for cell in row.all("td")] for row in page.with_id("plans").all("tbody")]


def test_the_plans_share_out_the_time_and_the_talk_in_each_scene(page: Node) -> None:
    # 45 minutes: a ninth and a quarter, rounded down, leave 29 for play. 5 minutes of talk become 5 x 38/29 and 5 x 58/29,
    # in half minutes.
    assert plans(page) == [
        ["Briefing", "5m", "6m", "10m"],
        ["Play", "29m", "39m", "58m"],
        ["Hot wash and scores", "11m", "15m", "22m"],
        ["Talk at most: First call", "5m", "6m 30s", "10m"],
    ]


def test_the_guide_says_which_texts_a_short_plan_skips_and_which_plan_is_short(page: Node) -> None:
    words = page.with_id("plans").words()
    assert "None of these plans is short for this scenario; one of less than 45 minutes is." in words
    assert "The letter , at “Write to everybody”" in words
    longer = read_html(guide(read(SCENARIO.replace(b"minutes: 45", b"minutes: 75")), "html"))
    assert "A plan of 45 and 60 minutes is short for this scenario." in longer.with_id("plans").words()
    assert [row[0] for row in plans(longer)][:2] == ["Briefing", "Play"]
    assert len(plans(longer)[0]) == 5, "the scenario's own 75 minutes stand among the plans"
    none = read_html(guide(read(SCENARIO.replace(b"        short_plan: skip\n", b"")), "html"))
    assert "No plan skips a text" in none.with_id("plans").words()


def test_injects_of_the_facilitator_stand_together_with_words_to_read_and_what_to_expect(page: Node) -> None:
    (vendor,) = page.with_id("injects-yours").all("article")
    assert vendor.attributes["id"] == "inject-vendor"
    assert "Read aloud All normal." in vendor.words()
    assert "inject-vendor" not in {node.attributes.get("id") for node in page.with_id("injects").nodes()}
    by_itself = SCENARIO.replace(b"manual: true", b"at: 5h")
    places = {node.attributes.get("id") for node in read_html(guide(read(by_itself), "html")).nodes()}
    assert "injects-yours" not in places


@pytest.mark.parametrize("form", ["html", "md"])
def test_no_key_is_named(form: Form) -> None:
    assert not re.search(r"\b(?:F\d|ctrl|Enter|Esc|key)\b", guide(read(), form))


def test_injects_stand_in_order_of_time_with_trigger_and_condition_as_written(page: Node) -> None:
    rows = [[cell.words() for cell in row.all("td")] for row in page.with_id("timeline").all("tbody")]
    assert [row[:3] for row in rows] == [
        ["at 3h (Tue 10 Mar 2026, 12:10)", "not done(tell_customers)", "Reporter"],
        ["45m after Reporter", "always", "Echo"],
        ["right after “Switch it off”", "always", "Thanks"],
        ["1h after “Pause the tool” is done", "always", "Quiet"],
        ["right after entering Over", "always", "Arrival"],
        ["when you send it", "always", "Vendor"],
    ]


def test_a_scene_has_its_text_its_question_and_the_facilitators_card(page: Node) -> None:
    scene = page.with_id("scene-first_call")
    words = scene.words()
    for expected in (
        "Dana has had three calls, and {misled} people wait.",
        "If not tool_running : The window is closed.",
        "Ask the team: What happens now?",
        "Options hidden until the team has answered in its own words",
        "Time box 5m of the room’s time",
        "Closes from 1h (Tue 10 Mar 2026, 10:10) on; then it leads to Over",
        "Ask: Who decides this? Ask: Who else?",
        "Hint if stuck Ask what customers see.",
        "Red flag Somebody writes to customers.",
        "Good sign Somebody asks who may.",
        "Notes Read it slowly.",
    ):
        assert expected in words
    assert [node.words() for node in scene.all("blockquote")[0].all("em")] == ["three"]
    assert "the drill ends here as “recovered”" in page.with_id("scene-over").words()
    assert "Leads on to back to where the team was" in page.with_id("scene-press_call").words()
    scenes = [node.attributes["id"] for node in page.with_id("scenes").all("section", "level-3")]
    assert scenes == ["scene-first_call", "scene-press_call", "scene-over"]


def test_an_option_says_its_time_what_it_does_where_it_leads_and_what_lands(page: Node) -> None:
    pause = card(page, "Switch it off")
    for expected in (
        "Time 5m",
        "Counts as Pause the tool",
        "Changes tool running becomes false",
        "They are told It is quiet.",
        "Leads to stays here",
        "In the debrief A good start.",
    ):
        assert expected in pause
    mail = card(page, "Write to everybody")
    for expected in (
        "Time until 2h (Tue 10 Mar 2026, 11:10); at once if that has passed",
        "Offered if not tool_running",
        "The team writes The letter",
        "A good text says Say what happened.",
        "Asks who does it",
        "Lands later after 1d; counts as: Delete what is there; misled becomes misled + 3 . They are told: The vendor",
        "Leads to Over if done(pause_tool) ; First call otherwise",
    ):
        assert expected in mail
    assert "May be chosen up to 3 times" in card(page, "Take a breath")
    assert "Counts as no action of the playbook" in card(page, "Take a breath")


def test_an_injects_card_holds_trigger_words_and_what_to_listen_for(page: Node) -> None:
    words = page.with_id("inject-reporter").words()
    for expected in (
        "Trigger at 3h (Tue 10 Mar 2026, 12:10)",
        "Only if not done(tell_customers)",
        "From Jo Park, the paper to The owner, by email",
        "Interrupts takes the team at once to Press call",
        "Read aloud Is it true?",
        "What a prepared team does One person answers.",
        "Hint if stuck Ask who answers.",
    ):
        assert expected in words
    assert page.with_id("inject-vendor").words().startswith("Vendor yours to send")


def test_the_playbook_has_this_storys_deadlines(page: Node) -> None:
    pause = page.with_id("action-pause_tool").words()
    assert "Due 1h; nothing from 2h on" in pause
    assert "Save the screen first. Switch it off." in pause
    assert "Rests on The maker's manual (checked Sun 1 Mar 2026)" in pause
    tell = page.with_id("action-tell_customers").words()
    for expected in (
        "Due 6h; nothing from 12h on",
        "Asked only if data_exposed",
        "Counted from when data_known",
        "Half if done while not done(pause_tool)",
        "Its text The letter",
    ):
        assert expected in tell
    assert "no option of this story does it" in page.with_id("action-file_note").words()
    assert "Call a lawyer" in page.with_id("left-out").words()
    assert "Delete what is there . It cannot be undone." in page.with_id("left-alone").words()
    mistakes = page.with_id("mistakes").words()
    assert "Made when: done(delete_data) Spoils the rating of: Pause the tool Why: Gone is gone." in mistakes
    assert "Anything you would explain to a customer." in page.with_id("question-what_counts").words()
    assert "No lawyer's language 4" in page.with_id("text-letter").words()


def test_every_link_leads_to_a_place_in_the_page(page: Node) -> None:
    places = [node.attributes["id"] for node in page.nodes() if "id" in node.attributes]
    assert len(places) == len(set(places))
    assert {(link.attributes["href"] or "")[1:] for link in page.all("a")} <= set(places)


def flat(text: str) -> str:
    """The words of a scenario's text without its emphasis and blanks."""
    return re.sub(r"[\s*]", "", text)


@pytest.mark.parametrize("form", ["html", "md"])
def test_nothing_of_the_shipped_scenario_is_left_out(form: Form) -> None:
    loaded = load_scenario("wrong_delivery_dates")
    text = guide(loaded, form)
    told = flat(read_html(text).exact_words() if form == "html" else shown(read_markdown(text)))
    scenario = loaded.scenario
    options = [*scenario.anytime.values()]
    guides = []
    wanted = [scenario.title, scenario.summary]
    for scene in scenario.scenes.values():
        wanted += [scene.text, scene.ask or "", *(also.text for also in scene.also)]
        options += (scene.options or {}).values()
        guides.append(scene.guide)
    for option in options:
        wanted += [option.label, option.result or "", option.debrief or "", *option.model.values()]
        wanted += [option.lands.result or ""] if option.lands is not None else []
    for inject in scenario.injects.values():
        wanted += [inject.text, inject.from_, inject.expected or ""]
        guides.append(inject.guide)
    for help_ in guides:
        if help_ is not None:
            wanted += [
                *help_.questions,
                help_.hint or "",
                help_.red_flag or "",
                help_.good_sign or "",
                help_.notes or "",
            ]
    for action in (loaded.playbook.actions | scenario.actions).values():
        wanted += [action.title, *action.how, action.why or ""]
    for question in loaded.playbook.questions.values():
        wanted += [question.ask, question.answer]
    missing = [words for words in wanted if flat(words) not in told]
    assert not missing


def test_hostile_words_stay_words() -> None:
    nasty = b"<script>alert(1)</script> [x](javascript:y) `a` | https://evil.example"
    loaded = read(
        SCENARIO.replace(b"Read it slowly.", b'"' + nasty + b'"').replace(
            b"The bot promises dates.", b'"' + nasty + b'"'
        )
    )
    page = read_html(guide(loaded, "html"))
    assert not page.all("script")
    assert all((link.attributes["href"] or "").startswith("#") for link in page.all("a"))
    assert page.exact_words().count(nasty.decode()) == 2
    tokens = read_markdown(guide(loaded, "md"))
    assert not {"html_block", "html_inline", "link_open", "image"} & {token.type for token in tokens}
    assert flat(shown(tokens)).count(flat(nasty.decode())) == 2


def test_the_guide_needs_no_file_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "guide.html"
    target.write_text(guide(read(), "html"), encoding="utf-8")
    root = read_html(target.read_text(encoding="utf-8"))
    assert not {"script", "link", "img", "iframe"} & {node.tag for node in root.nodes()}
