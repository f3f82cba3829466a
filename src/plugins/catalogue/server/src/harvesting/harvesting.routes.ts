/** By which other platforms take over the catalogue: open to everybody, as the catalogue is. */
import { z } from 'zod';
import { VERBS, type Verb } from './oai-request';

const text = z.string().optional();
const oaiArguments = {
  verb: z.enum(Object.keys(VERBS) as [Verb, ...Verb[]]),
  metadataPrefix: text,
  identifier: text,
  from: text,
  until: text,
  set: text,
  resumptionToken: text,
};

export const harvestingRoutes = [
  {
    method: 'GET',
    path: '/oai',
    handler: 'harvesting.oai',
    request: { query: oaiArguments },
    config: { auth: false },
  },
  { method: 'GET', path: '/dcat.jsonld', handler: 'harvesting.dcat', request: { query: {} }, config: { auth: false } },
  // The protocol asks for both.
  {
    method: 'POST',
    path: '/oai',
    handler: 'harvesting.oaiByForm',
    request: { body: { 'application/x-www-form-urlencoded': z.object(oaiArguments) } },
    config: { auth: false },
  },
];
