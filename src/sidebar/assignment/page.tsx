// The sidebar "BO-Zuordnung".

import { mountPage } from '../ui/mount.tsx';
import { Assignment } from './assignment.tsx';

mountPage('openAssignment', (t) => t.assignment.title, <Assignment />);
