import { useEffect, useRef } from 'react';

/** Leads to the first field that is wrong, once the form was refused. */
export function useFocusError<Element extends HTMLElement>(errors: object) {
  const formRef = useRef<Element>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const field = formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
  }, [errors]);
  return formRef;
}
