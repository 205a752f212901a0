"""What each finder takes for a statement, and what it does not, sentence by sentence."""

from collections.abc import Callable

import pytest

from scoring.language import incident, particulars, response
from scoring.language.finding import Finding
from scoring.language.marks import MarkedText, mark

SAID: list[tuple[Callable[[MarkedText], Finding], str]] = [
    *(
        (incident.what_happened, line)
        for line in (
            "Our pricing bot sold 40 pairs of boots for one dollar.",
            "The assistant cancelled six bookings that nobody had asked to cancel.",
            "A new hire pasted our whole client list into ChatGPT.",
            "The AI wrote an ad that says we are open on Sundays, which we are not.",
            "Last night the voice agent told a caller to take twice the dose.",
            "Copilot showed payroll figures to two interns.",
            "The screening tool rejected every applicant over fifty.",
            "Someone cloned the owner's voice and had Pam wire $12,000.",
            "The chatbot swore at a customer.",
            "Our email assistant replied to a client with another client's invoice attached.",
            'The translation tool turned "do not use" into "use" in the manual.',
            "We sent 300 people an offer that we can't honour.",
            "We paid a bill that was not real.",
            "The agent deleted the production database.",
            "The planner left the peanuts out of the recipe.",
            "Your appointment was cancelled by our booking bot by mistake.",
            "It gave people the wrong opening hours.",
            "The transcript of your therapy session was visible to another patient.",
            "The bot invented a discount of 50 %.",
            "A link to the folder with your tax return was open to anyone for three days.",
            "Our website assistant quoted last year's prices to 22 shoppers.",
            "The summary that the AI made of your claim left out two bills.",
            "An attacker got our support bot to read out order histories.",
            "Our AI phone line hung up on people who asked for a nurse.",
            "The bot has been handing out Mr Reed's mobile number.",
            "AI wrote three reviews under our name that no customer ever gave.",
            "A colleague pasted a copy of our arrivals sheet into a public chat assistant.",
            "Our assistant sent you a last notice by mistake.",
            "Wrong delivery dates went out to 14 customers.",
            "The chat promised next-day delivery to people in places we do not serve.",
            "Our assistant quoted a court case that doesn't exist.",
        )
    ),
    *(
        (incident.who_is_affected, line)
        for line in (
            "14 customers got a wrong date.",
            "About forty people saw it.",
            "Everyone who booked by chat on Monday got the wrong price.",
            "You are getting this because you asked our chat about returns.",
            "Three clients: Hale, Moss and Brand.",
            "Only one client is affected.",
            "Your name and address were in it.",
            "No customers were affected.",
            "It gave you the wrong date.",
            "The list has 62 tenants on it.",
            "Customers who used the chat between 3 and 5 March are affected.",
            "All patients of Dr. Hill's were in the file.",
            "Each of the 9 families has been called.",
            "We counted 231 users.",
            "One supplier and two of our staff.",
            "If you chatted with us last week, this is about you.",
            "The customers affected are those who ordered after Friday.",
            "Some two hundred shoppers saw the old price.",
            "This message goes to the 36 households on our list.",
            "Mrs Okafor received the list of another tenant.",
        )
    ),
    *(
        (response.what_was_done, line)
        for line in (
            "We switched the chatbot off at 9:40.",
            "The chat is off.",
            "I have paused the agent.",
            "We took the page down.",
            "Bot off since 10:15, logs saved.",
            "We have called the bank and asked them to stop the payment.",
            "Its access to the drive has been revoked.",
            "Priya is calling all 14 customers today.",
            "We changed the passwords of all three accounts.",
            "Dana rang the vendor.",
            "I took screenshots of everything.",
            "The wrong prices have been corrected.",
            "The tool has been taken out of service.",
            "We have asked Finch to delete the file.",
            "Carol told the bank within the hour.",
            "We put a notice on the website.",
            "The link no longer works, we closed it at noon.",
            "We have checked all 38 orders by hand.",
            "The bank stopped the transfer.",
            "Raj blocked the sender.",
            "We've turned it off.",
            "Unplugged the kiosk and wrote down what it said.",
            "We refunded the nine people who had paid.",
        )
    ),
    *(
        (particulars.whom_to_call, line)
        for line in (
            "Call Dana on 555-0142.",
            "You can reach me at dana@shop.example.",
            "If anything is unclear, reply to this email.",
            "Ring the shop on 0171 555 018 and ask for Sue.",
            "Questions? Dana, ext. 204.",
            "I'm at my desk until six, or call my mobile.",
            "Write to help@pinelodge.example and a person will answer.",
            "Please phone us: (555) 010-4477.",
            "Message me on Slack if you see it again.",
            "Dana is in charge; her number is 555 0142.",
            "Text Tom at +44 20 7946 0018.",
            "Come by the front desk or call 555-0199.",
            "Our support line is 1-800-555-0199, open until eight.",
            "My phone: 555-0101.",
            "Stop by my office next to the kitchen.",
        )
    ),
    *(
        (particulars.when, line)
        for line in (
            "It began on Monday.",
            "At 9:40 the first call came in.",
            "We noticed at 10 am.",
            "It ran from 3 to 5 March.",
            "On 2026-03-09 an update was installed.",
            "This morning Lena saw it.",
            "Since last Friday.",
            "Two days ago the bot was updated.",
            "Half an hour ago Sue rang.",
            "Between 17 Feb and 9 March.",
            "We saw it at noon.",
            "Last week it began.",
            "It started in March.",
            "Yesterday it was fine.",
            "at half past ten",
            "By 6 pm we will know more.",
            "It was about 14.30 when they rang; at 14.45 it was off.",
            "On the 4th of June.",
        )
    ),
    *(
        (particulars.person, line)
        for line in (
            "Dana is in charge.",
            "I am in charge until Tom is back.",
            "Priya checked the log.",
            "The owner decides on Thursday.",
            "Our IT lead looks at it again at 8.",
            "Call Marcus if you see it.",
            "Tom Reyes, owner",
            "Checked by Rita.",
            "Jo from IT tested it twice.",
            "Responsible: Sam",
            "The office manager keeps the list.",
            "I checked this myself. Lou",
            "Bea owns this page.",
            "Lena will test it after each update.",
            "Mr Hale has read all nine pages.",
            "I counted them. Rita, office manager",
        )
    ),
    *(
        (response.keep_evidence, line)
        for line in (
            "Please do not delete anything.",
            "Nothing may be deleted.",
            "Don't touch the logs.",
            "Keep all mails and chats.",
            "Nobody deletes or changes anything until I say so.",
            "Save the conversation before you close it.",
            "Leave everything as it is.",
            "Do not clear your inbox.",
            "Nothing must be thrown away.",
            "We have kept the logs and nothing has been deleted.",
            "Keep a copy of the invoice and the email.",
            "Please hold on to your notes and messages.",
            "Make sure that no one deletes the chat history.",
            "No deleting, please, not even drafts.",
            "Preserve the logs.",
            "Delete nothing.",
            "Everything has to be kept.",
            "Please don't wipe or reset the laptop.",
        )
    ),
    *(
        (response.what_changed, line)
        for line in (
            "From now on two people approve every payment.",
            "From now on nobody may paste client files into a public chat tool.",
            "The bot no longer answers questions about delivery.",
            "A person now reads every answer before it goes out.",
            "We added a step: new bank details are confirmed by phone.",
            "The agent can now only prepare payments.",
            "Since then Priya tests the bot after each update.",
            "We removed the bot's access to the calendar.",
            "What changed: the assistant has no access to client files.",
            "Any new tool must be approved by Bea first.",
            "We have limited the agent to 100 dollars a day.",
            "We rewrote the instructions for the assistant.",
            "No payment leaves without a second signature any more.",
            "Everyone has been trained to call back on a known number.",
            "We now have a list of who may switch it off.",
            "Every change of bank details is checked by phone.",
            "We set up a weekly test with ten questions.",
            "The bot has been replaced with a form that a person reads.",
            "AI tools may no longer join client calls.",
            "The preview is now always on.",
            "Payments over 500 need two people.",
        )
    ),
]

