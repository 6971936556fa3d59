/** What stops a save. Decap shows an error as its name and message; the editor needs the message alone. */
export class Refusal extends Error {
  override name = '';
}
