/** The first that matches names the browser. Chrome's name is in the user agents of others, and Safari's in Chrome's. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:(?:Headless)?Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]*(?: Mobile\/\w+)? Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\bWindows NT (\d+)/, 'Windows'],
  [/\b(?:iPhone|iPad|CPU) OS (\d+_\d+)/, 'iOS'],
  [/\bAndroid (\d+)/, 'Android'],
  [/\bMac OS X (\d+[._]\d+)/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\blinux\b/i, 'Linux'],
];

/** What follows is not read, because a pattern can take quadratic time. */
const MAX_LENGTH = 1024;

const findName = (userAgent: string, names: [RegExp, string][]): string | undefined => {
  for (const [pattern, name] of names) {
    const match = pattern.exec(userAgent);
    if (match) return [name, match[1]?.replace('_', '.')].filter(Boolean).join(' ');
  }
  return undefined;
};

/** Returns the first product of a user agent, which names an app or an SDK. */
const findApp = (userAgent: string): string | undefined => {
  const [, name, version] = /^([\w.-]+)\/([\w.-]+)/.exec(userAgent) ?? [];
  return name === undefined || name === 'Mozilla' ? undefined : `${name} ${version}`;
};

/**
 * Returns what a user agent says of the device, such as `Firefox 140 / Linux`, or `unknown`. The form is that of AWS's
 * example: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html
 * Guess: which names and versions the value contains.
 */
export const toDeviceType = (userAgent: string): string => {
  const text = userAgent.slice(0, MAX_LENGTH);
  const parts = [findName(text, BROWSERS) ?? findApp(text), findName(text, SYSTEMS)].filter(Boolean);
  return parts.join(' / ').slice(0, MAX_LENGTH) || 'unknown';
};
