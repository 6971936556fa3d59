import sharp from 'sharp';

/** Writes a real picture, such as an editor uploads. */
export async function writePicture(file: string): Promise<void> {
  await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } }).toFile(
    file,
  );
}
