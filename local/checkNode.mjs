// Plain JavaScript, because Node.js versions before 22.18 cannot run TypeScript. npm runs it before `start` and `test`.
import process from 'node:process';

const SYSTEMS = { darwin: 'macOS', win32: 'Windows' };
const [major] = process.versions.node.split('.');

if (Number(major) < 24) {
  const system = SYSTEMS[process.platform];
  const remedy = system
    ? `On ${system}, install Node 24 or later from https://nodejs.org`
    : 'Run npm ci, which installs Node 24 on Linux (x64 and arm64); on other systems, install it from https://nodejs.org';
  console.error(`This project needs Node 24 or later, but this is Node ${process.versions.node}. ${remedy}.`);
  process.exitCode = 1;
}
