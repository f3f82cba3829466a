import { Flex } from '@strapi/design-system';
import { Mark } from '../shared/mark';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { TwoLines, type CellPlace } from '../shared/row';
import { useTexts } from '../shared/use-texts';
import type { CallRow } from './types';
import { useClosingTexts } from './use-closing-texts';

/** What a call is about and which deadline was announced. */
export function CallTitleCell({ call, ...place }: CellPlace & { call: CallRow }) {
  const { t } = useTexts();
  const { deadline } = useClosingTexts();
  return (
    <TwoLines
      {...place}
      width="18rem"
      first={
        <Flex gap={2} wrap="wrap">
          <PageLink to={PATHS.call(call.documentId)}>{call.title}</PageLink>
          {!call.isPublished && <Mark look="secondary">{t('call.draft')}</Mark>}
        </Flex>
      }
      second={t('deadline.is', { deadline: deadline(call.deadline) })}
    />
  );
}
