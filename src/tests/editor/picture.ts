import sharp from 'sharp';

/** Writes a real picture, as an editor might upload it. */
export async function writePicture(file: string): Promise<void> {
  await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } }).toFile(
    file,
  );
}
