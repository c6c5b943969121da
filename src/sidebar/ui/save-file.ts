// Hands something to the browser as a file. Nothing leaves the computer.

/** As a download; signs that no file name can hold become spaces. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @param type e.g. `text/csv` */
export function saveText(name: string, text: string, type: string): void {
  saveFile(name, new Blob([text], { type: type + ';charset=utf-8' }));
}
