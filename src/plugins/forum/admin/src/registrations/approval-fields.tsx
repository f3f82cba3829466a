import { useId } from 'react';
import { Checkbox, Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { Notice } from '../shared/notice';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import type { DecisionErrors, DecisionValues } from './decision-values';
import { OrganisationChoice } from './organisation-choice';
import { ROLES, type Registration, type Role } from './types';

interface Props {
  registration: Registration;
  values: DecisionValues;
  errors: DecisionErrors;
  onChange: (changes: Partial<DecisionValues>) => void;
}

/** The role that is given, and what a focal point needs besides. */
export function ApprovalFields({ registration, values, errors, onChange }: Props) {
  const { t } = useTexts();
  const roleLabel = useId();
  const mayReadDelegations = useMay('readDelegations');
  const isSecond = registration.firstApproval !== null && !registration.firstApproval.mine;
  return (
    <>
      {registration.delegation.typedIn && mayReadDelegations && (
        <OrganisationChoice
          value={values.organisation}
          chosen={registration.firstApproval?.organisation ?? null}
          error={errors.organisation}
          onChange={(organisation) => onChange({ organisation })}
        />
      )}
      <Field.Root name="role" error={errors.role}>
        <Typography id={roleLabel} variant="pi" fontWeight="bold">
          {t('form.role')}
        </Typography>
        <Radio.Group
          aria-labelledby={roleLabel}
          value={values.role}
          onValueChange={(role: string) => onChange({ role: role as Role })}
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {ROLES.map((role) => (
              <Radio.Item key={role} value={role}>
                {t(role === registration.requestedRole ? 'form.role-requested' : 'form.role-other', {
                  role: t(`role.${role}`),
                })}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
        <Field.Error />
      </Field.Root>
      {values.role === 'focal-point' && (
        <>
          <Field.Root
            name="nominationReference"
            required
            hint={t('form.nomination-hint')}
            error={errors.nominationReference}
          >
            <Field.Label>{t('form.nomination')}</Field.Label>
            <TextInput
              value={values.nominationReference}
              onChange={({ target }) => onChange({ nominationReference: target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          {isSecond ? (
            <Notice tone="information">
              {t('form.second-approval', { by: registration.firstApproval?.by ?? t('actor.panel') })}
            </Notice>
          ) : (
            <Field.Root name="singleHanded" hint={t('form.single-handed-hint')} error={errors.singleHanded}>
              <Checkbox
                checked={values.singleHanded}
                onCheckedChange={(checked) => onChange({ singleHanded: checked === true })}
              >
                {t('form.single-handed')}
              </Checkbox>
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
        </>
      )}
    </>
  );
}
