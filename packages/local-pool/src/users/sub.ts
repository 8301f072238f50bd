import { randomBytes } from 'node:crypto';

/**
 * Returns a sub made of 16 bytes, in the form of newer pools: a UUID whose version digit is 7, and whose variant digit can be any,
 * so that many validators reject it (https://github.com/uuidjs/uuid/issues/936, https://github.com/ustaxcourt/ef-cms/pull/4830).
 * Guess: the digits that do not vary are those of https://github.com/colinhacks/zod/issues/6119. AWS documents only that a sub is
 * a UUID.
 */
export const toSub = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  const parts = [
    hex.slice(0, 8),
    `${hex[8]}0${hex[10]}1`,
    `70${hex.slice(14, 16)}`,
    hex.slice(16, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
};

export const generateSub = (): string => toSub(randomBytes(16));
