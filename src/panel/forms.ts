/**
 * How the forms and lists of the panel are laid out: one entry per content type and component.
 * Fields stand in the order in which an officer works: what, who, when, themes, details, files, contacts.
 * No import from Strapi, since the server and the panel both read this file.
 */

/** A field and its width on the grid of twelve columns. */
export type Cell = [field: string, size: number];
export type Row = Cell[];

export interface Group {
  /** Names the heading: `groups` in the labels. */
  key: string;
  rows: Row[];
}

export interface Sort {
  field: string;
  order: 'ASC' | 'DESC';
}

export interface TypeForm {
  /** As in the schema: the panel's extension points know a type by this name only. */
  displayName: string;
  /** The field by which an entry is known in lists and relations. */
  mainField: string;
  groups: Group[];
  columns: string[];
  sort: Sort;
  /** Fields that are computed: shown, never typed in. */
  readOnly?: string[];
}

export interface ComponentForm {
  mainField: string;
  rows: Row[];
}

const FULL = 12;
const HALF = 6;
const THIRD = 4;

const newestFirst: Sort = { field: 'dateAdded', order: 'DESC' };
const latestFirst: Sort = { field: 'startDate', order: 'DESC' };

const publication = (...rest: Row): Group => ({ key: 'publication', rows: [[['slug', 8], ...rest]] });
const files = (...first: Row[]): Group => ({ key: 'files', rows: [...first, [['videos', FULL]], [['links', FULL]]] });
const contacts: Group = { key: 'contacts', rows: [[['contacts', FULL]]] };
const names: Row = [
  ['name', THIRD],
  ['nameFr', THIRD],
  ['nameEs', THIRD],
];

