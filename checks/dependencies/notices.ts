import type { Lock } from './lock.ts';

/** @param bundled where npm put the packages that are in the bundle, such as node_modules/graphql */
export const noticesOf = ({ packages }: Lock, bundled: ReadonlySet<string>): string => {
  const rows = [...bundled].toSorted().map((path) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, license } = packages[path] ?? {};
    return `| [${name}](https://www.npmjs.com/package/${name}/v/${version}) | ${version} | ${license} |`;
  });
  // Two places may hold the same version.
  return `${HEAD}${[...new Set(rows)].join('\n')}\n`;
};

const HEAD = `# Third-party licences

What is in the Lambda's bundle. The texts are in the packages. Written by \`npm run generate:licenses\`.

| package | version | licence |
| --- | --- | --- |
`;
