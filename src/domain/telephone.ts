/** Formats telephone numbers that are given in E.164 form (`+13108287757`). */

const northAmerican = /^\+1(\d{3})(\d{3})(\d{4})$/;

/** Returns the local form, `(310) 828-7757`. Numbers of other countries stay as they are. */
export function formatTelephone(number: string): string {
  return number.replace(northAmerican, '($1) $2-$3');
}

/** Returns the address of a link that dials the number. */
export function telephoneHref(number: string): string {
  return `tel:${number}`;
}

/** Returns the form for schema.org data, `+1-310-828-7757`. */
export function hyphenateTelephone(number: string): string {
  return number.replace(northAmerican, '+1-$1-$2-$3');
}
