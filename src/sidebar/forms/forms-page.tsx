// Questionnaires: whom one talks to and which one, the interview, the preview. The screens are beside this file.

import './forms.css';
import { useMemo, useState } from 'preact/hooks';
import { browserDrafts } from '../ui/form/draft-memory.ts';
import { InterviewPage } from './interview.tsx';
import { Preview } from './preview.tsx';
import { Start } from './start.tsx';

export interface Person {
  memberId: string;
  name: string;
}

export interface Target extends Person {
  form: string;
  submissionId?: string;
}

export type Where = { at: 'start' } | { at: 'interview'; target: Target } | { at: 'preview'; form: string };

export function FormsPage() {
  // The page that opened this has left word with whom and what to go on.
  const left = useMemo(() => browserDrafts.takeOver(), []);
  const [where, setWhere] = useState<Where>(left ? { at: 'interview', target: { form: left.form, memberId: left.memberId, name: left.member, ...(left.submissionId !== undefined && { submissionId: left.submissionId }) } } : { at: 'start' });
  const start = (): void => setWhere({ at: 'start' });
  switch (where.at) {
    case 'start':
      return <Start onInterview={(target) => setWhere({ at: 'interview', target })} onPreview={(form) => setWhere({ at: 'preview', form })} />;
    case 'preview':
      return <Preview form={where.form} onLeave={start} onOpen={(form) => setWhere({ at: 'preview', form })} key={where.form} />;
    case 'interview':
      return <InterviewPage target={where.target} onLeave={start} />;
  }
}
