/** Several write one call at the same moment, or answer it while it is closed: none of them undoes what another did. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CALL, callsOf, publishCall } from '../support/calls';
import { Forum, SUPPORT, type Member } from '../support/forum';

/** Of twenty distances, in milliseconds, between two that begin; with small counts every third, which is even and odd by turns. */
const DISTANCES = Array.from({ length: 20 }, (_, distance) => distance).filter(
  (distance) => process.env.SOAK === 'on' || distance % 3 === 0,
);
const ROUNDS = DISTANCES.length;
const DATE = '2031-05-31';
const REASONS = { en: 'Decided at the same moment.' };
const MESSAGE = 'We would gladly share what we have learnt.';

let forum: Forum;

beforeAll(async () => {
  forum = await Forum.start();
  await forum.desk();
});
afterAll(() => forum.stop());

/** Nothing is waited for: it sets how far apart two begin, so that over the rounds either is first. */
const pause = (milliseconds: number) => sleep(milliseconds);

const act = async (documentId: string, action: string, data: object) =>
  forum.platform.http
    .post(`/forum/calls/${documentId}/${action}`)
    .set(await forum.desk(SUPPORT))
    .send({ data });

const rowsOf = (documentId: string) =>
  forum.strapi.db.query(CALL).findMany({ where: { documentId }, populate: { deadline: true } });

interface Terms {
  publishedAt: string | null;
  closesAt: string;
  closedAt: string | null;
  deadline: { date: string };
  deadlineChanges: { kind: string }[];
}

/** What the rows of a call say of its deadline: once, where they agree. */
const told = (rows: Terms[]) => [
  ...new Set(
    rows.map(({ closesAt, closedAt, deadline, deadlineChanges }) =>
      JSON.stringify({
        closesAt: new Date(closesAt).toISOString(),
        isClosed: closedAt !== null,
        date: deadline.date,
        changes: deadlineChanges.map(({ kind }) => kind),
      }),
    ),
  ),
];

describe.each([
  ['extended', 'extend', { deadline: { precision: 'day', date: DATE }, reasons: REASONS }, 'extension'],
  ['closed early', 'close', { reasons: REASONS }, 'closing'],
] as const)('a call that is %s', (_what, action, data, kind) => {
  it(`while its French text is published stays so, ${ROUNDS} times, in every language and draft`, async () => {
    for (const round of DISTANCES) {
      const documentId = await publishCall(forum.strapi, { languages: ['en', 'fr'] });
      // From the one being first, by and by, to the other.
      const [, answer] = await Promise.all([
        pause(round % 2 === 0 ? round : 0).then(() => callsOf(forum.strapi).publish({ documentId, locale: 'fr' })),
        pause(round % 2 === 0 ? 0 : round).then(() => act(documentId, action, data)),
      ]);
      const rows = (await rowsOf(documentId)) as Terms[];
      expect([round, answer.status, rows.length, told(rows).length]).toEqual([round, 200, 4, 1]);
      const [terms] = told(rows);
      expect(JSON.parse(terms as string)).toMatchObject({
        isClosed: kind === 'closing',
        date: kind === 'extension' ? DATE : '2031-03-31',
        changes: [kind],
      });
    }
  });
});

describe('a call that is closed early while many answer it', () => {
  it(`takes no response after it, ${ROUNDS} times`, async () => {
    const members: Member[] = [];
    for (const iso2 of ['PH', 'KE', 'IS']) {
      members.push(await forum.join({ organisation: await forum.delegation(iso2) }));
    }
    const taken = [];
    for (const round of DISTANCES) {
      const documentId = await publishCall(forum.strapi);
      const answering = members.map(({ headers }, number) =>
        pause(number * 5).then(() =>
          forum.platform.http
            .post(`/api/calls-for-action/${documentId}/responses`)
            .set(headers)
            .send({ data: { kind: 'partner', message: MESSAGE } }),
        ),
      );
      // However slow answers are, the last closing comes after one.
      const before = round === DISTANCES.at(-1) ? Promise.race(answering) : pause(round * 5);
      const [closed, ...answers] = await Promise.all([
        before.then(() => act(documentId, 'close', { reasons: REASONS })),
        ...answering,
      ]);
      const { closesAt } = closed.body.data;
      const responses = await forum.rows('forum_responses', { call: documentId });
      const late = responses.filter((row) => new Date(row.created_at).getTime() >= new Date(closesAt).getTime());
      expect([round, closed.status, late.length]).toEqual([round, 200, 0]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(responses.length);
      for (const status of statuses) expect([201, 409]).toContain(status);
      taken.push(responses.length);
    }
    // The closing came before some answers and after others.
    const sum = taken.reduce((total, each) => total + each, 0);
    expect([sum > 0, sum < ROUNDS * members.length]).toEqual([true, true]);
  });
});
