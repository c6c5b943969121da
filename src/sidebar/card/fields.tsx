// The member's fields, each to be changed where it stands.

import type { CardField } from '../../contract/card.ts';
import { FieldLine } from './field-line.tsx';
import type { PartProps } from './person.tsx';

export function EditableFields({ card, patch, refresh, fields }: PartProps & { fields: readonly CardField[] }) {
  return (
    <ul class="fields">
      {fields.map((one) => (
        <FieldLine
          key={one.field}
          memberId={card.memberId}
          one={one}
          onValue={(value, written) => {
            patch((before) => ({ ...before, fields: before.fields.map((other) => (other.field === one.field ? { ...other, value } : other)) }));
            if (written) refresh();
          }}
        />
      ))}
    </ul>
  );
}
