import type { Core } from '@strapi/strapi';
import { problem, type Problem } from './problem';
import type { Attribute, Data, Model } from './types';

/**
 * Runs Strapi's own validator for published entries, with nothing required: a draft may have a link
 * whose address is still to be found. What is in a component is checked by itself, since Strapi's
 * validator would ask for what its schema requires.
 */
export async function findSchemaProblems(
  strapi: Core.Strapi,
  model: Pick<Model, 'attributes'>,
  data: Data,
  action: string,
): Promise<Problem[]> {
  const problems = await findValueProblems(strapi, model, data, action);
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (attribute.type !== 'component' || data[name] == null) continue;
    problems.push(...(await findComponentProblems(strapi, name, attribute, data[name], action)));
  }
  return problems;
}

async function findValueProblems(
  strapi: Core.Strapi,
  model: Pick<Model, 'attributes'>,
  data: Data,
  action: string,
): Promise<Problem[]> {
  const attributes = Object.fromEntries(
    Object.entries(model.attributes)
      .filter(([, { type }]) => !['relation', 'media', 'component'].includes(type))
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
  try {
    await validate({ ...model, attributes } as never, values as never, { isDraft: false } as never);
    return [];
  } catch (error) {
    const { details } = error as { details?: { errors?: Problem[] } };
    if (details?.errors === undefined) throw error;
    return details.errors;
  }
}

async function findComponentProblems(
  strapi: Core.Strapi,
  name: string,
  { component, repeatable, max }: Attribute,
  value: unknown,
  action: string,
): Promise<Problem[]> {
  if (Boolean(repeatable) !== Array.isArray(value))
    return [problem(name, repeatable ? 'must be a list' : 'must not be a list')];
  const model = strapi.getModel(component as never) as unknown as Model;
  const problems: Problem[] = [];
  if (Array.isArray(value) && max !== undefined && value.length > max)
    problems.push(problem(name, `must have at most ${max} items`));
  for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const prefix = repeatable ? [name, String(index)] : [name];
    if (typeof item !== 'object' || item === null) {
      problems.push({ ...problem(prefix.join('.'), 'must be an object'), path: prefix });
      continue;
    }
    for (const { path, message } of await findSchemaProblems(strapi, model, item as Data, action)) {
      problems.push({
        path: [...prefix, ...path],
        message: `${prefix.join('.')}.${message}`,
        name: 'ValidationError',
      });
    }
  }
  return problems;
}
