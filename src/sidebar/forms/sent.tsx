// What became of an interview: written, what changed at the member, and what comes next.

import type { ComponentChildren } from 'preact';
import type { Interview } from '../ui/form/use-interview.ts';
import { Frame } from '../ui/frame.tsx';
import { Calm } from '../ui/states.tsx';
import { useWords } from './texts.ts';

export function Sent({ interview, offers, onNext }: { interview: Interview; offers: ComponentChildren; onNext: () => void }) {
  const words = useWords();
  const { stage } = interview;
  if (stage.at !== 'sent') return null;
  const { message, updated, submissionId } = stage.answer;
  return (
    <Frame key={'sent-' + submissionId} lead={words.sent} back={{ label: words.correct, onPress: () => interview.correct(submissionId) }} primary={{ label: words.next, onPress: onNext }}>
      <Calm picture="done">
        <p>{message}</p>
      </Calm>
      {updated.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.updated}</h2>
          <ul class="lines">
            {updated.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {offers}
    </Frame>
  );
}
