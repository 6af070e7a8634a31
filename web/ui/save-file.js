/** Hands the reader a file. @param {string} name @param {BlobPart} content @param {string} type */
export function saveFile(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has begun by then, or asks the reader first and keeps the content.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
