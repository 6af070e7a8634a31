/** Pictures on canvases in more pixels than the screen shows, and as PNG files. */

/**
 * A copy of a picture, drawn anew.
 * @param {Pick<import('./sharp-canvas.js').SharpCanvas, 'width' | 'height' | 'drawOn'>} picture
 * @param {number} ratio pixels per CSS pixel
 */
export function enlarged(picture, ratio) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * ratio);
  canvas.height = Math.round(picture.height * ratio);
  // In the document for a moment: some pictures ask for their size there.
  Object.assign(canvas.style, {
    position: 'fixed',
    left: '-99999px',
    width: `${picture.width}px`,
    height: `${picture.height}px`,
  });
  document.body.append(canvas);
  picture.drawOn(/** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')), ratio);
  canvas.remove();
  return canvas;
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export const pngFile = (canvas) =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
