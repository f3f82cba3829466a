/** What a search finds: words without accents, capitals, apostrophes and hyphens; singular and plural; never an error. */
import fc from 'fast-check';
import { foldWord, joinedWordsOf, placedWordsOf, wordsOf } from '../../src/plugins/catalogue/server/src/search/fold';
import { matchesWord, parseSearch } from '../../src/plugins/catalogue/server/src/search/parse-search';
import { relatedForms } from '../../src/plugins/catalogue/server/src/search/related-forms';
import { foldTexts, toTsvector, withNames } from '../../src/plugins/catalogue/server/src/search/search-fields';
import { makeSnippet } from '../../src/plugins/catalogue/server/src/search/snippet';
import { toFts5, toTsquery } from '../../src/plugins/catalogue/server/src/search/to-expression';

const searchTextsOf = ({ names, ...texts }: Parameters<typeof foldTexts>[0] & { names: string[] }) =>
  withNames(foldTexts(texts), names);

const LOCALES = ['en', 'fr', 'es'] as const;
const finds = (search: string, word: string, locale: (typeof LOCALES)[number] = 'en') =>
  parseSearch(search, locale).every((term) => matchesWord(term, foldWord(word)));

describe('words', () => {
  it.each([
    ["L'intégration à l’étranger", ['l', 'integration', 'a', 'l', 'etranger']],
    ['Co-operation, 18/2017', ['co', 'operation', '18', '2017']],
    ["main-d'œuvre", ['main', 'd', 'oeuvre']],
    ['España ÑANDÚ', ['espana', 'nandu']],
    ['e\u0301te\u0301', ['ete']],
    ['هجرة 移民', ['هجرة', '移民']],
    ['"* - NEAR(', ['near']],
    ['', []],
  ])('of %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('that a hyphen holds together are one word as well', () => {
    expect(joinedWordsOf('policy-makers co-operate; main-d’œuvre')).toEqual([
      'policymakers',
      'cooperate',
      'maindoeuvre',
    ]);
  });
});

describe('singular and plural find each other', () => {
  it.each([
    ['country', 'countries'],
    ['remittance', 'remittances'],
    ['process', 'processes'],
    ['policy', 'policies'],
    ['woman', 'women'],
    ['child', 'children'],
    ['travailleur', 'travailleurs'],
    ['regional', 'regionaux'],
    ['travail', 'travaux'],
    ['reseau', 'reseaux'],
    ['pays', 'pays'],
    ['trabajador', 'trabajadores'],
    ['pais', 'paises'],
    ['luz', 'luces'],
    ['migracion', 'migraciones'],
    ['crisis', 'crises'],
  ])('%s, %s', (one, many) => {
    expect(finds(one, many)).toBe(true);
    expect(finds(many, one)).toBe(true);
  });

  it.each([
    ['process', 'proceed'],
    ['states', 'statistics'],
    ['migrants', 'migration'],
    ['class', 'cla'],
  ])('%s does not find %s', (search, word) => expect(finds(search, word)).toBe(false));

  it('makes few forms, none of them the word itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
        const forms = relatedForms(word);
        expect(forms).not.toContain(word);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('a search', () => {
  const parsed = (search: string, locale: (typeof LOCALES)[number] = 'en') =>
    parseSearch(search, locale).map(({ words, isPhrase, isExcluded }) =>
      [isExcluded ? 'without' : '', isPhrase ? 'phrase' : '', ...words].filter(Boolean).join(' '),
    );

  it.each([
    ['circular migration', ['circular', 'migration']],
    ['"circular migration" georgia', ['phrase circular migration', 'georgia']],
    ['diaspora -handbook', ['diaspora', 'without handbook']],
    ['diaspora -"road map"', ['diaspora', 'without phrase road map']],
    ['co-operation', ['co operation']],
    ['protection of the rights', ['protection', 'rights']],
    ['of the', ['of', 'the']],
    ['“smart” « quotes »', ['phrase smart', 'phrase quotes']],
    ['"not closed', ['not', 'closed']],
    ['NEAR(a b, 2) AND title:x*', ['near', '2', 'title']],
    ['"', []],
    ['*', []],
    ['-', []],
    ['😀', []],
    ['- migration', ['migration']],
  ])('%j is %j', (search, terms) => expect(parsed(search)).toEqual(terms));

  it('leaves out the small words of its language', () => {
    expect(parsed("l'intégration des migrants", 'fr')).toEqual(['integration', 'migrants']);
    expect(parsed('la migración de los trabajadores', 'es')).toEqual(['migracion', 'trabajadores']);
  });

  it('is words and the signs of the database, whatever was typed in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...LOCALES), (search, locale) => {
        const terms = parseSearch(search, locale);
        expect(terms.length).toBeLessThanOrEqual(10);
        const { wanted = '', excluded = '' } = toFts5(terms);
        expect((wanted + excluded).replace(/"[\p{L}\p{N} ]+"\*?|AND|OR|NOT|[() ]/gu, '')).toBe('');
        const query = toTsquery(terms);
        expect(
          ((query.wanted ?? '') + (query.excluded ?? '')).replace(/'[\p{L}\p{N}]+'(:\*)?|<->|[&|!() ]/gu, ''),
        ).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the text of an entry', () => {
  it('never lets a phrase begin in one field and end in the next', () => {
    const texts = searchTextsOf({ title: 'Road map', names: ['Mali'], summary: 'Diaspora', body: '' });
    expect(toTsvector(texts)).toBe("'road':1A 'map':2A 'mali':13B 'diaspora':24C");
  });

  it('has words and places only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const vector = toTsvector(searchTextsOf({ title: text, names: [text], summary: text, body: text }));
        expect(vector.replace(/'[\p{L}\p{N}]+':[\dABC,]+/gu, '').trim()).toBe('');
      }),
    );
  });
});

