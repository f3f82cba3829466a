/** Organisations and countries, as far as the forum looks at them. */
export interface Country {
  id: number;
  iso2: string;
  name: string;
  nameFr: string;
  nameEs: string;
}

export interface Organisation {
  id: number;
  documentId: string;
  name: string;
  nameFr: string;
  nameEs: string;
  type: string;
  friendOfTheForum: boolean;
  country: Country | null;
}
