/** The nearest rank: a value that was measured, none between two. */
export const quantile = (values: readonly number[], part: number): number => {
  const ascending = values.toSorted((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil(ascending.length * part) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median, and the quartiles as its spread. */
export const withSpread = (values: readonly number[], digits: number): string =>
  values.length === 0
    ? '-'
    : `${median(values).toFixed(digits)} (${quantile(values, 0.25).toFixed(digits)}-${quantile(values, 0.75).toFixed(digits)})`;

/** Each round's own ratio: what slows the machine for a while slows both. */
export const ratios = (values: readonly number[], to: readonly number[]): number[] =>
  values.flatMap((value, round) => {
    const base = to[round];
    return base === undefined ? [] : [value / base];
  });

/** As Markdown, which a terminal shows just as well. */
export const markdown = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(
      head.map(() => '-'),
      '-',
    ),
    ...body.map((row) => line(row)),
  ].join('\n');
};
