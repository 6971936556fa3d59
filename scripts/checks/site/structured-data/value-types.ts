interface ValueType {
  fits: (value: unknown) => boolean;
  /** What to write, as the object of "Write". */
  hint: string;
}

const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})`;
const timeOfDay = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?`;
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?`;

const dayPattern = new RegExp(`^${day}$`);
const monthPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const momentPattern = new RegExp(`^${day}T${timeOfDay}${zone}$`);
const timePattern = new RegExp(`^${timeOfDay}${zone}$`);
const durationPattern =
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

const text: ValueType = { fits: isText, hint: 'text that is not blank' };

/** The JSON form of schema.org's data types. https://schema.org/DataType, https://schema.org/Quantity */
const valueTypes: ReadonlyMap<string, ValueType> = new Map<string, ValueType>([
  ['Text', text],
  ['CssSelectorType', { fits: isText, hint: 'a CSS selector' }],
  ['PronounceableText', text],
  ['XPathType', { fits: isText, hint: 'an XPath' }],
  ['URL', { fits: isAbsoluteUrl, hint: 'an absolute address that begins with https://' }],
  ['Date', { fits: isDate, hint: 'a day of the calendar as YYYY-MM-DD' }],
  ['DateTime', { fits: isMoment, hint: 'a moment as YYYY-MM-DDThh:mm:ssZ' }],
  ['Time', { fits: (value) => matches(value, timePattern), hint: 'a time of day as hh:mm:ss' }],
  ['Number', { fits: Number.isFinite, hint: 'a number without quotes' }],
  ['Float', { fits: Number.isFinite, hint: 'a number without quotes' }],
  ['Integer', { fits: Number.isInteger, hint: 'a whole number without quotes' }],
  [
    'Boolean',
    { fits: (value) => typeof value === 'boolean', hint: 'true or false without quotes' },
  ],
  ['Distance', measure('a length, such as "1200 px" or 1200', 'px mm cm m km in ft yd mi')],
  ['Mass', measure('a weight, such as "5 kg"', 'mg g kg oz lb')],
  ['Energy', measure('an energy, such as "100 kcal"', 'J kJ cal kcal')],
  [
    'Duration',
    {
      fits: (value) => matches(value, durationPattern),
      hint: 'an ISO 8601 duration, such as PT30M',
    },
  ],
]);

/** Whether a JSON value is valid for a data type; false for other types. */
export function fitsValueType(value: unknown, type: string): boolean {
  return valueTypes.get(type)?.fits(value) ?? false;
}

/** What to write for a data type; undefined for other types. */
export function hintValueType(type: string): string | undefined {
  return valueTypes.get(type)?.hint;
}

/** Whether a value is an absolute http or https address without spaces. */
export function isAbsoluteUrl(value: unknown): value is string {
  return matches(value, /^https?:\/\/\S+$/) && URL.canParse(value);
}

/** Whether a value is text that is not blank. */
export function isText(value: unknown): value is string {
  return matches(value, /\S/);
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Accepts a year, or a year and month, as ISO 8601 does: some publications have no more precise date. */
function isDate(value: unknown): boolean {
  return matches(value, monthPattern) || isRealDay(value, dayPattern);
}

function isMoment(value: unknown): boolean {
  return isRealDay(value, momentPattern);
}

function isRealDay(value: unknown, pattern: RegExp): boolean {
  const parts = typeof value === 'string' ? pattern.exec(value)?.groups : undefined;
  if (!parts) return false;
  const { year, month, date } = parts;
  const midnight = new Date(`${year}-${month}-${date}T00:00:00Z`);
  // Date.parse turns February 30 into March 2, which has a different day.
  return !Number.isNaN(midnight.getTime()) && midnight.getUTCDate() === Number(date);
}

function measure(hint: string, units: string): ValueType {
  const pattern = new RegExp(String.raw`^\d+(?:\.\d+)?(?:\s?(?:${units.replaceAll(' ', '|')}))?$`);
  return {
    hint,
    fits: (value) => (typeof value === 'number' ? value >= 0 : matches(value, pattern)),
  };
}
