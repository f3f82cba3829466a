import { Flex, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { Facts } from '../shared/facts';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { PlainMail } from '../shared/plain-mail';
import { useLookAgain } from '../shared/use-look-again';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useMailQuery } from './api';
import { MailStateMark } from './mail-state-mark';
import { ResendButton } from './resend-button';
import { useMailFacts } from './use-mail-facts';

/** How often one looks whether a mail that is under way has left, in milliseconds. */
const LOOK_AGAIN = 3000;

/** One mail: what became of it, and its text without working links. */
export function MailPage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const mayResend = useMay('resendMails');
  const factsOf = useMailFacts();
  const query = useMailQuery(documentId, { refetchOnMountOrArgChange: true });
  const { data, refetch } = query;

  const isUnderWay = data?.state === 'pending' || data?.state === 'sending';
  useLookAgain(isUnderWay, refetch, LOOK_AGAIN);

  if (!data) return <LoadingPage title={t('mails.title')} back={PATHS.mails} query={query} />;

  return (
    <PageBody
      title={data.subject ?? data.template}
      subtitle={data.recipient ?? undefined}
      mark={<MailStateMark state={data.state} />}
      back={PATHS.mails}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Panel title={t('mail.delivery')}>
            <Facts facts={factsOf(data)} />
            {mayResend && data.mayResend && <ResendButton mail={data} />}
          </Panel>
          <Panel title={t('mail.text')}>
            <Typography variant="pi" textColor="neutral600">
              {t(data.text === null ? 'mail.blanked' : 'mail.masked')}
            </Typography>
            {data.text !== null && <PlainMail text={data.text} locale={data.locale} />}
          </Panel>
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
