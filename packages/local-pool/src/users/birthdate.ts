/** True for a day that exists, as YYYY-MM-DD. */
export const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse reads the 31st of a shorter month as the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
