// Why a chosen file cannot be read, as codes; the texts of the page word them.

export type Unreadable =
  | 'empty'
  | 'too_big'
  | 'too_many_rows'
  | 'old_excel'
  | 'old_browser'
  | 'web_page'
  | 'other_zip'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'binary'
  | 'password'
  | 'damaged'
  | 'not_a_table';

export class ReadError extends Error {
  constructor(readonly code: Unreadable) {
    super(code);
    this.name = 'ReadError';
  }
}
