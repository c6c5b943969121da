// English: what a phone campaign of a common kind starts with. People change it to fit; square brackets are to be filled in.

import type { campaignPresets as german } from '../de/campaignPresets.ts';
import type { Same } from '../same.ts';

export const campaignPresets: Same<typeof german> = {
  election: {
    title: 'Election',
    detail: 'Remind everybody to vote, and ask for help.',
    name: 'Election',
    purpose: 'We call everybody before the election: go and vote, and help if you like.',
    script: `Hello, this is [your name] of [organisation, district]. I am a member calling members. Have you got five minutes?

Listen first
– How are you? What is on your mind, in politics or in the neighbourhood?

The election
– It is on [date]. Do you know yet when you will go, or do you vote by post?
– Whom around you could you remind?

Helping
– We are looking for people for [stall, doorstep talks, posters]. We meet on [day] at [time] in [place]. Will you join?
– It need not be much: an hour helps.

At the end
– Thank you for talking. May we get in touch again after the election?`,
  },
  assembly: {
    title: 'Assembly',
    detail: 'Invite personally, and ask what people need to come.',
    name: 'Assembly',
    purpose: 'We invite everybody personally to the assembly.',
    script: `Hello, this is [your name] of [organisation, district]. I would like to invite you personally. Have you got a moment?

The invitation
– On [date] at [time] we hold our assembly in [place]. It is about [topic].
– Can you come?

If yes
– Lovely! Do you know anybody there? Otherwise somebody will meet you at the door.

If unsure or no
– What would you need to make it: childcare, company, a place without stairs, another time?
– Is there something you would like to tell the assembly?

At the end
– Thank you! May we call you for the next one, too?`,
  },
  campaign: {
    title: 'Campaign',
    detail: 'Talk about a topic, and win people to take part.',
    name: 'Campaign',
    purpose: 'We tell people about our campaign, and ask who would like to take part.',
    script: `Hello, this is [your name] of [organisation, district]. I am calling about [topic]. Is this a good time?

Listen first
– What is your own experience with it? What annoys you most?

Tell
– We have set ourselves a goal: [goal in a sentence]. The next step is [what, when, where].

Ask
– Could you imagine being part of it? What would you enjoy?
– If yes: I will put you down for [date]. Who else could come along?
– If no: no problem. May I ask what speaks against it?

At the end
– Thank you for your time. We will keep you posted if you like.`,
  },
  joinGroup: {
    title: 'Win people for the working group',
    detail: 'Ask active and interested members to join the member-care group.',
    name: 'Join the group',
    purpose: 'We are looking for people who welcome, call and accompany members with us.',
    script: `Hello, this is [your name] of the member-care group in [district]. Have you got a few minutes?

Why I am calling
– We want every member to know somebody here: we welcome new people, call, invite and ask.
– We thought of you.

Listen
– What was it like when you joined? Did anybody get in touch?
– What would have helped you then?

Ask
– Could you imagine joining us for an hour or two a month? For example calling new members, taking somebody to their first meeting, or writing birthday greetings.
– Our next meeting is on [date] at [time] in [place]. Would you like to come?

At the end
– Thank you! Even if it does not fit now: may we ask again later?`,
  },
  offer: {
    title: 'Offer or training',
    detail: 'Invite people to something that fits their interests.',
    name: 'Offer',
    purpose: 'We invite people to something that fits their interests.',
    script: `Hello, this is [your name] of [organisation, district]. You once said that you are interested in [topic]. Is that still so?

The offer
– On [date] at [time] there is [film evening, seminar, meeting] in [place]. It is about [what, in a sentence].
– Would that be something for you?

If yes
– Would you like to bring somebody? Do you need anything to come?

If no
– Which time would suit you better? Which topic would you like?

At the end
– Thank you! May we invite you again when something fits?`,
  },
};
