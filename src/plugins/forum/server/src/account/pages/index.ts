/** Every page under `/account/`, by its path. */
import { register } from './register';
import { confirm } from './confirm';
import { withdraw } from './withdraw';
import { answer } from './answer';
import { vouchPage } from './vouch';
import { confirmMandatePage } from './confirm-mandate';
import { confirmPracticePage } from './confirm-practice';
import { setPassword } from './set-password';
import { panelPassword } from './panel-password';
import { forgotPassword } from './forgot-password';
import type { PageDefinition } from './page-definition';

export type { PageContext, PageDefinition } from './page-definition';

export const PAGES: Record<string, PageDefinition> = {
  register,
  confirm,
  withdraw,
  answer,
  vouch: vouchPage,
  'confirm-mandate': confirmMandatePage,
  'confirm-practice': confirmPracticePage,
  'set-password': setPassword,
  'panel-password': panelPassword,
  'forgot-password': forgotPassword,
};
