import { useState } from 'react';
import { isConflict, toFieldErrors, toProblem, type Problem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { useDecideMutation } from './api';
import {
  DECISION_FIELDS,
  missingFields,
  startValues,
  toDecisionData,
  trimmed,
  type DecisionErrors,
  type DecisionValues,
} from './decision-values';
import type { Decision, Registration } from './types';

interface Handlers {
  onDecided: (decided: Registration | undefined) => void;
  onConflict: (conflict: Problem) => void;
}

/** The state of the form of a decision, and its sending. */
export function useDecision(decision: Decision, registration: Registration, { onDecided, onConflict }: Handlers) {
  const { t } = useTexts();
  const [values, setValues] = useState(() => startValues(registration));
  const [errors, setErrors] = useState<DecisionErrors>({});
  /** A refusal that belongs to no field. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const [decide, { isLoading }] = useDecideMutation();

  const change = (changes: Partial<DecisionValues>) => {
    setValues((current) => ({ ...current, ...changes }));
    // What was said of a field was said of what stood in it.
    setErrors((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !(field in changes))));
  };

  const refuse = (problem: Problem) => {
    // Nobody was faster where the mandate has ended: that is said where one has tried.
    if (isConflict(problem) && problem.name !== 'NoOpenMandate') return onConflict(problem);
    const found = toFieldErrors(problem, DECISION_FIELDS);
    setErrors(found);
    setRefusal(Object.keys(found).length > 0 ? null : (problem.message ?? t('form.failed')));
  };

  const submit = async () => {
    const sent = trimmed(values);
    const missing = missingFields(decision, sent);
    setRefusal(null);
    setErrors(Object.fromEntries(missing.map((field) => [field, t('form.required')])));
    if (missing.length > 0) return;
    const answer = await decide({
      documentId: registration.documentId,
      decision,
      data: toDecisionData(decision, sent, registration),
    });
    if ('error' in answer) refuse(toProblem(answer.error));
    else onDecided(answer.data);
  };

  return { values, change, errors, refusal, submit, isSending: isLoading };
}
