// The page "Fragebögen" in a real browser over the real rooms: choose, ask, send, correct; by keyboard, in both widths.

import { longestAnswer } from '../../src/contract/formQuestions.ts';
import { formRoom, rowsOf } from '../server/questionnaires/support.ts';
import { lost, openForms, openInterview, withHands, type OpenForms } from './support/forms-page.ts';
import { later, ok, stageForTests } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
let open: OpenForms;

test('from the first screen to the row in the sheet by keyboard alone', async () => {
  open = await openInterview(stage);
  await open.press('Enter');
  const focused = () => open.page.evaluate(() => document.activeElement?.closest('[data-question]')?.getAttribute('data-question'));
  expect(await focused()).toBe('F1');
  await open.page.keyboard.press('2');
  await open.question('Warum nicht?').waitFor();
  for (const keys of ['Enter', 'Zu laut', 'Control+Enter', '1', 'Enter', 'Enter', '2', 'Enter', '4', 'Enter', '1,5', 'Enter', '5.6.79', 'Enter']) {
    if (/^(Enter|Control\+Enter|\d)$/.test(keys)) await open.page.keyboard.press(keys);
    else await open.page.keyboard.type(keys);
    await open.page.waitForTimeout(30);
  }
  await open.sees('7 von 8 beantwortet');
  expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('Abschicken');
  await open.page.keyboard.press('Enter');
  await open.heading('Gespeichert.').waitFor();
  expect(open.lines()).toEqual([expect.objectContaining({ Mitglied: 'Leyla Kaya', 'Kommst du wieder?': 'nein', 'Warum nicht?': 'Zu laut', Themen: 'Wohnen', 'Aktiv?': 'gelegentlich', 'Wie war es?': 4, 'Wie viele kamen?': 1.5, 'Wann?': new Date('1979-06-05T00:00:00Z') })]);
  await open.sees('In der Liste eingetragen');
  expect([open.at.cell(102, 'Interessen'), open.at.cell(102, 'Aktivität')]).toEqual(['Wohnen', 'gelegentlich']);
  expect(await open.accessibility()).toEqual([]);
  await open.press('Enter');
  await open.heading('Gespräch mit Leyla Kaya.').waitFor();
  expect(await open.device()).toBe('');
});

test('conditions show and hide at once; what a hidden question was answered is not sent', async () => {
  open = await openInterview(stage);
  expect(await open.question('Warum nicht?').count()).toBe(0);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Nein' }).click();
  await open.question('Warum nicht?').getByRole('textbox').fill('war nichts');
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  expect(await open.question('Warum nicht?').count()).toBe(0);
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
  expect(open.lines()[0]).toMatchObject({ 'Kommst du wieder?': 'ja', 'Warum nicht?': '' });
});

test('without an answer there is nothing to save, and nothing is', async () => {
  open = await openInterview(stage, {}, formRoom(rowsOf('Besuch|1|Kommst du wieder?|Ja/Nein||||||F1')));
  await open.button('Abschicken').click();
  await open.sees('Noch keine Antwort, es gibt nichts zu speichern.');
  expect(open.made('forms.submit')).toEqual([]);
  // The question takes the focus first.
  await open.page.locator('input[type=radio]:focus').waitFor();
  await open.page.keyboard.press('1');
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
});

test('Esc leaves the field, then the interview', async () => {
  open = await openInterview(stage);
  await open.question('Wie viele kamen?').getByRole('textbox').fill('12');
  await open.page.keyboard.press('Escape');
  await open.sees('1 von 7 beantwortet');
  await open.page.keyboard.press('Escape');
  await open.sees('Angefangen');
});

