import { List, PriceTag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { GroupHeading } from './group-heading';
import { GROUP_HEADING, TAGS, VOCABULARY } from './names';

/** Registers the inputs of our field kinds. Their server side is in `src/vocabularies`. */
export function registerFields(app: Pick<StrapiApp, 'addFields' | 'customFields'>): void {
  app.customFields.register([
    {
      name: VOCABULARY,
      type: 'json',
      icon: List,
      intlLabel: { id: 'pfp.fields.vocabulary', defaultMessage: 'Closed list' },
      intlDescription: { id: 'pfp.fields.vocabulary.description', defaultMessage: 'Terms of a vocabulary' },
      components: { Input: async () => asInput(await import('./vocabulary-input')) },
    },
    {
      name: TAGS,
      type: 'json',
      icon: PriceTag,
      intlLabel: { id: 'pfp.fields.tags', defaultMessage: 'Tags' },
      intlDescription: { id: 'pfp.fields.tags.description', defaultMessage: 'Free words' },
      components: { Input: async () => asInput(await import('./tags-input')) },
    },
  ]);
  // Not a custom field: those are loaded late, and every heading would flash as a broken input.
  app.addFields({ type: GROUP_HEADING, Component: GroupHeading as ComponentType });
}

/** Strapi's type for inputs knows no props, although it passes those of `FieldInputProps`. */
function asInput(module: { default: ComponentType<never> }) {
  return module as unknown as { default: ComponentType };
}
