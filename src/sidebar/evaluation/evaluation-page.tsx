// The dialog: first which questionnaire, then its figures.

import './evaluation.css';
import './print.css';
import { useState } from 'preact/hooks';
import { Choose } from './choose.tsx';
import { Result } from './result.tsx';

export function EvaluationPage() {
  const [form, setForm] = useState<string | null>(null);
  if (form === null) return <Choose onChoose={setForm} />;
  return <Result key={form} form={form} onBack={() => setForm(null)} />;
}
