/** From addresses as people type and copy them to addresses that the guard allows. */
import { rejectLink } from '../../../src/entries/guard/address-guard.ts';
import { unwrapAddress } from '../../../src/validation/wrapped-address.ts';

/**
 * Reads what was typed or copied as the address of a link.
 *
 * @returns an address that the guard allows; undefined if the text is not an address.
 */
export function readAddress(text: string): string | undefined {
  const typed = unwrapAddress(text.trim());
  return listReadings(typed).find((address) => rejectLink(address) === undefined);
}

function listReadings(typed: string): string[] {
  const readings = [typed];
  if (/^http:\/\//i.test(typed)) readings.push(typed.replace(/^http:/i, 'https:'));
  if (/^mailto:/i.test(typed)) readings.push(typed.replace(/\?.*$/s, ''));
  else if (/^\S+@\S+\.\S+$/.test(typed)) readings.push(`mailto:${typed}`);
  const digits = typed.replace(/^tel:/i, '').replace(/[\s().-]/g, '');
  if (/^\+?1?\d{10}$/.test(digits)) {
    readings.push(`tel:+${digits.replace(/^\+/, '').replace(/^(?=\d{10}$)/, '1')}`);
  } else if (/^\+\d{7,14}$/.test(digits) || /^(?:911|988)$/.test(digits)) {
    readings.push(`tel:${digits}`);
  }
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(typed)) readings.push(`https://${typed}`);
  // The guard rejects capital letters in the host, which can disguise it.
  if (URL.canParse(typed)) readings.push(new URL(typed).href);
  if (URL.canParse(typed)) readings.push(encodeURI(decodeSafely(new URL(typed).href)));
  return readings;
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
