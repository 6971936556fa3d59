/** A field, a block and a collection as a developer would add them, by the steps of CONTRIBUTING.md. */

/** The edit of each file, in the order of the steps. An edit gets the file's text, empty for a new file. */
export type Steps = Readonly<Record<string, (text: string) => string>>;

const create = (text: string) => () => `${text.trim()}\n`;

/** Replaces text that must be there exactly once. */
function replace(from: string, to: string) {
  return (text: string) => {
    if (text.split(from).length !== 2) throw new Error(`not there exactly once: ${from}`);
    return text.replace(from, () => to);
  };
}

/** Applies several edits in turn. */
const all =
  (...edits: ((text: string) => string)[]) =>
  (text: string) =>
    edits.reduce((edited, edit) => edit(edited), text);

/** Adds an import at the top of a module, below an opening comment, or of an Astro component's script. */
const addImport = (line: string) => (text: string) =>
  text.replace(/^(?=import )/m, () => `${line}\n`);

export const fieldSteps: Steps = {
  'src/model/article.ts': all(
    addImport("import { webAddress } from './field.ts';"),
    replace(
      '  ...publication,\n',
      "  ...publication,\n  video: webAddress({ title: 'Video' }).optional(),\n",
    ),
  ),
};

export const blockSteps: Steps = {
  'src/model/blocks.ts': replace(
    'export const blocks = {\n',
    `export const blocks = {
  Quantity: {
    label: 'Quantity',
    display: 'block',
    children: false,
    attributes: z.strictObject({
      amount: patterned({ title: 'Amount' }, /^\\d+$/, 'must be a whole number'),
      label: proseLine({ title: 'What it counts' }, { max: 120 }),
    }),
  },
`,
  ),
  'src/components/blocks/Quantity.astro': create(`
---
import type { BlockAttributes } from '../../model/blocks.ts';

type Props = BlockAttributes<'Quantity'>;

const { amount, label } = Astro.props;
---

<p class="quantity"><strong>{amount}</strong> {label}</p>
`),
  'src/components/blocks/block-components.ts': all(
    addImport("import Quantity from './Quantity.astro';"),
    replace('  OutOf100,\n', '  OutOf100,\n  Quantity,\n'),
  ),
  'src/components/examples/text.ts': replace(
    "    '## Blocks',\n",
    `    '## Blocks',\n    '<Quantity amount="3" label="visits are usual" />',\n`,
  ),
};

