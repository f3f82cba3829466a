import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { DEMO_PASSWORD, ROOT } from '../support/environment';

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** Of those who have logged in. The panel takes five logins of a person in five minutes, and there are more tests. */
const sessions = new Map<string, Session>();

/** Logs in to the panel as a person would, or goes on with the session of an earlier test. */
export async function logIn(page: Page, email: string): Promise<void> {
  const session = sessions.get(email);
  if (session !== undefined) {
    await page.context().addCookies(session.cookies);
    await page.goto('/admin');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(page).not.toHaveURL(/auth/);
    // What the panel loads at its start would reset a form that is opened too soon.
    await page.waitForLoadState('networkidle');
    return;
  }
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/auth/);
  sessions.set(email, await page.context().storageState());
}

/** Sets the language that the panel speaks in this browser. */
export async function speak(page: Page, language: 'en' | 'fr' | 'es'): Promise<void> {
  await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
}

/** More than any page of the panel has that can be reached by the key. */
const MOST_STOPS = 200;

/** Goes to something, or into it, by pressing one key, as who has no mouse. */
export async function pressTo(page: Page, key: 'Tab' | 'ArrowUp' | 'ArrowDown', target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element.contains(document.activeElement));
  for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop += 1) await page.keyboard.press(key);
  expect(await isThere()).toBe(true);
}

/** How long a page must not change before it is pictured, in milliseconds: the panel asks again after its first answers. */
const STILL = 1_000;

/** With UPDATE_PICTURES=on, keeps what the page shows as a picture for the documentation, once nothing turns or moves. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_PICTURES !== 'on') return;
  await page.waitForLoadState('networkidle');
  await expect(async () => {
    const before = await page.screenshot();
    await page.waitForTimeout(STILL);
    const after = await page.screenshot();
    expect(after.equals(before)).toBe(true);
    fs.writeFileSync(path.join(ROOT, 'docs', 'images', `${name}.png`), after);
  }).toPass();
}

export const PRACTICES = '/admin/content-manager/collection-types/api::practice.practice';
export const CALLS = '/admin/content-manager/collection-types/api::call-for-action.call-for-action';
