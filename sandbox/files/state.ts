// The sandbox's own state as a custom XML part of the workbook: Office and LibreOffice carry or drop it, and show nothing of it.

import { officeRelationship, xmlHead } from './package.ts';
import { encodeText, decodeText } from './strings.ts';
import type { Workbook } from './workbook.ts';
import { parseXml } from './xml.ts';

const namespace = 'urn:mitgliederbetreuung:sandbox';

/** Null where the file carries none. */
export async function readState(workbook: Workbook): Promise<string | null> {
  const part = await statePart(workbook);
  return part === null ? null : decodeText(parseXml(await workbook.container.text(part)).text);
}

export async function writeState(workbook: Workbook, state: string | null): Promise<void> {
  const { container } = workbook;
  const present = await statePart(workbook);
  if (state === null) {
    const relationship = (await container.relationships(workbook.part)).find(({ target }) => target === present);
    if (!present || !relationship) return;
    await container.unrelate(workbook.part, relationship.id);
    await container.remove(present);
    return;
  }
  const part = present ?? container.freeName('customXml/item#.xml');
  const text = `${xmlHead}<sandbox xmlns="${namespace}">${encodeText(state)}</sandbox>`;
  if (present && (await container.text(present)) === text) return;
  container.set(part, text);
  if (present) return;
  await container.declareExtension('xml', 'application/xml');
  await container.relate(workbook.part, `${officeRelationship}customXml`, part);
}

async function statePart({ container, part }: Workbook): Promise<string | null> {
  for (const { type, target, external } of await container.relationships(part)) {
    if (external || !type.endsWith('/customXml')) continue;
    if ((await container.textOrNull(target))?.includes(`"${namespace}"`)) return target;
  }
  return null;
}
