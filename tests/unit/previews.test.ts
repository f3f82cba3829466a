/** The pure parts of the previews: no text of a draft becomes markup, and all three languages say the same. */
import practice from '../../src/api/practice/content-types/practice/schema.json';
import call from '../../src/api/call-for-action/content-types/call-for-action/schema.json';
import { describeDraft, toPopulate, type Attribute } from '../../src/plugins/forum/server/src/previews/describe-draft';
import { CONTENT_SECURITY_POLICY, renderPreview } from '../../src/plugins/forum/server/src/previews/render-preview';
import { toPracticeValues } from '../../src/plugins/forum/admin/src/completeness/form-values';
import en from '../../src/plugins/forum/server/src/previews/texts/en.json';
import es from '../../src/plugins/forum/server/src/previews/texts/es.json';
import fr from '../../src/plugins/forum/server/src/previews/texts/fr.json';

const EVIL = `'"><img src=x onerror=alert(1)>`;
const attributes = practice.attributes as unknown as Record<string, Attribute>;
const groupsOf = (draft: object, locale: 'en' | 'fr' | 'es' = 'en', titles = new Map<string, string>()) =>
  describeDraft(
    { documentId: 'a', locale, title: 'Title', ...draft },
    {
      type: 'practice',
      locale,
      timeZone: 'Europe/Zurich',
      attributes,
      titles,
    },
  );
const shown = (draft: object, locale: 'en' | 'fr' | 'es' = 'en') =>
  Object.fromEntries(
    groupsOf(draft, locale).flatMap(({ fields }) => fields.map(({ label, shown: value }) => [label, value])),
  );

const shapeOf = (text: unknown, way = ''): string[] =>
  typeof text === 'string'
    ? [`${way} ${[...text.matchAll(/\{\w+\}/g)].join()}`]
    : Object.entries(text as object).flatMap(([name, each]) => shapeOf(each, `${way}/${name}`));

it('the texts have the same keys and placeholders in each language', () => {
  expect(shapeOf(fr)).toEqual(shapeOf(en));
  expect(shapeOf(es)).toEqual(shapeOf(en));
});

it('a draft is shown in the words of its language', () => {
  const draft = {
    kind: 'law',
    startDate: '2012-05',
    endDate: '2013',
    dateAdded: '2014-03-31',
    sdgs: [10],
    actorTypes: ['academia'],
    countries: [{ documentId: 'x', name: 'Kenya', nameFr: 'Kenya (fr)', nameEs: 'Kenia' }],
  };
  const values = (locale: 'en' | 'fr' | 'es') => JSON.stringify(shown(draft, locale));
  expect(values('en')).toContain('May 2012');
  expect(values('fr')).toContain('mai 2012');
  expect(values('es')).toContain('mayo de 2012');
  expect(values('es')).toContain('Kenia');
  expect(values('fr')).toContain('31 mars 2014');
  expect(values('en')).toMatch(/10\. /);
});

it('what is empty is left out, and a group of nothing has no heading', () => {
  expect(groupsOf({ kind: null, tags: [], countries: [], links: [], activities: '' })).toEqual([]);
});

it('links lead to web pages only', () => {
  const links = [
    { label: 'Bad', url: 'javascript:alert(1)' },
    { label: 'Good', url: 'https://example.org' },
  ];
  expect(shown({ links })).toEqual({
    Links: { kind: 'links', links: [{ label: 'Good', href: 'https://example.org' }] },
  });
});

it('of what it leads to, only titles that are published are told', () => {
  const draft = {
    adaptedFrom: { documentId: 'secret', title: 'A secret' },
    meeting: { documentId: 'known', title: 'x' },
  };
  const text = JSON.stringify(groupsOf(draft, 'en', new Map([['known', 'A summit']])));
  expect(text).toContain('A summit');
  expect(text).not.toContain('secret');
});

it.each([
  ['practice', attributes],
  ['call for action', call.attributes as unknown as Record<string, Attribute>],
])('of a %s nobody’s contacts, accounts or versions are even read', (_name, all) => {
  const read = toPopulate({ ...all, createdBy: { type: 'relation', target: 'admin::user' } });
  expect(read).toContain('countries');
  for (const name of ['contacts', 'createdBy', 'updatedBy', 'localizations']) expect(read).not.toContain(name);
});

it('nothing that was typed in becomes markup', () => {
  const html = renderPreview({
    locale: 'en',
    title: EVIL,
    mark: EVIL,
    notice: EVIL,
    paragraphs: [EVIL],
    groups: [
      {
        heading: EVIL,
        fields: [
          { label: EVIL, shown: { kind: 'text', text: EVIL } },
          { label: EVIL, shown: { kind: 'list', items: [EVIL, EVIL] } },
          { label: EVIL, shown: { kind: 'links', links: [{ label: EVIL, href: EVIL }] } },
          { label: EVIL, shown: { kind: 'image', src: EVIL, alternative: EVIL } },
        ],
      },
    ],
    languages: [
      { locale: 'en', href: EVIL },
      { locale: 'fr', href: EVIL },
    ],
  });
  expect(html).not.toContain('<img src=x');
  expect(html).not.toContain('<script');
  expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe');
});

it('the form’s changes of a relation are counted on top of what is stored', () => {
  const values = {
    title: 'A',
    countries: { connect: [{}], disconnect: [] },
    partners: { connect: [], disconnect: [{}] },
  };
  expect(toPracticeValues(values, { countries: { count: 2 }, partners: { count: 1 } })).toEqual({
    title: 'A',
    countries: 3,
    partners: 0,
  });
  expect(toPracticeValues(values, undefined)).toMatchObject({ countries: 1 });
});
