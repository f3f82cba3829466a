import { useLayoutEffect, useRef, useState } from 'react';
import { Box } from '@strapi/design-system';
import { createPortal } from 'react-dom';
import { Notice } from '../shared/notice';
import { useTexts } from '../shared/use-texts';

/** The part of the content-manager's form that holds the fields of the draft. */
const FIELDS = '[role="tabpanel"][id$="-content-draft"]';

interface Props {
  /** Whether the reader can take the request back. */
  mayWithdraw: boolean;
}

/**
 * Says above the fields that nothing can be saved, before anybody types. It comes from the panel beside them, since
 * the content-manager (5.54) has neither a place for plugins there nor a way to make its form read-only.
 */
export function LockBanner({ mayWithdraw }: Props) {
  const { t } = useTexts();
  const marker = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const fields = marker.current?.closest('form')?.querySelector(FIELDS);
    if (fields == null) return undefined;
    const added = document.createElement('div');
    fields.prepend(added);
    setPlace(added);
    return () => added.remove();
  }, []);
  const notice = (
    <Notice tone="warning" title={t('contribution.locked')}>
      {t(mayWithdraw ? 'contribution.locked-withdraw' : 'contribution.locked-return')}
    </Notice>
  );
  return (
    <div ref={marker} hidden={place !== null}>
      {place === null ? notice : createPortal(<Box paddingBottom={4}>{notice}</Box>, place)}
    </div>
  );
}
