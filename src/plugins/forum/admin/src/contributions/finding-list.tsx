import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useTexts } from '../shared/use-texts';
import { entryPath } from './subjects';
import { gather } from './gather-findings';
import type { Contribution, Finding } from './types';
import { useFieldNames } from './use-field-names';
import { useFindingTexts } from './use-finding-texts';

/** What is missing, and what looks doubtful: the review step before a request, and beside what was requested. */
export function FindingList({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  const { type } = contribution;
  const findings = gather(contribution);
  const sentence = useFindingTexts(type);
  const blocking = findings.filter(({ isBlocking }) => isBlocking);
  const doubtful = findings.filter(({ isBlocking }) => !isBlocking);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {findings.length === 0 && (
        <Flex gap={2}>
          <CheckCircle fill="success600" aria-hidden />
          <Typography>{t('findings.none')}</Typography>
        </Flex>
      )}
      <Part title={t('findings.missing')} findings={blocking} sentence={sentence} type={type} />
      <Part title={t('findings.doubtful')} findings={doubtful} sentence={sentence} type={type} />
      {contribution.isLookingAtLinks && (
        <Typography role="status" textColor="neutral600">
          {t('findings.looking-at-links')}
        </Typography>
      )}
    </Flex>
  );
}

interface PartProps {
  title: string;
  findings: Finding[];
  sentence: (finding: Finding) => string;
  type: Contribution['type'];
}

function Part({ title, findings, sentence, type }: PartProps) {
  if (findings.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {findings.map((finding) => (
          <Flex key={JSON.stringify(finding)} tag="li" gap={2} alignItems="flex-start">
            <Box paddingTop={1}>
              {finding.isBlocking ? (
                <WarningCircle fill="danger600" aria-hidden />
              ) : (
                <Information fill="warning600" aria-hidden />
              )}
            </Box>
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {sentence(finding)} <SimilarEntry finding={finding} type={type} />
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

/** Opens beside the form, which is kept. */
function SimilarEntry({ finding: { details }, type }: { finding: Finding; type: Contribution['type'] }) {
  const { language } = useFieldNames(type);
  const { documentId, title } = details;
  if (documentId === undefined) return null;
  return (
    <Link tag={NavLink} to={entryPath({ type, documentId }, language, 'published')} target="_blank">
      {title}
    </Link>
  );
}
