// Formulas as a German spreadsheet shows them (`=SUMME(A1;2,5)`) and as the engine and Google's scripts have them (`=SUM(A1,2.5)`).

/** German function names that Google shows in a German account, for those people here are likely to type. */
const germanNames: Readonly<Record<string, string>> = {
  SUMME: 'SUM', MITTELWERT: 'AVERAGE', ANZAHL: 'COUNT', ANZAHL2: 'COUNTA', ZÄHLENWENN: 'COUNTIF', ZÄHLENWENNS: 'COUNTIFS',
  ANZAHLLEEREZELLEN: 'COUNTBLANK', SUMMEWENN: 'SUMIF', SUMMEWENNS: 'SUMIFS', MITTELWERTWENN: 'AVERAGEIF', SUMMENPRODUKT: 'SUMPRODUCT',
  WENN: 'IF', WENNS: 'IFS', WENNFEHLER: 'IFERROR', WENNNV: 'IFNA', UND: 'AND', ODER: 'OR', NICHT: 'NOT', WAHR: 'TRUE', FALSCH: 'FALSE',
  SVERWEIS: 'VLOOKUP', WVERWEIS: 'HLOOKUP', XVERWEIS: 'XLOOKUP', VERWEIS: 'LOOKUP', VERGLEICH: 'MATCH', INDIREKT: 'INDIRECT',
  'BEREICH.VERSCHIEBEN': 'OFFSET', ZEILE: 'ROW', ZEILEN: 'ROWS', SPALTE: 'COLUMN', SPALTEN: 'COLUMNS', WAHL: 'CHOOSE', ADRESSE: 'ADDRESS',
  EINDEUTIG: 'UNIQUE', SORTIEREN: 'SORT', FILTERN: 'FILTER', MTRANS: 'TRANSPOSE', SEQUENZ: 'SEQUENCE',
  HEUTE: 'TODAY', JETZT: 'NOW', JAHR: 'YEAR', MONAT: 'MONTH', TAG: 'DAY', WOCHENTAG: 'WEEKDAY', KALENDERWOCHE: 'WEEKNUM', STUNDE: 'HOUR', SEKUNDE: 'SECOND',
  DATUM: 'DATE', DATUMWERT: 'DATEVALUE', ZEIT: 'TIME', EDATUM: 'EDATE', MONATSENDE: 'EOMONTH', DATUMDIF: 'DATEDIF', TAGE: 'DAYS', NETTOARBEITSTAGE: 'NETWORKDAYS',
  LINKS: 'LEFT', RECHTS: 'RIGHT', TEIL: 'MID', LÄNGE: 'LEN', GROSS: 'UPPER', KLEIN: 'LOWER', GROSS2: 'PROPER', GLÄTTEN: 'TRIM', SÄUBERN: 'CLEAN',
  VERKETTEN: 'CONCATENATE', TEXTVERKETTEN: 'TEXTJOIN', WECHSELN: 'SUBSTITUTE', ERSETZEN: 'REPLACE', FINDEN: 'FIND', SUCHEN: 'SEARCH', WERT: 'VALUE', IDENTISCH: 'EXACT', WIEDERHOLEN: 'REPT', ZEICHEN: 'CHAR',
  RUNDEN: 'ROUND', AUFRUNDEN: 'ROUNDUP', ABRUNDEN: 'ROUNDDOWN', GANZZAHL: 'INT', REST: 'MOD', WURZEL: 'SQRT', POTENZ: 'POWER', ZUFALLSZAHL: 'RAND', ZUFALLSBEREICH: 'RANDBETWEEN', TEILERGEBNIS: 'SUBTOTAL',
  KGRÖSSTE: 'LARGE', KKLEINSTE: 'SMALL', RANG: 'RANK', HÄUFIGKEIT: 'FREQUENCY',
  ISTLEER: 'ISBLANK', ISTFEHLER: 'ISERROR', ISTFEHL: 'ISERR', ISTNV: 'ISNA', ISTZAHL: 'ISNUMBER', ISTTEXT: 'ISTEXT', ISTLOG: 'ISLOGICAL',
};

type Piece = { text: string; literal: boolean };

/** Splits a formula into what may be changed and what may not: strings in `"…"` and sheet names in `'…'`. */
function pieces(formula: string): Piece[] {
  return [...formula.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g)].map(([text]) => ({ text, literal: /^["']/.test(text) }));
}

/** True where the separators tell: a semicolon between arguments, or a comma where no arguments are. */
function isGerman(formula: string): boolean {
  let parentheses = 0;
  let braces = 0;
  for (const { text, literal } of pieces(formula)) {
    if (literal) continue;
    for (const character of text) {
      if (character === '(') parentheses++;
      else if (character === ')') parentheses--;
      else if (character === '{') braces++;
      else if (character === '}') braces--;
      else if (braces === 0 && (character === ';' || (character === ',' && parentheses === 0))) return true;
      else if (braces > 0 && character === '\\') return true;
    }
  }
  return false;
}

/**
 * The engine's form of a formula a person typed or a script set. In a German spreadsheet a formula with German
 * separators or function names is taken as German (decimal commas, `\` between columns of an array), any other as it is:
 * `=SUMME(1,5)` is 1.5, `=SUM(1,5)` is 6.
 */
export function canonicalFormula(formula: string, locale: string): string {
  if (!locale.startsWith('de')) return formula;
  const english = translated(formula);
  if (english === formula && !isGerman(formula)) return formula;
  let depth = 0;
  const out = pieces(formula).map(({ text, literal }) => {
    if (literal) return text;
    return text.replace(/(\d),(?=\d)|[{};\\]/g, (match, digit?: string) => {
      if (digit !== undefined) return `${digit}.`;
      if (match === '{') depth++;
      else if (match === '}') depth--;
      else if (match === ';') return depth > 0 ? ';' : ',';
      else if (match === '\\') return depth > 0 ? ',' : match;
      return match;
    });
  });
  return translated(out.join(''));
}

/** A formula as a person in a German spreadsheet sees it while editing; function names stay English, as Google offers it. */
export function localFormula(formula: string, locale: string): string {
  if (!locale.startsWith('de')) return formula;
  let depth = 0;
  return pieces(formula)
    .map(({ text, literal }) =>
      literal
        ? text
        : text.replace(/(\d)\.(?=\d)|[{},]/g, (match, digit?: string) => {
            if (digit !== undefined) return `${digit},`;
            if (match === '{') depth++;
            else if (match === '}') depth--;
            else return depth > 0 ? '\\' : ';';
            return match;
          }),
    )
    .join('');
}

function translated(formula: string): string {
  return pieces(formula)
    .map(({ text, literal }) => (literal ? text : text.replace(/[\p{L}][\p{L}\d.]*(?=\s*\()/gu, (name) => germanNames[name.toUpperCase()] ?? name).replace(/(?<![\p{L}\p{N}_.!])(?:WAHR|FALSCH)(?![\p{L}\p{N}_.!(])/giu, (word) => germanNames[word.toUpperCase()]!)))
    .join('');
}
