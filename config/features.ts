/** The redesigned media library of Strapi 5.54 speaks English only; the former one has all our languages. */
export default () => ({ useLegacyMediaLibrary: true });
