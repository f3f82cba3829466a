import { TextAreaField } from '../shared/text-area-field';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { DECISION_RULES } from './decision-rules';
import { toDecisionData, type DecisionValues } from './decision-values';
import { MailPreview } from './mail-preview';
import { ReplyTemplateChoice } from './reply-template-choice';
import type { Decision, Registration } from './types';

interface Props {
  decision: Decision;
  registration: Registration;
  values: DecisionValues;
  error?: string;
  onChange: (reply: string) => void;
}

/** The words that the applicant receives, from a template or one's own, and how the mail will look. */
export function ReplyFields({ decision, registration, values, error, onChange }: Props) {
  const { t } = useTexts();
  const names = useNames();
  const language = names.language(registration.locale);
  const isQuestion = decision === 'request-information';
  return (
    <>
      <ReplyTemplateChoice
        decision={decision}
        locale={registration.locale}
        language={language}
        reply={values.reply}
        onChoose={onChange}
      />
      <TextAreaField
        name="reply"
        label={t(isQuestion ? 'form.question' : 'form.reply', { language })}
        hint={t(isQuestion ? 'form.question-hint' : 'form.reply-hint')}
        required={DECISION_RULES[decision].isReplyRequired}
        rows={6}
        value={values.reply}
        error={error}
        onChange={onChange}
      />
      <MailPreview
        // What is shown belongs to the words that were shown.
        key={`${values.role} ${values.organisation} ${values.reply}`}
        documentId={registration.documentId}
        decision={decision}
        role={decision === 'approve' ? values.role : undefined}
        reply={values.reply.trim()}
        organisation={toDecisionData(decision, values, registration).organisation}
      />
    </>
  );
}
