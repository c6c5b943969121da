// Open, save and reset: what the menu "Datei" and a dropped file do.

import { WorkbookFileError } from '../files/errors.ts';
import type { Session } from './session.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the person choose a file and opens it. */
export function chooseAndOpen(session: Session): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,${xlsxType}`;
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void openFile(session, file);
  };
  input.click();
}

/** Opens `file` in place of the workbook; asks first where changes would be lost. */
export async function openFile(session: Session, file: File): Promise<void> {
  const { texts, view } = session;
  if (view.get().phase !== 'ready') return;
  if (session.unsaved && !(await sure(session, texts.file.replaceTitle, texts.file.replace(view.get().name), texts.file.replaceGo))) return;
  view.set({ busy: texts.file.opening });
  try {
    await painted();
    const name = file.name.replace(/\.xls[xm]$/i, '');
    await session.replace(name, new Uint8Array(await file.arrayBuffer()));
    session.screen.toast({ title: '', message: texts.file.opened(name), seconds: 4 });
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) console.warn(error);
    const code = error instanceof WorkbookFileError ? error.code : 'file-damaged';
    await session.screen.ask({
      title: texts.fileErrors.title,
      message: `${texts.fileErrors[code]}\n${texts.fileErrors.kept}`,
      buttons: [{ name: 'OK', label: texts.buttons.ok }],
      input: false,
    });
  } finally {
    view.set({ busy: '' });
  }
}

/** Downloads the workbook as .xlsx, patched from the file it was opened from. */
export async function saveFile(session: Session): Promise<void> {
  const { texts, view } = session;
  if (view.get().phase !== 'ready') return;
  view.set({ busy: texts.file.saving });
  try {
    await painted();
    const bytes = await session.asFile();
    const name = `${view.get().name.replace(/[\\/:*?"<>|]/g, '-')}.xlsx`;
    download(name, bytes);
    session.savedAsFile();
    session.screen.toast({ title: '', message: texts.file.downloaded(name), seconds: 4 });
  } catch (error) {
    console.warn(error);
    session.screen.toast({ title: '', message: texts.file.saveProblem(error instanceof Error ? error.message : String(error)), seconds: -1 });
  } finally {
    view.set({ busy: '' });
  }
}

export async function resetDemo(session: Session): Promise<void> {
  const { texts } = session;
  if (await sure(session, texts.file.resetTitle, texts.file.resetText, texts.file.resetGo)) await session.startDemo();
}

async function sure(session: Session, title: string, message: string, go: string): Promise<boolean> {
  const { button } = await session.screen.ask({
    title,
    message,
    buttons: [
      { name: 'YES', label: go },
      { name: 'CANCEL', label: session.texts.buttons.cancel },
    ],
    input: false,
  });
  return button === 'YES';
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: xlsxType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Reading a large file holds the page: what says so must be on the screen before. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
