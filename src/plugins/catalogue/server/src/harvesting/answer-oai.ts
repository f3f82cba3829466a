/** Answers OAI-PMH 2.0, by which libraries and other platforms harvest the catalogue. */
import type { Core } from '@strapi/strapi';
import { environment, publicUrl } from '../../../../../environment';
import type { DescribedPage } from '../reading/make-json-ld';
import { readerOf, type Reader } from '../shared/reader';
import { catalogueAddress } from '../shared/address';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';
import { forumTime } from '../shared/forum';
import { labelOf } from '../reading/labels';
import { makeDublinCore } from './dublin-core';
import { OaiError, PREFIX, readRequest, readSelection, writeToken, type OaiRequest, type Verb } from './oai-request';
import { setOfTheme } from './oai-sets';
import {
  countRecords,
  readEarliest,
  readPublishedPages,
  readRecord,
  readRecords,
  readThemes,
  type RecordRow,
} from './record-reader';
import { attributesOf, element } from './xml';

const BATCH = 100;
/** Errors that tell nothing of the request but that it was none: their answer does not repeat it. */
const WITHOUT_REQUEST = ['badVerb', 'badArgument'];

/** @param query the arguments, from the address or a form */
export async function answerOai(strapi: Core.Strapi, query: Record<string, unknown>): Promise<string> {
  const reader = readerOf(strapi);
  let request: OaiRequest | undefined;
  try {
    request = readRequest(query);
    if ((request.args.metadataPrefix ?? PREFIX) !== PREFIX) {
      throw new OaiError('cannotDisseminateFormat', `The only format is ${PREFIX}.`);
    }
    return envelope(
      strapi,
      request,
      `<${request.verb}>${await ANSWERS[request.verb](reader, request, strapi)}</${request.verb}>`,
    );
  } catch (error) {
    if (!(error instanceof OaiError)) throw error;
    const { code, message } = error;
    return envelope(strapi, WITHOUT_REQUEST.includes(code) ? undefined : request, element('error', message, { code }));
  }
}

type Answer = (reader: Reader, request: OaiRequest, strapi: Core.Strapi) => Promise<string> | string;

