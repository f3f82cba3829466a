import themes from '../../database/seeds/thematic-areas.json';
import { findUnchosenTheme, type Theme } from '../../src/plugins/forum/server/src/contribution/theme-fit';

const THEMES: Theme[] = themes.map(({ key, nameEn, nameFr, nameEs, gcmObjectives }) => ({
  documentId: key,
  name: nameEn,
  nameFr,
  nameEs,
  gcmObjectives,
}));

const find = (text: string, chosen: string[], locale: 'en' | 'fr' | 'es' = 'en') => {
  const found = findUnchosenTheme(
    text,
    locale,
    THEMES.filter(({ documentId }) => chosen.includes(documentId)),
    THEMES,
  );
  return found && [found.theme.documentId, found.count];
};

const REMITTANCES = 'Families save on remittances. A remittance costs less. The price of remittances is public.';

describe('a theme that nobody has chosen', () => {
  it('is found where the text speaks of it several times, and of no chosen one', () => {
    expect(find(REMITTANCES, ['climate-displacement'])).toEqual(['remittances', 3]);
    expect(find(REMITTANCES, [])).toEqual(['remittances', 3]);
  });

  it.each([
    ['fr', 'Les envois de fonds : un envoi de fonds coûte moins. Chaque envoi de fonds compte.', 3],
    ['es', 'Las remesas llegan. La remesa cuesta menos. El precio de las remesas es público.', 3],
  ] as const)('is found in %s, with and without accents and plurals', (locale, text, count) => {
    expect(find(text, ['climate-displacement'], locale)).toEqual(['remittances', count]);
  });

  it('is not found where it is chosen', () => {
    expect(find(REMITTANCES, ['remittances'])).toBeUndefined();
  });

  it('is not found where the text speaks of a chosen theme, by its name or in the words of the Compact', () => {
    expect(find(`${REMITTANCES} After disasters they help.`, ['climate-displacement'])).toBeUndefined();
    // Of "Migration Management" no word says anything; borders are in its crosswalk.
    expect(find(REMITTANCES, ['migration-management'])).toEqual(['remittances', 3]);
    expect(find(`${REMITTANCES} They cross borders.`, ['migration-management'])).toBeUndefined();
  });

  it('is not found by the way: twice is not enough', () => {
    expect(find('Remittances, once and again: remittances.', ['climate-displacement'])).toBeUndefined();
  });

  it('is the one of which the text speaks most', () => {
    const text = `${REMITTANCES} The diaspora: a diaspora desk, the diaspora fund, diaspora bonds.`;
    expect(find(text, ['climate-displacement'])).toEqual(['diaspora', 4]);
  });

  it('needs all words of a part: displacement alone, or a fund alone, is no theme', () => {
    expect(find('Displacement, displaced, displacement, displacement.', ['remittances'])).toBeUndefined();
    expect(find('Un fonds, des fonds, le fonds, les fonds.', ['diaspora'], 'fr')).toBeUndefined();
  });

  it('is not found in words that every text here has', () => {
    expect(find('Migration policy, management of migration, development of migration policies.', [])).toBeUndefined();
  });
});
