// Which areas of a file belong on the map: a file of all of Germany must not make a dot of the district.

/** An area by its postcode. Places in the frame's units. */
export interface Spot {
  code: string;
  x: number;
  y: number;
  /** 0: nobody lives there as far as we know. */
  members: number;
  /** One of the district's. */
  known: boolean;
}

/** More than these make a map nobody can read, and cells nobody can hold. */
const mostAreas = 300;

/**
 * Postcodes of members or of the district, unless they are far from where most live; and those that lie between them, so that
 * the map has no holes. Where neither members nor the district are in the file: all around its middle.
 * @param kilometre units a kilometre has here
 */
export function nearOnes(spots: readonly Spot[], kilometre: number): Spot[] {
  const lived = spots.filter(({ members }) => members > 0);
  const ours = lived.length > 0 ? lived : spots.filter(({ known }) => known);
  const basis = ours.length > 0 ? ours : spots;
  const [x, y] = [middle(basis, ({ x: at }) => at), middle(basis, ({ y: at }) => at)];
  const distance = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
  const reach = Math.max(10 * kilometre, 3 * middle(basis, distance));
  const inReach = spots.filter((spot) => distance(spot) <= reach || basis === spots);
  const wanted = inReach.filter((spot) => basis === spots || spot.members > 0 || spot.known);
  const kept = new Set(wanted);
  for (const spot of inReach) if (kept.has(spot) || isBetween(spot, wanted)) kept.add(spot);
  const rank = (spot: Spot): number => (spot.members > 0 ? 0 : spot.known ? 1 : 2);
  return [...kept].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b) || (a.code < b.code ? -1 : 1)).slice(0, mostAreas);
}

/** Others lie on all four sides of it. */
function isBetween({ x, y }: Spot, others: readonly Spot[]): boolean {
  const sides = new Set(others.map((other) => (other.x < x ? 0 : 1) + (other.y < y ? 0 : 2)));
  return sides.size === 4;
}

/** The median, each member counting; no area counts nothing. */
function middle(spots: readonly Spot[], of: (spot: Spot) => number): number {
  const sorted = spots.map((spot) => ({ value: of(spot), weight: Math.max(spot.members, 1) })).sort((a, b) => a.value - b.value);
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { value, weight } of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
}
