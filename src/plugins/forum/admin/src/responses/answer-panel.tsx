import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../shared/panel';
import type { Problem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { AnswerButton } from './answer-button';
import { mayBeAnswered } from './answer-rules';
import { ANSWERS, type CallResponse } from './types';

interface Props {
  response: CallResponse;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** What the reader of the page may answer. */
export function AnswerPanel({ response, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const answers = ANSWERS.filter((answer) => mayBeAnswered(response.state, answer));
  return (
    <Panel title={t('answer.title')}>
      {response.mayAnswer && answers.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {answers.map((answer) => (
            <AnswerButton key={answer} answer={answer} response={response} onDone={onDone} onConflict={onConflict} />
          ))}
        </Flex>
      ) : (
        <Typography textColor="neutral600">
          {t(response.mayAnswer ? 'answer.nothing-to-do' : 'answer.not-allowed')}
        </Typography>
      )}
    </Panel>
  );
}
