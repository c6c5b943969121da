// A district whose members are given as counts, and files of outlines made up for the tests.

import { answer } from '../../../src/server/door.ts';
import type { MapDataAnswer } from '../../../src/contract/map.ts';
import { mapMeasures } from '../../../src/contract/mapMeasures.ts';
import type { RpcName } from '../../../src/contract/rpc.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status', 'BO', 'Aktivität', 'Letzter Kontakt'];

export interface Crowd {
  plz: string | number;
  people: number;
  /** How many of them, from the first on. */
  fresh?: number;
  active?: number;
  contacted?: number;
  gone?: number;
  /** People by group, from the first on. */
  groups?: Record<string, number>;
}

/** Today is 22.11.2026. @param leftOut headers of columns the list does not have */
export function mapRoom(crowds: readonly Crowd[], leftOut: readonly string[] = []): CareRoom {
  let id = 1000;
  const lines = crowds.flatMap(({ plz, people, fresh = 0, active = 0, contacted = 0, gone = 0, groups = {} }) => {
    const names = Object.entries(groups).flatMap(([name, count]) => Array.from({ length: count }, () => name));
    return Array.from({ length: people }, (_, index) => {
      const entry = index < fresh ? new Date('2026-11-01T00:00:00Z') : '';
      const contact = index < contacted ? new Date('2026-03-01T00:00:00Z') : new Date('2025-03-01T00:00:00Z');
      id += 1;
      return [id, `Nach${id}`, 'Vor', 'Weg 1', plz, 'Berlin', '', '', entry, '', index < gone ? 'ausgetreten' : '', names[index] ?? '', index < active ? 'aktiv' : 'unbekannt', contact];
    });
  });
  const kept = header.map((name) => !leftOut.includes(name));
  const rows: Rows = [['Mitgliederliste'], ...[header, ...lines].map((line) => line.filter((_, index) => kept[index]))];
  return careRoom(rows);
}

/** What the page gets. @throws what the door refuses with */
export function ask<T>(care: CareRoom, name: RpcName, payload: object = {}): T {
  const told = answer(useCases, care.room, name, payload);
  if (!told.ok) throw Object.assign(new Error(told.error.message), told.error);
  return told.result as T;
}

export function allAnswers(care: CareRoom): MapDataAnswer[] {
  return mapMeasures.map((by) => ask<MapDataAnswer>(care, 'map.data', { by }));
}

/** A square of about a kilometre, its lower left corner at these steps of a hundredth of a degree from 52.4, 13.4. */
export function square(right: number, up: number, size = 1): number[][][] {
  const [x, y] = [13.4 + right / 100, 52.4 + up / 100];
  const side = size / 100;
  return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]].map((place) => place.map((degrees) => Math.round(degrees * 1e6) / 1e6))];
}

export function feature(properties: object | null, coordinates: unknown, type = 'Polygon'): object {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

export function collection(features: readonly object[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features });
}

/** Three squares in a row: 12043, 12045, 12047. */
export const three = collection(['12043', '12045', '12047'].map((plz, index) => feature({ plz, name: `Gebiet ${index}` }, square(index, 0))));
