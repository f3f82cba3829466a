/** Makes an example of an answer that is too long for one. CommonJS, so that the tests can load it too. */

/** Of a list. */
const MOST = 2;

/**
 * @param {string} key method and path
 * @param {any} answer as it came
 * @returns what of it is shown: of the sitemap one page, of the description for catalogues of data the first of each list
 */
function shortenExample(key, answer) {
  if (key === 'GET /catalogue/sitemap.xml') return onlyOnePage(answer);
  if (key === 'GET /catalogue/dcat.jsonld') return onlyFirst(answer);
  return answer;
}

function onlyOnePage(xml) {
  const pages = xml.match(/<(url|sitemap)>[\s\S]*?<\/\1>\s*/g) ?? [];
  const shown = pages.find((page) => page.includes('/occupation-permit?')) ?? pages[0];
  return pages.reduce((rest, page) => (page === shown ? rest : rest.replace(page, '')), xml);
}

function onlyFirst(value) {
  if (Array.isArray(value)) return value.slice(0, MOST).map(onlyFirst);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, onlyFirst(nested)]));
}

module.exports = { shortenExample };
