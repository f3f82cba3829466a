import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import { useReplyTemplatesQuery } from './api';
import type { Decision } from './types';

interface Props {
  decision: Decision;
  locale: string;
  language: string;
  reply: string;
  onChoose: (reply: string) => void;
}

/** Takes the reply from a template. What was written by hand stays, and the template is put after it. */
export function ReplyTemplateChoice({ decision, locale, language, reply, onChoose }: Props) {
  const { t } = useTexts();
  const { data: templates, isLoading, isError } = useReplyTemplatesQuery({ decision, locale });
  const [chosen, setChosen] = useState<string | null>(null);
  const isEmpty = templates?.length === 0;

  const choose = (documentId: string) => {
    const textOf = (id: string | null) => templates?.find((template) => template.documentId === id)?.text ?? '';
    const isOwn = reply.trim() !== '' && reply !== textOf(chosen);
    onChoose(isOwn ? `${reply.trimEnd()}\n\n${textOf(documentId)}` : textOf(documentId));
    setChosen(documentId);
  };

  return (
    <Field.Root
      name="template"
      hint={isEmpty ? t('form.no-templates', { language }) : t('form.template-hint')}
      error={isError ? t('form.templates-failed') : undefined}
    >
      <Field.Label>{t('form.template', { language })}</Field.Label>
      <SingleSelect
        value={chosen}
        placeholder={t('form.template-placeholder')}
        disabled={isLoading || isError || isEmpty}
        onChange={(documentId) => choose(String(documentId))}
      >
        {templates?.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
