/**
 * Secrets of every kind, planted where nobody outside may find them, and taken away again: whatever
 * the content API answers must not depend on them.
 */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { readingEndpoints, type Model } from './endpoints';

export interface Canary {
  kind: 'contact' | 'draft' | 'creator' | 'user' | 'mail-domain' | 'profile' | 'response';
  value: string;
}

export interface Ground {
  canaries: Canary[];
  /** The secrets go, all but the contact details. */
  removeAllButContacts(): Promise<void>;
  removeContacts(): Promise<void>;
}

interface Row {
  id: number;
  documentId: string;
}

/** Letters only, so that a canary is its own slug, mailbox and domain, and no answer has it by chance. */
const word = () => `qz${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

/**
 * Plants one of each: contact details below a published practice and a published call, the names of
 * those who made the entries, an account, a mail domain, and of every type with drafts an entry never
 * published, an edit of a published one, and a language of a published one that is not published.
 */
export async function plantCanaries(strapi: Core.Strapi): Promise<Ground> {
  const canaries: Canary[] = [];
  const secret = (kind: Canary['kind'], value = word()) => {
    canaries.push({ kind, value });
    return value;
  };
  const models = [...new Map((await readingEndpoints(strapi)).map(({ model }) => [model.uid, model])).values()];

  const contact = await plantContact(strapi, secret);
  const creator = await plantCreator(strapi, models, secret);
  const user = await plantUser(strapi, secret);
  const member = await plantMember(strapi, secret);
  const response = await plantResponse(strapi, secret);
  const organisation = await strapi.documents('api::organisation.organisation').findFirst({});
  const domain = await strapi.documents('api::mail-domain.mail-domain').create({
    data: { domain: `${secret('mail-domain')}.example`, organisation: organisation?.documentId } as never,
  });
  const undo: (() => Promise<unknown>)[] = [];
  for (const model of models) {
    if (model.options?.draftAndPublish) undo.push(...(await plantDrafts(strapi, model, secret)));
  }

  return {
    canaries,
    async removeAllButContacts() {
      for (const step of undo) await step();
      await strapi.db.query('admin::user').update({
        where: { id: creator },
        data: { firstname: 'Aaron', email: 'aaron@pfp.example', resetPasswordToken: null },
      });
      await strapi.db.query('plugin::users-permissions.user').delete({ where: { id: user } });
      await strapi.documents('api::mail-domain.mail-domain').delete({ documentId: domain.documentId });
      await strapi.db.query('plugin::forum.member-profile').delete({ where: { id: member } });
      await strapi.db.query('plugin::forum.response').delete({ where: { id: response } });
    },
    async removeContacts() {
      await strapi.db.query('api::contact.contact').update({
        where: { id: contact },
        data: { email: null, phone: null, personName: null, position: null, unit: 'A' },
      });
    },
  };
}

type Secret = (kind: Canary['kind'], value?: string) => string;

function phoneNumber(): string {
  const digits = String(Number.parseInt(randomBytes(6).toString('hex'), 16));
  return `+99${digits.padStart(14, '7').slice(0, 14)}`;
}

async function plantContact(strapi: Core.Strapi, secret: Secret): Promise<number> {
  const contact = await strapi.documents('api::contact.contact').create({
    data: {
      unit: secret('contact'),
      position: secret('contact'),
      personName: secret('contact'),
      email: `${secret('contact')}@pfp.example`,
      phone: secret('contact', phoneNumber()),
    } as never,
  });
  for (const uid of ['api::practice.practice', 'api::call-for-action.call-for-action'] as const) {
    // The one that lists show first: most attempts look at few entries.
    const entry = await strapi.documents(uid).findFirst({
      status: 'published',
      locale: 'en',
      filters: { dateAdded: { $notNull: true } },
      sort: ['dateAdded:desc', 'documentId:asc'],
    });
    if (entry === null) throw new Error(`${uid}: the seed has no published entry`);
    const data = { contacts: [contact.documentId] };
    await strapi.documents(uid).update({ documentId: entry.documentId, locale: 'en', data: data as never });
    await strapi.documents(uid).publish({ documentId: entry.documentId, locale: 'en' });
  }
  return Number(contact.id);
}

/** Somebody of the panel who has made every entry there is. */
async function plantCreator(strapi: Core.Strapi, models: Model[], secret: Secret): Promise<number> {
  const { id } = await strapi.db.query('admin::user').create({
    data: {
      firstname: secret('creator'),
      lastname: secret('creator'),
      username: secret('creator'),
      email: `${secret('creator')}@pfp.example`,
      resetPasswordToken: secret('creator'),
      isActive: true,
      blocked: false,
    },
  });
  const tables = [...models.map(({ uid }) => uid), 'api::contact.contact', 'plugin::upload.file'];
  for (const uid of tables) {
    const { tableName } = strapi.db.metadata.get(uid);
    await strapi.db.connection(tableName).update({ created_by_id: id, updated_by_id: id });
  }
  return id;
}

async function plantUser(strapi: Core.Strapi, secret: Secret): Promise<number> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'friend' } });
  const { id } = await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: secret('user'),
      email: `${secret('user')}@pfp.example`,
      provider: 'local',
      password: 'not a hash, so that nobody gets in',
      resetPasswordToken: secret('user'),
      confirmationToken: secret('user'),
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  return id;
}

/** Somebody of the directory who shares everything with the other members. */
async function plantMember(strapi: Core.Strapi, secret: Secret): Promise<number> {
  const organisation = await strapi.db.query('api::organisation.organisation').findOne({
    where: { type: 'national-government' },
  });
  const { id } = await strapi.db.query('plugin::forum.member-profile').create({
    data: {
      givenName: secret('profile'),
      familyName: secret('profile'),
      position: secret('profile'),
      email: `${secret('profile')}@pfp.example`,
      phone: secret('profile', phoneNumber()),
      address: secret('profile'),
      shared: ['email', 'phone', 'address'],
      locale: 'en',
      state: 'active',
    },
  });
  await strapi.db.query('plugin::forum.mandate').create({
    data: {
      member: id,
      organisation: organisation.id,
      role: 'friend',
      startedAt: new Date(),
      confirmedAt: new Date(),
    },
  });
  return id;
}

/** What somebody has answered to a call that is published for everybody. */
async function plantResponse(strapi: Core.Strapi, secret: Secret): Promise<number> {
  const call = await strapi.documents('api::call-for-action.call-for-action').findFirst({ status: 'published' });
  const { id } = await strapi.db.query('plugin::forum.response').create({
    data: {
      call: call?.documentId,
      author: 'b'.repeat(24),
      kind: 'partner',
      message: secret('response'),
      state: 'new',
      stateSince: new Date(),
    },
  });
  return id;
}

/** @returns how to take each away */
async function plantDrafts(strapi: Core.Strapi, model: Model, secret: Secret): Promise<(() => Promise<unknown>)[]> {
  const documents = strapi.documents(model.uid as never) as unknown as {
    findMany(params: object): Promise<Row[]>;
    create(params: object): Promise<Row>;
    update(params: object): Promise<Row>;
    delete(params: object): Promise<unknown>;
    discardDraft(params: object): Promise<unknown>;
  };
  const text = () =>
    Object.fromEntries(
      ['title', 'summary', 'introduction']
        .filter((name) => name in model.attributes)
        .map((name) => [name, `${secret('draft')} of what is not published yet`]),
    );
  const undo: (() => Promise<unknown>)[] = [];

  const published = await documents.findMany({ status: 'published', locale: 'en', limit: 200 });
  // Not the entry that `one` asks for: there is no reason to, but an answer that changes would be seen in lists too.
  const edited = published.at(-1);
  if (edited !== undefined) {
    await documents.update({ documentId: edited.documentId, locale: 'en', data: text() });
    undo.push(() => documents.discardDraft({ documentId: edited.documentId, locale: 'en' }));
  }

  if (model.kind !== 'singleType') {
    const data = { ...text(), ...(await relationsToPublished(strapi, model)) };
    const draft = await documents.create({ locale: 'en', data });
    undo.push(() => documents.delete({ documentId: draft.documentId, locale: '*' }));
  }

  if (model.pluginOptions?.i18n?.localized) {
    const rows = await strapi.db.query(model.uid as never).findMany({ select: ['documentId', 'locale'] });
    const french = new Set(
      rows.filter(({ locale }: { locale: string }) => locale === 'fr').map(({ documentId }: Row) => documentId),
    );
    const only = published.find(({ documentId }) => !french.has(documentId));
    if (only !== undefined) {
      await documents.update({ documentId: only.documentId, locale: 'fr', data: text() });
      undo.push(() => documents.delete({ documentId: only.documentId, locale: 'fr' }));
    }
  }
  return undo;
}

/** A draft that leans on published entries: what is published must not lead back to it. */
async function relationsToPublished(strapi: Core.Strapi, model: Model): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, { type, target }] of Object.entries(model.attributes)) {
    if (type !== 'relation' || !target?.startsWith('api::') || name === 'localizations') continue;
    const entry = await strapi.documents(target as never).findFirst({ status: 'published' } as never);
    if (entry !== null) data[name] = [(entry as Row).documentId];
  }
  return data;
}
