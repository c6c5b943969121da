// Streets of Berlin-Neukölln where every house number of the span exists: facts, looked up in the city's address register.

export interface Street {
  name: string;
  postcode: string;
  /** Which numbers of the span there are. */
  side: 'alle' | 'gerade' | 'ungerade';
  from: number;
  to: number;
}

/** Postcode: street from-to, a `g` or `u` behind the span for even or odd numbers only. */
const facts = `
10965: Lilienthalstraße 3-11u
10967: Hasenheide 61-78; Hermannplatz 1-9
12043: Berthelsdorfer Straße 1-14; Erkstraße 10-22; Geygerstraße 2-17; Innstraße 17-23u; Karl-Marx-Straße 33-63; Karl-Marx-Straße 115-155u; Karl-Marx-Platz 9-17
12045: Fuldastraße 29-47u; Innstraße 34-47; Kleine Innstraße 1-10; Sonnenallee 54-80; Sonnenallee 34-106g; Weigandufer 3-16; Weserstraße 42-59; Wildenbruchstraße 58-91
12047: Liberdastraße 8-15; Manitiusstraße 15-24; Reuterplatz 1-5; Sonnenallee 20-33; Weserstraße 201-208
12049: Allerstraße 2-12g; Hermannstraße 1-34; Lucy-Lameck-Straße 1-33; Mahlower Straße 9-25; Okerstraße 26-47; Weisestraße 20-65
12051: Delbrückstraße 20-44; Hermannstraße 109-130; Hermannstraße 134-178g; Nogatstraße 29-57u; Neißestraße 1-4
12053: Boddinstraße 20-32; Briesestraße 1-10; Ilsenhof 1-16; Mainzer Straße 1-15; Rollbergstraße 20-30; Thomasstraße 43-81u
12055: Braunschweiger Straße 44-85; Hertzbergstraße 1-15u; Karl-Marx-Straße 189-202; Lahnstraße 52-86g; Niemetzstraße 1-30; Richardplatz 12-28g; Zwiestädter Straße 1-10
12057: Grenzallee 63-117u; Joseph-Schmidt-Straße 3-23; Karl-Marx-Straße 248-274g; Neuköllnische Allee 75-113u; Planetenstraße 3-81u; Sonnenallee 265-281u; Sonnenallee 318-334g
12059: Kelbraer Straße 1-12; Sonnenallee 145-163; Treptower Straße 26-34; Ulsterstraße 3-14; Werrastraße 1-16; Weserstraße 72-88g
12305: Lichtenrader Damm 3-17u; Rademeierweg 4-22g
12347: An der Neumark 11-67; Franz-Körner-Straße 20-37; Holzmindener Straße 1-23; Im Rosengrund 10-36; Walnußweg 6-52g
12349: Alt-Buckow 25-56; Bernsteinring 1-115; Haewererweg 1-27; Marienfelder Chaussee 69-115u; Weitbrucher Straße 9-70
12351: Buchfinkweg 35-59; Fritz-Erler-Allee 120-152g; Goldammerstraße 9-49; Johannisthaler Chaussee 390-426g; Lipschitzallee 20-34g; Trappenpfad 1-40; Zimmererweg 36-124g
12353: Am Eichenquast 47-63; Fritz-Erler-Allee 155-197u; Hugo-Heimann-Straße 1-39u; Joachim-Gottschalk-Weg 1-12; Käthe-Dorsch-Ring 10-21; Lipschitzallee 53-77u; Zwickauer Damm 52-64g
12355: Am Espenpfuhl 3-52; Deutschtaler Straße 93-118; Groß-Ziethener Chaussee 143-162; Köpenicker Straße 92-107; Neudecker Weg 36-59; Waltersdorfer Chaussee 66-120; Zwickauer Damm 120-152; Meißner Weg 44-66
12357: Alt-Rudow 18-58; Glockenblumenweg 2-70; Orchideenweg 88-137; Petunienweg 91-142
12359: Bruno-Taut-Ring 1-20; Dörchläuchtingstraße 18-50; Gielower Straße 9-21; Hüsung 1-38; Johannisthaler Chaussee 113-125u; Lowise-Reuter-Ring 1-47u; Parchimer Allee 1-29u
`;

export const streets: readonly Street[] = facts
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [postcode = '', list = ''] = line.split(': ');
    return list.split('; ').map((entry) => {
      const [, name = '', from = '', to = '', side] = /^(.+) (\d+)-(\d+)([gu]?)$/.exec(entry) ?? [];
      return { name, postcode, side: side === 'g' ? 'gerade' : side === 'u' ? 'ungerade' : 'alle', from: Number(from), to: Number(to) } as const;
    });
  });

/** How many people in 100 live there, roughly: the north is dense, 10965 and 12305 hold a few houses. */
export const postcodeWeights: Readonly<Record<string, number>> = {
  '10965': 1, '10967': 3, '12043': 8, '12045': 9, '12047': 7, '12049': 9, '12051': 7, '12053': 7, '12055': 8, '12057': 6,
  '12059': 6, '12305': 1, '12347': 5, '12349': 4, '12351': 5, '12353': 5, '12355': 4, '12357': 3, '12359': 4,
};

/** Every house number of the span. */
export function houseNumbers({ side, from, to }: Street): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((number) => side === 'alle' || (number % 2 === 0) === (side === 'gerade'));
}
