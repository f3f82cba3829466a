import type { Core } from '@strapi/strapi';
import {
  SUBJECTS,
  findContribution,
  findSubjectRows,
  stateOf,
  type Contribution,
  type SubjectRow,
  type SubjectType,
  type SubjectUid,
} from './contribution.repository';
import type { ContributionState } from './contribution.state';

/** A practice or call on its way. */
export interface Subject {
  type: SubjectType;
  uid: SubjectUid;
  documentId: string;
  rows: SubjectRow[];
  contribution: Contribution | null;
  state: ContributionState;
}

/** Reads a document, whoever asks. @returns one without rows where there is none */
export async function readSubject(strapi: Core.Strapi, type: SubjectType, documentId: string): Promise<Subject> {
  const uid = SUBJECTS[type];
  const rows = await findSubjectRows(strapi, uid, documentId);
  const contribution = await findContribution(strapi, documentId);
  return { type, uid, documentId, rows, contribution, state: stateOf(contribution, rows) };
}
