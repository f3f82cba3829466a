/** Tries everything at every endpoint, in the place of one reader, and reports what leaked. */
import type { Core } from '@strapi/strapi';
import { Asker, queryString, type Answer, type Question } from './asking';
import { attemptsAt, type Attempt } from './attempts';
import type { Canary } from './canaries';
import type { Endpoint } from './endpoints';

export interface Reader {
  name: string;
  headers: Record<string, string>;
  /** What it may see. */
  mayKnow: Canary['kind'][];
}

/** A question whose answer was let pass, to be compared when the secrets are gone. */
export interface Kept {
  question: Question;
  status: number;
  body: string;
}

export interface Findings {
  leaks: string[];
  kept: Kept[];
}

type Asked = Question & Attempt & { baseline: Answer };

export async function probe(
  strapi: Core.Strapi,
  asker: Asker,
  reader: Reader,
  endpoints: Endpoint[],
  canaries: Canary[],
  { round = 0, thorough = true, share = 1, only = /./, most = Infinity } = {},
): Promise<Findings> {
  const secrets = canaries.filter(({ kind }) => !reader.mayKnow.includes(kind));
  const questions: Asked[] = [];
  for (const [index, endpoint] of endpoints.entries()) {
    const baseline = await asker.ask({ path: endpoint.path, headers: reader.headers });
    const attempts = attemptsAt(strapi, endpoint, secrets, round + index, thorough, share);
    for (const attempt of attempts.filter(({ query }) => only.test(queryString(query))).slice(0, most)) {
      if (mentionsWhatOneMayKnow(attempt, reader)) continue;
      questions.push({
        ...attempt,
        baseline,
        path: `${endpoint.path}?${queryString(attempt.query)}`,
        headers: reader.headers,
      });
    }
  }
  const findings: Findings = { leaks: [], kept: [] };
  await asker.askAll(questions, (question, answer) => {
    const leak = findLeak(question, answer, secrets);
    if (leak !== undefined) findings.leaks.push(`${reader.name}: ${decodeURIComponent(question.path)}: ${leak}`);
    if (answer.status < 400) findings.kept.push({ question, status: answer.status, body: answer.body });
  });
  return findings;
}

/** A friend may go by contacts, but not by who made them. */
function mentionsWhatOneMayKnow({ query, expected }: Attempt, reader: Reader): boolean {
  if (expected !== 'refused' || !reader.mayKnow.includes('contact')) return false;
  const text = JSON.stringify(query);
  return /contacts/.test(text) && !/createdBy|updatedBy|localizations/.test(text);
}

function findLeak({ expected, baseline }: Asked, answer: Answer, secrets: Canary[]): string | undefined {
  const leak = findDisclosure(answer, secrets);
  if (leak !== undefined) return leak;
  if (expected === 'unchanged' || answer.status >= 400) return undefined;
  return answer.status === baseline.status && answer.body === baseline.body
    ? undefined
    : 'is let pass, and changes the answer';
}

/** What no answer may have, whatever was asked. */
export function findDisclosure({ status, headers, body }: Answer, secrets: Canary[]): string | undefined {
  if (status >= 500) return `answers ${status}`;
  const told = secrets.find(({ value }) => body.includes(value) || headers.includes(value));
  if (told !== undefined) return `tells ${told.value} (${told.kind})`;
  if (/resetPasswordToken"|"createdBy"|"updatedBy"|"password":|"provider_metadata"/.test(body) && status < 400)
    return 'has a key that nobody may see';
  return undefined;
}

/** Asks again what was answered. @returns what is answered otherwise now that the secrets are gone */
export async function findDifferences(asker: Asker, kept: Kept[]): Promise<string[]> {
  const differences: string[] = [];
  await asker.askAll(
    kept.map(({ question, ...before }) => ({ ...question, before })),
    ({ path, before }, { status, body }) => {
      if (status !== before.status || body !== before.body)
        differences.push(`${decodeURIComponent(path)}: depends on a secret`);
    },
  );
  return differences;
}
