import { Typography } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import { ROLES } from './types';

/** Those codes of a step that say something to a reader. */
export function EntryDetails({ codes }: { codes: Record<string, unknown> }) {
  const { t } = useTexts();
  const role = ROLES.find((each) => each === codes.role);
  const facts = [
    role && t('history.role', { role: t(`role.${role}`) }),
    codes.singleHanded === true && t('history.single-handed'),
    (codes.answer === 'yes' || codes.answer === 'no') && t(`vouching.${codes.answer}`),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <Typography tag="p" paddingTop={1}>
      {facts.join(' · ')}
    </Typography>
  );
}
