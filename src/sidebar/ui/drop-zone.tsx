// Where a file is dropped, or chosen: by mouse, keyboard or screen reader.

import './drop-zone.css';
import { useState } from 'preact/hooks';

interface DropZoneProps {
  text: string;
  detail: string;
  /** What the button says, and the field to screen readers. */
  choose: string;
  /** As `accept` of a file field. */
  kinds: string;
  onFile: (file: File) => void;
}

export function DropZone({ text, detail, choose, kinds, onFile }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      class={'drop' + (over ? ' over' : '')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <span class="strong">{text}</span>
      <span class="small">{detail}</span>
      <input class="for-screen-readers" type="file" accept={kinds} aria-label={choose} onChange={(event) => take(event.currentTarget.files)} />
      <span class="button quiet" aria-hidden="true">
        {choose}
      </span>
    </label>
  );
}
