/** Types for the parts of Adobe's validator that the tests use, since it has none. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrg: object);
    /** @param data The nodes of a page, by format and type. */
    validate(
      data: object,
    ): Promise<{ severity: 'ERROR' | 'WARNING'; rootType: string; issueMessage: string }[]>;
  }
}
