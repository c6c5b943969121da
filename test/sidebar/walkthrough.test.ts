// What the walk-through's page does without a screen: cards forward and back, and answers on their way.

import type { Answer } from '../../src/contract/rpc.ts';
import type { WalkCard } from '../../src/contract/walkthrough.ts';
import { answered, answersOn, difference, emptyDeck, fetched, goBack, goOn, inHand, isEmpty } from '../../src/sidebar/walkthrough/deck.ts';
import { createOutbox, type Letter, type Memory } from '../../src/sidebar/walkthrough/outbox.ts';
import { RpcError } from '../../src/sidebar/ui/failures.ts';

const card = (memberId: string): WalkCard => ({
  memberId, name: memberId, age: null, memberSince: '', isNew: false, street: '', phone: '', activityText: '', activity: null, interests: ['Wohnen'], availability: [], lastContact: null, lastWalk: null,
});

describe('cards', () => {
  const [a, b, c] = [card('a'), card('b'), card('c')];
  const names = ({ current, ahead, before }: ReturnType<typeof fetched>) => [before.map(({ memberId }) => memberId).join(''), current?.memberId ?? '', ahead.map(({ memberId }) => memberId).join('')];

  test('go forward and back, and nobody is shown twice', () => {
    const start = fetched(emptyDeck, [a, b]);
    const next = goOn(start, answered(a, { ...answersOn(a), activity: 'active' }));
    expect(names(next)).toEqual(['a', 'b', '']);
    expect(names(fetched(next, [a, c, b, null]))).toEqual(['a', 'b', 'c']);
    const back = goBack(fetched(next, [c]));
    expect([names(back), back.again, back.current?.activityText]).toEqual([['', 'a', 'bc'], true, 'aktiv']);
    expect(names(goOn(back, null))).toEqual(['a', 'b', 'c']);
  });

  test('the skipped are kept out of what comes next', () => {
    const skipped = goOn(fetched(emptyDeck, [a, b]), null);
    expect(inHand(skipped)).toEqual(['b', 'a']);
    expect(names(fetched(skipped, [a, c]))).toEqual(['', 'b', 'c']);
  });

  test('“unknown” does not take away what was known', () => {
    expect(answered({ ...a, activityText: 'aktiv', activity: 'active' }, { ...answersOn(a), activity: 'unknown' }).activityText).toBe('aktiv');
    expect(answered(a, { ...answersOn(a), activity: 'unknown' }).activityText).toBe('unbekannt');
  });

  test('nothing chosen is nothing to save; what was chosen is told as a difference', () => {
    expect([isEmpty(a, answersOn(a)), isEmpty(a, { ...answersOn(a), interests: [] }), isEmpty(a, { ...answersOn(a), note: ' ' })]).toEqual([true, false, true]);
    expect(difference(['Wohnen', 'Klima'], ['Klima', 'Chor'])).toEqual({ added: ['Chor'], removed: ['Wohnen'] });
  });
});

describe('answers on their way', () => {
  const letter = (saveId: string, at = 1_000): Letter => ({ payload: { memberId: 'a', saveId }, name: 'A', at, first: true });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

  function setUp(memory: Memory, fail: (saveId: string) => string | null = () => null) {
    const sent: string[] = [];
    const saved: string[] = [];
    const outbox = createOutbox({
      send: (payload) => {
        sent.push(payload.saveId);
        const code = fail(payload.saveId);
        return code === null ? Promise.resolve({} as Answer<'walkthrough.save'>) : Promise.reject(new RpcError(code as RpcError['code'], ''));
      },
      asError: (error) => error as RpcError,
      memory,
      now: () => 2_000,
      onChange: () => undefined,
      onSaved: ({ payload }) => void saved.push(payload.saveId),
    });
    return { outbox, sent, saved };
  }

  function remembering(kept: string | null = null): Memory & { kept: string | null } {
    const memory = { kept, read: () => memory.kept, write: (text: string) => void (memory.kept = text) };
    return memory;
  }

  test('are sent one after the other, and forgotten once they are saved', async () => {
    const memory = remembering();
    const { outbox, sent, saved } = setUp(memory);
    outbox.put(letter('s-1'));
    outbox.put(letter('s-2'));
    await settled();
    expect([sent, saved, memory.kept]).toEqual([['s-1', 's-2'], ['s-1', 's-2'], '[]']);
  });

  test('wait while the connection is gone, in their order, and keep their ids', async () => {
    let gone = true;
    const { outbox, sent, saved } = setUp(remembering(), () => (gone ? 'connection' : null));
    outbox.put(letter('s-1'));
    await settled();
    outbox.put(letter('s-2'));
    await settled();
    expect([outbox.state().waiting.length, outbox.state().stuck?.code, saved]).toEqual([2, 'connection', []]);
    gone = false;
    outbox.flush();
    await settled();
    expect([saved, sent, outbox.state().stuck]).toEqual([['s-1', 's-2'], ['s-1', 's-1', 's-1', 's-2'], null]);
  });

  test('survive the page, but not for days', async () => {
    const memory = remembering(JSON.stringify([letter('old', -3 * 86_400_000), letter('kept'), { nonsense: 1 }]));
    const { outbox, saved } = setUp(memory);
    outbox.flush();
    await settled();
    expect(saved).toEqual(['kept']);
  });

  test('a browser that remembers nothing is told apart, and everything else works', async () => {
    const refusing: Memory = {
      read: () => {
        throw new Error('The operation is insecure.');
      },
      write: () => {
        throw new Error('The operation is insecure.');
      },
    };
    const { outbox, saved } = setUp(refusing);
    outbox.put(letter('s-1'));
    expect(outbox.state().remembered).toBe(false);
    await settled();
    expect(saved).toEqual(['s-1']);
  });

  test('what the sheet refuses does not hold up the others', async () => {
    const { outbox, saved } = setUp(remembering(), (saveId) => (saveId === 's-1' ? 'member_not_found' : null));
    outbox.put(letter('s-1'));
    outbox.put(letter('s-2'));
    await settled();
    expect([saved, outbox.state().refused.map(({ letter: one }) => one.payload.saveId), outbox.state().waiting]).toEqual([['s-2'], ['s-1'], []]);
    outbox.dismiss('s-1');
    expect(outbox.state().refused).toEqual([]);
  });

  test('one that is stuck for good can be put aside: it is shown, the others go on', async () => {
    const { outbox, saved } = setUp(remembering(), (saveId) => (saveId === 's-1' ? 'unexpected' : null));
    outbox.put(letter('s-1'));
    outbox.put(letter('s-2'));
    await settled();
    expect([saved, outbox.state().stuck?.code]).toEqual([[], 'unexpected']);
    outbox.setAside();
    await settled();
    expect([saved, outbox.state().refused.map(({ letter: one }) => one.payload.saveId), outbox.state().stuck]).toEqual([['s-2'], ['s-1'], null]);
  });
});
