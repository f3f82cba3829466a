import type { ReactNode } from 'react';
import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

/** A link to a page of the panel, in a table or a text. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link tag={NavLink} to={to} onClick={(event: React.MouseEvent) => event.stopPropagation()}>
      {children}
    </Link>
  );
}
