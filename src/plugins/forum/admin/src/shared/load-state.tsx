import { Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useTexts } from './use-texts';

export function Loading() {
  const { t } = useTexts();
  return (
    <Flex justifyContent="center" padding={11} aria-busy>
      <Loader>{t('load.loading')}</Loader>
    </Flex>
  );
}

interface FailureProps {
  isMissing?: boolean;
  onRetry: () => void;
}

/** Says that something could not be loaded; what is not there will not be there at the next try either. */
export function LoadFailure({ isMissing = false, onRetry }: FailureProps) {
  const { t } = useTexts();
  return (
    <EmptyStateLayout
      icon={<WarningCircle width="6.4rem" height="6.4rem" fill="danger600" />}
      content={t(isMissing ? 'load.missing' : 'load.failed')}
      action={
        isMissing ? undefined : (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('load.retry')}
          </Button>
        )
      }
      hasRadius
      shadow="tableShadow"
    />
  );
}
