import { Badge, Button, Flex } from '@strapi/design-system';

export interface StateChoice {
  state: string;
  name: string;
  /** Undefined until it is known. */
  count: number | undefined;
}

interface Props {
  label: string;
  choices: StateChoice[];
  chosen: string;
  onChoose: (state: string) => void;
}

/** One button per state with the number of its entries: what waits is seen without opening anything. */
export function StateFilter({ label, choices, chosen, onChoose }: Props) {
  return (
    <Flex role="group" aria-label={label} gap={2} wrap="wrap">
      {choices.map(({ state, name, count }) => (
        <Button
          key={state}
          variant={state === chosen ? 'secondary' : 'tertiary'}
          size="S"
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
          endIcon={count === undefined ? undefined : <Badge active={state === chosen}>{count}</Badge>}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
}
