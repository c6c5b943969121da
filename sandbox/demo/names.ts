// Invented people of the demo: names as they stand on doorbells in Neukölln, telephone numbers that belong to nobody.

import type { Chance } from './random.ts';

export interface PersonName {
  first: string;
  last: string;
  /** `''`: not given, as members may. */
  salutation: 'Frau' | 'Herr' | 'divers' | '';
}

/** Per line: women's first names; men's first names; family names; how many in 100. */
const pools = `
Anna Birgit Charlotte Dörte Elke Franziska Gisela Hannelore Ingrid Jutta Käthe Lena Monika Nele Petra Ragnhild Sabine Ulrike Waltraud Zoë; Andreas Björn Christian Dieter Emil Friedrich Günter Hans-Jürgen Jörg Karl Lukas Matthias Norbert Otto Paul Rolf Sören Thomas Uwe Wolfgang; Müller Schmidt Schäfer Krüger Lehmann Großmann Weiß Jäger Böhm Köhler Neumann Zimmermann Schröder Lübke Hänsel Voß Strauß Richter Baumgärtner Petersen Behrendt Domröse; 46
Ayşe Fatma Gül Elif Zeynep Sevgi Nurcan Şükran Özlem Büşra; Mehmet Ali Mustafa Hüseyin Emre Çağrı Oğuz Serkan Şahin Yusuf; Yılmaz Öztürk Şahin Çelik Demir Kaya Aydın Koç Güneş Yıldız Arslan Doğan; 16
Layla Mariam Noura Amal Rania Salma Yasmin Hanan; Omar Khaled Ahmad Tarek Samir Nabil Bilal Yousef; El-Khatib Haddad Mansour Nasser Abu-Zaid Al-Masri Saleh Hamdan Khalil Darwish; 12
Agnieszka Małgorzata Zofia Beata Katarzyna Łucja; Paweł Krzysztof Łukasz Tomasz Wojciech Stanisław; Kowalska Wójcik Wiśniewski Zieliński Dąbrowska Łukaszewicz Nowak Król; 8
Hương Linh Thu Thảo Mai Ngọc; Minh Hùng Tuấn Đức Quang Sơn; Nguyễn Trần Phạm Lê Đặng Bùi; 5
Milica Ana Jelena Snežana Dragana; Goran Dušan Željko Nikola Miloš; Jovanović Petrović Marković Đorđević Šarić Kovačević; 5
Olena Iryna Swetlana Nadija; Oleksandr Andrij Dmytro Wolodymyr; Schewtschenko Kowalenko Bondarenko Melnyk Iwanowa; 3
Giulia Francesca Inês Lucía María-José; Matteo José Ángel João Niccolò; Rossi D'Angelo García Muñoz Gonçalves Peña dos-Santos; 3
Ama Abena Chinwe Fatou; Kwame Kofi Emeka Ousmane; Mensah Owusu Okafor Diallo Adeyemi; 2
`
  .trim()
  .split('\n')
  .map((line) => {
    const [women = '', men = '', families = '', share = '0'] = line.split('; ');
    return { women: women.split(' '), men: men.split(' '), families: families.split(' '), share: Number(share) };
  });

export function inventName(random: Chance): PersonName {
  let ticket = random.number(pools.reduce((sum, { share }) => sum + share, 0));
  const pool = pools.find(({ share }) => (ticket -= share) < 0) ?? pools[0];
  if (!pool) throw new RangeError('There are no names.');
  // One in twelve carries a family name from elsewhere, as families do.
  const families = random.in(1 / 12) ? random.pick(pools).families : pool.families;
  const woman = random.in(0.5);
  const family = random.pick(families).replace('dos-', 'dos ');
  const last = random.in(0.04) ? `${family}-${random.pick(pools[0]?.families ?? families)}` : family;
  return { first: random.pick(woman ? pool.women : pool.men), last, salutation: random.in(0.02) ? 'divers' : random.in(0.06) ? '' : woman ? 'Frau' : 'Herr' };
}

/** Numbers the Bundesnetzagentur keeps free for film and books ("Rufnummern für Medienproduktionen"). */
export const landlines: readonly string[] = Array.from({ length: 1000 }, (_, number) => `03023125${String(number).padStart(3, '0')}`);
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
export const mobiles: readonly string[] = ['015228817386', '015228895456', '015254599371', ...twoDigits.map((end) => `017139200${end}`), ...twoDigits.map((end) => `0176040690${end}`)];

const plainLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ł: 'l', đ: 'd', ø: 'o', æ: 'ae' };

/** Letters a to z, as in an e-mail address. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßıłđøæ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');
}
