// What a file really is, whatever its name says: by its first bytes, and for a ZIP by what lies in it.

import type { Unreadable } from './unreadable.ts';

export type FileKind = 'text' | 'xlsx' | 'ods' | Extract<Unreadable, 'old_excel' | 'web_page' | 'other_zip' | 'document' | 'pdf' | 'picture' | 'binary' | 'damaged'>;

const starts: readonly (readonly [readonly number[], FileKind])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'old_excel'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x1f, 0x8b], 'other_zip'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'other_zip'],
  [[0x52, 0x61, 0x72, 0x21], 'other_zip'],
];

export function kindOf(bytes: Uint8Array): FileKind {
  const known = starts.find(([signs]) => signs.every((sign, index) => bytes[index] === sign));
  if (known) return known[1];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipKind(bytes);
  const head = latin(bytes.subarray(0, 4096)).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/\0/g, '').trimStart().toLowerCase();
  if (/^(?:<!doctype|<html|<head|<body|<table|<meta|<\?xml|<style|<div)/.test(head)) return 'web_page';
  if (head.startsWith('{\\rtf')) return 'document';
  return isBinary(bytes) ? 'binary' : 'text';
}

/** Names of the files within stand readable in a ZIP, at the places where it lists them. */
function zipKind(bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    const local = bytes[at + 2] === 3 && bytes[at + 3] === 4;
    const listed = bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (!local && !listed) continue;
    const length = (bytes[at + (local ? 26 : 28)] ?? 0) + ((bytes[at + (local ? 27 : 29)] ?? 0) << 8);
    const from = at + (local ? 30 : 46);
    names.add(latin(bytes.subarray(from, from + length)));
    if (local && names.size === 1 && latin(bytes.subarray(from, from + length + 60)).startsWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  }
  const has = (start: string): boolean => [...names].some((name) => name.startsWith(start));
  if (names.size === 0) return 'damaged';
  if (has('xl/')) return 'xlsx';
  if (has('word/') || has('ppt/')) return 'document';
  return has('content.xml') && has('META-INF/manifest.xml') ? 'document' : 'other_zip';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Control characters that no text has; in UTF-16 each has a zero beside it, and `Ş` is two bytes that would be some. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  const isControl = (byte: number): boolean => byte > 0 && (byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const wide = marked || (zeros > head.length * 0.3 && zeros < head.length * 0.6);
  const control = head.reduce((count, byte, at) => count + (isControl(byte) && (!wide || head[at ^ 1] === 0) ? 1 : 0), 0);
  return control > head.length * 0.02 || (zeros > 0 && !wide);
}
