import type { PanelLanguage } from '../../panel/labels';

interface Messages {
  choose: string;
  nothingFound: string;
  addTag: string;
  remove: (item: string) => string;
}

/** Texts of our inputs. */
export const MESSAGES: Record<PanelLanguage, Messages> = {
  en: {
    choose: 'Add: type a number or a word',
    nothingFound: 'Nothing found',
    addTag: 'Type a tag, then Enter or a comma',
    remove: (item) => `Remove ${item}`,
  },
  fr: {
    choose: 'Ajouter : taper un numéro ou un mot',
    nothingFound: 'Aucun résultat',
    addTag: 'Taper un mot-clé, puis Entrée ou une virgule',
    remove: (item) => `Retirer ${item}`,
  },
  es: {
    choose: 'Añadir: escriba un número o una palabra',
    nothingFound: 'Sin resultados',
    addTag: 'Escriba una etiqueta y luego Intro o una coma',
    remove: (item) => `Quitar ${item}`,
  },
};
