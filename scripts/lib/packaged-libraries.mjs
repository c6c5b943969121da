// The few libraries that the packaged browser needs beside the system's C library, for machines that lack them. They come with it.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './project.mjs';

const block = 512;

/**
 * What the browser's environment needs so that it starts here: nothing on most machines.
 *
 * @param {string} program the unpacked browser
 * @returns {Record<string, string>}
 */
export function environmentFor(program) {
  // 127 is how the system's loader says that a library is missing.
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 127) return {};
  const fonts = path.join(tmpdir(), 'fonts');
  return { LD_LIBRARY_PATH: [unpacked(), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(path.delimiter), FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? fonts };
}

/** @returns {string} the folder they lie in, unpacked once into the temporary folder */
function unpacked() {
  const packed = path.join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const folder = path.join(tmpdir(), 'chromium-libraries');
  if (existsSync(folder)) return folder;
  const beside = mkdtempSync(`${folder}-`);
  for (const [name, bytes] of filesIn(brotliDecompressSync(readFileSync(packed)))) writeFileSync(path.join(beside, path.basename(name)), bytes, { mode: 0o755 });
  try {
    renameSync(beside, folder);
  } catch {
    // Another process was first.
    return beside;
  }
  return folder;
}

/**
 * The files of a tar archive (POSIX ustar): a block of 512 bytes with name and size, then the content.
 *
 * @param {Buffer} tar
 * @returns {Generator<[name: string, bytes: Buffer]>}
 */
function* filesIn(tar) {
  const text = (/** @type {number} */ from, /** @type {number} */ length) => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + block <= tar.length && text(at, 100) !== ''; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1);
    if (kind === '0' || kind === '') yield [text(at, 100), tar.subarray(at + block, at + block + size)];
    at += block + Math.ceil(size / block) * block;
  }
}
