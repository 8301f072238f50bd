/** Returns the value at a path of names, such as `client.RefreshTokenValidity`. */
export const valueAt = (settings: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>(
    (value, name) =>
      // Safe: missing properties of an object read as undefined.
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    settings,
  );
