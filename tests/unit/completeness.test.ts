import { completenessOf, type PracticeValues } from '../../src/plugins/forum/server/src/contribution/completeness';
import { TYPE_FORMS } from '../../src/panel/forms';
import schema from '../../src/api/practice/content-types/practice/schema.json';

const SNAPSHOT: PracticeValues = {
  depth: 'snapshot',
  title: 'A practice',
  summary: 'Who does what, and where.',
  kind: 'policy',
  scope: 'countries',
  countries: [{ documentId: 'a' }],
  organisations: 1,
  stage: 'running',
  startDate: '2012',
  thematicAreas: [{ documentId: 'b' }],
  gcmObjectives: [20],
  gfmdSource: 'Roundtable 2',
  links: [{ label: 'a', url: 'https://example.org' }],
};
const FURTHER = {
  actorTypes: ['academia'],
  sdgs: [10],
  objectives: 'x',
  beneficiaries: 'x',
  activities: 'x',
  results: 'x',
  resultFigures: [{ label: 'x', value: 1 }],
  enablingFactors: 'x',
  constraints: 'x',
  lessonsLearned: 'x',
  whatDidNotWork: 'x',
  replicationConditions: 'x',
  resources: 'x',
};
const without = (values: PracticeValues, ...fields: string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)));

it('is complete where everything recommended is there', () => {
  expect(completenessOf(SNAPSHOT)).toEqual({ percent: 100, missing: [] });
  expect(completenessOf({ ...SNAPSHOT, ...FURTHER, depth: 'full' })).toEqual({ percent: 100, missing: [] });
});

it('is empty where nothing is there, and takes what has no depth for a snapshot', () => {
  const { percent, missing } = completenessOf({});
  expect(percent).toBe(0);
  expect(missing).toEqual(Object.keys(without(SNAPSHOT, 'depth', 'scope')));
  expect(completenessOf({ depth: 'snapshot' })).toEqual({ percent, missing });
});

it('asks a full practice for what a snapshot is not asked for', () => {
  const { percent, missing } = completenessOf({ ...SNAPSHOT, depth: 'full' });
  expect([...missing].sort()).toEqual(Object.keys(FURTHER).sort());
  expect(percent).toBe(Math.floor((100 * 11) / 24));
});

it.each(Object.keys(without(SNAPSHOT, 'depth', 'scope')))('misses %s, and only that', (field) => {
  expect(completenessOf(without(SNAPSHOT, field))).toEqual({ percent: Math.floor((100 * 10) / 11), missing: [field] });
});

it.each([
  ['a text of blanks', { summary: '  \n' }, 'summary'],
  ['an empty list', { gcmObjectives: [] }, 'gcmObjectives'],
  ['no targets', { countries: 0 }, 'countries'],
  ['null', { kind: null }, 'kind'],
])('takes %s for nothing', (_name, change, field) => {
  expect(completenessOf({ ...SNAPSHOT, ...change }).missing).toEqual([field]);
});

it('asks for no countries where the scope is regional or global', () => {
  for (const scope of ['regional', 'global']) {
    expect(completenessOf({ ...without(SNAPSHOT, 'countries'), scope }).percent).toBe(100);
  }
});

it('asks for an end only where it has ended, and for results only where it has begun', () => {
  expect(completenessOf({ ...SNAPSHOT, stage: 'completed' }).missing).toEqual(['endDate']);
  const planned = completenessOf({ ...SNAPSHOT, depth: 'full', stage: 'planned' }).missing;
  for (const field of ['results', 'resultFigures', 'lessonsLearned', 'whatDidNotWork']) {
    expect(planned).not.toContain(field);
  }
});

it('names fields that practices have and that their form shows, in its order', () => {
  const form = TYPE_FORMS.practice?.groups.flatMap(({ rows }) => rows.flat().map(([name]) => name)) ?? [];
  const all = [...completenessOf({ depth: 'full', stage: 'completed' }).missing];
  for (const field of all) expect(Object.keys(schema.attributes)).toContain(field);
  expect(all.filter((field) => !form.includes(field))).toEqual([]);
});
