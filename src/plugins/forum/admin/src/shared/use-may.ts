import { useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS, type PermissionName } from './permissions';

/** Whether the person at the panel may do something; false until that is known. */
export function useMay(name: PermissionName): boolean {
  // Asked one by one: of several actions that end in `read`, useRBAC would keep one.
  const { allowedActions } = useRBAC(PERMISSIONS[name]);
  return Object.values(allowedActions).some(Boolean);
}
