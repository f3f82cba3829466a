import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { cacheControl, NOT_KEPT, publicUntil } from '../../../../../content-api/answer-lifetime';
import { environment } from '../../../../../environment';
import { logRequest } from '../../../../../middlewares/request-log';
import { answerRead, parseRead } from '../reading/answer-read';
import { forumTime } from '../shared/forum';
import { encode, lastModified, makeAnswer, type Answer, type KeptAnswers } from './kept-answers';
import { encodingFor, keyOf } from './request-key';

/** They are of one answer, or said anew for each. */
const OWN_HEADERS = [
  'cache-control',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'vary',
];
const VARIES_BY = 'Accept-Encoding';

/** The header that depends on what is answered, and not on the pipeline. */
const OF_THE_ANSWER = 'link';

/**
 * Serves public reads from memory, before Koa has made a context: what the pipeline answered once, with the
 * headers that it set, goes out again as the same bytes. Requests with credentials do not come by here.
 *
 * Of several requests for what is not there, one is answered and the others wait for it. It is answered by the
 * pipeline, but for the catalogue: once the pipeline has shown which headers it sets, what is read from there goes out
 * with the same ones, and only what is wrong goes on into the pipeline.
 */
export function serveKept(strapi: Core.Strapi, kept: KeptAnswers): void {
  const { httpServer } = strapi.server;
  const pipeline = httpServer.listeners('request') as RequestListener[];
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`;
  const origins = new Set(environment.CORS_ORIGINS);
  const making = new Map<string, { generation: number; made: Promise<Answer | undefined> }>();
  /** Of reads of the catalogue, by the origin that CORS names. */
  const headersFor = new Map<string | undefined, Answer['headers']>();
  const now = () => forumTime(strapi).now().getTime();

  const passOn = (request: IncomingMessage, response: ServerResponse) => {
    for (const listener of pipeline) listener(request, response);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse, key: string): Promise<void> => {
    const { generation } = kept;
    const begun = making.get(key);
    if (begun?.generation === generation) {
      const answer = await begun.made;
      if (answer === undefined || answer.until <= now() || answer.since > now()) passOn(request, response);
      else sendLogged(request, response, answer);
      return;
    }
    // Who asks for the head gets that of the whole answer: Node sends no body to it.
    const isHead = request.method === 'HEAD';
    request.method = 'GET';
    const made = make(request, response, key, isHead);
    making.set(key, { generation, made });
    try {
      const answer = await made;
      if (answer !== undefined) kept.set(key, answer, generation);
    } finally {
      if (making.get(key)?.made === made) making.delete(key);
    }
  };

  /** Answers a request. @returns what others get too, if they do */
  const make = async (
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    isHead: boolean,
  ): Promise<Answer | undefined> => {
    const since = now();
    const modified = lastModified(Date.now(), kept.changedAt);
    const [url = '', origin] = key.split('\n');
    const read = parseRead(prefix, url);
    const headers = headersFor.get(origin);
    if (read !== undefined && headers !== undefined) {
      const begun = Date.now();
      const answered = await answerRead(strapi, read).catch(() => undefined);
      if (answered !== undefined && answered.until > now()) {
        const { json, links, until, madeOf } = answered;
        const answer = makeAnswer([...headers, [OF_THE_ANSWER, links]], Buffer.from(json), {
          since,
          until,
          modified,
          madeOf,
        });
        sendLogged(request, response, answer, begun);
        return answer;
      }
      // Who has left meanwhile says so only once, and is answered nothing.
      if (response.destroyed) return undefined;
    }
    const caught = catchAnswer(request, response, now, modified, isHead);
    passOn(request, response);
    const answer = await caught;
    if (read !== undefined && answer !== undefined) {
      headersFor.set(
        origin,
        answer.headers.filter(([name]) => name !== OF_THE_ANSWER),
      );
    }
    return answer;
  };

  /** @param begun when it was begun to be answered, in epoch milliseconds */
  const sendLogged = (request: IncomingMessage, response: ServerResponse, answer: Answer, begun = Date.now()) => {
    const status = send(request, response, answer, now());
    logRequest(strapi, { method: request.method as string, url: request.url as string, status }, Date.now() - begun);
  };

  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    const key = keyOf(request, prefix, origins);
    if (key === undefined) return passOn(request, response);
    const answer = kept.get(key, now());
    if (answer !== undefined) sendLogged(request, response, answer);
    else {
      serve(request, response, key).catch((error: Error) => {
        strapi.log.error(`Catalogue: ${error.stack}`);
        response.destroy();
      });
    }
  });
}

/**
 * Catches what the pipeline answers as it goes out, and sends it as it will be sent again.
 *
 * @param modified its `Last-Modified`, in epoch milliseconds
 * @param isHead whether only its head was asked for
 * @returns undefined where it is not for everybody, is no plain answer, or never came
 */
function catchAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  now: () => number,
  modified: number,
  isHead: boolean,
): Promise<Answer | undefined> {
  // The answer is needed whole, whatever this one reader has already.
  const { 'if-none-match': tags, 'if-modified-since': date } = request.headers;
  const since = now();
  delete request.headers['if-none-match'];
  delete request.headers['if-modified-since'];
  return new Promise((resolve) => {
    const { end, write } = response;
    response.once('close', () => resolve(undefined));
    response.write = function writeThrough(this: ServerResponse, ...args: unknown[]) {
      // A stream goes by as it comes.
      response.end = end;
      response.write = write;
      resolve(undefined);
      if (isHead) {
        // With its first piece a stream has said all: it ends with the answer.
        end.call(response, undefined as never, undefined as never);
        return false;
      }
      return write.apply(response, args as Parameters<typeof write>);
    } as typeof write;
    response.end = function endCaught(this: ServerResponse, ...args: unknown[]) {
      response.end = end;
      response.write = write;
      const until = publicUntil(response);
      const [chunk] = args;
      const isPlain = typeof chunk === 'string' || Buffer.isBuffer(chunk);
      const isForAll = until !== undefined && until > now() && response.statusCode === 200;
      if (!isPlain || !isForAll || response.headersSent || response.hasHeader('set-cookie')) {
        resolve(undefined);
        return end.apply(response, args as Parameters<typeof end>);
      }
      const answer = makeAnswer(headersOf(response), Buffer.from(chunk as string), {
        since,
        until,
        modified,
        madeOf: undefined,
      });
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      if (tags !== undefined) request.headers['if-none-match'] = tags;
      if (date !== undefined) request.headers['if-modified-since'] = date;
      send(request, response, answer, now());
      resolve(answer);
      return response;
    } as typeof end;
  });
}

function headersOf(response: ServerResponse): Answer['headers'] {
  const headers = Object.entries(response.getHeaders()).filter(([name]) => !OWN_HEADERS.includes(name));
  const vary = [response.getHeader('vary') ?? []].flat().map(String).concat(VARIES_BY).join(', ');
  return [...(headers as Answer['headers']), ['vary', vary]];
}

/** @param now epoch milliseconds @returns the status */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer, now: number): number {
  const { bytes, encoding } = encode(answer, encodingFor(request.headers['accept-encoding'] as string | undefined));
  const tag = `"${answer.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const lifetime = cacheControl(answer.until, now);
  const modified = lifetime === NOT_KEPT || answer.modified > Date.now() ? undefined : answer.modified;
  const { 'if-none-match': tags, 'if-modified-since': date } = request.headers;
  // A tag says more than a date, which counts where there is none.
  const isKnown = tags === undefined ? isSince(date, modified) : names(tags, tag);
  const status = isKnown ? 304 : 200;
  const headers: Record<string, string | number | string[]> = Object.fromEntries(answer.headers);
  headers['cache-control'] = lifetime;
  headers.etag = tag;
  if (modified !== undefined) headers['last-modified'] = new Date(modified).toUTCString();
  if (isKnown) delete headers['content-type'];
  else {
    headers['content-length'] = bytes.length;
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
  }
  response.writeHead(status, headers);
  response.end(isKnown ? undefined : bytes);
  return status;
}

/** @param date `If-Modified-Since` @param modified epoch milliseconds */
function isSince(date: string | undefined, modified: number | undefined): boolean {
  if (date === undefined || modified === undefined) return false;
  const since = Date.parse(date);
  // A date that is still to come is none (RFC 9110, 8.8.2).
  return since >= modified && since <= Date.now();
}

/** @param condition `If-None-Match`: a list of tags, each perhaps marked as weak, or a star */
function names(condition: string, tag: string): boolean {
  return condition.trim() === '*' || condition.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
