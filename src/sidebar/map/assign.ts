// Which of several places each thing gets, so that all together move least: the assignment problem, solved exactly.

/**
 * @param costs a row a thing, a column a place; at least as many places as things, all finite
 * @returns the place of each thing, no place twice, with the least possible sum of costs; the same costs give the same places
 * Source: H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), in the form with potentials, O(n²·m).
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const things = costs.length;
  const places = costs[0]?.length ?? 0;
  if (places < things) throw new Error('There are fewer places than things.');
  // Counted from 1: 0 stands for "none yet".
  const thingPrice = new Array<number>(things + 1).fill(0);
  const placePrice = new Array<number>(places + 1).fill(0);
  const holder = new Array<number>(places + 1).fill(0);
  const before = new Array<number>(places + 1).fill(0);

  for (let thing = 1; thing <= things; thing++) {
    holder[0] = thing;
    let place = 0;
    const least = new Array<number>(places + 1).fill(Infinity);
    const done = new Array<boolean>(places + 1).fill(false);
    do {
      done[place] = true;
      const current = holder[place]!;
      const row = costs[current - 1]!;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= places; other++) {
        if (done[other]) continue;
        const cost = row[other - 1]! - thingPrice[current]! - placePrice[other]!;
        if (cost < least[other]!) {
          least[other] = cost;
          before[other] = place;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= places; other++) {
        if (done[other]) {
          thingPrice[holder[other]!]! += step;
          placePrice[other]! -= step;
        } else least[other]! -= step;
      }
      place = next;
    } while (holder[place] !== 0);
    while (place !== 0) {
      const previous = before[place]!;
      holder[place] = holder[previous]!;
      place = previous;
    }
  }

  const taken = new Array<number>(things).fill(-1);
  holder.forEach((thing, place) => {
    if (place > 0 && thing > 0) taken[thing - 1] = place - 1;
  });
  return taken;
}
