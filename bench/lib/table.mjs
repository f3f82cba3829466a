import { say } from '../../scripts/lib/project.mjs';

/** Prints the results as a table that can be pasted into Markdown. */
export function printTable({ practices, seconds, rounds, connections, cpus, node, results }) {
  say(
    `\n${practices} generated practices, ${connections} connections, ${rounds} rounds of ${seconds} s, ${cpus} cores, Node ${node}\n`,
  );
  const rows = results.map(({ key, title, ours, stock, ratio }) => [
    `${key} ${title}`,
    ours.perSecond.toFixed(1),
    stock.perSecond.toFixed(1),
    ratio.toFixed(2),
    `${ours.p50} / ${ours.p99}`,
    `${stock.p50} / ${stock.p99}`,
    `${figure(ours.cpuMs, 1)} / ${figure(stock.cpuMs, 1)}`,
    `${figure(ours.residentMegabytes)} / ${figure(stock.residentMegabytes)}`,
  ]);
  const header = [
    'Workload',
    'ours /s',
    'stock /s',
    'ratio',
    'ours p50 / p99 ms',
    'stock p50 / p99 ms',
    'CPU ms per request',
    'RSS MB',
  ];
  const widths = header.map((title, column) => Math.max(...[header, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  say([line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n'));
}

function figure(number, digits = 0) {
  return Number.isFinite(number) ? number.toFixed(digits) : '?';
}
