import { pipeline, type Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { Context } from 'koa';
import { BROTLI } from '../answers/kept-answers';
import { encodingFor } from '../answers/request-key';

/** Answers what comes as a stream, compressed as it goes where its reader takes that. It ends when the reader goes. */
export function sendStream(ctx: Context, stream: Readable): void {
  ctx.vary('Accept-Encoding');
  const encoding = encodingFor(ctx.get('Accept-Encoding'));
  const body =
    encoding === 'identity'
      ? stream
      : pipeline(
          stream,
          encoding === 'br' ? zlib.createBrotliCompress(BROTLI) : zlib.createGzip(),
          // An error comes by the last of them.
          () => undefined,
        );
  if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
  // What has begun and cannot be ended must not look whole, or be waited for.
  body.once('error', () => ctx.res.headersSent && ctx.res.destroy());
  ctx.body = body;
}
