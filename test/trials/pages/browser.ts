import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {chromium, type Browser} from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium that is installed, if any: none is fetched. */
export const browserFile = (process.env.PATH ?? '')
	.split(path.delimiter)
	.flatMap(folder => names.map(name => path.join(folder, name)))
	.find(file => existsSync(file));

/** Without a window. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	return chromium.launch({executablePath, args: ['--disable-dev-shm-usage']});
}
