const script = /<script\b[^>]*>[\s\S]*?<\/script>/gi;
const stylesheet = /<link rel="stylesheet"[^>]*>/gi;

/** A page as the preview shows it: nothing in it runs, and it brings no stylesheet along. */
export function withoutScripts(html: string): string {
  return html.replace(script, '').replace(stylesheet, '');
}
