import type { Core } from '@strapi/strapi';
import { configureComponent, configureType, type Configuration } from '../../panel/configuration';
import type { SetupStep } from '../step';

interface PanelModel {
  uid: string;
  attributes: Record<string, { type: string; targetModel?: string }>;
}

interface ConfigurationService {
  findConfiguration(model: PanelModel): Promise<Configuration>;
  updateConfiguration(model: PanelModel, configuration: Configuration): Promise<unknown>;
}

/** Forms and lists of the panel, laid out for the work. */
export const panelForms: SetupStep = {
  key: '004-panel-forms',
  async run(strapi) {
    const contentManager = strapi.plugin('content-manager');
    await layOutForms(strapi, ({ uid }) => uid.startsWith('api::'));
    const components: ConfigurationService & { findAllComponents(): PanelModel[] } =
      contentManager.service('components');
    for (const model of components.findAllComponents()) {
      const current = await components.findConfiguration(model);
      await components.updateConfiguration(model, configureComponent(model.uid, current));
    }
  },
};

/** Lays out the forms and lists of those types that are chosen. */
export async function layOutForms(strapi: Core.Strapi, isChosen: (model: { uid: string }) => boolean): Promise<void> {
  const types: ConfigurationService & { findAllContentTypes(): PanelModel[] } = strapi
    .plugin('content-manager')
    .service('content-types');
  for (const model of types.findAllContentTypes().filter(isChosen)) {
    const current = await types.findConfiguration(model);
    await types.updateConfiguration(model, configureType(singularName(model.uid), targetsOf(model), current));
  }
}

function targetsOf({ attributes }: PanelModel): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([field, { type, targetModel }]) =>
      type === 'relation' && targetModel?.startsWith('api::') ? [[field, singularName(targetModel)]] : [],
    ),
  );
}

function singularName(uid: string): string {
  return uid.slice(uid.lastIndexOf('.') + 1);
}
