/** Accounts of the content API, written into the database from outside of the platform. */
import type { Rows } from './rows';

/** Accounts that differ from the demonstration's in their address only, with the same password and role. */
export async function insertAccounts(rows: Rows, addresses: string[]): Promise<void> {
  const [friend] = await rows.all<Record<string, unknown>>(
    `SELECT u.*, l.role_id FROM up_users u JOIN up_users_role_lnk l ON l.user_id = u.id
     WHERE u.email = 'friend@pfp.example'`,
  );
  const { id: _id, role_id: role, ...columns } = friend as Record<string, unknown>;
  for (const [number, email] of addresses.entries()) {
    const account = { ...columns, email, username: email, document_id: `m${String(number).padStart(23, '0')}` };
    const names = Object.keys(account);
    await rows.all(
      `INSERT INTO up_users (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(account),
    );
    await rows.all(
      `INSERT INTO up_users_role_lnk (user_id, role_id)
       SELECT id, CAST(? AS integer) FROM up_users WHERE email = ?`,
      [role, email],
    );
  }
}
