"""Texts that a team might hand in: a good one, a decent hurried one, and many that are worth nothing."""

GOOD = {
    "internal_note": (
        "To Sue and Raj.\n"
        "Since Friday our website chatbot has told customers delivery dates that nobody planned. Three people "
        "rang about it this morning.\n"
        "I switched the chat off at 9:40 and saved a copy of all chats. I have also told the vendor.\n"
        "We do not know yet why it happened or how many people got a date.\n"
        "Please do not delete anything: no mail, no chat, no file. Nobody writes to customers yet.\n"
        "I am in charge until Sue is here. Call me on 555-0142. Next word at noon. Dana Reyes, support lead"
    ),
    "answer_what_went_wrong": (
        "On Monday at 8:05 the payment agent paid invoice 2231. The invoice was a fake. It came from an "
        "address that differs from our supplier's by one letter. The agent may pay up to 5,000 dollars "
        "without asking anybody, and so it did.\n"
        "We know this from the bank statement and the agent's log. We do not know who sent the mail.\n"
        "Marcus has paused the agent and called the bank. He checked the log and answers for this page."
    ),
    "answer_who_was_affected": (
        "One client file went out: that of Harlow Dental. It names 62 patients. On Tuesday the assistant sent "
        "it to one person at Finch Clinic by mistake, and she opened it once.\n"
        "I counted the patients in the file myself, and Jo compared it with the mail log from 1 March until "
        "today.\n"
        "There may be a second mail that the log does not show. Jo looks for it until 6 pm. Rita, office "
        "manager"
    ),
    "answer_data_involved": (
        "The file that the assistant sent to Finch holds the names, addresses and appointment dates of 62 "
        "patients of Harlow Dental. There are no bank details in it, as far as we looked. We read every page.\n"
        "One person at Finch has it in her mailbox. We asked her to close it and keep it unread for now.\n"
        "We saved a copy of the mail, the file and the assistant's log. Please do not delete any of these. "
        "Rita checked this at 4 pm."
    ),
    "answer_still_happening": (
        "No, as far as we can see. The chatbot was giving customers wrong delivery dates, and we switched it "
        "off on Tuesday at 9:40.\n"
        "Sam asked it for a date at 11:00 on the website, in the app and on the old order page. None of them "
        "answered.\n"
        "One mail with a wrong date was still waiting to go out. Sam has stopped it.\n"
        "Sam tries all three pages again tomorrow at 8:00 and tells Ruth what he saw."
    ),
    "customer_message": (
        "Hello,\n"
        "On Monday our website chat told you a delivery date that was wrong. The chat made it up, and we did "
        "not notice for two days. We are sorry.\n"
        "You are one of 14 customers who got a date like that. Your order is safe and paid for.\n"
        "We have switched the chat off. Today we are checking each of the 14 orders by hand. Dana will ring "
        "you before six with a date that she has agreed with our driver.\n"
        "From now on a person reads each answer about dates before you get it.\n"
        "If you need to know sooner, call Dana Reyes on 555-0142 or reply to this mail.\n"
        "Ruth Castell, owner"
    ),
    "never_again_note": (
        "The fake invoice of May\n"
        "What happened. On 4 May our payment agent paid a fake invoice of 4,200 dollars. The mail looked like "
        "one from Baker Paper.\n"
        "Who was touched. Only us and one supplier, Baker Paper, who waited nine days for its money.\n"
        "Why. The agent could pay up to 5,000 dollars alone, and nobody looked at new bank details.\n"
        "What changed. The agent may only prepare payments now. Kim or Sue must approve each one. New bank "
        "details are checked by phone, with the number we already have.\n"
        "Marcus set this up on 20 May and answers for it. Sue tests it with a made-up invoice in September."
    ),
}

