"""What an editor says of each key of a drill script."""

EVERYWHERE = {
    "action": "What is to be done.",
    "because": "Why. Default: not said.",
    "by": "Who it was, by name. Default: not said.",
    "change": "One thing to change. Default: none.",
    "criterion": "Which criterion of the text.",
    "dimension": "Which of the three scores it is about. Default: none.",
    "does": "Actions of the playbook that this did. Default: none.",
    "keep": "One thing to keep. Default: none.",
    "name": "What it, or who the person, is called.",
    "participants": "Who takes part. Default: not said.",
    "team": "The team's name. Default: none.",
    "words": "What was done or seen, in a sentence.",
    # What can be said of any decision.
    "answer": "What the room answered, in its own words. Default: nothing.",
    "assigned": 'Who does it, by name; "" says that nobody was named. Default: not asked.',
    "confidence": "How sure the team was, from 1 (a guess) to 5 (certain). Default: not said.",
    "dissent": "Who disagreed, by name. Default: nobody.",
    "reasons": "Why the team decided so. Default: not said.",
    "role": "The role that this person has in the scenario. Default: not said.",
    "talked": "How long the room talked, in wall-clock time. Default: not said.",
}
"""Said of a key wherever it stands, unless something is said of it in particular."""

IN: dict[str, dict[str, str]] = {
    "": {
        "format": "The version of this format; write 1.",
        "scenario": "The scenario that is played: its id in the library, or its file.",
        "commands": "What is done, in order.",
    },
    "ChooseEntry": {
        "choose": "Takes an option that is on offer, as `scene.option` or `anytime.option`.",
        "by": "Who decided, by name. Default: not said.",
        "text": "What the team writes, if the option asks for one text. Default: nothing.",
        "texts": "What the team writes, for each kind of text that the option asks for. Default: nothing.",
        "writers": "Who answers for each of these texts, by name. Default: not said.",
    },
    "WriteEntry": {
        "write": "Writes a text again, by its kind, before the story ends; the last version counts.",
        "text": "The words of the new version.",
    },
    "SendEntry": {"send": "Sends an inject that waits for the facilitator, by its name."},
    "OffScriptEntry": {"off_script": "Records what the team did instead of any option."},
    "OffScriptAction": {
        "takes": "Story time that it took. Default: 0m.",
        "set": "Facts that it changed, each with its new value. Default: none.",
    },
    "GoBackEntry": {"go_back": "Plays again from before an earlier decision; nothing is erased."},
    "Return": {
        "to": "The number of the decision, counted from 1.",
        "reason": "Why the team goes back. Default: not said.",
    },
    "AmendEntry": {"amend": "Adds details to an earlier decision."},
    "Amendment": {"decision": "The number of the decision, counted from 1."},
    "ObserveEntry": {"observe": "Notes something seen."},
    "Seen": {"kind": "Whether it was a strength, something to improve, or neither."},
    "RateEntry": {"rate": "Rates one criterion of a text; this overrules what a check proposed."},
    "Judged": {
        "text": "The kind of text.",
        "rating": "How far the text does it.",
    },
    "StopEntry": {"stop": "Ends the drill because of a real incident."},
    "CloseEntry": {"close": "Closes the record after the debrief; write {}."},
    "SetUpEntry": {"set_up": "Says who plays and how, before the briefing."},
    "Setting": {
        "sponsor": "Who wants the exercise, by name. Default: nobody.",
        "contact": "Whom to ask about it afterwards. Default: nobody.",
        "playbook_open": "`false` keeps the playbook from the team while it plays. Default: `true`.",
        "ask_first": "`true` has the team answer in its own words before it sees any options. Default: `false`.",
        "minutes": "Minutes of wall-clock time that are planned. Default: no plan.",
    },
    "BeginEntry": {"begin": "The briefing is done and play begins; write {}."},
    "PauseEntry": {"pause": "Stops the wall clock for a break; write {}."},
    "Break": {"since": "How long ago the break began, in wall-clock time. Default: 0m."},
    "GoOnEntry": {"go_on": "Ends a break; write {}."},
    "CallTimeEntry": {"call_time": "Time is up, and the story stays where it is; write {}."},
    "KeepAndChangeEntry": {"keep_and_change": "Notes what somebody would keep and change, after the ending."},
    "ReflectEntry": {"reflect": "Notes what the room answers to one of three questions, after the ending."},
    "Answered": {
        "question": "Which of the three questions.",
        "answer": "What the room answered.",
    },
    "ShowScoresEntry": {"show_scores": "Shows the scores to the room; write {}."},
    "AgreeEntry": {"agree": "Notes a corrective action that was agreed on."},
    "Agreement": {
        "owner": "Who does it, by name. Default: nobody yet.",
        "due": "The day by which it is to be done. Default: none.",
    },
    "NextDrillEntry": {"next_drill": "Notes what is drilled next, and when."},
    "Planned": {
        "scenario": "The scenario's id.",
        "on": "The day of it.",
    },
    "CardLineEntry": {"card_line": "Notes a line for the team's own first-hour card."},
    "CardNote": {
        "kind": "Whether it is a tool, a person or something else.",
        "name": "What the tool, or who the person, is called.",
        "detail": "What to know about it, such as a telephone number. Default: nothing.",
    },
    "WithdrawEntry": {"withdraw": "Takes back what was noted by mistake; the record keeps both."},
    "Withdrawal": {"entry": "The number of the entry in the drill's log."},
    "Participant": {"name": "The person's name."},
}
"""Said of a key in one part of a script; the script itself has no name."""
