/** What the tests use of Adobe's validator; it brings no types. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrg: object);
    /** @param data The nodes of a page, by their format and type. */
    validate(
      data: object,
    ): Promise<{ severity: 'ERROR' | 'WARNING'; rootType: string; issueMessage: string }[]>;
  }
}