describe('a snippet', () => {
  it('shows where most of what was searched for stands', () => {
    const body = `${'Nothing of it is here. '.repeat(40)}Then circular migration of nurses begins.${' And so on.'.repeat(40)}`;
    const snippet = makeSnippet(body, parseSearch('circular nurse', 'en')) as string;
    expect(snippet).toContain('<mark>circular</mark> migration of <mark>nurses</mark>');
    expect(snippet).toMatch(/^… .* …$/);
    expect(snippet.length).toBeLessThan(320);
  });

  it('forgives what the search forgives', () => {
    expect(makeSnippet("L'Intégration des réfugiés.", parseSearch('integration refugie', 'fr'))).toBe(
      'L&#39;<mark>Intégration</mark> des <mark>réfugiés</mark>.',
    );
  });

  it('is the beginning where nothing is found in it, and nothing where there is no text', () => {
    expect(makeSnippet('A & B', parseSearch('other', 'en'))).toBe('A &amp; B');
    expect(makeSnippet('', parseSearch('other', 'en'))).toBeNull();
  });

  it('marks each word that the search finds, and no other, with accents and without', () => {
    const part = fc.constantFrom(
      'migration',
      'Migrations',
      'migré',
      'réfugié',
      'Refugiés',
      'co-operation',
      'œuvre',
      'pays',
      ' ',
      '-',
      '’',
      ', ',
      '…',
      '½',
      'é',
      'x1',
    );
    const text = fc.array(part, { maxLength: 18 }).map((parts) => parts.join('').slice(0, 200));
    fc.assert(
      fc.property(text, fc.array(part, { minLength: 1, maxLength: 3 }), (body, search) => {
        const terms = parseSearch(search.join(' '), 'en');
        const marked = [...(makeSnippet(body, terms) ?? '').matchAll(/<mark>([^<]*)<\/mark>/g)].map(
          (match) => match[1],
        );
        const expected = [...placedWordsOf(body)]
          .filter(({ word }) => terms.some((term) => matchesWord(term, word)))
          .map(({ start, end }) => body.slice(start, end));
        expect(marked).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('has no markup but its own, whatever the text and the search', () => {
    const nasty = fc.constantFrom('<mark>', '</mark>', '<script>', '&lt;', '"', "'", 'a', 'migration', ' ', '&', '>');
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 80 });
    fc.assert(
      fc.property(text, text, (body, search) => {
        const snippet = makeSnippet(body.join(''), parseSearch(search.join('').slice(0, 200), 'en')) ?? '';
        expect(snippet.replace(/<mark>[^<>]*<\/mark>/g, '')).not.toMatch(/[<>"']/);
      }),
      { numRuns: 2000 },
    );
  });
});
