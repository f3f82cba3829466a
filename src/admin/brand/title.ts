const STRAPI_SUFFIX = / \| Strapi$/;
const OUR_SUFFIX = ' | PfP';

/** Strapi writes its own name behind the title of every page, with no setting to change it. */
export function keepOurTitle(): void {
  const rename = () => {
    if (STRAPI_SUFFIX.test(document.title)) document.title = document.title.replace(STRAPI_SUFFIX, OUR_SUFFIX);
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, characterData: true, subtree: true });
}
