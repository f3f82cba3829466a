import { useAuth } from '@strapi/strapi/admin';
import { PERMISSIONS, type PermissionName } from './permissions';

/**
 * Whether the person at the panel may do something; false until that is known. The server asks again.
 *
 * Strapi's own useRBAC (5.54) decides once: asked before the permissions have arrived, it says no for good.
 */
export function useMay(name: PermissionName): boolean {
  const granted = useAuth('useMay', ({ permissions }) => permissions);
  return PERMISSIONS[name].every(({ action }) => granted.some((permission) => permission.action === action));
}
