import { answerFromNames, listWanted, type NameAnswer } from '../domain/search/answer.ts';
import { countFacets, facetNames, hasFacets } from '../domain/search/facets.ts';
import { hasUnknownWord } from '../domain/search/read-query.ts';
import { namesHold, rankPages, type Found } from '../domain/search/rank.ts';
import type { AdviceSummary, SignsFile } from '../domain/warning-signs/signs.ts';
import { loadWordsNearNames } from './known-words.ts';
import { expectTexts, loadNames, type Names } from './names.ts';
import { findResultsView } from './results-view.ts';
import { findSearchForm } from './search-form.ts';
import { readAddress, stateToFragment, type SearchState } from './search-state.ts';
import { openTexts, type Texts } from './texts.ts';
import { createSignReader } from './warning-signs.ts';

/** Milliseconds without typing before the texts are searched. Names are searched immediately. */
const typingPause = 250;
/** Milliseconds to wait for the texts before showing the results of the names alone. */
const patience = 800;

/** Starts the search panel of a page. */
export function startSearch(root: Document): void {
  const form = findSearchForm(root);
  const view = findResultsView(root);
  const signs = root.querySelector<HTMLElement>('#warning-signs')?.dataset.signs;
  if (!form || !view || !signs) return;

  expectTexts();
  const reader = createSignReader(JSON.parse(signs) as SignsFile);
  let texts: Promise<Texts> | undefined;
  let opened: Texts | undefined;
  const loadTexts = (names: Names) =>
    (texts ??= openTexts(names).then(
      (it) => (opened = it),
      (error: unknown) => {
        texts = undefined;
        throw error;
      },
    ));
  let turn = 0;
  /** The search for which the reader asked to see pages beside advice that is shown alone. */
  let insisted: string | undefined;

  const search = async (state: SearchState) => {
    const ownTurn = ++turn;
    const isLate = () => ownTurn !== turn;
    history.replaceState(null, '', location.pathname + stateToFragment(state));
    const showAdvice = (advice: readonly AdviceSummary[]): boolean => {
      const leading = advice.filter(({ alone }) => alone);
      const shown = leading.length > 0 ? leading : advice;
      const alone = leading.length > 0 && insisted !== state.query;
      view.showAdvice(
        shown.map(({ slug }) => slug),
        alone,
      );
      return alone;
    };
    // Needs nothing that is still loading, so it can never be late.
    if (showAdvice(reader.read(state.query))) return view.clear({ keepsAdvice: true });
    if (!state.query && Object.values(state.filters).every((value) => value === '')) {
      view.clear();
      return;
    }
    view.setBusy();
    // Misspelled signs and names load in parallel.
    const misspelled = reader.readMisspelled(state.query);
    try {
      const answer = await answerNames(state);
      const isAlone = showAdvice(await misspelled);
      if (isLate()) return;
      if (isAlone) return view.clear({ keepsAdvice: true });
      await answerFromAll(state, answer, isLate);
    } catch {
      const advice = await misspelled;
      if (isLate()) return;
      showAdvice(advice);
      view.showFailure();
    }
  };

  const answerNames = async ({ query, literal }: SearchState) => {
    const names = await loadNames();
    const isElsewhere =
      !literal && hasUnknownWord(names.index, query) ? (await loadWordsNearNames()).has : undefined;
    return { names, answer: answerFromNames(names.index, query, { literal, isElsewhere }) };
  };

  const answerFromAll = async (
    state: SearchState,
    { names, answer }: { names: Names; answer: NameAnswer },
    isLate: () => boolean,
  ) => {
    const facetsOf = ({ page }: Found) => names.facets.get(page);
    view.showAnswer(answer);
    const show = (rated: ReadonlyMap<string, number> | undefined) => {
      const found =
        state.query === '' ? listAll(names) : rankPages(names.index.lexicon, answer.hits, rated);
      form.showCounts(countFacets(found.map(facetsOf), state.filters));
      view.showResults(
        found.filter((it) => hasFacets(facetsOf(it), state.filters)),
        {
          state,
          correction: answer.reading.correction,
          wanted: listWanted(answer.reading),
          texts: loadTexts(names),
          isFinal: rated !== undefined,
        },
      );
    };
    if (state.query === '') return show(new Map());
    const showNames = () => {
      if (!isLate()) show(undefined);
    };
    // If the search names a page, show it immediately; otherwise show what the names match if the texts are slow.
    const isNamed = (answer.hits[0]?.score ?? 0) >= namesHold;
    const timer = opened && !isNamed ? undefined : setTimeout(showNames, isNamed ? 0 : patience);
    await pause(opened ? typingPause : 0);
    if (isLate()) return clearTimeout(timer);
    try {
      const rated = await (await loadTexts(names)).rate(answer);
      if (!isLate()) show(rated);
    } catch (error) {
      showNames();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  form.onChange((state) => void search(state));
  form.onTouch(async () => {
    const names = await loadNames();
    form.showCounts(countFacets([...names.facets.values()], {}));
    await loadTexts(names);
  });
  const follow = () => {
    const state = readAddress(location, facetNames);
    form.fill(state);
    void search(state);
  };
  view.onInsist(() => {
    const state = readAddress(location, facetNames);
    insisted = state.query;
    void search(state);
  });
  addEventListener('hashchange', follow);
  if (stateToFragment(readAddress(location, facetNames)) !== '') follow();
}

function listAll({ index }: Names): Found[] {
  return index.pages.map((page) => ({ page, score: 1 }));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
