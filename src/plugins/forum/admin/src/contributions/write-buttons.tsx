import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useTexts } from '../shared/use-texts';
import { createPath } from './subjects';
import { SUBJECT_TYPES } from './types';

/** Leads to the empty forms of what a delegation contributes. */
export function WriteButtons() {
  const { t } = useTexts();
  return (
    <Flex gap={2} wrap="wrap">
      {SUBJECT_TYPES.map((type, index) => (
        <LinkButton
          key={type}
          tag={NavLink}
          to={createPath(type)}
          size="S"
          variant={index === 0 ? 'default' : 'secondary'}
          startIcon={<Plus />}
        >
          {t(`country-desk.write-${type}`)}
        </LinkButton>
      ))}
    </Flex>
  );
}
