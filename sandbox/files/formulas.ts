// Formulas between a file and the spreadsheet engine: the same language but for the prefixes of functions younger than Excel 2007.

/** Functions that stand in files with `_xlfn.`, ECMA-376's future functions as Excel writes them ([MS-XLSX] 2.2.2). */
const future = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH ' +
    'FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ' +
    'IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST ' +
    'LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV ' +
    'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA ' +
    'PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH ' +
    'SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER ' +
    'TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST ' +
    'WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
/** Written plain by Excel although listed above by some. */
const plain = new Set(['AGGREGATE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING']);
/** Worksheet functions of the dynamic arrays, with a prefix more. */
const dynamic = new Set(['FILTER', 'SORT']);

const name = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z][\w.]*)(?=\()/g;

/** `_xlfn.XLOOKUP(…)` → `=XLOOKUP(…)`. */
export function formulaFromFile(text: string): string {
  return `=${text.includes('_xl') ? text.replace(/_xlfn\.|_xlws\.|_xludf\./g, '') : text}`;
}

/** `=XLOOKUP(…)` → `_xlfn.XLOOKUP(…)`. */
export function formulaToFile(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  return text.replace(name, (whole, called?: string) => {
    const upper = called?.toUpperCase();
    if (upper === undefined) return whole;
    if (dynamic.has(upper)) return `_xlfn._xlws.${upper}`;
    return future.has(upper) && !plain.has(upper) ? `_xlfn.${upper}` : whole;
  });
}
