/**
 * Formats, lengths and lists hold on drafts too. Strapi checks a draft for little more than its types,
 * so that the defects of a draft would come to light at publication, in front of somebody else.
 * Only what is *required* may be missing from a draft, in its components too.
 */
import type { Core } from '@strapi/strapi';
import { VOCABULARIES, type VocabularyName } from '../vocabularies';
import { problem, refuseProblems, type Problem } from './problem';
import type { Attribute, Data, Model, WriteContext } from './types';
import { findPeriodProblems } from './validate-period';
import { findSchemaProblems } from './validate-schema';

const MOST_TAGS = 20;
const LONGEST_TAG = 50;
const LARGEST_IMAGE_KB = 2048;

/** @throws ValidationError that tells every defect of the write, each with its field */
export async function validateDraft(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<void> {
  const { contentType: model, action } = write;
  const problems = await findSchemaProblems(strapi, model, data, action);
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const message = findListProblem(attribute, data[name]);
    if (message !== undefined) problems.push(problem(name, message));
  }
  if (problems.length === 0) problems.push(...(await findPeriodProblems(strapi, write, data)));
  problems.push(...(await findImageProblems(strapi, model, data)));
  refuseProblems(problems);
}

function findListProblem(attribute: Attribute, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (attribute.customField === 'global::tags') return findTagProblem(value);
  if (attribute.customField !== 'global::vocabulary') return undefined;
  const terms = VOCABULARIES[attribute.options?.vocabulary as VocabularyName].map(({ value: term }) => term);
  if (!Array.isArray(value)) return 'must be a list';
  const unknown = value.find((item) => !terms.includes(item));
  if (unknown !== undefined) {
    const known = terms.every((term) => typeof term === 'number')
      ? `whole numbers from 1 to ${terms.length}`
      : terms.join(', ');
    return `${JSON.stringify(unknown)} is not in the list: ${known}`;
  }
  return new Set(value).size === value.length ? undefined : 'must not list anything twice';
}

function findTagProblem(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.some((tag) => typeof tag !== 'string' || tag.trim() === '')) {
    return 'must be a list of words';
  }
  if (value.length > MOST_TAGS) return `must have at most ${MOST_TAGS} tags`;
  if (value.some((tag: string) => tag.length > LONGEST_TAG)) return `a tag has at most ${LONGEST_TAG} characters`;
  return new Set(value).size === value.length ? undefined : 'must not list anything twice';
}

/** An entry's picture is at most 2 MB, and says in words what it shows. */
async function findImageProblems(strapi: Core.Strapi, model: Model, data: Data): Promise<Problem[]> {
  if (model.attributes.image?.type !== 'media' || data.image == null) return [];
  const id = typeof data.image === 'object' ? (data.image as { id?: unknown }).id : data.image;
  const file = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  if (file === null) return [problem('image', 'is not a file of the media library')];
  const problems = [];
  if (!['image/gif', 'image/jpeg', 'image/png'].includes(file.mime)) {
    problems.push(problem('image', 'must be a GIF, JPEG or PNG'));
  }
  if (Number(file.size) > LARGEST_IMAGE_KB) problems.push(problem('image', 'must be at most 2 MB'));
  if (!file.alternativeText?.trim()) {
    problems.push(problem('image', 'needs an alternative text: say in the media library what it shows'));
  }
  return problems;
}
