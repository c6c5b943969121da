// Workbook files (.xlsx, .xlsm): opened as the spreadsheet engine's snapshot, saved as a patch of what was opened.

import type { IWorkbookData } from '@univerjs/core';
import { limits, WorkbookFileError } from './errors.ts';
import { toSnapshot } from './open.ts';
import { OfficePackage } from './package.ts';
import { applySnapshot } from './save.ts';
import { readState, writeState } from './state.ts';
import { emptyPackage, Workbook } from './workbook.ts';

export { WorkbookFileError, type WorkbookFileErrorCode } from './errors.ts';

/** What is kept of an opened file, so that saving can leave alone what was not touched. Plain data: it can be stored with the work. */
export interface WorkbookFile {
  /** The file as it was opened; empty: there was none. */
  readonly bytes: Uint8Array;
  /** The sandbox's own state that travels in the file; null: none. Set it before saving. */
  state: string | null;
}

/**
 * Opens a workbook file. Formats of the file are called `file-<n>`; sheet ids stay the same each time a file is opened.
 *
 * @throws WorkbookFileError
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<{ snapshot: IWorkbookData; file: WorkbookFile }> {
  refuseOthers(bytes);
  const workbook = await Workbook.load(OfficePackage.open(bytes));
  return { snapshot: await toSnapshot(workbook), file: { bytes, state: await readState(workbook) } };
}

/**
 * The workbook as a file. What the snapshot does not say otherwise stays byte for byte what was opened; null: a new file.
 *
 * @throws WorkbookFileError `snapshot-invalid` where there is no tab, or two of one name.
 */
export async function saveWorkbookFile(snapshot: IWorkbookData, file: WorkbookFile | null): Promise<Uint8Array> {
  const workbook = await Workbook.load(file && file.bytes.length > 0 ? OfficePackage.open(file.bytes) : await emptyPackage());
  await applySnapshot(workbook, snapshot);
  if (file) await writeState(workbook, file.state);
  return workbook.container.bytes();
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Says what the file is where it cannot be a workbook of this kind. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError('file-empty', 'The file is empty.');
  if (bytes.length > limits.fileBytes) throw new WorkbookFileError('file-too-large', `The file has ${bytes.length} bytes; the sandbox opens up to ${limits.fileBytes}.`);
  if (!compoundFile.every((byte, at) => bytes[at] === byte)) return;
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('EncryptedPackage')) throw new WorkbookFileError('file-encrypted', 'The workbook is protected with a password.');
  throw new WorkbookFileError('file-not-xlsx', 'The file is an old Excel workbook (.xls), not .xlsx.');
}
