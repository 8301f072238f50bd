/** Returns the quantile by the nearest-rank method, which returns a measured value. */
export const quantile = (values: readonly number[], part: number): number => {
  const ascending = values.toSorted((left, right) => left - right);
  return ascending[Math.max(0, Math.ceil(ascending.length * part) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Formats the median with the quartiles. */
export const formatSpread = (values: readonly number[], digits: number): string =>
  values.length === 0
    ? '-'
    : `${median(values).toFixed(digits)} (${quantile(values, 0.25).toFixed(digits)}-${quantile(values, 0.75).toFixed(digits)})`;

/** Returns the ratio of each round, because a temporary load on the machine slows down both values of a round. */
export const ratios = (values: readonly number[], to: readonly number[]): number[] =>
  values.flatMap((value, round) => {
    const base = to[round];
    return base === undefined ? [] : [value / base];
  });

/** Formats a Markdown table, which is also readable in a terminal. */
export const formatMarkdown = (rows: readonly (readonly string[])[]): string => {
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
