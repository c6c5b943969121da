// What a person types on the sandbox’s screen.

import type { Field } from '../fact.ts';

export const typing: Field = {
  title: 'What a person types on the sandbox’s screen',
  pages: ['guides/triggers/events'],
  facts: [
    {
      id: 'typing.pasted',
      says: 'What a person pastes from elsewhere is read like what is typed (`1.234,5`, `31.12.1999`, `12,5 %`), but `WAHR` stays text and `+49 …` does not become a formula',
      source: 'M; the exceptions are the sandbox’s choice', used: 'sandbox', tests: 'sandbox/engine/screen, sandbox/engine/german-numfmt',
      byHand: 'Copy these five from a text editor into a column, and look at what each cell holds.',
    },
    {
      id: 'typing.whole-selection',
      says: 'Deleting a marked block is one edit',
      source: 'D', used: 'sandbox', tests: 'sandbox/engine/screen',
      byHand: 'With triggers.onedit: mark four cells, press Delete; cell I1 shows one edit.',
    },
  ],
};
