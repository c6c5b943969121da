// `map.data`: figures by postcode with small ones hidden, where the postcodes are, and their outlines where some are loaded.

import { fewest } from '../../contract/fewest.ts';
import type { MapDataAnswer, MapOutlines, MapPostcode } from '../../contract/map.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import type { Request } from '../../contract/rpc.ts';
import { boxed } from '../../geometry/index.ts';
import type { Ports } from '../ports.ts';
import { countMembers, type Count, type Counts } from './count.ts';
import { hiddenParts, mostIn, shownShares } from './hide.ts';
import { knownPlaces, readPlaces, type PlaceRow } from './places.ts';

/** Reads only; the same number of service calls for any number of members. @throws AppError as `locateMembers` */
export function mapData(ports: Ports, { by }: Request<'map.data'>): MapDataAnswer {
  const counts = countMembers(ports);
  const { rows, notes } = readPlaces(ports);
  const members = new Map([...counts.byPostcode].map(([code, count]) => [code, count.members]));
  const known = knownPlaces(rows, members);
  const codes = [...new Set([...members.keys(), ...known.keys()])].sort();
  const hidden = hiddenParts([...codes.map((code) => members.get(code) ?? 0), counts.nowhere.members]);
  const shares = sharesOf(counts, codes, hidden.parts);
  return {
    by,
    today: ports.clock.today(),
    postcodes: codes.map((postcode, index) => {
      const place = known.get(postcode);
      const count = counts.byPostcode.get(postcode);
      const figures = !count ? nobody : hidden.parts[index] ? nothing : { members: count.members, ...shares(index), ...groupsOf(count, counts) };
      return { postcode, name: place?.name ?? '', centre: place?.centre ?? null, ...figures, value: valueOf(figures, by) };
    }),
    groups: [...counts.groups.values()].sort(),
    total: hidden.total || (counts.total > 0 && counts.total < fewest) ? null : counts.total,
    withoutPostcode: hidden.parts[codes.length] ? null : counts.nowhere.members,
    outlines: outlinesOf(rows),
    ...(notes.length > 0 && { notes }),
  };
}

type Figures = Pick<MapPostcode, 'members' | 'new' | 'active' | 'contacted' | 'group' | 'groups'>;

const nobody: Figures = { members: 0, new: 0, active: 0, contacted: 0, group: '', groups: [] };
const nothing: Figures = { members: null, new: null, active: null, contacted: null, group: '', groups: [] };

/** Of each postcode how many are new, active and contacted, as far as that may be told. */
function sharesOf({ byPostcode, nowhere, known }: Counts, codes: readonly string[], hidden: readonly boolean[]): (index: number) => Pick<Figures, 'new' | 'active' | 'contacted'> {
  const told = (name: 'new' | 'active' | 'contacted'): (number | null)[] => {
    if (!known[name]) return [];
    return shownShares([...codes.map((code) => byPostcode.get(code)), nowhere].map((count, index) => ({ part: count?.[name] ?? 0, of: count?.members ?? 0, untold: count === nowhere || hidden[index] === true })));
  };
  const [fresh, active, contacted] = [told('new'), told('active'), told('contacted')];
  return (index) => ({ new: fresh[index] ?? null, active: active[index] ?? null, contacted: contacted[index] ?? null });
}

/** Of a postcode whose number of members is shown. */
function groupsOf(count: Count, { known, groups: names }: Counts): Pick<Figures, 'group' | 'groups'> {
  const all = known.group ? [...count.groups].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)) : [];
  const sizes = all.map(([, people]) => people);
  const hidden = hiddenParts(sizes).parts;
  const nameOf = (index: number): string => names.get(all[index]?.[0] ?? '') ?? '';
  const most = mostIn(sizes, hidden);
  const groups = all.flatMap(([, people], index) => (hidden[index] ? [] : [{ name: nameOf(index), members: people }]));
  return { group: most === null ? '' : nameOf(most), groups };
}

function valueOf(figures: Figures, by: MapMeasure): number | null {
  if (by === 'group') return null;
  const part = figures[by];
  if (by === 'members' || by === 'new' || part === null || !figures.members) return part;
  return part / figures.members;
}

function outlinesOf(rows: readonly PlaceRow[]): MapOutlines | null {
  const drawn = rows.filter(({ outline }) => outline !== null);
  if (drawn.length === 0) return null;
  const sources = new Set(drawn.map(({ attribution }) => attribution).filter(Boolean));
  return {
    attribution: [...sources].join(', '),
    fileName: drawn.find(({ fileName }) => fileName !== '')?.fileName ?? '',
    ...boxed(Object.fromEntries(drawn.map(({ postcode, outline }) => [postcode, outline ?? []]))),
  };
}