export const collectionSteps: Steps = {
  'src/model/exercise.ts': create(`
import { z } from 'zod';
import { line } from './field.ts';
import { identity, publication } from './page.ts';

export const exerciseSchema = z.strictObject({
  ...identity,
  repetitions: line({ title: 'How often' }, { max: 80 }),
  ...publication,
});

export type Exercise = z.output<typeof exerciseSchema>;
`),
  'src/model/collections.ts': all(
    addImport("import { exerciseSchema } from './exercise.ts';"),
    replace(
      'export const collections = {\n',
      `export const collections = {
  exercises: {
    label: 'Exercises',
    labelSingular: 'Exercise',
    folder: 'content/exercises',
    extension: 'mdx',
    schema: exerciseSchema,
    nameField: 'title',
    bodyAfter: 'repetitions',
  },
`,
    ),
  ),
  'content/exercises/chin-tuck.mdx': create(`
---
title: Chin tuck
summary: A gentle exercise for the muscles at the front of the neck, to do at home or at a desk.
status: published
publishedOn: 2026-11-23
updatedOn: 2026-11-23
repetitions: Twice a day
redirectsFrom:
  - /exercises/tuck/
---

Do it slowly.
`),
  'admin/preview/choose-page.ts': all(
    addImport("import ExercisePage from '../../src/components/exercise/ExercisePage.astro';"),
    addImport("import { viewExercise } from '../../src/domain/views/exercise.ts';"),
    addImport("import type { Exercise } from '../../src/model/exercise.ts';"),
    replace(
      "    case 'glossary':\n",
      `    case 'exercises': {
      const view = viewExercise({ slug, data: data as Exercise }, parseText(body), library);
      return { component: ExercisePage, view };
    }
    case 'glossary':
`,
    ),
  ),
  'src/model/urls.ts': all(
    replace(
      "  conditions: '/conditions/',\n",
      "  conditions: '/conditions/',\n  exercises: '/exercises/',\n",
    ),
    (text) =>
      `${text}\nexport function exercisePath(slug: string): string {\n  return \`\${paths.exercises}\${slug}/\`;\n}\n`,
  ),
  'src/model/page-paths.ts': all(
    replace('import { conditionPath,', 'import { conditionPath, exercisePath,'),
    replace(
      '  conditions: conditionPath,\n',
      '  conditions: conditionPath,\n  exercises: exercisePath,\n',
    ),
  ),
  'src/domain/share-image.ts': replace(
    "  conditions: () => 'Condition',\n",
    "  conditions: () => 'Condition',\n  exercises: () => 'Exercise',\n",
  ),
  'src/domain/json-ld/pages.ts': (text) => `${text}
/** An exercise. */
export function exerciseGraph(page: PageDescription, site: Site): Graph {
  return graphOf(
    [webPageNode('WebPage', page, site), breadcrumbNode(crumbsOf(page), site.origin)],
    site,
  );
}
`,
  'src/domain/views/exercise.ts': create(`
import type { Root } from 'mdast';
import type { Exercise } from '../../model/exercise.ts';
import { exercisePath } from '../../model/urls.ts';
import type { Entry } from '../entry.ts';
import type { PageLibrary } from '../join-library.ts';
import { exerciseGraph } from '../json-ld/pages.ts';
import { entryShareImage } from '../share-image.ts';
import { viewPage } from './page.ts';
import { viewText } from './text.ts';

export type ExerciseView = ReturnType<typeof viewExercise>;

export function viewExercise(exercise: Entry<Exercise>, tree: Root, library: PageLibrary) {
  const { slug, data } = exercise;
  const { site, terms, urgentAdvice } = library;
  const page = { path: exercisePath(slug), title: data.title, description: data.summary };
  return {
    ...viewPage(page, site, {
      graph: exerciseGraph(page, site),
      shareImage: entryShareImage('exercises', exercise, site.settings),
    }),
    repetitions: data.repetitions,
    text: viewText(tree, {
      sources: [],
      callsToAction: [],
      glossary: terms,
      'urgent-advice': urgentAdvice,
    }).nodes,
  };
}
`),
  'src/components/exercise/ExercisePage.astro': create(`
---
import { blockComponents } from '../blocks/block-components.ts';
import Breadcrumbs from '../layout/Breadcrumbs.astro';
import Page from '../layout/Page.astro';
import { drawText } from '../text/draw-text.ts';
import type { ExerciseView } from '../../domain/views/exercise.ts';

interface Props {
  view: ExerciseView;
}

const { view } = Astro.props;
const Content = drawText(view.text, blockComponents);
---

<Page view={view}>
  <div class="band stack">
    <Breadcrumbs crumbs={view.breadcrumbs} />
    <h1>{view.title}</h1>
    <p class="lead">{view.repetitions}</p>
  </div>
  <div class="prose">
    <Content />
  </div>
</Page>
`),
  'src/library.ts': all(
    addImport("import type { Exercise } from './model/exercise.ts';"),
    replace(
      '  conditions: LibraryCondition[];\n',
      '  conditions: LibraryCondition[];\n  exercises: { slug: string; data: Exercise }[];\n',
    ),
    replace(
      '    conditions: libraryConditions,\n',
      `    conditions: libraryConditions,
    exercises: entries.exercises
      .filter(({ data }) => isPublic(data, today))
      .map(({ id, data }) => ({ slug: id, data })),
`,
    ),
  ),
  'src/pages/exercises/[slug].astro': create(`
---
import ExercisePage from '../../components/exercise/ExercisePage.astro';
import { viewExercise } from '../../domain/views/exercise.ts';
import { readTree } from '../../entries/shared-library.ts';
import { loadLibrary, type Library } from '../../library.ts';

export async function getStaticPaths() {
  const { exercises } = await loadLibrary(new URL(import.meta.env.SITE));
  return exercises.map((exercise) => ({ params: { slug: exercise.slug }, props: { exercise } }));
}

interface Props {
  exercise: Library['exercises'][number];
}

const { exercise } = Astro.props;
const tree = readTree('exercises', exercise.slug);
const view = viewExercise(exercise, tree, await loadLibrary(Astro.site));
---

<ExercisePage view={view} />
`),
};
