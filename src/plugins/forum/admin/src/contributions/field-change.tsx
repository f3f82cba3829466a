import { Box, Grid, Typography } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import { markChanges, type Piece } from './mark-changes';

interface Props {
  label: string;
  published: string | null;
  draft: string | null;
  locale: string;
  /** Whether there is something published to compare with. */
  isCompared: boolean;
}

/** One field as the public reads it, and as it will. */
export function FieldChange({ label, published, draft, locale, isCompared }: Props) {
  const { t } = useTexts();
  const [before, after] = markChanges(published ?? '', draft ?? '');
  return (
    <Box
      tag="section"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0"
    >
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
        {label}
      </Typography>
      <Grid.Root gap={4} paddingTop={1}>
        {isCompared && (
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Version name={t('comparison.published')} pieces={before} locale={locale} tag="del" />
          </Grid.Item>
        )}
        <Grid.Item col={isCompared ? 6 : 12} xs={12} direction="column" alignItems="stretch">
          <Version
            name={isCompared ? t('comparison.draft') : undefined}
            pieces={after}
            locale={locale}
            tag={isCompared ? 'ins' : undefined}
          />
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
}

interface VersionProps {
  name?: string;
  pieces: Piece[];
  locale: string;
  /** How what changes is marked, for the eye and for whoever has the page read out. */
  tag?: 'del' | 'ins';
}

const COLOURS = { del: 'danger100', ins: 'success100' } as const;

function Version({ name, pieces, locale, tag: Tag }: VersionProps) {
  const { t } = useTexts();
  return (
    <>
      {name !== undefined && (
        <Typography variant="pi" textColor="neutral500">
          {name}
        </Typography>
      )}
      {pieces.length === 0 ? (
        <Typography textColor="neutral500">{t('comparison.empty')}</Typography>
      ) : (
        <Typography tag="div" lang={locale} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {pieces.map(({ text, isChanged }, index) =>
            isChanged && Tag !== undefined ? (
              <Box key={index} tag={Tag} background={COLOURS[Tag]} style={{ textDecoration: tagDecoration(Tag) }}>
                {text}
              </Box>
            ) : (
              text
            ),
          )}
        </Typography>
      )}
    </>
  );
}

const tagDecoration = (tag: 'del' | 'ins') => (tag === 'del' ? 'line-through' : 'none');
