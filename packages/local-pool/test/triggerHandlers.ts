interface Answerable {
  response: object;
}

/** Returns a handler whose answer has these members in its response. */
export const respondWith =
  (changes: object) =>
  async <Event extends Answerable>(event: Event) => ({ ...event, response: { ...event.response, ...changes } });

/** Returns a handler that refuses each request. */
export const refuseWith = (text: string) => async (): Promise<never> => {
  throw new Error(text);
};

/** Returns a handler that keeps its events and changes nothing. */
export const record = <Event extends Answerable>() => {
  const events: Event[] = [];
  const handler = async (event: Event) => {
    events.push(event);
    return event;
  };
  return { events, handler };
};
