import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import type {Mode} from './modes.ts';
import {focused, hidden, listening, reachable, sideways, strangers, unfold} from './probes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is seen of a page in a mode; `rules` of axe that had something to judge there. */
export type Seen = {readonly faults: Faults; readonly rules: number};

export type Faults = {
	/** By axe: what is wrong, and what it can't tell. */
	readonly violations: readonly string[];
	readonly undecided: readonly string[];
	/** Requests beside that for the page. */
	readonly requests: readonly string[];
	readonly errors: readonly string[];
	readonly strangers: Strangers;
	readonly sideways: readonly string[];
	readonly hidden: readonly string[];
};

type Strangers = {
	readonly ran: readonly unknown[];
	readonly stopped: readonly string[];
	readonly elements: readonly string[];
	readonly handlers: readonly string[];
};

/** Of a page that has none. */
export const noFaults: Faults = {
	violations: [],
	undecided: [],
	requests: [],
	errors: [],
	strangers: {ran: [], stopped: [], elements: [], handlers: []},
	sideways: [],
	hidden: [],
};

/** A page by its file, opened as somebody would who looks at it that way; `photo` is where a picture of it goes. */
export async function look(browser: Browser, file: string, mode: Mode, photo?: string): Promise<Seen> {
	return opened(browser, file, mode, async page => {
		const {requests, errors} = page;
		const folded = await page.shown.evaluate<readonly string[]>(sideways);
		if (photo !== undefined) {
			await page.shown.screenshot({path: photo, fullPage: true});
		}

		const out = mode.isPrinted ? await page.shown.evaluate<readonly string[]>(hidden) : [];
		await page.shown.evaluate(unfold);
		await page.shown.evaluate(axe);
		const {violations, incomplete, passes} = await page.shown.evaluate<AxeResults>('axe.run()');
		return {
			rules: violations.length + incomplete.length + passes.length,
			faults: {
				violations: told(violations),
				undecided: told(incomplete),
				requests,
				errors,
				strangers: await page.shown.evaluate<Strangers>(strangers),
				sideways: [...folded, ...(await page.shown.evaluate<readonly string[]>(sideways))],
				hidden: out,
			},
		};
	});
}

/**
Of single letters and of signs axe doesn't tell whether they are text, and of what a region has scrolled away it sees
nothing, nor of some that goes over two lines; what stands beside them has the same colours.
*/
const unseen: ReadonlySet<string> = new Set([
	'shortTextContent',
	'nonBmp',
	'elmPartiallyObscured',
	'elmPartiallyObscuring',
	'bgOverlap',
]);

function told(results: AxeResults['violations']): readonly string[] {
	return results.flatMap(({id, nodes}) =>
		nodes
			.filter(({any}) => any.every(({data}) => !unseen.has((data as Told)?.messageKey ?? '')))
			.slice(0, 5)
			.map(({html, any}) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
	);
}

type Told = {readonly messageKey?: string} | undefined;

/** What a key is never for, what shows no mark when it is, and whether Tab leads out in the end. */
export type Walked = {
	readonly unreached: readonly number[];
	readonly unmarked: readonly string[];
	readonly isOut: boolean;
};

type Focused = {readonly index: number; readonly kind: string; readonly isMarked: boolean; readonly isFolded: boolean};

/** From key to key, opening what is folded. */
export async function walk(browser: Browser, file: string, mode: Mode): Promise<Walked> {
	return opened(browser, file, mode, async ({shown: page}) => {
		const all = await page.evaluate<readonly number[]>(reachable);
		const reached = new Set<number>();
		const unmarked: string[] = [];
		for (let step = 0; step <= all.length; step += 1) {
			await page.keyboard.press('Tab');
			const {index, kind, isMarked, isFolded} = await page.evaluate<Focused>(focused);
			if (index === -1) {
				break;
			}

			reached.add(index);
			unmarked.push(...(isMarked ? [] : [kind]));
			if (isFolded) {
				await page.keyboard.press('Enter');
			}
		}

		const last = await page.evaluate<Focused>(focused);
		return {unreached: all.filter(index => !reached.has(index)), unmarked, isOut: last.index === -1};
	});
}

type Opened = {readonly shown: Page; readonly requests: readonly string[]; readonly errors: readonly string[]};

async function opened<T>(browser: Browser, file: string, mode: Mode, use: (page: Opened) => Promise<T>): Promise<T> {
	const context = await browser.newContext(mode.context);
	try {
		const url = pathToFileURL(file).href;
		const requests: string[] = [];
		const errors: string[] = [];
		const shown = await context.newPage();
		shown.on('request', request => {
			requests.push(...(request.url() === url ? [] : [request.url()]));
		});
		shown.on('pageerror', error => {
			errors.push(error.message);
		});
		shown.on('console', message => {
			errors.push(message.text());
		});
		shown.on('dialog', async dialog => {
			errors.push(dialog.message());
			await dialog.dismiss();
		});
		await shown.addInitScript({content: listening});
		await shown.emulateMedia({media: mode.isPrinted ? 'print' : 'screen'});
		await shown.goto(url);
		return await use({shown, requests, errors});
	} finally {
		await context.close();
	}
}
