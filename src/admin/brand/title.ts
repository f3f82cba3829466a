const STRAPI_TITLE = /^Strapi Admin$|Strapi$/;

/** Strapi writes its own name behind the title of every page, with no setting to change it. */
export function keepOurTitle(): void {
  const rename = () => {
    if (STRAPI_TITLE.test(document.title)) document.title = document.title.replace(STRAPI_TITLE, 'PfP');
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, characterData: true, subtree: true });
}
