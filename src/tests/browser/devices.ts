/** The devices to test pages on. Reduced motion keeps measurements stable. */
export const phone = { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' } as const;
export const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