const ANSWERS: Record<Verb, Answer> = {
  Identify: async (reader, _request, strapi) => {
    const earliest = (await readEarliest(reader)) ?? forumTime(strapi).now().getTime();
    return [
      element('repositoryName', 'Platform for Partnerships'),
      element('baseURL', catalogueAddress('/oai', '')),
      element('protocolVersion', '2.0'),
      element('adminEmail', adminAddress()),
      element('earliestDatestamp', secondOf(earliest)),
      // For a year it is known what has gone.
      element('deletedRecord', 'transient'),
      element('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    ].join('');
  },

  ListMetadataFormats: async (reader, { args }) => {
    if (args.identifier !== undefined) await findRecord(reader, args.identifier);
    return `<metadataFormat>${[
      element('metadataPrefix', PREFIX),
      element('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
      element('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    ].join('')}</metadataFormat>`;
  },

  ListSets: async (reader, { args }) => {
    // All sets come at once: there is no token of theirs.
    if (args.resumptionToken !== undefined) throw new OaiError('badResumptionToken', 'This token leads nowhere.');
    const set = (spec: string, name: string) => `<set>${element('setSpec', spec)}${element('setName', name)}</set>`;
    return [
      ...CATALOGUE_TYPES.map((type) => set(type, labelOf('type', type, 'en'))),
      ...(await readThemes(reader)).map(({ key, name }) => set(setOfTheme(key), name)),
    ].join('');
  },

  GetRecord: async (reader, { args }) => {
    const row = await findRecord(reader, args.identifier as string);
    return (await recordsOf(reader, [row])).join('');
  },

  ListIdentifiers: (reader, request) => list(reader, request),
  ListRecords: (reader, request) => list(reader, request),
};

async function list(reader: Reader, { verb, args }: OaiRequest): Promise<string> {
  const selection = readSelection(args);
  const [rows, size] = [await readRecords(reader, selection, BATCH + 1), await countRecords(reader, selection)];
  const some = rows.slice(0, BATCH);
  const last = some.at(-1);
  if (last === undefined) throw new OaiError('noRecordsMatch', 'No record is of this set and time.');
  const records = verb === 'ListRecords' ? await recordsOf(reader, some) : await headersOf(reader, some);
  const isLast = rows.length <= BATCH;
  const cursor = selection.cursor;
  const token = isLast
    ? ''
    : writeToken({
        ...selection,
        cursor: cursor + some.length,
        after: [Number(last.changed_at), last.type, last.document_id],
      });
  const attributes = attributesOf({ completeListSize: Math.max(size, cursor + some.length), cursor });
  const isWhole = isLast && args.resumptionToken === undefined;
  return `${records.join('')}${isWhole ? '' : `<resumptionToken${attributes}>${token}</resumptionToken>`}`;
}

async function findRecord(reader: Reader, identifier: string): Promise<RecordRow> {
  const [, type, documentId = ''] = identifier.startsWith(namespace())
    ? (/^([a-z-]+)\/([a-z0-9]{1,40})$/.exec(identifier.slice(namespace().length)) ?? [])
    : [];
  const known = CATALOGUE_TYPES.find((each) => each === type);
  const row = known && (await readRecord(reader, known, documentId));
  if (row === undefined) throw new OaiError('idDoesNotExist', 'There is no such record.');
  return row;
}

async function recordsOf(reader: Reader, rows: RecordRow[]): Promise<string[]> {
  const pages = await pagesOf(reader, rows);
  return rows.map((row) => {
    const languages = pages.get(keyOf(row)) ?? [];
    const metadata = languages.length === 0 ? '' : `<metadata>${makeDublinCore(languages)}</metadata>`;
    return `<record>${headerOf(row, languages)}${metadata}</record>`;
  });
}

async function headersOf(reader: Reader, rows: RecordRow[]): Promise<string[]> {
  const pages = await pagesOf(reader, rows);
  return rows.map((row) => headerOf(row, pages.get(keyOf(row)) ?? []));
}

async function pagesOf(reader: Reader, rows: RecordRow[]): Promise<Map<string, DescribedPage[]>> {
  const found = await readPublishedPages(reader, rows);
  return new Map([...found].map(([key, pages]) => [key, pages.map((page) => JSON.parse(page) as DescribedPage)]));
}

function keyOf({ type, document_id: documentId }: RecordRow): string {
  return `${type} ${documentId}`;
}

/** @param pages none where the record is deleted */
function headerOf(row: RecordRow, pages: DescribedPage[]): string {
  const { theme = [] } = JSON.parse(row.filed_under ?? '{}') as { theme?: string[] };
  const themes = pages[0]?.thematicAreas?.flatMap(({ key }) => key ?? []) ?? theme;
  return `<header${attributesOf({ status: pages.length === 0 ? 'deleted' : undefined })}>${[
    element('identifier', `${namespace()}${row.type}/${row.document_id}`),
    element('datestamp', secondOf(Number(row.changed_at))),
    ...[row.type, ...themes.map(setOfTheme)].map((set) => element('setSpec', set)),
  ].join('')}</header>`;
}

function envelope(strapi: Core.Strapi, request: OaiRequest | undefined, content: string): string {
  const attributes = request === undefined ? {} : { verb: request.verb, ...request.args };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">',
    element('responseDate', secondOf(forumTime(strapi).now().getTime())),
    element('request', catalogueAddress('/oai', ''), attributes),
    content,
    '</OAI-PMH>\n',
  ].join('');
}

function namespace(): string {
  return `oai:${new URL(publicUrl()).hostname}:`;
}

/** Whoever sends the platform's mails: no person's address. */
function adminAddress(): string {
  const [, address = environment.MAIL_FROM] = /<([^>]+)>/.exec(environment.MAIL_FROM) ?? [];
  return address;
}

function secondOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
