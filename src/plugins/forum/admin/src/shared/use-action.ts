import { useState } from 'react';
import { isConflict, toFieldErrors, toProblem, type FieldErrors, type Problem } from './problem';
import { useTexts } from './use-texts';

interface Handlers {
  /** Sends the form; what comes back is RTK's answer to a mutation. */
  send: () => Promise<object>;
  onDone: () => void;
  /** Where there is none, a conflict is told in the form like any refusal. */
  onConflict?: (conflict: Problem) => void;
}

/**
 * The sending of a form, and what the server says against it.
 *
 * @param fields what the form has, as the server names it
 */
export function useAction<Field extends string>(fields: readonly Field[], { send, onDone, onConflict }: Handlers) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<FieldErrors<Field>>({});
  /** A refusal that belongs to no field. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);

  const refuse = (problem: Problem) => {
    if (onConflict !== undefined && isConflict(problem)) return onConflict(problem);
    const found = toFieldErrors(problem, fields);
    setErrors(found);
    setRefusal(Object.keys(found).length > 0 ? null : (problem.message ?? t('form.failed')));
  };

  /** @param missing what is seen to be wrong without asking the server */
  const submit = async (missing: FieldErrors<Field> = {}) => {
    setRefusal(null);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setIsSending(true);
    const answer = await send();
    setIsSending(false);
    if ('error' in answer) refuse(toProblem(answer.error));
    else onDone();
  };

  return { errors, refusal, submit, isSending };
}
