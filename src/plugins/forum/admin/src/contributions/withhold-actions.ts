import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useMay } from '../shared/use-may';
import { useLocale } from '../shared/use-locale';
import { useContributionQuery } from './api';
import { subjectTypeOf } from './subjects';

/** What the content-manager hands to the buttons of a form, as far as we look at it. */
interface Props {
  /** Null in a row of a list. */
  activeTab: string | null;
  model: string;
  documentId?: string;
  meta?: { availableStatus?: { publishedAt: string | null }[] };
}

export interface DocumentAction {
  (props: Props): object | null;
  type?: string;
  position?: string | string[];
}

interface Address {
  plugins?: { i18n?: { locale?: string } };
}

/** A form in which nothing can be done: its button is off, and so is its key. */
const SHUT: Partial<Props> = { activeTab: 'published' };

interface Description {
  variant?: string;
  dialog?: { type?: string };
}

/**
 * Takes the content-manager's own buttons away where the server would refuse: what a delegation owns is
 * published by the forum's action, and what waits is not changed.
 */
export function withholdActions(actions: DocumentAction[]): DocumentAction[] {
  return discardBehindSave(actions).map((action) => {
    if (action.type === 'publish') return likeOriginal(action, publishUnlessOwned(action));
    if (action.type === 'update') return likeOriginal(action, updateUnlessLocked(action));
    if (action.type === 'unpublish') return likeOriginal(action, unpublishIfAllowed(action));
    return action.type === undefined && isInPanel(action) ? likeOriginal(action, bulkUnlessOwned(action)) : action;
  });
}

/** Where the button that publishes is gone, the next but one takes its place: rather this than to unpublish. */
function discardBehindSave(actions: DocumentAction[]): DocumentAction[] {
  const discard = actions.filter(({ type }) => type === 'discard');
  const others = actions.filter(({ type }) => type !== 'discard');
  const place = others.findIndex(({ type }) => type === 'update') + 1;
  return [...others.slice(0, place), ...discard, ...others.slice(place)];
}

const isInPanel = ({ position }: DocumentAction) => position === undefined || [position].flat().includes('panel');

const likeOriginal = ({ type, position }: DocumentAction, action: DocumentAction): DocumentAction =>
  Object.assign(action, { type, position });

function publishUnlessOwned(usePublish: DocumentAction): DocumentAction {
  return function PublishUnlessOwned(props) {
    const isWithheld = usePublicationElsewhere(props);
    const description = usePublish(isWithheld ? { ...props, ...SHUT } : props);
    return isWithheld ? null : description;
  };
}

/** Officers of delegations take nothing from the public. */
function unpublishIfAllowed(useUnpublish: DocumentAction): DocumentAction {
  return function UnpublishIfAllowed(props) {
    const mayPublish = useMay('publishContributions');
    const description = useUnpublish(props);
    return mayPublish || subjectTypeOf(props.model) === undefined ? description : null;
  };
}

/** The buttons for several languages have no type: they are known by what they open. */
function bulkUnlessOwned(useAction: DocumentAction): DocumentAction {
  return function BulkUnlessOwned(props) {
    const isWithheld = usePublicationElsewhere(props);
    const mayPublish = useMay('publishContributions');
    const description: Description | null = useAction(props);
    if (!isWithheld || description?.dialog?.type !== 'modal') return description;
    const isUnwanted = description.variant === 'secondary' || (description.variant === 'danger' && !mayPublish);
    return isUnwanted ? null : description;
  };
}

/** Whether a delegation owns it: what is not merely a further language of what is published takes the forum's way. */
function usePublicationElsewhere(props: Props): boolean {
  const contribution = useSubject(props);
  const isGivenOwner = useForm('usePublicationElsewhere', ({ values }) =>
    hasNewOwner(values as Record<string, unknown>),
  );
  if (subjectTypeOf(props.model) === undefined) return false;
  const isPublishedHere = props.meta?.availableStatus?.some(({ publishedAt }) => publishedAt !== null) ?? false;
  const isTranslation = contribution?.state === 'published' && !isPublishedHere;
  return (contribution?.delegation != null || isGivenOwner) && !isTranslation;
}

function updateUnlessLocked(useUpdate: DocumentAction): DocumentAction {
  return function UpdateUnlessLocked(props) {
    const contribution = useSubject(props);
    const [{ query }] = useQueryParams<Address>();
    const locale = query.plugins?.i18n?.locale ?? 'en';
    const isLocked = contribution?.lockedLocales.some((each) => each === locale) ?? false;
    return useUpdate(isLocked ? { ...props, ...SHUT } : props);
  };
}

/** Not asked for in a list, whose rows have no such buttons. */
function useSubject({ activeTab, model, documentId }: Props) {
  const mayRead = useMay('readContributions');
  const type = subjectTypeOf(model);
  const isAsked =
    mayRead && activeTab !== null && type !== undefined && documentId !== undefined && documentId !== 'create';
  const reference = { type: type ?? 'practice', documentId: documentId ?? '' } as const;
  const { data } = useContributionQuery({ ...reference, locale: useLocale() }, { skip: !isAsked });
  return isAsked ? data : undefined;
}

function hasNewOwner(values: Record<string, unknown>): boolean {
  const { connect } = (values.delegation ?? {}) as { connect?: unknown };
  return Array.isArray(connect) && connect.length > 0;
}
