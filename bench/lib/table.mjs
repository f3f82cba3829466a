import { say } from '../../scripts/lib/project.mjs';

/** Prints the results as a table that can be pasted into Markdown. */
export function printTable(results) {
  const rows = results.flatMap(({ key, sides, ratios }) =>
    Object.entries(sides).map(([name, { perSecond, p50, p99, cpuMs, residentMegabytes, withEdits }]) => [
      key,
      name,
      perSecond.toFixed(1),
      ratioOf(name, ratios),
      `${p50.toFixed(1)} / ${p99.toFixed(1)}`,
      withEdits ? `${withEdits.p50.toFixed(1)} / ${withEdits.p99.toFixed(1)}` : '',
      withEdits ? `${(withEdits.p99 / p99).toFixed(1)} (${withEdits.editsPerSecond.toFixed(1)} a second)` : '',
      figure(cpuMs, 2),
      figure(residentMegabytes),
    ]),
  );
  print(['', 'side', 'per second', 'ratio', 'p50 / p99 ms', 'with edits', 'p99, times', 'CPU ms', 'RSS MB'], rows);
}

export function printBadInputs(measured) {
  if (measured.length === 0) return;
  print(
    ['input', 'answered', 'ms', 'to a plain search'],
    measured.map(({ input, status, milliseconds, ratio }) => [
      input,
      String(status),
      milliseconds.toFixed(2),
      ratio.toFixed(2),
    ]),
  );
}

function ratioOf(name, { coldToStock, restToStock, warmToBare }) {
  const [ratio, to] =
    { cold: [coldToStock, 'stock'], rest: [restToStock, 'stock'], warm: [warmToBare, 'bare'] }[name] ?? [];
  return ratio === undefined ? '' : `${ratio.toFixed(2)} of ${to}`;
}

function print(header, rows) {
  const widths = header.map((title, column) => Math.max(...[header, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  say(['', line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n'));
}

function figure(number, digits = 0) {
  return Number.isFinite(number) ? number.toFixed(digits) : '?';
}
