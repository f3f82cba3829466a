import type { ReactNode } from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';

interface Props {
  title: string;
  subtitle?: string;
  /** Beside the title. */
  mark?: ReactNode;
  /** At the other end of the title. */
  action?: ReactNode;
  /** Where "back" leads when one came here by a link. */
  back?: string;
  children: ReactNode;
}

/** The frame of each of the forum's pages. */
export function PageBody({ title, subtitle, mark, action, back, children }: Props) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        secondaryAction={mark}
        primaryAction={action}
        navigationAction={back === undefined ? undefined : <BackButton fallback={back} />}
      />
      {children}
    </Page.Main>
  );
}
