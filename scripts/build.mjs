/** Builds the server and the panel, whether or not there is a build already. */
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
await build();
