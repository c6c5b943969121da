// Protected sheets and ranges as a script sees them.

import { ServiceObject, type EnumMember } from '../base.ts';
import { wholeSheet, mayEdit } from './protections.ts';
import type { SheetContext } from './context.ts';
import { ProtectionType } from './enums.ts';
import type { ProtectionRecord } from './extras.ts';
import type { LikeGoogle } from './google-types.ts';
import type { NamedRange } from './named-range.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { User } from './user.ts';
import type { Worksheet } from '@univerjs/core';

/** A new protection: its maker and the owner can edit what it covers. */
export function protect(context: SheetContext, worksheet: Worksheet, area: ProtectionRecord['area']): Protection {
  const { email } = context.env.user();
  const record: ProtectionRecord = {
    id: context.extras.id(),
    sheetId: worksheet.getSheetId(),
    type: area ? 'RANGE' : 'SHEET',
    area: area && { ...area },
    unprotected: [],
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: [...new Set([context.extras.data.owner, email])].filter((address) => address !== ''),
    namedRange: null,
  };
  if (!area) context.extras.data.protections = context.extras.data.protections.filter((other) => !(other.type === 'SHEET' && other.sheetId === record.sheetId));
  context.extras.data.protections.push(record);
  context.changed?.();
  return new Protection(context, record);
}

export function protectionsOf(context: SheetContext, type: EnumMember, sheetId?: string): Protection[] {
  return context.extras.data.protections.filter((record) => record.type === type.name && (sheetId === undefined || record.sheetId === sheetId)).map((record) => new Protection(context, record));
}

export class Protection extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.Protection, Protection> {
  readonly className_ = 'SpreadsheetApp.Protection';
  constructor(
    private readonly context_: SheetContext,
    private readonly record_: ProtectionRecord,
  ) {
    super();
  }
  private change_(change: (record: ProtectionRecord) => void): Protection {
    if (!mayEdit(this.context_, this.record_)) throw refuse.protected();
    change(this.record_);
    this.context_.changed?.();
    return this;
  }
  private worksheet_(): Worksheet {
    const worksheet = this.context_.engine.workbook.getSheetBySheetId(this.record_.sheetId);
    if (!worksheet) throw refuse.gone();
    return worksheet;
  }

  getProtectionType(): EnumMember {
    return ProtectionType.of(this.record_.type);
  }
  getRange(): Range {
    const worksheet = this.worksheet_();
    return this.context_.range(worksheet, this.record_.area ?? wholeSheet(worksheet));
  }
  setRange(range: Range): Protection {
    return this.change_((record) => {
      record.type = 'RANGE';
      record.sheetId = range.worksheet_.getSheetId();
      record.area = { ...range.area_ };
    });
  }
  getRangeName(): string | null {
    return this.record_.namedRange;
  }
  setNamedRange(namedRange: NamedRange): Protection {
    this.setRange(namedRange.getRange());
    return this.change_((record) => (record.namedRange = namedRange.getName()));
  }
  getUnprotectedRanges(): Range[] {
    return this.record_.unprotected.map((area) => this.context_.range(this.worksheet_(), area));
  }
  setUnprotectedRanges(ranges: Range[]): Protection {
    return this.change_((record) => (record.unprotected = ranges.map((range) => ({ ...range.area_ }))));
  }
  getDescription(): string {
    return this.record_.description;
  }
  setDescription(description: string): Protection {
    return this.change_((record) => (record.description = String(description)));
  }
  isWarningOnly(): boolean {
    return this.record_.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this.change_((record) => (record.warningOnly = warningOnly));
  }
  canDomainEdit(): boolean {
    return this.record_.domainEdit;
  }
  setDomainEdit(editable: boolean): Protection {
    return this.change_((record) => (record.domainEdit = editable));
  }
  canEdit(): boolean {
    return mayEdit(this.context_, this.record_);
  }
  getEditors(): User[] {
    return this.record_.editors.map((email) => new User(email));
  }
  addEditor(user: string | User): Protection {
    return this.addEditors([typeof user === 'string' ? user : user.getEmail()]);
  }
  addEditors(emails: string[]): Protection {
    return this.change_((record) => (record.editors = [...new Set([...record.editors, ...emails])]));
  }
  removeEditor(user: string | User): Protection {
    return this.removeEditors([typeof user === 'string' ? user : user.getEmail()]);
  }
  /** The owner and the person who runs the script stay. */
  removeEditors(emails: string[] | User[]): Protection {
    const gone = new Set(emails.map((who) => (typeof who === 'string' ? who : who.getEmail())));
    const kept = [this.context_.extras.data.owner, this.context_.env.user().email];
    return this.change_((record) => (record.editors = record.editors.filter((email) => !gone.has(email) || kept.includes(email))));
  }
  remove(): void {
    this.change_((record) => {
      const { data } = this.context_.extras;
      data.protections = data.protections.filter((other) => other !== record);
    });
  }
}
