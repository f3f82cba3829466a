import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

interface Item {
  key: string;
  text: string;
}

interface Props {
  items: Item[];
  disabled: boolean;
  removeLabel: (text: string) => string;
  onRemove: (key: string) => void;
}

/** What was chosen so far, each with a button that takes it away. */
export function ChosenItems({ items, disabled, removeLabel, onRemove }: Props) {
  if (items.length === 0) return null;
  return (
    <Flex wrap="wrap" gap={2}>
      {items.map(({ key, text }) => (
        <Tag
          key={key}
          icon={<Cross aria-hidden />}
          label={removeLabel(text)}
          disabled={disabled}
          onClick={() => onRemove(key)}
        >
          {text}
        </Tag>
      ))}
    </Flex>
  );
}
