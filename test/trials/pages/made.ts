import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {wordsIn} from '../../../source/text/languages.ts';
import {madePage as made} from '../../front/page/made-page.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {startHostileAccount} from '../program/hostile.ts';
import {oddNames} from '../program/hostile-world.ts';
import {root} from '../program/real-terminal.ts';
import type {PageRow, ProgramRow, ToldRow} from './pages.ts';

const program = path.join(root, 'dist/cli.js');

/** What a page obeys, in the text of elements and in attributes; `hit` shows that it did. */
const markup = [
	'<img src=x onerror="window.hit=1">',
	'<script>window.hit=2</script>',
	'"><svg onload=window.hit=3>',
	"' onfocus='window.hit=4' autofocus='",
	']]>--></title></style></textarea></pre></details></table>',
	'<style>body{display:none}</style><base href="https://evil.example/"><meta http-equiv=refresh content="0;url=x">',
	'&lt;b&gt;&#60;b&#62;',
].join('');

const names: typeof oddNames = new Map(
	[...oddNames].map(([plain, odd]) => [plain, `${plain}${markup}${odd.slice(plain.length)}`]),
);

/** Writes a page into a folder, by the built program as somebody would run it; gives where it is. */
export async function madePage(row: PageRow, folder: string): Promise<string> {
	return 'events' in row ? toldPage(row, folder) : programPage(row, folder);
}

async function toldPage({events, language}: ToldRow, folder: string): Promise<string> {
	const {pages} = await made(events, await wordsIn(language));
	const file = path.join(folder, 'page.html');
	await writeFile(file, pages.at(-1) ?? '');
	return file;
}

async function programPage({world, before, args}: ProgramRow, folder: string): Promise<string> {
	const account = await startAccount(world);
	const env = {PATH: process.env.PATH ?? '', HOME: folder, NODE_COMPILE_CACHE: compileCache, ...account.environment};
	const file = path.join(folder, 'page.html');
	try {
		for (const each of [...(before ? [before] : []), [...args, '--report', file]]) {
			// How a run ends is on its page.
			const child = spawn(process.execPath, [program, ...each], {cwd: folder, env, stdio: 'ignore'});
			await once(child, 'close');
		}

		return file;
	} finally {
		await account.close();
	}
}

async function startAccount(world: string) {
	if (world === 'hostile') {
		return startHostileAccount(undefined, names);
	}

	const simulator = await startSimulator({world, speed: 400});
	return {
		environment: {
			...simulator.environment,
			AWS_EC2_METADATA_DISABLED: 'true',
			DD_API_KEY: simulator.demo.nextApiKey ?? simulator.demo.apiKey,
		},
		close: simulator.close,
	};
}
