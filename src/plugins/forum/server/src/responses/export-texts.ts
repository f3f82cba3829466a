import type { Locale } from '../../../../../content-api/locales';
import type { ResponseState } from './response.state';

/** The columns that people read, in their order. */
export const TEXT_COLUMNS = [
  'call',
  'kind',
  'state',
  'answeredAt',
  'stateSince',
  'delegation',
  'name',
  'position',
  'message',
] as const;
type TextColumn = (typeof TEXT_COLUMNS)[number];

interface ExportTexts {
  headers: Record<TextColumn, string>;
  states: Record<ResponseState, string>;
}

/** Worded as the panel words the same things. */
const TEXTS: Record<Locale, ExportTexts> = {
  en: {
    headers: {
      call: 'Call for action',
      kind: 'Offers',
      state: 'State',
      answeredAt: 'Received (UTC)',
      stateSince: 'In this state since (UTC)',
      delegation: 'Delegation',
      name: 'Author',
      position: 'Position',
      message: 'Message',
    },
    states: { new: 'new', seen: 'seen', accepted: 'accepted', declined: 'declined', withdrawn: 'withdrawn' },
  },
  fr: {
    headers: {
      call: 'Appel à l’action',
      kind: 'Offre',
      state: 'État',
      answeredAt: 'Reçue (UTC)',
      stateSince: 'Dans cet état depuis (UTC)',
      delegation: 'Délégation',
      name: 'Auteur',
      position: 'Fonction',
      message: 'Message',
    },
    states: { new: 'nouvelle', seen: 'vue', accepted: 'acceptée', declined: 'déclinée', withdrawn: 'retirée' },
  },
  es: {
    headers: {
      call: 'Llamamiento a la acción',
      kind: 'Ofrece',
      state: 'Estado',
      answeredAt: 'Recibida (UTC)',
      stateSince: 'En este estado desde (UTC)',
      delegation: 'Delegación',
      name: 'Autor',
      position: 'Cargo',
      message: 'Mensaje',
    },
    states: { new: 'nueva', seen: 'vista', accepted: 'aceptada', declined: 'declinada', withdrawn: 'retirada' },
  },
};

/** The words of an export of responses. */
export function exportTexts(locale: Locale): ExportTexts {
  return TEXTS[locale];
}
