// The sidebar that comes before anything else the first time: the confidentiality note.

import { mountPage } from '../ui/mount.tsx';
import { Note } from './note.tsx';

mountPage('openPrivacy', (t) => t.note.title, <Note />);
