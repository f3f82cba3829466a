import { SingleBar } from 'cli-progress';

export interface Progress {
  begin(what: string, total: number): void;
  step(by?: number): void;
  end(): void;
}

/** A bar on a terminal, and a line every two seconds where output goes to a file. */
export function createProgress(): Progress {
  let bar: SingleBar | undefined;
  return {
    begin(what, total) {
      bar?.stop();
      bar = new SingleBar({
        format: `  {bar} {percentage}% | {value}/{total} ${what}`,
        barCompleteChar: '#',
        barIncompleteChar: '.',
        barsize: 24,
        noTTYOutput: true,
        notTTYSchedule: 2000,
      });
      bar.start(total, 0);
    },
    step(by = 1) {
      bar?.increment(by);
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
