/** Replaces Astro's manifest, which the renderer imports but does not need, and which imports every page. */
export const manifest = undefined;
