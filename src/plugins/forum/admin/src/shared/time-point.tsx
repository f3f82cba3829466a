import { styled } from 'styled-components';

/** One entry of a list that tells what happened when, with a dot on a line. */
export const TimePoint = styled.li`
  position: relative;
  padding: 0 0 ${({ theme }) => theme.spaces[6]} ${({ theme }) => theme.spaces[6]};
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  margin-left: 5px;

  &:last-child {
    border-left-color: transparent;
    padding-bottom: 0;
  }

  &::before {
    content: '';
    position: absolute;
    left: -7px;
    top: 4px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral0};
    border: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
