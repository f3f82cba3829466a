import { gather } from '../../src/plugins/forum/admin/src/contributions/gather-findings';
import { lastWords } from '../../src/plugins/forum/admin/src/contributions/find-last-words';
import { markChanges } from '../../src/plugins/forum/admin/src/contributions/mark-changes';
import { allowedSteps } from '../../src/plugins/forum/admin/src/contributions/step-rules';
import { createPath, entryPath, subjectTypeOf } from '../../src/plugins/forum/admin/src/contributions/subjects';
import type { Contribution, ContributionEvent, Finding } from '../../src/plugins/forum/admin/src/contributions/types';

const delegation = { documentId: 'mu', name: 'Government of Mauritius', names: { en: '', fr: null, es: null } };

describe('what somebody may do with a text', () => {
  const everything = () => true;
  it('is what the server says is possible, in the order of the buttons', () => {
    const events = ['withdraw', 'return', 'clear'];
    expect(allowedSteps({ events, delegation }, everything)).toEqual(['clear', 'return', 'withdraw']);
  });
  it('needs the permission for it', () => {
    const events = ['clear', 'return', 'withdraw'];
    const allowed = allowedSteps({ events, delegation }, (permission) => permission === 'submitContributions');
    expect(allowed).toEqual(['withdraw']);
  });
  it('is nothing where no delegation owns it: it does not go this way', () => {
    expect(allowedSteps({ events: ['publish-without-clearance'], delegation: null }, everything)).toEqual([]);
  });
});

describe('the words that differ', () => {
  const marked = (before: string, after: string) =>
    markChanges(before, after).map((pieces) => pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text));
  const unmarked = (before: string, after: string) =>
    markChanges(before, after).map((pieces) => pieces.map(({ text }) => text).join(''));

  it.each([
    ['the same text', 'one two three', 'one two three', [[], []]],
    ['another word', 'one two three', 'one 2 three', [['two '], ['2 ']]],
    ['a word more', 'one three', 'one two three', [[], ['two ']]],
    ['a word less', 'one two three', 'one three', [['two '], []]],
    ['nothing before', '', 'one two', [[], ['one two']]],
    ['nothing after', 'one two', '', [['one two'], []]],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toEqual(expected);
    expect(unmarked(before, after)).toEqual([before, after]);
  });

  it('are not looked for in what is too long, which is then all new', () => {
    const long = 'word '.repeat(2501);
    expect(marked(long, `${long}more`)).toEqual([[long], [`${long}more`]]);
  });
});

describe('what was found', () => {
  const finding = (changes: Partial<Finding>): Finding => ({
    kind: 'missing',
    isBlocking: true,
    locale: 'en',
    details: { field: 'countries' },
    ...changes,
  });
  const recommended = (field: string) =>
    finding({ kind: 'recommended', isBlocking: false, locale: null, details: { field } });

  it('is one sentence for all fields that readers look for, behind the rest', () => {
    const findings = [recommended('stage'), recommended('image'), finding({})];
    expect(gather({ findings, locales: ['en', 'fr'] }).map(({ kind, details }) => [kind, details.field])).toEqual([
      ['missing', 'countries'],
      ['recommended', 'stage image'],
    ]);
  });
  it('names a language only where there are several', () => {
    expect(gather({ findings: [finding({})], locales: ['en'] })[0]?.locale).toBeNull();
    expect(gather({ findings: [finding({})], locales: ['en', 'fr'] })[0]?.locale).toBe('en');
  });
});

describe('the last words', () => {
  const event = (changes: Partial<ContributionEvent>): ContributionEvent => ({
    at: '2026-03-01T12:00:00Z',
    event: 'submit',
    from: 'draft',
    to: 'submitted',
    actor: { kind: 'panel', name: null },
    reason: null,
    reply: null,
    codes: {},
    ...changes,
  });
  const submitted = event({ reason: 'New this year.' });
  const returned = event({ event: 'return', from: 'submitted', to: 'draft', reason: 'Say how many.' });
  const told = (state: Contribution['state'], ...history: ContributionEvent[]) => lastWords({ state, history })?.words;

  it('are those of the step that led to the present state', () => {
    expect(told('submitted', submitted)).toBe('New this year.');
    expect(told('draft', submitted, returned)).toBe('Say how many.');
    expect(told('submitted', submitted, returned, event({}))).toBeUndefined();
  });
  it('are forgotten with the next step', () => {
    const withdrawn = event({ event: 'withdraw', from: 'submitted', to: 'draft' });
    expect(told('draft', submitted, returned, submitted, withdrawn)).toBeUndefined();
  });
  it('tell why it was published without clearance, also when it was published before', () => {
    const published = event({
      event: 'publish-without-clearance',
      from: 'published',
      to: 'published',
      reason: 'Typo.',
    });
    expect(told('published', published)).toBe('Typo.');
  });
});

describe('where entries are in the content manager', () => {
  it('knows what delegations contribute to, and where its forms are', () => {
    expect(subjectTypeOf('api::practice.practice')).toBe('practice');
    expect(subjectTypeOf('api::country.country')).toBeUndefined();
    expect(createPath('call-for-action')).toBe(
      '/content-manager/collection-types/api::call-for-action.call-for-action/create',
    );
    expect(entryPath({ type: 'practice', documentId: 'k' }, 'fr', 'published')).toBe(
      '/content-manager/collection-types/api::practice.practice/k?plugins[i18n][locale]=fr&status=published',
    );
  });
});
