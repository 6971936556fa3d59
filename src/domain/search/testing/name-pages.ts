/** Generates unique titles and other names for pages from parts of medical words. */
const places =
  'neck back hip knee wrist elbow ankle jaw rib pelvis shoulder thigh calf heel thumb spine skull chest belly groin'.split(
    ' ',
  );
const roots =
  'arthr my neur oste tend burs fasc chondr spondyl disc vertebr ligament cephal derm cardi nephr hepat gastr pulmon angi'.split(
    ' ',
  );
const endings =
  'itis algia opathy osis ectomy otomy oplasty odesis ogram oscopy omalacia otripsy'.split(' ');
const kinds =
  'acute chronic early late inner outer upper lower simple complex partial whole primary secondary mild severe'.split(
    ' ',
  );
const words =
  'pain ache trouble injury surgery repair injection release tear strain swelling stiffness treatment therapy'.split(
    ' ',
  );

/** Returns a title and three other names for the page with this number. */
export function namePage(index: number): { title: string; names: string[] } {
  const pick = (list: readonly string[], step: number) =>
    list[Math.floor(index / step) % list.length] ?? '';
  const place = pick(places, 1);
  const root = pick(roots, places.length);
  const ending = pick(endings, 7);
  const kind = pick(kinds, places.length * 3);
  const word = pick(words, 5);
  const medical = `${kind} ${root}${ending} of the ${place}`;
  return {
    title: `${medical[0]?.toUpperCase()}${medical.slice(1)} ${index}`,
    names: [
      `${kind} ${place} ${word} ${index}`,
      `${root}${ending} ${place} ${word}`,
      `${place} ${pick(words, 11)} that will not go away`,
    ],
  };
}
