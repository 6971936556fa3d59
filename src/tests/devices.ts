/** What pages are read on; nothing moves, so that what a test measures stays where it is. */
export const phone = { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' } as const;
export const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
