import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, Grid } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { DelegationChoice } from '../shared/delegation-choice';
import { Notice } from '../shared/notice';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { useAction } from '../shared/use-action';
import { useFocusError } from '../shared/use-focus-error';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useUploadImportMutation } from './api';

const FIELDS = ['file', 'delegation'] as const;

/** Takes a file and checks it. Nothing is written before somebody has seen what the check found. */
export function UploadForm() {
  const { t } = useTexts();
  const locale = useLocale();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  /** What the errors are about: another choice is not wrong yet. */
  const [sent, setSent] = useState<File>();
  const [delegation, setDelegation] = useState('');
  const [upload] = useUploadImportMutation();
  const { errors, refusal, submit, isSending } = useAction(FIELDS, {
    send: async () => {
      const answer = await upload({ file: file as File, delegation, locale });
      if ('data' in answer && answer.data) navigate(PATHS.import(answer.data.documentId));
      return answer;
    },
    onDone: () => undefined,
  });
  const fileError = file === sent ? errors.file : undefined;
  const formRef = useFocusError<HTMLFormElement>(errors);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSent(file);
    void submit(file === undefined ? { file: t('import.no-file') } : {});
  };

  return (
    <Panel title={t('import.upload')}>
      <form ref={formRef} onSubmit={handleSubmit} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {refusal !== null && (
            <Notice tone="danger" isUrgent>
              {refusal}
            </Notice>
          )}
          <Grid.Root gap={5}>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root name="file" id="import-file" hint={t('import.file-hint')} error={fileError} required>
                <Field.Label>{t('import.file')}</Field.Label>
                <Box background="neutral0" borderColor={fileError ? 'danger600' : 'neutral200'} hasRadius padding={2}>
                  <input
                    id="import-file"
                    type="file"
                    accept=".csv,text/csv"
                    aria-invalid={fileError !== undefined}
                    aria-describedby="import-file-hint import-file-error"
                    onChange={({ target }) => setFile(target.files?.[0])}
                  />
                </Box>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <DelegationChoice
                name="delegation"
                label={t('import.delegation')}
                hint={t('import.delegation-hint')}
                value={delegation}
                error={errors.delegation}
                onChange={setDelegation}
              />
            </Grid.Item>
          </Grid.Root>
          <Flex>
            <Button type="submit" loading={isSending}>
              {t('import-action.check')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Panel>
  );
}
