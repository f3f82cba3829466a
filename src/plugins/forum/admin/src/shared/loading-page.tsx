import { Layouts } from '@strapi/strapi/admin';
import { LoadFailure, Loading } from './load-state';
import { PageBody } from './page-body';
import { toProblem } from './problem';

interface Props {
  title: string;
  /** Where one came from. */
  back: string;
  /** What RTK knows of the request. */
  query: { error?: unknown; isFetching: boolean; refetch: () => unknown };
}

/** A page of one thing as long as that thing is not there: it is on its way, missing, or could not be loaded. */
export function LoadingPage({ title, back, query: { error, isFetching, refetch } }: Props) {
  return (
    <PageBody title={title} back={back}>
      <Layouts.Content>
        {isFetching ? (
          <Loading />
        ) : (
          <LoadFailure isMissing={toProblem(error).status === 404} onRetry={() => void refetch()} />
        )}
      </Layouts.Content>
    </PageBody>
  );
}
