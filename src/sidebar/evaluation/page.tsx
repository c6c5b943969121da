// The dialog "Auswertung".

import { mountPage } from '../ui/mount.tsx';
import { EvaluationPage } from './evaluation-page.tsx';

mountPage('openEvaluation', (t) => t.evaluation.title, <EvaluationPage />);
