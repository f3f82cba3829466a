import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { useSections } from './sections';
import { useTexts } from './use-texts';

interface Props {
  /** On a telephone it is a page of its own. */
  isFullPage?: boolean;
}

/** Leads to the forum's pages, as far as each may be read. */
export function SubNavigation({ isFullPage = false }: Props) {
  const { t } = useTexts();
  const sections = useSections();
  const title = t('navigation.title');
  return (
    <SubNav.Main aria-label={title} isFullPage={isFullPage}>
      <SubNav.Header label={title} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {sections.map((section) => (
            <SubNav.Section key={section.title} label={t(section.title)}>
              {section.pages.map((page) => (
                <SubNav.Link key={page.to} to={page.to} label={t(page.title)} />
              ))}
            </SubNav.Section>
          ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
