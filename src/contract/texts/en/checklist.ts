// English: the tab „AG-Aufbau“ as set-up fills it, what a working group clears up in its first weeks.

import type { ChecklistText } from '../de/checklist.ts';

export const checklist: { readonly items: readonly ChecklistText[] } = {
  items: [
    { item: 'Who joins in? Arrange the first meeting', about: 'Three to five people are enough to begin. Note who has how much time and what they like to do. The walk-throughs with the groups show whom else you could ask.', weeks: 1 },
    { item: 'Read and sign the privacy note', about: 'Party membership is specially protected. Everybody who looks into this spreadsheet reads and signs the note before they start. Also settle who has access and who takes it away again.', weeks: 1 },
    { item: 'What are we here for?', about: 'Two or three sentences will do: we know our members, we greet them, we listen and invite. What do we want to have done in a year, and what do we rather leave?', weeks: 2 },
    { item: 'Settle the working group’s tasks', about: 'What do we do ourselves, what do the groups do, what the board? For example: calling new members, birthdays, walk-throughs with the groups, surveys, talks when somebody leaves. Put a name beside each task.', weeks: 2 },
    { item: 'Agree with the board', about: 'Introduce yourselves, get backing, and settle who can be asked. Maybe there are agreements you do not know of.', weeks: 3 },
    { item: 'Find contact persons in all groups', about: 'The menu item for groups shows where nobody is named yet. Ask at the group’s next meeting, it works best in person. Write name, e-mail and phone into the tab “Gruppen”.', weeks: 4 },
    { item: 'Ask other districts, for example Recklinghausen', about: 'How do they do it? One phone call with another district saves weeks. Ask three things: what worked, what did not, and what may we borrow from you?', weeks: 4 },
    { item: 'Plan visits to all groups', about: 'Visit every group once in half a year: listen, introduce yourselves, go through its members. Enter the next date under groups, so that none is forgotten.', weeks: 5 },
    { item: 'First walk-through with a group', about: 'Sit down with a group’s contact person and go through all its members: who is active, who would like to be, who is interested in what? The walk-through leads you from person to person.', weeks: 6 },
    { item: 'Questions and a guide for talks', about: 'What do we ask new members, members who have not come for long, members who leave? Rather five good questions than twenty. Try them in two talks, then change them.', weeks: 6 },
    { item: 'New members: who gets in touch, and when?', about: 'Agree that somebody gets in touch in person within a week, best from their own group. Settle who steps in where nobody can, and who comes along to the first meeting.', weeks: 7 },
    { item: 'Collect offers', about: 'Where do we invite people to? Working groups, culture, film nights, training, stalls. Note small things, too: not everybody wants an office at once, many like to help once.', weeks: 8 },
    { item: 'A Facebook page: yes or no?', about: 'Who looks after it, who answers comments, whom do we reach there that we do not reach otherwise? If nobody has time for it, no is a good answer. Maybe another channel fits better.', weeks: 9 },
    { item: 'Birthdays: who congratulates whom?', about: 'A card, a call, a mail? Settle who congratulates on round birthdays and anniversaries. One personal sentence counts more than a nice template.', weeks: 10 },
    { item: 'After three months: what works, what does not?', about: 'Take an evening. What was fun, what was too much, who would like to do something else? Change what does not fit, and celebrate what you have done.', weeks: 13 },
  ],
};
