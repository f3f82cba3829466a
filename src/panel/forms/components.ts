import { FULL, HALF, THIRD } from './parts';
import type { ComponentForm } from './types';

/** By the uid of the component. */
export const COMPONENT_FORMS: Record<string, ComponentForm> = {
  'call.deadline': {
    mainField: 'precision',
    rows: [
      [
        ['precision', HALF],
        ['date', HALF],
      ],
    ],
  },
  'platform.objective': { mainField: 'title', rows: [[['title', FULL]], [['text', FULL]]] },
  'platform.social-link': {
    mainField: 'network',
    rows: [
      [
        ['network', THIRD],
        ['url', 8],
      ],
    ],
  },
  'practice.result-figure': {
    mainField: 'label',
    rows: [
      [['label', FULL]],
      [
        ['value', THIRD],
        ['unit', THIRD],
        ['year', THIRD],
      ],
    ],
  },
  'shared.link': {
    mainField: 'label',
    rows: [
      [
        ['label', HALF],
        ['url', HALF],
      ],
    ],
  },
  'shared.video': {
    mainField: 'title',
    rows: [
      [['title', FULL]],
      [
        ['url', 8],
        ['language', THIRD],
      ],
    ],
  },
  'working-group.work-plan': {
    mainField: 'year',
    rows: [
      [
        ['year', THIRD],
        ['url', 8],
      ],
      [['text', FULL]],
    ],
  },
};
