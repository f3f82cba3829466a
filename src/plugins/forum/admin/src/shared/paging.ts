/** What the server says about a list besides its rows. */
export interface PageMeta {
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

export interface ListQuery {
  page: number;
  pageSize: number;
  search?: string;
  state?: string;
}
