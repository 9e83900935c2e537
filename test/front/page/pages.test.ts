import {deepEqual, equal, match} from 'node:assert/strict';
import test from 'node:test';
import {languages, type Language} from '../../../source/domain/choices/language.ts';
import {wordsIn} from '../../../source/text/languages.ts';
import {golden} from '../../support/golden.ts';
import {accessFaults} from './accessible.ts';
import {madePage, withoutStyle} from './made-page.ts';
import {pageFaults} from './page-faults.ts';
import {toldRuns} from './told-runs.ts';

const shown: ReadonlyArray<readonly [run: string, language: Language]> = [
	['installed', 'en'],
	['denied', 'en'],
	['upgraded', 'en'],
	['fleet', 'en'],
	['accounts', 'en'],
	['status', 'en'],
	['port-taken', 'ko'],
	['rotated', 'ja'],
	['taken-out', 'en'],
	['taken-out', 'ko'],
	['went-back', 'ja'],
];

for (const [name, language] of shown) {
	test(`the page of ${name} in ${language}`, async () => {
		const {pages} = await madePage(toldRuns[name] ?? [], await wordsIn(language));
		const page = withoutStyle(pages.at(-1) ?? '');
		equal(page, golden(`front/page/${name}-${language}.html`, page));
		deepEqual(await accessFaults(page), []);
	});
}

test('the page of every run is whole, and loads and runs nothing, in every language', async () => {
	const faults: string[] = [];
	for (const language of languages) {
		const words = await wordsIn(language);
		for (const [name, events] of Object.entries(toldRuns)) {
			const {pages} = await madePage(events, words);
			equal(pages.length > 0, true, name);
			faults.push(
				...pages.flatMap(page => pageFaults(page, language).map(fault => `${name} ${language}: ${fault}`)),
			);
		}
	}

	deepEqual(faults, []);
});

test('the same of the same events', async () => {
	const words = await wordsIn('en');
	for (const events of Object.values(toldRuns)) {
		const [one, other] = [await madePage(events, words), await madePage(events, words)];
		deepEqual(one.pages, other.pages);
	}
});

test('a request has a placeholder where the key goes', async () => {
	const {pages} = await madePage(toldRuns.installed ?? [], await wordsIn('en'));
	match(pages.at(-1) ?? '', /&quot;SecretString&quot;: &quot;&lt;the API key&gt;&quot;/v);
});
