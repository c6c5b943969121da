// The offers: all of them with what nobody fits or nobody offers, and the people one of them fits. Decides which screen is there.

import './offers.css';
import { useState } from 'preact/hooks';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { NoOffers } from './no-offers.tsx';
import { OfferList } from './offer-list.tsx';
import { OfferPeople } from './people.tsx';
import { useWords } from './texts.ts';

export function Offers() {
  const words = useWords();
  const { reading, reload } = useAnswer('offers.gaps', {});
  const [open, setOpen] = useState<string | null>(null);
  if (open !== null) {
    return (
      <OfferPeople
        key={open}
        offer={open}
        onBack={() => {
          setOpen(null);
          reload();
        }}
      />
    );
  }
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const { answer } = reading;
  return answer.offers.length === 0 ? <NoOffers inactive={answer.inactive} onReload={reload} /> : <OfferList answer={answer} onOpen={setOpen} />;
}
