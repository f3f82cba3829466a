import { useAuth } from '@strapi/strapi/admin';
import { PERMISSIONS, type PermissionName } from './permissions';

/**
 * What the person at the panel may do; nothing until that is known. The server asks again.
 *
 * Strapi's own useRBAC (5.54) decides once: asked before the permissions have arrived, it says no for good.
 */
export function useGrants(): (name: PermissionName) => boolean {
  const granted = useAuth('useGrants', ({ permissions }) => permissions);
  return (name) => PERMISSIONS[name].every(({ action }) => granted.some((permission) => permission.action === action));
}

export function useMay(name: PermissionName): boolean {
  return useGrants()(name);
}
