import { DEFAULT_LOCALE, LOCALE_NAMES, LOCALES } from '../../content-api/locales';
import type { SetupStep } from '../step';

/** English, French and Spanish content, English first. */
export const languages: SetupStep = {
  key: '002-languages',
  async run(strapi) {
    const service = strapi.plugin('i18n').service('locales');
    for (const code of LOCALES) {
      if (!(await service.findByCode(code))) await service.create({ code, name: LOCALE_NAMES[code] });
    }
    await service.setDefaultLocale({ code: DEFAULT_LOCALE });
  },
};
