import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {en} from '../../../source/text/en.ts';
import {visible} from '../../../source/text/letters/visible.ts';
import {elementsOf, named, textOf} from './elements.ts';
import {madePage} from './made-page.ts';
import {pageFaults} from './page-faults.ts';
import {toldRuns} from './told-runs.ts';

const hostile =
	'"><img src=x onerror="window.hit=1"><script>window.hit=1</script>\' style=\'x]]>--></pre></style></title>' +
	'&lt;b&gt;\u{202E}txt\u{1B}[31m\u{0}\u{200B}##[error]javascript:alert(1)';

const outside = /^(?:cluster|service|name|subjects?|family|detail|text|after|before|alias|reason|heldBy|instance)$/v;

/** Behind every text of the events that people may see; what is a name of ours stays, and what a page is read by. */
function spoiled(value: unknown, key = ''): unknown {
	if (typeof value === 'string') {
		return outside.test(key) ? `${value}${hostile}` : value;
	}

	if (Array.isArray(value)) {
		return value.map(each => spoiled(each, key));
	}

	return typeof value === 'object' && value !== null
		? Object.fromEntries(
				Object.entries(value).map(([name, each]) => [name, name === 'again' ? each : spoiled(each, name)]),
			)
		: value;
}

test('whatever something is called, it is text: no element, attribute or link comes of it', async () => {
	for (const [name, events] of Object.entries(toldRuns)) {
		const {pages} = await madePage(spoiled(events) as readonly SetupEvent[], en);
		const plain = await madePage(events, en);
		for (const [index, page] of pages.entries()) {
			deepEqual(pageFaults(page, 'en'), [], name);
			const elements = elementsOf(page);
			equal(named(elements, 'img').length + named(elements, 'script').length, 0);
			// What a name makes longer may be folded otherwise, and no more than that.
			const kinds = new Set(elements.map(({tagName}) => tagName));
			const usual = new Set([
				...elementsOf(plain.pages[index] ?? '').map(({tagName}) => tagName),
				'details',
				'summary',
				'pre',
				'code',
			]);
			deepEqual(
				[...kinds].filter(kind => !usual.has(kind)),
				[],
				name,
			);
		}
	}
});

test('such a name is read as it looks', async () => {
	const {pages} = await madePage(spoiled(toldRuns.installed) as readonly SetupEvent[], en);
	const heads = named(elementsOf(pages.at(-1) ?? ''), 'th').map(head => textOf(head));
	equal(heads.includes(visible(`shop-prod${hostile}`)), true);
});