/** By the singular name of the type, which its uid repeats. */
export const TYPE_FORMS: Record<string, TypeForm> = {
  practice: {
    displayName: 'Practice',
    mainField: 'title',
    groups: [
      {
        key: 'subject',
        rows: [
          [['title', FULL]],
          [['summary', FULL]],
          [
            ['kind', HALF],
            ['depth', HALF],
          ],
        ],
      },
      {
        key: 'whoAndWhere',
        rows: [
          [
            ['scope', HALF],
            ['delegation', HALF],
          ],
          [
            ['countries', HALF],
            ['partnerCountries', HALF],
          ],
          [
            ['organisations', HALF],
            ['partners', HALF],
          ],
          [['actorTypes', FULL]],
        ],
      },
      {
        key: 'when',
        rows: [
          [
            ['stage', THIRD],
            ['startDate', THIRD],
            ['endDate', THIRD],
          ],
        ],
      },
      {
        key: 'themes',
        rows: [
          [
            ['thematicAreas', HALF],
            ['tags', HALF],
          ],
          [
            ['sdgs', HALF],
            ['gcmObjectives', HALF],
          ],
        ],
      },
      {
        key: 'description',
        rows: [
          [
            ['objectives', HALF],
            ['beneficiaries', HALF],
          ],
          [['activities', FULL]],
          [['results', FULL]],
          [['resultFigures', FULL]],
        ],
      },
      {
        key: 'lessons',
        rows: [
          [
            ['enablingFactors', HALF],
            ['constraints', HALF],
          ],
          [
            ['lessonsLearned', HALF],
            ['whatDidNotWork', HALF],
          ],
          [
            ['replicationConditions', HALF],
            ['resources', HALF],
          ],
        ],
      },
      {
        key: 'source',
        rows: [
          [['gfmdSource', FULL]],
          [
            ['meeting', THIRD],
            ['roundtable', THIRD],
            ['adaptedFrom', THIRD],
          ],
        ],
      },
      files([
        ['image', HALF],
        ['documents', HALF],
      ]),
      contacts,
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'countries', 'delegation', 'dateAdded'],
    sort: newestFirst,
  },

  'call-for-action': {
    displayName: 'Call for action',
    mainField: 'title',
    groups: [
      {
        key: 'subject',
        rows: [
          [['title', FULL]],
          [['summary', FULL]],
          [
            ['kind', HALF],
            ['targetGroup', HALF],
          ],
          [['what', FULL]],
          [['description', FULL]],
        ],
      },
      {
        key: 'deadline',
        rows: [
          [['deadline', FULL]],
          [
            ['closesAt', HALF],
            ['closedAt', HALF],
          ],
        ],
      },
      {
        key: 'who',
        rows: [
          [
            ['countries', HALF],
            ['organisations', HALF],
          ],
          [
            ['partnerCountries', HALF],
            ['partners', HALF],
          ],
          [['delegation', HALF]],
        ],
      },
      {
        key: 'themes',
        rows: [
          [
            ['thematicAreas', HALF],
            ['tags', HALF],
          ],
          [
            ['sdgs', HALF],
            ['gcmObjectives', HALF],
          ],
        ],
      },
      {
        key: 'source',
        rows: [
          [['gfmdSource', FULL]],
          [
            ['meeting', THIRD],
            ['roundtable', THIRD],
            ['workingGroup', THIRD],
          ],
        ],
      },
      files([['documents', FULL]]),
      contacts,
      { key: 'outcome', rows: [[['outcome', FULL]]] },
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'kind', 'countries', 'closesAt', 'dateAdded'],
    sort: newestFirst,
    readOnly: ['closesAt'],
  },

  'policy-tool': {
    displayName: 'Policy tool',
    mainField: 'title',
    groups: [
      { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['kind', HALF]]] },
      {
        key: 'edition',
        rows: [
          [
            ['publishers', HALF],
            ['languages', HALF],
          ],
          [
            ['year', THIRD],
            ['isbn', THIRD],
            ['pages', THIRD],
          ],
        ],
      },
      {
        key: 'themes',
        rows: [
          [
            ['thematicAreas', HALF],
            ['tags', HALF],
          ],
          [['countries', HALF]],
        ],
      },
      files([['documents', FULL]]),
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'kind', 'publishers', 'year', 'thematicAreas', 'dateAdded'],
    sort: newestFirst,
  },

  'migration-profile': {
    displayName: 'Migration profile',
    mainField: 'title',
    groups: [
      {
        key: 'subject',
        rows: [
          [['title', FULL]],
          [
            ['country', HALF],
            ['kind', HALF],
          ],
          [
            ['coverage', THIRD],
            ['year', THIRD],
            ['language', THIRD],
          ],
        ],
      },
      {
        key: 'who',
        rows: [
          [
            ['agency', HALF],
            ['governmentOwner', HALF],
          ],
          [
            ['funder', HALF],
            ['partners', HALF],
          ],
        ],
      },
      {
        key: 'editions',
        rows: [
          [
            ['previousEdition', HALF],
            ['nextEdition', HALF],
          ],
        ],
      },
      { key: 'files', rows: [[['documents', FULL]], [['links', FULL]]] },
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'country', 'kind', 'coverage', 'year', 'language'],
    sort: { field: 'title', order: 'ASC' },
  },

  meeting: {
    displayName: 'Meeting',
    mainField: 'title',
    groups: [
      {
        key: 'subject',
        rows: [
          [
            ['title', 8],
            ['number', THIRD],
          ],
          [['summary', FULL]],
          [['theme', FULL]],
        ],
      },
      {
        key: 'whenAndWhere',
        rows: [
          [
            ['startDate', THIRD],
            ['endDate', THIRD],
            ['place', THIRD],
          ],
          [
            ['chairs', HALF],
            ['countries', HALF],
          ],
        ],
      },
      { key: 'themes', rows: [[['thematicAreas', HALF]]] },
      files([['documents', FULL]]),
      publication(),
    ],
    columns: ['title', 'number', 'chairs', 'place', 'startDate', 'updatedAt'],
    sort: latestFirst,
  },

  event: {
    displayName: 'Event',
    mainField: 'title',
    groups: [
      {
        key: 'subject',
        rows: [
          [['title', FULL]],
          [['summary', FULL]],
          [
            ['kind', THIRD],
            ['number', THIRD],
            ['meeting', THIRD],
          ],
        ],
      },
      {
        key: 'whenAndWhere',
        rows: [
          [
            ['startDate', THIRD],
            ['endDate', THIRD],
            ['place', THIRD],
          ],
        ],
      },
      {
        key: 'who',
        rows: [
          [
            ['coChairs', HALF],
            ['teamMembers', HALF],
          ],
          [
            ['countries', HALF],
            ['organisations', HALF],
          ],
        ],
      },
      {
        key: 'pitches',
        rows: [
          [['callForPitches', FULL]],
          [
            ['interestedCountries', HALF],
            ['interestedOrganisations', HALF],
          ],
        ],
      },
      {
        key: 'themes',
        rows: [
          [
            ['thematicAreas', HALF],
            ['tags', HALF],
          ],
        ],
      },
      files([['documents', FULL]]),
      publication(),
    ],
    columns: ['title', 'kind', 'number', 'meeting', 'startDate', 'updatedAt'],
    sort: latestFirst,
  },

  'working-group': {
    displayName: 'Working group',
    mainField: 'title',
    groups: [
      { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]]] },
      {
        key: 'who',
        rows: [
          [
            ['coChairs', HALF],
            ['members', HALF],
          ],
          [['organisations', HALF]],
        ],
      },
      {
        key: 'when',
        rows: [
          [
            ['startDate', HALF],
            ['endDate', HALF],
          ],
        ],
      },
      { key: 'themes', rows: [[['thematicAreas', HALF]]] },
      { key: 'workPlans', rows: [[['workPlans', FULL]], [['results', FULL]]] },
      files([['documents', FULL]]),
      publication(),
    ],
    columns: ['title', 'coChairs', 'startDate', 'endDate', 'updatedAt'],
    sort: { field: 'title', order: 'ASC' },
  },

  lesson: {
    displayName: 'Lesson',
    mainField: 'title',
    groups: [
      { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['kind', HALF]], [['body', FULL]]] },
      {
        key: 'who',
        rows: [
          [
            ['countries', HALF],
            ['organisations', HALF],
          ],
        ],
      },
      {
        key: 'themes',
        rows: [
          [
            ['thematicAreas', HALF],
            ['tags', HALF],
          ],
        ],
      },
      {
        key: 'source',
        rows: [
          [
            ['practices', THIRD],
            ['workingGroup', THIRD],
            ['meeting', THIRD],
          ],
        ],
      },
      files([['documents', FULL]]),
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'kind', 'countries', 'workingGroup', 'dateAdded', 'updatedAt'],
    sort: newestFirst,
  },

  announcement: {
    displayName: 'Announcement',
    mainField: 'title',
    groups: [
      { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['body', FULL]]] },
      {
        key: 'themes',
        rows: [
          [
            ['countries', HALF],
            ['thematicAreas', HALF],
          ],
          [['tags', FULL]],
        ],
      },
      files([
        ['image', HALF],
        ['documents', HALF],
      ]),
      publication(['dateAdded', THIRD]),
    ],
    columns: ['title', 'countries', 'thematicAreas', 'dateAdded', 'updatedAt'],
    sort: newestFirst,
  },

  platform: {
    displayName: 'Platform',
    mainField: 'title',
    groups: [
      { key: 'subject', rows: [[['title', FULL]], [['introduction', FULL]], [['objectives', FULL]]] },
      { key: 'elsewhere', rows: [[['socialLinks', FULL]]] },
    ],
    columns: ['title', 'updatedAt'],
    sort: { field: 'title', order: 'ASC' },
  },

  contact: {
    displayName: 'Contact',
    mainField: 'unit',
    groups: [
      {
        key: 'who',
        rows: [
          [
            ['unit', HALF],
            ['organisation', HALF],
          ],
          [
            ['position', HALF],
            ['personName', HALF],
          ],
        ],
      },
      {
        key: 'reach',
        rows: [
          [
            ['email', HALF],
            ['phone', HALF],
          ],
          [['address', FULL]],
          [['languages', FULL]],
        ],
      },
    ],
    columns: ['unit', 'organisation', 'position', 'personName', 'email', 'updatedAt'],
    sort: { field: 'unit', order: 'ASC' },
  },

  organisation: {
    displayName: 'Organisation',
    mainField: 'name',
    groups: [
      {
        key: 'names',
        rows: [
          names,
          [
            ['acronym', THIRD],
            ['slug', 8],
          ],
        ],
      },
      {
        key: 'classification',
        rows: [
          [
            ['type', HALF],
            ['country', HALF],
          ],
          [
            ['friendOfTheForum', HALF],
            ['website', HALF],
          ],
        ],
      },
    ],
    columns: ['name', 'acronym', 'type', 'country', 'friendOfTheForum'],
    sort: { field: 'name', order: 'ASC' },
  },

  country: {
    displayName: 'Country',
    mainField: 'name',
    groups: [
      { key: 'names', rows: [names] },
      {
        key: 'classification',
        rows: [
          [
            ['iso2', THIRD],
            ['iso3', THIRD],
            ['m49', THIRD],
          ],
          [
            ['region', THIRD],
            ['subregion', THIRD],
            ['unStatus', THIRD],
          ],
        ],
      },
    ],
    columns: ['name', 'nameFr', 'nameEs', 'iso2', 'region', 'subregion'],
    sort: { field: 'name', order: 'ASC' },
  },

  'thematic-area': {
    displayName: 'Thematic area',
    mainField: 'name',
    groups: [
      { key: 'names', rows: [names] },
      {
        key: 'classification',
        rows: [
          [
            ['scheme', THIRD],
            ['key', THIRD],
            ['order', THIRD],
          ],
          [
            ['gcmObjectives', HALF],
            ['replacedBy', HALF],
          ],
        ],
      },
    ],
    columns: ['name', 'scheme', 'key', 'order', 'replacedBy'],
    sort: { field: 'name', order: 'ASC' },
  },

  'mail-domain': {
    displayName: 'Mail domain',
    mainField: 'domain',
    groups: [
      {
        key: 'subject',
        rows: [
          [
            ['domain', HALF],
            ['organisation', HALF],
          ],
          [['note', FULL]],
        ],
      },
    ],
    columns: ['domain', 'organisation', 'note', 'updatedAt'],
    sort: { field: 'domain', order: 'ASC' },
  },
};

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
