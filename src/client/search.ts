import { answerFromNames, listMeanings, listWanted } from '../domain/search/answer.ts';
import { countFacets, facetNames, hasFacets } from '../domain/search/facets.ts';
import { namesHold, rankPages, type Found } from '../domain/search/rank.ts';
import { callsForAdvice } from '../domain/warning-signs.ts';
import { loadNames, type Names } from './names.ts';
import { findResultsView } from './results-view.ts';
import { findSearchForm } from './search-form.ts';
import { stateFromFragment, stateToFragment, type SearchState } from './search-state.ts';
import { openTexts, type Texts } from './texts.ts';

/** Names answer at once; the texts are asked when the reader pauses. */
const typingPause = 30;
/** How long, in milliseconds, a reader waits for the texts before she is shown what the names say. */
const patience = 800;

/** Brings the search panel of a page to life. */
export function startSearch(root: Document): void {
  const form = findSearchForm(root);
  const view = findResultsView(root);
  if (!form || !view) return;

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

  const search = async (state: SearchState) => {
    const ownTurn = ++turn;
    const isLate = () => ownTurn !== turn;
    history.replaceState(null, '', stateToFragment(state) || location.pathname);
    // Needs nothing that is still to be loaded, so that it can never come too late.
    view.showAdvice((terms) => callsForAdvice(state.query, terms));
    if (!state.query && Object.values(state.filters).every((value) => value === '')) {
      view.clear();
      return;
    }
    view.setBusy();
    try {
      const names = await loadNames();
      if (isLate()) return;
      const answer = answerFromNames(names.index, state.query, state.literal);
      // Who insists on her spelling may still have misspelled a sign of danger.
      const { reading } = state.literal ? answerFromNames(names.index, state.query) : answer;
      const meanings = listMeanings(state.query, reading);
      view.showAdvice((terms) => callsForAdvice(meanings, terms));
      const facetsOf = ({ page }: Found) => names.facets.get(page);
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
      // Where a page is named that is the answer; else it is better than none while the texts are awaited.
      const isNamed = (answer.hits[0]?.score ?? 0) >= namesHold;
      const timer = opened ? undefined : setTimeout(showNames, isNamed ? 0 : patience);
      await pause(opened ? typingPause : 0);
      if (isLate()) return;
      try {
        const rated = await (await loadTexts(names)).rate(answer);
        if (!isLate()) show(rated);
      } catch (error) {
        showNames();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    } catch {
      if (!isLate()) view.showFailure();
    }
  };

  form.onChange((state) => void search(state));
  form.onTouch(() => {
    const prepare = async () => {
      const names = await loadNames();
      form.showCounts(countFacets([...names.facets.values()], {}));
      await loadTexts(names);
    };
    // The search itself says what is wrong once there is something to search for.
    prepare().catch(() => undefined);
  });
  const follow = () => {
    const state = stateFromFragment(location.hash, facetNames);
    form.fill(state);
    void search(state);
  };
  addEventListener('hashchange', follow);
  if (stateToFragment(stateFromFragment(location.hash, facetNames)) !== '') follow();
}

function listAll({ index }: Names): Found[] {
  return index.pages.map((page) => ({ page, score: 1 }));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