HURRIED = {
    "internal_note": (
        "We've been tricked. Someone phoned Carol pretending to be Ian, voice was a perfect copy, and asked "
        "her to change the bank details for Alder Joinery. First payment of £8,900 went out at half eleven. "
        "Carol rang the bank straight away and they're trying to stop it. Nothing is to be thrown away, call "
        "log included. Ian is away so I'm taking this. Bea"
    ),
    "answer_what_went_wrong": (
        "The bot has been giving out wrong dates since some update, maybe Friday. It can't see our delivery "
        "calendar any more so it makes something up and people believe it. I have switched it off and I am "
        "waiting for the vendor. No idea yet why nobody noticed. Will write more when I know more, this is "
        "all I have for now."
    ),
    "answer_who_was_affected": (
        "412 subscribers got the newsletter and 63 have opened it. Eleven came on Wednesday and wanted a free "
        "class. I got these numbers from the mailing tool. It is only people on the Tuesday list. Lou"
    ),
    "answer_data_involved": (
        'It\'s the newsletter text only. The sentence is "all classes are free in October". There are no names '
        "or card numbers in the mail. We keep the mail, the draft and the chat with the AI. Lou looked "
        "through it on Wednesday."
    ),
    "answer_still_happening": (
        "The tool is blocked on all nine laptops since Friday 5 pm, I tried each one. I can't say about "
        "private phones. The company behind the tool has been asked to remove the contract and says it takes "
        "up to two weeks. Anton asks them again on Monday."
    ),
    "customer_message": (
        "Hello, the chat on our website told you a date for your delivery and that date was wrong. We are "
        "really sorry about that, it should not have happened. The chat is switched off now. We are going "
        "through all orders and somebody will be in touch with you about a new date as soon as we can. Thanks "
        "for bearing with us, and sorry again. Your team at Marlow"
    ),
    "never_again_note": (
        "In May we lost 4,200 dollars because our payment agent paid a fake invoice. The mail looked like it "
        "came from our supplier and nobody looked at the bank details. The bank got some of it back. We were "
        "too trusting with this thing and we gave it too much room. Payments are now approved by one of us. "
        "We will try to keep it that way."
    ),
}

