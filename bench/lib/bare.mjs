/**
 * The same bytes from a server that does nothing else: what Node can do on this machine. Started with a file of
 * `{path: {headers, body}}`.
 */
import fs from 'node:fs';
import http from 'node:http';

const answers = new Map(
  Object.entries(JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))).map(([path, { headers, body }]) => {
    const bytes = Buffer.from(body);
    return [path, { headers: { ...headers, 'content-length': bytes.length }, bytes }];
  }),
);

http
  .createServer(({ url }, response) => {
    const answer = answers.get(url);
    if (answer === undefined) {
      response.writeHead(url === '/_health' ? 204 : 404);
      response.end();
      return;
    }
    response.writeHead(200, answer.headers);
    response.end(answer.bytes);
  })
  .listen(Number(process.env.PORT), process.env.HOST);
