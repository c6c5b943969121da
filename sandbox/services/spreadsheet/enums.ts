// SpreadsheetApp's enumerations.

import { EnumType } from '../base.ts';

const of = <N extends string>(name: string, ...members: N[]): EnumType<N> => new EnumType(`SpreadsheetApp.${name}`, members);

export const Dimension = of('Dimension', 'COLUMNS', 'ROWS');
export const ProtectionType = of('ProtectionType', 'RANGE', 'SHEET');
export const BorderStyle = of('BorderStyle', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
export const WrapStrategy = of('WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP');
export const DeveloperMetadataVisibility = of('DeveloperMetadataVisibility', 'DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = of('DeveloperMetadataLocationType', 'SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const SheetType = of('SheetType', 'GRID', 'OBJECT', 'DATASOURCE');
export const RelativeDate = of('RelativeDate', 'TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR');
export const Direction = of('Direction', 'UP', 'DOWN', 'PREVIOUS', 'NEXT');
export const CopyPasteType = of(
  'CopyPasteType', 'PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS',
);
export const DataValidationCriteria = of(
  'DataValidationCriteria',
  'DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX',
);
export const BooleanCriteria = of(
  'BooleanCriteria',
  'CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_NOT_EQUAL_TO', 'DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_NOT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'CUSTOM_FORMULA',
);

export const enums = {
  Dimension, ProtectionType, BorderStyle, WrapStrategy, DeveloperMetadataVisibility, DeveloperMetadataLocationType, SheetType, Direction, RelativeDate, CopyPasteType, DataValidationCriteria, BooleanCriteria,
} as const;
