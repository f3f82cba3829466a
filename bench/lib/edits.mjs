/** Somebody who edits and publishes policy tools in the panel, a few times a second, while others read. */
import { setTimeout as delay } from 'node:timers/promises';
import { documentIdsIn } from './answers.mjs';
import { DEMO_PASSWORD } from './workspace.mjs';

const EDITOR = 'support@pfp.example';
const TOOLS = '/content-manager/collection-types/api::policy-tool.policy-tool';

/**
 * @param url of the server that edits are made through
 * @param spared documentIds of what the readers are shown: their answers stay the same
 */
export async function editor({ url, spared }) {
  const call = async (method, path, token, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  const { data } = await call('POST', '/admin/login', undefined, { email: EDITOR, password: DEMO_PASSWORD });
  const tools = await (await fetch(`${url}/api/catalogue?type=policy-tool&locale=en&pageSize=100`)).json();
  // Those that are there in English: an edit is of one language.
  const documentIds = tools.data
    .filter(({ documentId, contentLocale }) => contentLocale === 'en' && !spared.has(documentId))
    .map(({ documentId }) => documentId);
  let number = 0;

  return {
    /** @returns ends it; resolves to how many edits were published a second */
    start(perSecond) {
      const begun = Date.now();
      let published = 0;
      let isWanted = true;
      const running = (async () => {
        while (isWanted) {
          const documentId = documentIds[(number += 1) % documentIds.length];
          await call('POST', `${TOOLS}/${documentId}/actions/publish?locale=en`, data.token, {
            summary: `What it is for, and for whom, as of edit ${number}.`,
          });
          published += 1;
          await delay(Math.max(0, begun + (published / perSecond) * 1000 - Date.now()));
        }
      })();
      return async () => {
        isWanted = false;
        await running;
        return published / ((Date.now() - begun) / 1000);
      };
    },
  };
}

export function spareAll(answers) {
  return new Set(
    Object.values(answers)
      .flat()
      .flatMap(({ body }) => documentIdsIn(body)),
  );
}
