// Every payload through every call that writes, half of them here and half next door, for two cores: no cell comes to life.

import { lots } from './support/payloads.ts';
import { holds } from './support/holds.ts';

holds(lots(30).filter((_lot, index) => index % 2 === 0));
