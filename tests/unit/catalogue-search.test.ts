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
    // As it comes out of PDFs and word processors: soft hyphens, characters without a width, other apostrophes.
    ['coopé\u00adra\u00adtion', ['cooperation']],
    ['\u200bmigra\u200dtion\ufeff \u2060data', ['migration', 'data']],
    ['permis d\u02bcoccupation', ['permis', 'd', 'occupation']],
    [
      'l\u02b9accueil l\u02bbaccueil l\uff07accueil l\u2018accueil',
      ['l', 'accueil', 'l', 'accueil', 'l', 'accueil', 'l', 'accueil'],
    ],
    ['\u00ad \u02bc', []],
  ])('of %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('that a hyphen holds together are one word as well', () => {
    expect(joinedWordsOf('policy-makers co-operate; main-d’œuvre')).toEqual([
      'policymakers',
      'cooperate',
      'maindoeuvre',
    ]);
  });

  it('that any apostrophe holds together are one word as well', () => {
    expect(joinedWordsOf('Qur\u02bcan, Qur\u02bfan, Qur\uff07an, co\u00ad-\u00adoperation')).toEqual([
      'quran',
      'quran',
      'quran',
      'cooperation',
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
    ['regionale', 'regionaux'],
    ['bureau', 'bureaux'],
    ['enjeu', 'enjeux'],
    ['nombreux', 'nombreux'],
    ['life', 'lives'],
    ['live', 'lives'],
    ['wife', 'wives'],
    ['midwife', 'midwives'],
    ['half', 'halves'],
    ['self', 'selves'],
    ['chairman', 'chairmen'],
    ['businesswoman', 'businesswomen'],
    ['grandchild', 'grandchildren'],
    ['voz', 'voces'],
    ['capaz', 'capaces'],
  ])('%s, %s', (one, many) => {
    expect(finds(one, many)).toBe(true);
    expect(finds(many, one)).toBe(true);
  });

  it.each([
    ['process', 'proceed'],
    ['states', 'statistics'],
    ['migrants', 'migration'],
    ['class', 'cla'],
    ['live', 'life'],
    ['initiatives', 'initiatif'],
    ['leaves', 'leaf'],
    ['Oman', 'omen'],
    ['bureaux', 'bureal'],
    ['travailleuse', 'travailleux'],
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
    // An en dash, a minus and a hyphen exclude; alone, they are nothing.
    ['diaspora \u2013handbook', ['diaspora', 'without handbook']],
    ['diaspora \u2212handbook', ['diaspora', 'without handbook']],
    ['diaspora \u2010handbook', ['diaspora', 'without handbook']],
    ['diaspora \u2013"road map"', ['diaspora', 'without phrase road map']],
    ['diaspora \u2212«road map»', ['diaspora', 'without phrase road map']],
    ['diaspora \u2013 handbook \u2212 map', ['diaspora', 'handbook', 'map']],
    ['2007\u20132012', ['2007', '2012']],
    ['\ufeff\u00ad-migra\u00adtion', ['without migration']],
  ])('%j is %j', (search, terms) => expect(parsed(search)).toEqual(terms));

  it('excludes whole words with their singular and plural, and not what begins so', () => {
    expect(toFts5(parseSearch('labour -man', 'en')).wanted).toBe(
      '(("labour" OR "labour"*)) NOT ("man" OR "men" OR "mans" OR "manes")',
    );
    expect(toTsquery(parseSearch('migration -pro', 'en')).wanted).toBe(
      "(('migration' | 'migration':*)) & !('pro' | 'pros')",
    );
    expect(toFts5(parseSearch('-"road map"', 'en')).excluded).toBe('("road map")');
    expect(toFts5(parseSearch('-policies', 'en')).excluded).toContain('"policy"');
    expect(toFts5(parseSearch('-trabajador', 'es')).excluded).toContain('"trabajadores"');
    expect(toFts5(parseSearch('-co-operation', 'en')).excluded).toBe(
      '("co operation" OR "cooperation" OR "cooperations" OR "cooperationes")',
    );
  });

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

  it('marks the right place in a text as it was pasted', () => {
    expect(makeSnippet('Un permis d\u02bcoccu\u00adpation, ici.', parseSearch("l'occupation", 'fr'))).toBe(
      'Un permis d\u02bc<mark>occu\u00adpation</mark>, ici.',
    );
  });

  it('is the beginning where nothing is found in it, if that can be read, and nothing where there is no text', () => {
    const sentence = 'Norms & rules are explained to who arrives.';
    expect(makeSnippet(sentence, parseSearch('other', 'en'))).toBe('Norms &amp; rules are explained to who arrives.');
    for (const text of ['', 'IOM', 'IOM\n\nMinistry of Foreign Affairs and of International Cooperation\n\n2007-2012'])
      expect([text, makeSnippet(text, parseSearch('other', 'en'))]).toEqual([text, null]);
  });

  it('keeps fields apart, and sentences as they follow', () => {
    const agencies = 'IOM\n\nMinistry of Labour\n\nEuropean Union\n\n2007-2012';
    expect(makeSnippet(agencies, parseSearch('iom 2007', 'en'))).toBe(
      '<mark>IOM</mark> · Ministry of Labour · European Union · <mark>2007</mark>-2012',
    );
    expect(makeSnippet('One sentence.\n\n“Another one.”\n\nThe last', parseSearch('sentence', 'en'))).toBe(
      'One <mark>sentence</mark>. “Another one.” The last',
    );
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
