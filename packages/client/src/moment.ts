/** A point in time on two clocks. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

export const now = (): Moment => ({ wall: Date.now(), monotonic: performance.now() });

/**
 * Returns the milliseconds since a moment. People set the wall clock, and the monotonic clock stands still in sleep
 * (https://github.com/w3c/hr-time/issues/115), so the later of the two counts: too early a refresh costs one request, too late a one an error.
 */
export const elapsed = ({ wall, monotonic }: Moment): number =>
  Math.max(Date.now() - wall, performance.now() - monotonic);
