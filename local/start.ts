import process from 'node:process';

// The imports take half a second: say at once that something happens.
console.log('Starting ...');
const { start } = await import('./start/start.ts');

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
