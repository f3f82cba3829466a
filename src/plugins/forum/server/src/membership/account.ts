/** With which somebody logs in on the public side, as the database has it. */
export interface Account {
  id: number;
  documentId: string;
  username: string;
  email: string;
  blocked: boolean;
  createdAt: string;
}
