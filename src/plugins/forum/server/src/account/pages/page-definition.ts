import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../../content-api/locales';
import type { Limit } from '../../limits';
import type { Page } from '../page';

export interface PageContext {
  strapi: Core.Strapi;
  locale: Locale;
  /** Where the form goes. */
  action: string;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

export interface PageDefinition {
  /** What its POST counts for; the limit of mailed links unless said otherwise. */
  limit?: Limit;
  /** Shows what is about to be done, and changes nothing. @throws InvalidToken */
  show: (context: PageContext) => Promise<Page>;
  /** The form as it was sent, where one would have to type it in once more. @throws InvalidToken */
  again?: (context: PageContext) => Promise<Page>;
  /** Does it. A page with a `problem` is the form once more. @throws InvalidToken */
  act: (context: PageContext) => Promise<Page>;
}