NOT_SAID: list[tuple[Callable[[MarkedText], Finding], str]] = [
    *(
        (incident.what_happened, line)
        for line in (
            "We are looking into the matter and take it very seriously.",
            "We were made aware of an incident.",
            "An issue occurred with one of our systems.",
            "Your trust is our highest priority.",
            "Our AI assistant helps customers around the clock.",
            "We have taken all necessary steps.",
            "We value the privacy of your data.",
            "If any information was incorrect, we apologise.",
            "Please contact us with any questions.",
            "We will do better.",
            "Something went wrong today.",
            "We are reviewing our use of AI tools.",
            "What went wrong?",
            "Says what happened in one plain sentence.",
            "Our chat assistant was launched in May.",
            "Thank you for being a customer.",
            "We use AI to answer your questions faster.",
            "I turned the chatbot off at 9:40.",
            "Nobody should write to customers yet.",
            "We do not know anything yet.",
            "The team is working hard on a solution.",
            "We saved the logs and called the vendor.",
            "Dana is in charge.",
            "The weather was bad and the shop was full.",
        )
    ),
    *(
        (incident.who_is_affected, line)
        for line in (
            "We value our customers.",
            "Our customers come first.",
            "Who was affected?",
            "Says who was affected, or how many.",
            "We take this very seriously.",
            "At 10:40 customers started to call.",
            "We will keep you informed.",
            "Thank you for your patience.",
            "We care about each and every one of our customers.",
            "All our customers deserve the best.",
            "Contact us if you have questions.",
            "A certain number of users could be impacted.",
            "We have served customers since 1998.",
            "People make mistakes.",
            "We want to be there for you.",
            "On 3 March customers could shop as usual.",
        )
    ),
    *(
        (response.what_was_done, line)
        for line in (
            "We have taken appropriate measures.",
            "We are taking steps.",
            "We will switch it off soon.",
            "We should call the bank.",
            "Please switch the bot off.",
            "We are looking into it.",
            "We have launched an investigation.",
            "What was done to stop it?",
            "Says what has been done so far.",
            "We have reviewed our processes.",
            "The relevant stakeholders have been informed.",
            "The chatbot told customers a wrong date.",
            "The assistant sent a file to a stranger.",
            "Our team is working around the clock.",
            "Nobody has checked the logs.",
            "Three customers called this morning.",
            "We have not stopped the bot yet.",
            "We are committed to fixing this.",
            "Improvements have been implemented.",
            "The issue has been resolved.",
        )
    ),
    *(
        (particulars.whom_to_call, line)
        for line in (
            "We are here for you.",
            "Three customers called this morning.",
            "Please direct inquiries to the appropriate channels.",
            "We will be in touch.",
            "Says whom to call or write to.",
            "The order number is 4471.",
            "On 2026-03-10 the bot sent a file.",
            "The bot gave 14 customers wrong dates.",
            "The transfer of 12,000 dollars went out on Monday.",
            "We are looking into the matter.",
            "The chatbot told people to call.",
        )
    ),
    *(
        (particulars.when, line)
        for line in (
            "We will update you in due course.",
            "We acted immediately.",
            "Shortly after that we stopped it.",
            "It may have started earlier.",
            "14 customers got a wrong date.",
            "When did it begin?",
            "We will march on.",
            "The file had 62 names.",
            "You may call us.",
        )
    ),
    *(
        (particulars.person, line)
        for line in (
            "Someone should look at it.",
            "The team is on it.",
            "The chatbot told Monday dates.",
            "We take this seriously.",
            "Names who answers for it.",
            "Who is in charge?",
            "On Tuesday we checked.",
            "Management is monitoring the situation.",
            "The AI was wrong.",
            "Customers called us.",
        )
    ),
    *(
        (response.keep_evidence, line)
        for line in (
            "We keep you informed.",
            "We keep your data safe.",
            "We deleted the file.",
            "Please delete the email.",
            "It is not clear what happened.",
            "We will never remove our support.",
            "Keep calm.",
            "Keep everything running.",
            "We do not know yet.",
            "Tom cleared the queue.",
            "Please remove the link.",
        )
    ),
    *(
        (response.what_changed, line)
        for line in (
            "We will be more careful.",
            "We have enhanced our processes.",
            "We have implemented additional safeguards.",
            "We are now reviewing our systems.",
            "From now on we will do better.",
            "Lessons have been learned.",
            "We take this even more seriously now.",
            "Says what is different from now on.",
            "The bot gave a wrong date.",
            "We will change this.",
            "We have improved our procedures.",
            "Nothing has changed.",
            "AI has changed the world.",
            "We now know that the dates were wrong.",
        )
    ),
]

