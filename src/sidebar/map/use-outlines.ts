// How a file of outlines is taken in: read and simplified here, looked at, then sent.

import { useRef, useState } from 'preact/hooks';
import type { MapDataAnswer } from '../../contract/map.ts';
import { mapFile as german } from '../../contract/texts/de/mapFile.ts';
import { mapFile as english } from '../../contract/texts/en/mapFile.ts';
import { asText, mostCharacters, type Outlines, type OutlinesRead } from '../../geometry/index.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import type { CallOptions } from '../ui/rpc.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { readBeside } from './background.ts';
import { readText } from './read-file.ts';
import { useWords } from './texts.ts';

/** A property of the file with one of its values. */
export interface Property {
  name: string;
  example: string;
}

export type Stage =
  | { at: 'choose'; refused: string; details: readonly string[] }
  | { at: 'reading'; file: string; share: number | null }
  | { at: 'property'; properties: readonly Property[]; refused: string }
  | { at: 'ready'; outlines: Outlines };

/** Taking in, or removing. */
export interface Posting {
  busy: boolean;
  slow: boolean;
  error: RpcError | null;
}

export interface OutlinesWork {
  stage: Stage;
  posting: Posting;
  choose(file: File): void;
  useProperty(name: string): void;
  send(outlines: Outlines, attribution: string): void;
  unload(): void;
  startOver(): void;
}

const start: Stage = { at: 'choose', refused: '', details: [] };

export function useOutlines(answer: MapDataAnswer, onDone: (message: string) => void): OutlinesWork {
  const { rpc, language, announce } = usePage();
  const words = useWords();
  const [stage, setStage] = useState<Stage>(start);
  const [posting, setPosting] = useState<Posting>({ busy: false, slow: false, error: null });
  /** The file's text, while its property is asked for. */
  const kept = useRef({ text: '', file: '' });
  const cancelReading = useRef<() => void>(() => undefined);
  const sentences = language === 'de' ? german : english;

  const refuse = (refused: string, details: readonly string[] = []): void => {
    kept.current = { text: '', file: '' };
    setStage({ at: 'choose', refused, details });
  };

  const read = async (property?: string): Promise<void> => {
    const { text, file } = kept.current;
    setStage({ at: 'reading', file, share: null });
    announce(words.simplifying);
    const members = new Map(answer.postcodes.filter(({ members: count }) => count !== 0).map(({ postcode, members: count }) => [postcode, count ?? 1]));
    const reading = readBeside(text, file, { property, members, known: answer.postcodes.map(({ postcode }) => postcode) });
    cancelReading.current = reading.cancel;
    take(await reading.result);
  };

  const take = (result: OutlinesRead): void => {
    if (result.ok) {
      kept.current = { text: '', file: '' };
      return setStage({ at: 'ready', outlines: result.outlines });
    }
    const refused = sentences.refused({ reason: result.reason, ...(result.megabytes === undefined ? {} : { megabytes: result.megabytes }) });
    if (result.reason === 'several') setStage({ at: 'property', properties: result.details.map(propertyOf), refused });
    else refuse(refused, result.details);
  };

  const choose = async (file: File): Promise<void> => {
    if (file.size > mostBytes) return refuse(sentences.refused({ reason: 'tooLarge', megabytes: Math.ceil(file.size / 1e6) }));
    setStage({ at: 'reading', file: file.name, share: 0 });
    try {
      const text = await readText(file, (share) => setStage({ at: 'reading', file: file.name, share }));
      kept.current = { text, file: file.name };
    } catch {
      return refuse(words.unreadable);
    }
    await read();
  };

  const post = async (ask: (options: CallOptions) => Promise<{ message: string }>): Promise<void> => {
    if (posting.busy) return;
    const set = (part: Partial<Posting>): void => setPosting({ busy: true, slow: false, error: null, ...part });
    set({});
    try {
      const { message } = await ask({ onSlow: () => set({ slow: true }) });
      onDone(message);
    } catch (error) {
      set({ busy: false, error: asRpcError(error) });
    }
  };

  const send = (outlines: Outlines, attribution: string): Promise<void> =>
    post((options) =>
      rpc.call('map.load', { fileName: outlines.fileName.slice(-200), text: asText(outlines), property: outlines.property, ...(attribution.trim() === '' ? {} : { attribution: attribution.trim() }) }, options),
    );

  return {
    stage,
    posting,
    choose: (file) => void choose(file),
    useProperty: (name) => void read(name),
    send: (outlines, attribution) => void send(outlines, attribution),
    unload: () => void post((options) => rpc.call('map.unload', {}, options)),
    startOver: () => {
      cancelReading.current();
      setStage(start);
    },
  };
}

/** A text of so many characters may have twice as many bytes, if it is full of umlauts. */
const mostBytes = 2 * mostCharacters;

/** `plz: 12043` of the reader's details. */
function propertyOf(detail: string): Property {
  const at = detail.indexOf(': ');
  return at < 0 ? { name: detail, example: '' } : { name: detail.slice(0, at), example: detail.slice(at + 2) };
}
