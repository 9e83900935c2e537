import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import {JSDOM} from 'jsdom';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against a page, without what takes a drawing: a browser judges colours (`npm run trials -- pages`). */
export async function accessFaults(page: string): Promise<readonly string[]> {
	const {window} = new JSDOM(page, {runScripts: 'outside-only', pretendToBeVisual: true});
	try {
		window.eval(axe);
		const run = window.eval("axe.run({rules: {'color-contrast': {enabled: false}}, resultTypes: ['violations']})");
		const {violations} = await (run as Promise<AxeResults>);
		// The lists are of the page's own world.
		return [...violations].flatMap(({id, nodes}) => Array.from(nodes, ({html}) => `${id}: ${html}`));
	} finally {
		window.close();
	}
}
