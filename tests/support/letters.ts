/** The mails of the platform under test: it writes each into a folder, and here they are opened as a person would. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import en from '../../src/plugins/forum/server/src/outbox/texts/en.json';
import es from '../../src/plugins/forum/server/src/outbox/texts/es.json';
import fr from '../../src/plugins/forum/server/src/outbox/texts/fr.json';
import { WORKSPACE } from './environment';

const TEXTS = { en, fr, es };
const POLL = 50;
/** A mail leaves within 5 s; on a busy machine it may be a little later. */
const PATIENCE = 20_000;

export type Template = keyof typeof en;
export type Language = keyof typeof TEXTS;

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** As it was written, headers and all. */
  source: string;
}

/** @returns a folder for the mails of one test file */
export function newMailFolder(): string {
  return path.join(WORKSPACE, `mail-${randomBytes(6).toString('hex')}`);
}

export class Letters {
  private readonly opened = new Map<string, Letter>();
  private readonly taken = new Set<string>();

  constructor(private readonly folder: string) {}

  /** All mails so far to an address, or to all, in the order in which they were sent. */
  async all(address?: string): Promise<Letter[]> {
    const files = (await fs.readdir(this.folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
    for (const file of files) if (!this.opened.has(file)) this.opened.set(file, await this.open(file));
    const letters = files.map((file) => this.opened.get(file) as Letter);
    return address === undefined ? letters : letters.filter(({ to }) => to === address);
  }

  /**
   * Waits for a mail and takes it: the same one is not taken a second time.
   *
   * @throws Error that lists what came instead
   */
  async take(address: string, template: Template, language: Language = 'en'): Promise<Letter> {
    const { subject } = TEXTS[language][template];
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(POLL)) {
      await this.all();
      const found = [...this.opened].find(
        ([file, letter]) => !this.taken.has(file) && letter.to === address && letter.subject === subject,
      );
      if (found === undefined) continue;
      this.taken.add(found[0]);
      return found[1];
    }
    const others = (await this.all(address)).map((letter) => letter.subject).join('; ');
    throw new Error(`No mail "${template}" (${language}) to ${address}; there is: ${others || 'nothing'}`);
  }

  private async open(file: string): Promise<Letter> {
    const source = await fs.readFile(path.join(this.folder, file), 'utf8');
    const { to, subject = '', text = '', html } = await simpleParser(source);
    const addresses = [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
    return { to: addresses.join(', '), subject, text, html: html || '', source };
  }
}

/** @returns the link to an account page in a mail. @throws Error when there is none */
export function linkIn({ text, subject }: Letter, page: string): URL {
  const found = new RegExp(`https?://\\S*/account/${page}\\?\\S+`).exec(text)?.[0];
  if (found === undefined) throw new Error(`No link to ${page} in "${subject}"`);
  return new URL(found);
}

/** @returns what the link carries */
export function tokenIn(letter: Letter, page: string): string {
  const { searchParams } = linkIn(letter, page);
  return (searchParams.get('token') ?? searchParams.get('code')) as string;
}