WORTHLESS = {
    "nothing": "",
    "a shrug": "It is off.",
    "one word": "customer " * 80,
    "a keyboard": (
        "sdlkfj weoriu xcmvn qpwoei alskdj zmxncb tyruei ghfjdk slapqo wieury cmvnbx alskdjf qowieur zmxncbv "
        "tyrueiw ghfjdks lapqow ieuryt cmvnb xalsk djfhg qowie uryt zmxn cbvty rueiw ghfj dksla pqowi eurytc "
        "mvnbxa"
    ),
    "lorem ipsum": (
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore "
        "et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut "
        "aliquip ex ea commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit esse "
        "cillum dolore eu fugiat nulla pariatur."
    ),
    "keywords": (
        "wrong customers deleted call Tuesday invoice switched off Dana logs file email phone 555-0142 "
        "changed owner promised sent today 9:40 paid fake leaked screenshots nothing may be deleted customers "
        "affected chatbot names apology stopped paused checked bank vendor list tools"
    ),
    "the same sentence again": (
        "The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick "
        "brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox "
        "jumps over the lazy dog."
    ),
    "a stroll": (
        "I like to go to the park in the summer because it is warm and there are a lot of people who play "
        "music there. My dog likes it too and he runs around with the other dogs until he is tired. Then we "
        "go home and have something to eat and watch a film."
    ),
    "a bored team": (
        "yes no maybe I do not know what to write here so I just write some words until it is long enough and "
        "then I will stop because this is boring and I want to go home and eat and then sleep for a very long "
        "time"
    ),
    "small words": (
        "the the the and and of of to to in in it it is is was was for for on on with with as as at at by by "
        "this this that that from from or or an an be be are are we we you you they they"
    ),
    "a speech": (
        "Fourscore and seven years ago our fathers brought forth on this continent a new nation, conceived in "
        "liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a "
        "great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long "
        "endure."
    ),
    "a recipe": (
        "Preheat the oven to 350 degrees. Mix the flour with the sugar and two eggs until it is smooth. Add "
        "the butter and a cup of milk and stir it well. Pour it into a pan and bake it for forty minutes. Let "
        "it cool before you cut it and serve it with cream or with fruit."
    ),
    "a matter taken seriously": (
        "We are aware of the recent situation and take this matter very seriously. We are looking into it and "
        "are working diligently with all relevant stakeholders to understand the root cause. The trust of our "
        "customers is our highest priority. We will provide further updates in due course as appropriate. We "
        "thank you for your patience and understanding at this time and we remain fully committed to "
        "excellence."
    ),
    "a statement of values": (
        "At Acme, we value your privacy and are committed to the highest standards. We recently became aware "
        "of an incident that may have impacted certain information. We immediately launched an investigation "
        "and have taken all appropriate steps to address the issue. We have enhanced our processes and "
        "implemented additional safeguards. We apologise for any inconvenience this may have caused. Please "
        "contact us if you have any questions."
    ),
    "thanks and innovation": (
        "Mistakes were made and we regret any confusion. AI is a new and exciting technology and as with all "
        "new technologies there can be challenges along the way. We believe in innovation and in being "
        "transparent with our community. We will continue to monitor the situation closely and make "
        "improvements where necessary. Thank you for being part of our journey and for your understanding."
    ),
    "rights reserved": (
        "Please be advised that pursuant to our policies we are currently reviewing the aforementioned "
        "matter. This communication does not constitute an admission of liability. All rights are reserved. "
        "We shall provide further information to the relevant parties at the appropriate time in accordance "
        "with applicable law and our contractual obligations. We ask that all inquiries be directed to our "
        "legal department."
    ),
    "all will be fine": (
        "I am writing to let you know that something happened today and that we are on it. It is not clear "
        "yet what it is, but we think that it will be fine. There is no need to worry about anything. We will "
        "do our best and we will keep you posted as soon as there is news to share. Thanks a lot for all your "
        "hard work, everyone."
    ),
    "measures were taken": (
        "An issue has been identified and the team has been informed. Appropriate measures have been taken to "
        "contain the issue and the situation is under control. Management is monitoring developments. All "
        "employees are reminded to follow the established procedures and to act responsibly. Further "
        "information will be communicated when available. We count on your cooperation in this matter."
    ),
    "it has come to our attention": (
        "Dear valued customer, at BrightPath we pride ourselves on delivering an exceptional experience. It "
        "has come to our attention that our AI-powered assistant may not have met those expectations in some "
        "cases. Please know that your satisfaction is at the heart of everything we do. We are conducting a "
        "thorough review and will implement any necessary improvements. We sincerely apologise for any "
        "inconvenience and look forward to continuing to serve you."
    ),
    "calm and cooperation": (
        "Hi team, there has been an incident. Please stay calm. We are looking into what went wrong, who was "
        "affected, what data was involved and whether it is still happening. Everyone should do their part. I "
        "expect full cooperation. We will come out of this stronger. If anybody has information they should "
        "come forward. More information will follow once we have more information to share with everybody."
    ),
    "lessons learned": (
        "Never again. We must all be more careful with AI. AI is powerful but it is also dangerous, and we "
        "need to respect it. From now on we will be more careful and we will think before we act. Everybody "
        "has to take responsibility. We are a team and we can only succeed together. Let us learn from this "
        "and never make the same mistake again, because the next time could be worse."
    ),
    "the criteria": (
        "Says what happened in plain words. Says whom it concerns, so that readers know if it is about them. "
        "Says what has been done about it. Says whom to call or write to. Uses no lawyer's language. Does not "
        "apologise without saying what for. Reads easily, at school grade 9 or below. Says that nothing may "
        "be deleted. Names who answers for the change. The message to affected customers. The calm note to "
        "the owner and to IT. The answer to what went wrong. Names who counted or answers for the list. Keeps "
        "sentences short enough to read on a phone. States no guess as a fact. Says when somebody last "
        "looked. Says what was sent, shown or said that should not have been. Gives the dates. Makes no "
        "absolute promise."
    ),
    "the card": (
        "What went wrong? Who was affected? What data or output was involved? Is it still happening? One "
        "person for each. Say what happened, whether it concerns them, what you have done, and whom they can "
        "call. Say what you have changed so that it does not happen again. Stop the bleed. Do not try to fix "
        "everything. Keep it to one page."
    ),
    "our wonderful people": (
        "Our customers are everything to us and we would never do anything to hurt them. We have always "
        "worked hard to earn the trust of each and every one of our customers and we will keep working hard "
        "every day. Our people are the best in the business and they are on the case. We thank each customer "
        "for their loyalty, and we are sure that things will be back to normal very soon."
    ),
    "an irregularity": (
        "We would like to inform you about a technical irregularity. As part of our digital transformation we "
        "use state of the art technology that is constantly evolving. In rare cases, unexpected behaviour can "
        "occur. We have taken the necessary measures together with our partners. Our experts are in close "
        "contact and we have optimised our systems. Your trust is important to us. We appreciate your "
        "understanding."
    ),
    "a governed closure": (
        "The incident was handled in line with our incident response plan. The team convened, assessed the "
        "severity and escalated the issue to the responsible function. Containment, eradication and recovery "
        "activities were carried out. All relevant logs were reviewed. The incident has been closed. The plan "
        "will be updated with the lessons learned and the stakeholders have been briefed accordingly by the "
        "function."
    ),
    "a status report": (
        "Status: amber. Workstream one is on track, workstream two is at risk. The task force meets daily. "
        "Owners have been assigned and deliverables have been agreed. A communication plan is being drafted "
        "and a governance structure has been put in place. Key messages have been aligned with management. "
        "Next steps will be defined after the next meeting of the steering committee."
    ),
    "not our fault": (
        "The chatbot is a separate thing and it is not our fault what it says. You should have read the terms "
        "on the website. Nevertheless we value you as a customer and want to keep you as a customer. We hope "
        "that you understand our position in this matter and we look forward to seeing you again in our shop "
        "in the near future. Kind regards from the whole team."
    ),
    "do not discuss it": (
        "Good morning everyone. I hope that you all had a good weekend. As some of you may have heard there "
        "is something going on with the AI. Please do not discuss it with anybody. We have it under control. "
        "If anyone asks, say that you do not know. Let us all focus on our work and have a productive week. "
        "Management will inform you if there is any need to do so."
    ),
    "advice on messages": (
        "We need to move fast and communicate clearly. The key is to be transparent while protecting the "
        "company. A good message says what happened, who is affected, what was done, and whom to call. It "
        "uses plain words and short sentences. It is honest and warm. It does not hide behind lawyers. That "
        "is how we keep the trust of our customers and how we come out of a crisis stronger."
    ),
    "what one should do": (
        "I think we should first find out what went wrong and then tell the customers about it. We should "
        "also call somebody who knows about these things, maybe the vendor or the insurance. It would be good "
        "to keep the logs. Then we should write a note about it and learn from it. And we should make sure "
        "that it cannot happen again, for example with a checklist or a training."
    ),
    "tears": (
        "I am so sorry about all of this. I feel terrible. I did not sleep at all last night and I keep "
        "thinking about what we could have done differently. You deserve better from us and I promise that we "
        "will make it up to you. You mean the world to us. Please do not leave us. We love what we do and we "
        "love our customers and we will fight for you."
    ),
    "a voucher": (
        "Hello, we heard that you may have had a bad experience with our assistant. That is not what we stand "
        "for. We would love to hear your feedback so that we can get better. As a small token of our "
        "appreciation you will find a discount code at the end of this message. We look forward to welcoming "
        "you again soon and wish you a great rest of the week."
    ),
    "a busy day": (
        "We did a lot of things and we made a lot of calls and we had a lot of meetings and everybody worked "
        "very hard on it and in the end it was all fine and nobody was really hurt and the boss was happy "
        "with how it went and we all learned a lot from it and we will do it better when it comes up again "
        "some day."
    ),
}
