import { Box, Button, Flex } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { MailView } from '../shared/mail-view';
import { Notice } from '../shared/notice';
import { toProblem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { usePreviewMailMutation } from './api';
import type { Decision, Role } from './types';

interface Props {
  documentId: string;
  decision: Decision;
  role: Role | undefined;
  reply: string;
  /** Undefined where the applicant chose one of the list. */
  organisation: string | null | undefined;
}

/** Shows the mail as the applicant will receive it. */
export function MailPreview({ documentId, decision, role, reply, organisation }: Props) {
  const { t } = useTexts();
  const [preview, { data, error, isLoading }] = usePreviewMailMutation();
  const show = () =>
    void preview({ documentId, data: { decision, role, reply: reply === '' ? undefined : reply, organisation } });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Button variant="tertiary" startIcon={<Eye />} loading={isLoading} onClick={show}>
          {t('preview.show')}
        </Button>
      </Box>
      {error && (
        <Notice tone="danger" isUrgent>
          {toProblem(error).message ?? t('form.failed')}
        </Notice>
      )}
      {data && <MailView {...data} />}
    </Flex>
  );
}
