const LONG_ENOUGH = 10_000;

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
