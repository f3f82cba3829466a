import type { Problem } from '../shared/problem';

interface Order {
  url: string;
  file: File;
  /** Of the panel's session. */
  token: string | null;
}

/**
 * Sends the bytes of a file. The panel's own client sends JSON and forms only, and a form would be kept on disk before
 * anybody has asked who sends it.
 */
export async function sendFile({ url, file, token }: Order): Promise<{ data: unknown } | { error: Problem }> {
  // Typed as the server's Strapi, of which the panel has nothing but this.
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  const answer = await fetch(`${backendURL}${url}`, {
    method: 'POST',
    credentials: 'include',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/octet-stream',
      Authorization: `Bearer ${token}`,
    },
    body: file,
  });
  const { data, error } = (await answer.json().catch(() => ({}))) as { data?: unknown; error?: Problem };
  return answer.ok ? { data } : { error: error ?? { status: answer.status } };
}
