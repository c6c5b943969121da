// Why a workbook file could not be opened or saved: codes here, sentences where people read them.

export type WorkbookFileErrorCode =
  /** Nothing in it. */
  | 'file-empty'
  /** Not a ZIP archive, so neither .xlsx nor .xlsm (perhaps .xls, .csv, .ods renamed, or a web page saved as .xlsx). */
  | 'file-not-xlsx'
  /** A ZIP archive, or an Office file, but without a workbook in it. */
  | 'file-no-workbook'
  /** Protected with a password. */
  | 'file-encrypted'
  /** More than the sandbox can hold, see `limits`. */
  | 'file-too-large'
  /** A workbook that breaks off or contradicts itself. */
  | 'file-damaged'
  /** The snapshot cannot be written as a workbook (no tab, two tabs of one name). */
  | 'snapshot-invalid';

/** `code` is for programs, `message` is English for developers. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What is refused as too large. Google's own limit is 10 million cells a spreadsheet. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  /** All parts unpacked; a ZIP bomb ends here. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** One part unpacked: it becomes one JavaScript string. */
  partBytes: 400 * 1024 * 1024,
  cells: 10_000_000,
} as const;
