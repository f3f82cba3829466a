/**
 * Formats, lengths and lists hold on drafts too. Strapi checks a draft for little more than its types,
 * so that the defects of a draft would come to light at publication, in front of somebody else.
 * Only what is *required* may be missing from a draft.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { VOCABULARIES, type VocabularyName } from '../vocabularies';
import type { Attribute, Data, Model, WriteContext } from './types';

const MOST_TAGS = 20;
const LONGEST_TAG = 50;
const LARGEST_IMAGE_KB = 2048;

interface Problem {
  path: string[];
  message: string;
  name: 'ValidationError';
}

export async function validateDraft(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<void> {
  const { contentType: model, action } = write;
  await validateAgainstSchema(strapi, model, data, action);

  const problems: Problem[] = [];
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const message = findListProblem(attribute, data[name]);
    if (message !== undefined) problems.push(problem(name, message));
  }
  problems.push(...findPeriodProblems(data), ...(await findImageProblems(strapi, model, data)));
  if (problems.length > 0) {
    throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: problems });
  }
}

/** Runs Strapi's own validator for published entries, with nothing required. */
async function validateAgainstSchema(strapi: Core.Strapi, model: Model, data: Data, action: string): Promise<void> {
  const attributes = Object.fromEntries(
    Object.entries(model.attributes)
      .filter(([, { type }]) => type !== 'relation' && type !== 'media')
      // A uid is unique per document, which is checked with the slug.
      .map(([name, attribute]) => [
        name,
        { ...attribute, required: false, unique: false, type: attribute.type === 'uid' ? 'string' : attribute.type },
      ]),
  );
  const values = Object.fromEntries(
    Object.entries(data).filter(([name, value]) => name in attributes && value !== undefined),
  );
  const validator = strapi.entityValidator;
  const validate = action === 'update' ? validator.validateEntityUpdate : validator.validateEntityCreation;
  await validate({ ...model, attributes } as never, values as never, { isDraft: false } as never);
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

/** Dates may be as exact as what is known: "2012", "2012-05" or "2012-05-14". */
function findPeriodProblems(data: Data): Problem[] {
  const { startDate, endDate } = data;
  const problems = (['startDate', 'endDate'] as const)
    .filter((name) => typeof data[name] === 'string' && !isCalendarDate(data[name] as string))
    .map((name) => problem(name, 'is not a day of the calendar'));
  if (problems.length === 0 && typeof startDate === 'string' && typeof endDate === 'string') {
    const exactness = Math.min(startDate.length, endDate.length);
    if (endDate.slice(0, exactness) < startDate.slice(0, exactness)) {
      problems.push(problem('endDate', 'must not be before startDate'));
    }
  }
  return problems;
}

function isCalendarDate(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (day === undefined) return true;
  const date = new Date(Date.UTC(year as number, (month as number) - 1, day));
  return date.getUTCDate() === day;
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

function problem(name: string, message: string): Problem {
  return { path: [name], message: `${name}: ${message}`, name: 'ValidationError' };
}