test('what is missing is said and led to; not wanting to answer is an answer, and can be taken back', async () => {
  open = await openInterview(stage);
  await open.button('Abschicken').click();
  await open.sees('Noch nicht gespeichert: 1 Frage braucht noch etwas.');
  await open.question('Kommst du wieder?').getByText('Diese Frage braucht eine Antwort').waitFor();
  expect(await open.accessibility()).toEqual([]);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('möchte nicht antworten: Kommst du wieder?').click();
  await open.sees('Möchte nicht antworten.');
  await open.button('doch antworten: Kommst du wieder?').click();
  expect(await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
  await open.button('möchte nicht antworten: Kommst du wieder?').click();
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
  expect(open.made('forms.submit')).toHaveLength(1);
  expect(String(open.lines()[0]?.['Kommst du wieder?'])).toContain('möchte nicht');
});

test('a day that does not exist stays typed and is said; a real one is written out', async () => {
  open = await openInterview(stage);
  const day = open.question('Wann?').getByRole('textbox');
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await day.fill('31.2.26');
  await open.button('Abschicken').click();
  await open.sees('Das ist kein Tag, den es gibt.');
  expect([await day.inputValue(), open.made('forms.submit').length]).toEqual(['31.2.26', 0]);
  await day.fill('5.6.79');
  await day.blur();
  expect(await day.inputValue()).toBe('05.06.1979');
});

test('what was sent is corrected, at once and later, and others’ interviews are read', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Nein' }).click();
  await open.question('Warum nicht?').getByRole('textbox').fill('Zu spät am Abend');
  await open.button('Abschicken').click();
  await open.button('Antworten korrigieren').click();
  await open.sees('Du korrigierst, was du schon abgeschickt hast.');
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('Korrektur speichern').click();
  await open.heading('Gespeichert.').waitFor();
  expect(open.lines().map((line) => line['Kommst du wieder?'])).toEqual(['ja']);
  await open.button('Nächstes Gespräch').click();
  await open.press('1');
  await open.page.getByText('Frühere Gespräche (1)').click();
  await open.button(/^lesen/).click();
  await open.page.getByRole('definition').getByText('Ja', { exact: true }).waitFor();
  expect(await open.accessibility()).toEqual([]);
  await open.button(/^korrigieren/).click();
  await open.sees('Du korrigierst');
  expect(await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
});

test('offers follow what is said, in the background, and what became of one is recorded once', async () => {
  const market = { name: 'AG Wohnen', kind: 'AG', when: 'Di 19 Uhr', place: 'Büro', contact: 'Ada', link: 'https://example.org/a', topics: ['Wohnen'], times: [], state: null };
  const slow = later();
  open = await openInterview(stage, {
    'offers.fitting': ({ interests }) => (interests?.includes('Wohnen') ? ok<'offers.fitting'>({ offers: [market], total: 2 }) : slow.reply),
    'offers.takeBack': () => ok<'offers.takeBack'>({ state: null, message: 'Zurückgenommen.' }),
    'offers.record': (_payload, nth) => (nth === 1 ? lost : ok<'offers.record'>({ offer: 'AG Wohnen', state: 'accepted', message: 'Notiert.' })),
  });
  await open.sees('Passende Angebote werden gesucht');
  await open.question('Themen').getByRole('checkbox', { name: 'Wohnen' }).click();
  slow.now(ok<'offers.fitting'>({ offers: [], total: 2 }));
  await open.button('1 Angebot passt').click();
  await open.sees('Passt zu: Wohnen');
  await open.button('angenommen: AG Wohnen').click();
  await open.sees('Die Verbindung zu Google ist abgebrochen.');
  await open.button('angenommen: AG Wohnen').click();
  await open.page.locator('.offer .badge').getByText('angenommen').waitFor();
  expect(new Set(open.made('offers.record').map(({ payload }) => (payload as { recordId: string }).recordId)).size).toBe(1);
  await open.button('zurücknehmen: AG Wohnen').click();
  await open.button('angeboten: AG Wohnen').waitFor();
  expect(open.made('offers.takeBack')[0]?.payload).toMatchObject({ offer: 'AG Wohnen', recordId: (open.made('offers.record')[1]?.payload as { recordId: string }).recordId });
  expect(await open.accessibility()).toEqual([]);
});

test('without anybody selected one searches; wanting no calls is said before it begins', async () => {
  const at = formRoom();
  at.type(102, 'Kein Anruf', 'ja');
  open = withHands(await stage.open('forms', answersOf(at.room)), at);
  await open.heading('Mit wem sprichst du?').waitFor();
  await open.press('1');
  await open.heading('Besuch: Mit wem sprichst du?').waitFor();
  expect(await open.accessibility()).toEqual([]);
  await open.page.getByRole('searchbox').fill('Leyla');
  await open.button(/^Leyla Kaya/).click();
  await open.sees('Möchte keine Anrufe');
  expect(await open.page.getByRole('link', { name: /Anrufen/ }).count()).toBe(0);
});

test('rows that are wrong are said with their row, and the preview shows them, too', async () => {
  const at = formRoom(rowsOf('Besuch|1|Kommst du wieder?|Ja/Nein||||||F1', 'Kaputt|1|Was?|Wetter||||||F2', 'Kaputt|2|Welche?|Auswahl||||||F3'));
  open = await openForms(stage, at);
  await open.sees('Kaputt: Hier passt etwas nicht.');
  await open.sees('Zeile 3:');
  expect(await open.button(/^2 ?Kaputt/).count()).toBe(0);
  await open.button('ansehen: Kaputt').click();
  await open.sees('2 Zeilen passen nicht.');
  expect(await open.accessibility()).toEqual([]);
});

test('the preview asks as the interview does, writes nothing, and copies', async () => {
  const at = formRoom();
  open = await openForms(stage, at);
  const before = at.room.workbook.names();
  await open.button('ansehen: Besuch').click();
  await open.sees('Hier wird nichts gespeichert.');
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Nein' }).click();
  await open.question('Warum nicht?').getByRole('textbox').fill('probe');
  expect([await open.device(), at.room.workbook.names(), open.calls.map(({ name }) => name)]).toEqual(['', before, ['forms.list', 'forms.open']]);
  await open.page.getByText('Als neuen Fragebogen kopieren').click();
  await open.page.getByRole('textbox', { name: 'Name des neuen Fragebogens' }).fill('Besuch 2027');
  await open.page.keyboard.press('Enter');
  await open.heading(/^Besuch 2027/).waitFor();
  expect(at.questions.below('Bogen').filter((name) => name === 'Besuch 2027')).toHaveLength(8);
});

describe('a hard questionnaire', () => {
  const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
  const many = Array.from({ length: 40 }, (_, at) => (at === 7 ? word : `Thema ${at + 1}`)).join('; ');
  const hard = () =>
    formRoom(
      rowsOf(
        `Besuch|1|${word}?|Kurztext|||||Leitfaden mit <b>Zeichen</b>\\nund zwei Zeilen, ${word}|F1`,
        `Besuch|2|Welche der vierzig?|Mehrfachauswahl|${many}; …||||Nicht vorlesen.|F2`,
        `Besuch|3|Nur eins davon|Auswahl|${many}|||||F3`,
        'Besuch|4|Wie gut?|Skala 1–5|||||1: gar nicht, 5: sehr gut.|F4',
        'Besuch|5|Mehr dazu|Langtext||||||F5',
      ),
    );

  test.each([300, 760])('fits at %i px, with long words, forty choices and nothing axe objects to', async (width) => {
    open = await openInterview(stage, {}, hard(), { width, height: 640 });
    expect(await open.accessibility()).toEqual([]);
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await open.sees('Leitfaden mit <b>Zeichen</b>');
    await open.sees('5 = sehr gut');
    const beside = await open.page.evaluate(() => {
      const [guide, text] = ['.guide', '.question-text'].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
      return (guide?.left ?? 0) > (text?.right ?? 0);
    });
    expect(beside).toBe(width > 600);
  });

  test('forty choices: search, arrow keys, own words; 10,000 characters go, one more is said', async () => {
    const at = hard();
    open = await openInterview(stage, {}, at);
    const field = open.question('Welche der vierzig?').getByRole('textbox');
    await field.fill('mütz');
    await open.sees('1 von 40');
    await field.press('ArrowDown');
    await open.page.keyboard.press('Space');
    await field.fill('Chor');
    await field.press('Enter');
    await open.question('Welche der vierzig?').getByRole('checkbox', { name: 'Chor' }).waitFor();
    // What was typed is seen: it stands beside the field, not below forty others.
    expect(await open.question('Welche der vierzig?').locator('.option').first().innerText()).toContain('Chor');
    await field.fill('Ringelnattern');
    await open.question('Mehr dazu').getByRole('textbox').fill('ü'.repeat(longestAnswer + 1));
    await open.sees('Das sind 10.001 Zeichen.');
    await open.button('Abschicken').click();
    await open.sees('Noch nicht gespeichert: 1 Frage braucht noch etwas.');
    await open.question('Mehr dazu').getByRole('textbox').fill('ü'.repeat(longestAnswer));
    await open.button('Abschicken').click();
    await open.heading('Gespeichert.').waitFor();
    const [line] = open.lines();
    expect([line?.['Welche der vierzig?'], String(line?.['Mehr dazu']).length]).toEqual([`${word}; Chor; Ringelnattern`, longestAnswer]);
  });
});

test('the page is small', async () => {
  expect(Buffer.byteLength(await stage.html('forms'))).toBeLessThan(120_000);
});

test('the card leads here, with its row selected', async () => {
  const at = formRoom();
  at.list.show(at.rowOf(102), 2);
  open = withHands(await stage.open('card', answersOf(at.room)), at);
  await open.button('Fragebogen ausfüllen').click();
  await open.page.waitForTimeout(200);
  expect(open.calls.map(({ name }) => name).slice(-2)).toEqual(['members.show', 'openForms']);
});