HALF_SAID = [
    (incident.what_happened, "The chatbot may have given customers wrong dates."),
    (incident.what_happened, "Our assistant provided information to customers."),
    (incident.what_happened, "The price list went to a person at Finch."),
    (incident.who_is_affected, "Some customers may have been affected."),
    (response.what_was_done, "We have fixed the issue with the chat."),
    (response.what_was_done, "We told them."),
    (particulars.whom_to_call, "If anything is unclear, ask Dana."),
    (particulars.when, "It began in the first days of the new rules, around April."),
    (particulars.when, "We saw it today."),
    (particulars.when, "It began maybe Friday."),
    (particulars.person, "I counted them myself."),
    (particulars.person, "With thanks to Dana."),
    (response.keep_evidence, "The logs are saved."),
]


@pytest.mark.parametrize(("find", "sentence"), SAID)
def test_it_is_said(find: Callable[[MarkedText], Finding], sentence: str) -> None:
    finding = find(mark(sentence))
    assert finding.rating == "met"
    assert all(sentence[start:end].strip() for start, end in finding.places)


@pytest.mark.parametrize(("find", "sentence"), NOT_SAID)
def test_it_is_not_said(find: Callable[[MarkedText], Finding], sentence: str) -> None:
    assert find(mark(sentence)) == Finding("not_met", ())


@pytest.mark.parametrize(("find", "sentence"), HALF_SAID)
def test_it_is_half_said(find: Callable[[MarkedText], Finding], sentence: str) -> None:
    finding = find(mark(sentence))
    assert finding.rating == "partly"
    assert finding.places


def test_one_plain_sentence_outweighs_a_hint() -> None:
    text = "The chatbot may have given wrong dates. It gave Mr Hale a wrong date."
    finding = incident.what_happened(mark(text))
    assert finding.rating == "met"
    assert [text[start:end] for start, end in finding.places] == ["gave Mr Hale a wrong date"]


def test_an_it_stands_for_the_tool_only_where_one_was_named() -> None:
    assert incident.what_happened(mark("Our chatbot was busy. It gave people other hours.")).rating == "met"
    assert (
        incident.what_happened(mark("The summer was busy. It gave people other hours.")).rating == "not_met"
    )


def test_a_name_is_no_number_and_a_month_no_hedge() -> None:
    assert incident.what_happened(mark("In May the agent paid a fake invoice.")).rating == "met"
    assert particulars.person(mark("It was sunny in Boston on Friday.")).rating != "met"
