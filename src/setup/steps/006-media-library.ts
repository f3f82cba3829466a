import type { SetupStep } from '../step';

/**
 * Pictures are kept as they were sent. Strapi would compress them on the way in, so that what an editor
 * uploaded is not what is published, and a picture that is too large would pass by losing quality.
 */
export const mediaLibrary: SetupStep = {
  key: '006-media-library',
  async run(strapi) {
    const store = strapi.store({ type: 'plugin', name: 'upload' });
    const settings = (await store.get({ key: 'settings' })) as Record<string, unknown>;
    await store.set({ key: 'settings', value: { ...settings, sizeOptimization: false } });
  },
};
