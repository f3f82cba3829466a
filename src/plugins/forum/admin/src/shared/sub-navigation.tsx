import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { PATHS } from './paths';
import { useMay } from './use-may';
import { useTexts } from './use-texts';

interface Props {
  /** On a telephone it is a page of its own. */
  isFullPage?: boolean;
}

/** Leads from the registrations to the delegations and the mails, as far as each may be read. */
export function SubNavigation({ isFullPage = false }: Props) {
  const { t } = useTexts();
  const title = t('navigation.title');
  const links = [
    { to: PATHS.registrations, label: t('registrations.title'), isShown: useMay('readRegistrations') },
    { to: PATHS.delegations, label: t('delegations.title'), isShown: useMay('readDelegations') },
    { to: PATHS.mails, label: t('mails.title'), isShown: useMay('readMails') },
  ];
  return (
    <SubNav.Main aria-label={title} isFullPage={isFullPage}>
      <SubNav.Header label={title} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="vetting" label={t('navigation.membership')}>
              {links
                .filter(({ isShown }) => isShown)
                .map(({ to, label }) => (
                  <SubNav.Link key={to} to={to} label={label} />
                ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
