/** A text is edited at the moment at which its publication is requested: what is cleared is what was read. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CALL } from '../support/calls';
import { CONTRIBUTOR, FOCAL_POINT, PRACTICE, Panel, practice, step } from '../support/contributions';
import { Forum, type Headers } from '../support/forum';

const FARTHEST = 15;
/** Of sixteen distances between two that begin; with small counts every third, which is even and odd by turns. */
const DISTANCES = Array.from({ length: FARTHEST + 1 }, (_, distance) => distance).filter(
  (distance) => process.env.SOAK === 'on' || distance % 3 === 0,
);
const BEFORE = 'The text as it was when publication was requested.';
const AFTER = 'Another text, written down at the same moment.';

let forum: Forum;
let contributor: Headers;
let focalPoint: Headers;

beforeAll(async () => {
  forum = await Forum.start();
  contributor = await forum.desk(CONTRIBUTOR);
  focalPoint = await forum.desk(FOCAL_POINT);
});
afterAll(() => forum.stop());

/** Nothing is waited for: it sets how far apart two begin, so that over the rounds either is first. */
const pause = (milliseconds: number) => sleep(milliseconds);

describe.each([
  ['practice', PRACTICE, () => practice({ summary: BEFORE })],
  [
    'call-for-action',
    CALL,
    () => ({
      title: `A call ${Math.random().toString(36).slice(2)}`,
      summary: BEFORE,
      kind: 'partners',
      what: 'Partners for a programme.',
      deadline: { precision: 'rolling' },
    }),
  ],
] as const)('a %s', (type, uid, data) => {
  const textOf = async (documentId: string) =>
    (await forum.strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null } })).summary;

  it(`that is edited while it is requested is cleared as it was read, ${DISTANCES.length} times`, async () => {
    const panel = new Panel(forum, uid);
    const statuses: number[] = [];
    // As long as an edit takes here and now, one that begins as much earlier comes first.
    const alone = await panel.draft(contributor, data());
    const begun = performance.now();
    await panel.edit(contributor, alone, { summary: AFTER });
    const each = (performance.now() - begun) / FARTHEST;
    for (const round of DISTANCES) {
      const key = await panel.draft(contributor, data());
      const [edited, read] = await Promise.all([
        pause(round % 2 === 0 ? round * each : 0).then(() => panel.edit(contributor, key, { summary: AFTER })),
        pause(round % 2 === 0 ? 0 : round * each).then(async () => {
          await step(forum, contributor, 'submit', key, {}, type).expect(200);
          const text = await textOf(key);
          await step(forum, focalPoint, 'clear', key, {}, type).expect(200);
          return text;
        }),
      ]);
      statuses.push(edited.status);
      expect([round, edited.status, await textOf(key)]).toEqual([round, read === AFTER ? 200 : 409, read]);
    }
    // The edit came before some requests and after others.
    expect([...new Set(statuses)].sort()).toEqual([200, 409]);
  });
});
