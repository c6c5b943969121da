// The dialog "Rundmail".

import { mountPage } from '../ui/mount.tsx';
import { Mailing } from './mailing.tsx';

mountPage('openMailing', (t) => t.mailing.title, <Mailing />);
