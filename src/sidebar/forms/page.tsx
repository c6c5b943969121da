// The sidebar and the dialog "Fragebögen".

import { mountPage } from '../ui/mount.tsx';
import { FormsPage } from './forms-page.tsx';

mountPage('openForms', (t) => t.forms.title, <FormsPage />);
