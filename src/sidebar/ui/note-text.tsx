// The confidentiality note's text, paragraph by paragraph.

import './note-text.css';

/** @param text paragraphs apart by an empty line */
export function NoteText({ text }: { text: string }) {
  return (
    <div class="note-text">
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
