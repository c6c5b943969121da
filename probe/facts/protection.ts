// Protection, names and metadata.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/rules';

export const protection: Field = {
  title: 'Protection, names, metadata',
  pages: ['reference/spreadsheet/protection', 'reference/spreadsheet/developer-metadata'],
  facts: [
    {
      id: 'protection.owner',
      says: 'Protection does not stop the scripts of the owner',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1').protect().setDescription('Probe');
        return [refusal(() => sheet.getRange('A1').setValue('x')), sheet.getRange('A1').canEdit()];
      },
      expected: ['✓', true],
    },
    {
      id: 'protection.others',
      says: 'Protected cells refuse the scripts of all but owner and editors: “You are trying to edit a protected cell or object. …” The owner here is the first person who opened the workbook',
      source: 'M; owner: the sandbox’s choice', used: 'server/google/tab.ts', tests: test,
      byHand: 'Protect A1 of a tab, and as a second account that may not edit it choose Probe → In A1 schreiben: the box shows the words, in both languages.',
    },
    {
      id: 'protection.screen',
      says: 'Protection does not stop a person typing on the sandbox’s screen',
      source: 'the sandbox’s limit', used: 'sandbox',
      byHand: 'Nothing to try: on Google it does.',
    },
    {
      id: 'names.range',
      says: 'Named ranges are found ignoring case and move with rows',
      source: 'D', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet([[1], [2]]);
        at.book.setNamedRange('ProbeSummanden', sheet.getRange('A1:A2'));
        sheet.insertRowBefore(1);
        const found = at.book.getRangeByName('probesummanden')?.getA1Notation();
        at.book.removeNamedRange('ProbeSummanden');
        return [found, at.book.getRangeByName('ProbeSummanden')];
      },
      expected: ['A2:A3', null],
    },
    {
      id: 'metadata.places',
      says: 'Developer metadata hangs on spreadsheets, tabs, whole rows and columns; elsewhere refused',
      source: 'D', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.addDeveloperMetadata('probe', 'tab');
        sheet.getRange('B:B').addDeveloperMetadata('probe', 'column');
        return [refusal(() => sheet.getRange('B2').addDeveloperMetadata('probe', 'x'))[0], sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getValue()).sort()];
      },
      expected: ['✗', ['column', 'tab']],
    },
    {
      id: 'metadata.changed',
      says: 'Key and value of what is there can be set anew',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.addDeveloperMetadata('probe', 'alt');
        const [one] = sheet.createDeveloperMetadataFinder().find();
        one?.setKey('probe2');
        one?.setValue('neu');
        return at.book.createDeveloperMetadataFinder().withKey('probe2').find().map((found) => [found.getKey(), found.getValue()]);
      },
      expected: [['probe2', 'neu']],
    },
    {
      id: 'metadata.moves',
      says: 'It follows rows that are put in',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([[1], [2], [3]]);
        sheet.getRange('3:3').addDeveloperMetadata('probe', '17');
        sheet.insertRowsBefore(2, 2);
        return sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getLocation().getRow()?.getRow());
      },
      expected: [5],
    },
    {
      id: 'metadata.sort',
      says: 'Through a sort it stays with the row’s number',
      source: '?', used: 'server/members/locate.ts',
      observe: (at) => {
        const sheet = at.sheet([['b'], ['a']]);
        sheet.getRange('1:1').addDeveloperMetadata('probe', 'b');
        sheet.getRange('A1:A2').sort(1);
        return sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getLocation().getRow()?.getRow());
      },
      expected: [1],
    },
    {
      id: 'metadata.gone',
      says: 'It goes with its row',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['a'], ['b']]);
        sheet.getRange('2:2').addDeveloperMetadata('probe', 'b');
        sheet.deleteRows(2, 1);
        return sheet.createDeveloperMetadataFinder().withKey('probe').find().length;
      },
      expected: 0,
    },
  ],
};
