import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { environment } from '../environment';
import type { Data, Model } from './types';

/**
 * What somebody types in today is dated today. What a seed or an import brings along keeps its date,
 * or stays undated: the platform's old entries have dates that nobody knows any more.
 */
export function dateNewEntries(strapi: Core.Strapi, model: Model, data: Data): void {
  const typedByHand = strapi.requestContext.get() !== undefined;
  if (typedByHand && model.attributes.dateAdded !== undefined && data.dateAdded == null) {
    data.dateAdded = DateTime.now().setZone(environment.PLATFORM_TIME_ZONE).toISODate();
  }
}
