/** The list of all pages, which Astro's renderer asks for in vain and which would bring them along. */
export const manifest = undefined;
