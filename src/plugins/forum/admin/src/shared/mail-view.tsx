import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { PlainMail } from './plain-mail';
import { useNames } from './use-names';
import { useTexts } from './use-texts';

interface Props {
  locale: string;
  subject: string;
  text: string;
  html: string;
}

/** A mail with its subject, in both of the forms in which it is sent. */
export function MailView({ locale, subject, text, html }: Props) {
  const { t } = useTexts();
  const names = useNames();
  return (
    <Box tag="section" aria-label={t('preview.mail')} borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <div>
          <Typography tag="p" variant="sigma" textColor="neutral600">
            {t('preview.subject', { language: names.language(locale) })}
          </Typography>
          <Typography tag="p" fontWeight="bold" lang={locale}>
            {subject}
          </Typography>
        </div>
        <Tabs.Root defaultValue="html" variant="simple">
          <Tabs.List aria-label={t('preview.mail')}>
            <Tabs.Trigger value="html">{t('preview.html')}</Tabs.Trigger>
            <Tabs.Trigger value="text">{t('preview.text')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="html">
            <Box
              tag="iframe"
              // Nothing in it may run, open a window or send a form: it holds what an applicant typed in.
              sandbox=""
              srcDoc={html}
              title={t('preview.mail')}
              lang={locale}
              width="100%"
              height="42rem"
              borderColor="neutral150"
              style={{ background: 'white' }}
            />
          </Tabs.Content>
          <Tabs.Content value="text">
            <Box paddingTop={4}>
              <PlainMail text={text} locale={locale} />
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Flex>
    </Box>
  );
}
