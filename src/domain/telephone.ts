/** Telephone numbers come in E.164 form (`+13108287757`). */

const northAmerican = /^\+1(\d{3})(\d{3})(\d{4})$/;

/** As people here write it: `(310) 828-7757`. Numbers of other countries stay as they are. */
export function formatTelephone(number: string): string {
  return number.replace(northAmerican, '($1) $2-$3');
}

/** The address of a link that dials. It holds the number and nothing else. */
export function telephoneHref(number: string): string {
  return `tel:${number}`;
}

/** As schema.org data gives it: `+1-310-828-7757`. */
export function hyphenateTelephone(number: string): string {
  return number.replace(northAmerican, '+1-$1-$2-$3');
}
