// The poster as a file: SVG as it is, PNG drawn from it. Nothing is fetched and nothing leaves the computer.

/** The picture as text that stands for itself. */
export function svgText(picture: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(picture);
}

/** Pixels: sharp enough for a whole page. */
const pictureWidth = 1_800;

/** @throws where the browser does not draw it */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const { width, height } = picture.viewBox.baseVal;
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svgText(picture));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth;
  canvas.height = Math.round((height / width) * pictureWidth);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('There is no canvas.');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png');
  });
}
