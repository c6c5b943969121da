// The few drawings, as SVG in the text's colour. Decoration only: the words beside them say the same.

export type PictureName = 'info' | 'warn' | 'error' | 'done' | 'offline' | 'people';

const drawings: Record<PictureName, string> = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.6v.1',
  warn: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v6M12 16.4v.1',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.4l2.8 2.8L16.2 9.6',
  offline: 'M3 3l18 18M8.6 15.6a5 5 0 0 1 6.5-.3M5.2 12.2a10 10 0 0 1 4.6-2.6M18.8 12.2a10 10 0 0 0-4.3-2.5M2 8.7a15 15 0 0 1 5-3.1M22 8.7A15 15 0 0 0 11 4.5M12 19.4v.1',
  people: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5a3.3 3.3 0 0 1 0 6.4M18 14.6c2.2.9 3.5 2.9 3.5 5.4',
};

export function Picture({ name, large = false }: { name: PictureName; large?: boolean }) {
  return (
    <svg class={large ? 'picture large' : 'picture'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="none" stroke="currentColor" stroke-width={large ? 1.6 : 1.9} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
