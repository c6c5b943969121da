// What invented members said in the survey, so that there is something to evaluate.
// @ts-check

const busy = 'Arbeit oder Schichten';
const alone = 'Ich kenne niemanden';
const unasked = 'Mich hat niemand gefragt';
const video = 'Treffen per Video';
const short = 'Kurze Aktionen ohne Verpflichtung';
const children = 'Treffen mit Kinderbetreuung';

/** By the number of the question in `Mitgliederbefragung`. */
export const surveyed = [
  { 1: 'aktiv', 2: 'Am Infostand mit Leuten reden, die ich sonst nie treffe.', 4: [short], 5: ['Wohnen und Mieten'], 6: ['abends'], 7: 5 },
  { 1: 'gelegentlich', 2: 'Die Haustürgespräche zur Mietenkampagne.', 3: [busy], 4: [video, short], 5: ['Wohnen und Mieten', 'Soziales'], 6: ['abends'], 7: 4 },
  { 1: 'passiv', 3: [busy, 'Die Termine passen nicht'], 4: [video], 5: ['Arbeit und Gewerkschaft'], 6: ['vormittags'], 7: 3, 8: 'Einen Kalender, der stimmt.' },
  { 1: 'möchte aktiv werden', 3: [unasked, alone], 4: [short], 5: ['Klima und Verkehr'], 6: ['am Wochenende'], 7: 2, 8: 'Ein Anruf erreicht mich besser als zehn E-Mails.' },
  { 1: 'passiv', 3: ['Familie oder Pflege'], 4: [children], 5: ['Bildung', 'Soziales'], 6: ['vormittags'], 7: 4 },
  { 1: 'möchte aktiv werden', 3: [unasked], 4: [short], 5: ['Wohnen und Mieten'], 6: ['abends', 'am Wochenende'], 7: 3, 8: 'Wann sich die BO trifft.' },
  { 1: 'gelegentlich', 2: 'Plakatieren, am liebsten zu zweit.', 3: [busy], 4: ['Treffen zu anderen Zeiten'], 5: ['Frieden'], 6: ['nachmittags'], 7: 4 },
  { 1: 'aktiv', 2: 'Die Küche für alle: kochen und zuhören.', 4: ['Kultur und Geselligkeit'], 5: ['Soziales', 'Kultur'], 6: ['am Wochenende'], 7: 5, 9: 'Danke, dass ihr fragt!' },
  { 1: 'passiv', 3: ['Gesundheit'], 4: [video], 5: ['Gesundheit und Pflege'], 6: ['nachmittags'], 7: 4 },
  { 1: 'möchte aktiv werden', 3: [alone], 4: [short, 'Kultur und Geselligkeit'], 5: ['Antifaschismus'], 6: ['abends'], 7: 3, 8: 'Alles, was nicht nur bei Facebook steht.' },
  { 1: 'passiv', 3: [busy, unasked], 4: ['Treffen zu anderen Zeiten', video], 5: ['Wohnen und Mieten'], 6: ['vormittags'], 7: 2, 8: 'Aushänge im Kiez.' },
  { 1: 'gelegentlich', 2: 'Die Haustürgespräche.', 3: ['Familie oder Pflege'], 4: [children, video], 5: ['Wohnen und Mieten', 'Bildung'], 6: ['abends'], 7: 4 },
  { 1: 'möchte aktiv werden', 3: [unasked, alone], 4: [short], 5: ['Wohnen und Mieten', 'Klima und Verkehr'], 6: ['abends'], 7: 3, 8: 'Termine zwei Wochen vorher.' },
  { 1: 'aktiv', 2: 'Dass wir beim Mietentreff schon drei Kündigungen verhindert haben.', 4: ['Bildungsabende'], 5: ['Wohnen und Mieten'], 6: ['abends'], 7: 5 },
];
