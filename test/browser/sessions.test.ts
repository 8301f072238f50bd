import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { arriveAt, inSection, newContext, press, saveName, visitSignedIn } from './browser.ts';
import { continueAs, goToGoogle } from './federation.ts';
import { collectRequests } from './requests.ts';
import { createEmail, createVerifiedUser } from './users.ts';

const SECTION = 'Where you are signed in';

test('lists both sessions and ends the other one when a user is signed in in two browsers', async () => {
  const email = await createVerifiedUser();
  const there = await visitSignedIn('/', email);
  await arriveAt(there, 'Your profile');
  const here = await visitSignedIn('/', email);
  await arriveAt(here, 'Your profile');
  const lists = collectRequests(here.context(), 'Sessions');
  await here.getByRole('link', { name: 'Manage security' }).click();
  await arriveAt(here, 'Security');
  await here.getByText('This device').waitFor();
  const sessions = inSection(here, SECTION).getByRole('listitem');
  expect(await sessions.count()).toBe(2);
  expect(await sessions.nth(0).textContent()).toMatch(/^Chrome \d+ \/ Linux.*This device.*Signed in /);
  await expectAccessible(here);

  await here.getByText('End session').first().click();
  await expectAccessible(here);
  await press(here, 'End session');
  await here.getByText('The session has ended.').waitFor();
  expect(await here.evaluate('document.activeElement.textContent')).toBe(SECTION);
  expect(await sessions.count()).toBe(1);
  expect(await sessions.textContent()).toContain('This device');
  expect(lists).toHaveLength(1);

  await saveName(there, 'Ada');
  await arriveAt(there, 'Sign in');
  await there.getByText('This session was ended on another device. Please sign in again.').waitFor();
  await here.reload();
  await arriveAt(here, 'Security');
});

test('says so when the other session has ended meanwhile', async () => {
  const email = await createVerifiedUser();
  const there = await visitSignedIn('/', email);
  await arriveAt(there, 'Your profile');
  const here = await visitSignedIn('/security', email);
  await here.getByText('This device').waitFor();
  await press(there, 'Sign out');
  await arriveAt(there, 'Sign in');
  await here.getByText('End session').first().click();
  await press(here, 'End session');
  await here.getByText('The session has ended.').waitFor();
  expect(await inSection(here, SECTION).getByRole('listitem').count()).toBe(1);
});

test('shows what the session of a provider is for, and signs out when that session ends', async () => {
  const page = await (await newContext()).newPage();
  await goToGoogle(page, '/security');
  await continueAs(page, createEmail());
  await arriveAt(page, 'Security');
  await page.getByText('This device').waitFor();
  const sessions = inSection(page, SECTION).getByRole('listitem');
  expect(await sessions.count()).toBe(2);
  expect(await sessions.nth(0).textContent()).toContain('This device');
  expect(await sessions.nth(1).textContent()).toContain('Keeps the browser signed in with a provider');
  await expectAccessible(page);

  await page.getByText('End session').first().click();
  await press(page, 'End session');
  await arriveAt(page, 'Sign in');
});

test('says so when the service does not track sessions', async () => {
  const page = await visitSignedIn('/', await createVerifiedUser());
  await arriveAt(page, 'Your profile');
  // As the API answers where tracking is off.
  await page.route(inject('api'), async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replace(/"sessions":\[.*?\]/, '"sessions":null') });
  });
  await page.getByRole('link', { name: 'Manage security' }).click();
  await page.getByText('This service does not list where you are signed in.').waitFor();
  await expectAccessible(page);
});
