// Checks our classes against Google's types: the same methods, parameters and answers, with our objects in place of theirs.

import type { EnumMember, ServiceObject } from '../base.ts';
import type { ChartOptions, ContainerInfo, EmbeddedChart, EmbeddedChartBuilder } from './charts.ts';
import type { BooleanCondition, ConditionalFormatRule, ConditionalFormatRuleBuilder } from './conditional-format.ts';
import type { DataValidation, DataValidationBuilder } from './data-validation.ts';
import type { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from './developer-metadata.ts';
import type { Filter, FilterCriteria, FilterCriteriaBuilder } from './filter.ts';
import type { NamedRange } from './named-range.ts';
import type { Protection } from './protection.ts';
import type { Range } from './range.ts';
import type { RangeList, Selection } from './range-list.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import type { TextFinder } from './text-finder.ts';
import type { User } from './user.ts';

import G = GoogleAppsScript.Spreadsheet;

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/** Google's type with our objects in place. `any` becomes `unknown`; Google's enumerations are numbers to TypeScript, members to us. */
export type Ours<T> = 0 extends 1 & T ? unknown
  : T extends number ? (Same<T, number> extends true ? number : EnumMember)
  : T extends Date | GoogleAppsScript.Base.Date ? Date
  : T extends string | number | boolean | null | undefined | void ? T
  : T extends readonly (infer E)[] ? (number extends T['length'] ? Ours<E>[] : { [I in keyof T]: Ours<T[I]> })
  : T extends G.Range ? Range
  : T extends G.Sheet ? Sheet
  : T extends G.Spreadsheet ? Spreadsheet
  : T extends G.RangeList ? RangeList
  : T extends G.Selection ? Selection
  : T extends G.DataValidationBuilder ? DataValidationBuilder
  : T extends G.DataValidation ? DataValidation
  : T extends G.Filter ? Filter
  : T extends G.FilterCriteriaBuilder ? FilterCriteriaBuilder
  : T extends G.FilterCriteria ? FilterCriteria
  : T extends G.Protection ? Protection
  : T extends G.DeveloperMetadataFinder ? DeveloperMetadataFinder
  : T extends G.DeveloperMetadataLocation ? DeveloperMetadataLocation
  : T extends G.DeveloperMetadata ? DeveloperMetadata
  : T extends G.NamedRange ? NamedRange
  : T extends G.ConditionalFormatRuleBuilder ? ConditionalFormatRuleBuilder
  : T extends G.ConditionalFormatRule ? ConditionalFormatRule
  : T extends G.EmbeddedChartBuilder ? EmbeddedChartBuilder
  : T extends G.EmbeddedChart ? EmbeddedChart
  : T extends G.ContainerInfo ? ContainerInfo
  : T extends GoogleAppsScript.Charts.ChartOptions ? ChartOptions
  : T extends G.BooleanCondition ? BooleanCondition
  : T extends G.TextFinder ? TextFinder
  : T extends GoogleAppsScript.Base.User ? User
  : T extends GoogleAppsScript.Base.Ui ? ServiceObject
  : T;

type Arguments<A> = A extends unknown[] ? { [I in keyof A]: Ours<A[I]> } : never;
type Signature<A, R> = (...args: Arguments<A>) => Ours<R>;
/** One method with all its overloads (Google has at most five). */
type Method<T> = T extends { (...a: infer A1): infer R1; (...a: infer A2): infer R2; (...a: infer A3): infer R3; (...a: infer A4): infer R4; (...a: infer A5): infer R5 }
  ? Signature<A1, R1> & Signature<A2, R2> & Signature<A3, R3> & Signature<A4, R4> & Signature<A5, R5>
  : T extends { (...a: infer A1): infer R1; (...a: infer A2): infer R2; (...a: infer A3): infer R3; (...a: infer A4): infer R4 }
    ? Signature<A1, R1> & Signature<A2, R2> & Signature<A3, R3> & Signature<A4, R4>
    : T extends { (...a: infer A1): infer R1; (...a: infer A2): infer R2; (...a: infer A3): infer R3 }
      ? Signature<A1, R1> & Signature<A2, R2> & Signature<A3, R3>
      : T extends { (...a: infer A1): infer R1; (...a: infer A2): infer R2 }
        ? Signature<A1, R1> & Signature<A2, R2>
        : T extends (...a: infer A) => infer R ? Signature<A, R> : never;

/** What a script may call: every method whose name does not end in `_`. */
type Callable<T> = { [K in keyof T]: K extends `${string}_` ? never : K }[keyof T];

/**
 * `class Range extends … implements LikeGoogle<GoogleAppsScript.Spreadsheet.Range, Range>`: every callable method of
 * ours must be one of Google's, take what Google's takes and answer what Google's answers. Methods we lack are
 * refused by name when a script calls them.
 */
export type LikeGoogle<Google, Self> = { [K in Callable<Self>]: K extends keyof Google ? Method<Google[K]> : never };
