/** What stops a save. Decap shows an error as its name and message; the editor needs the message alone. */
export class ValidationError extends Error {
  override name = '';
}
