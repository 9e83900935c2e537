import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {hung} from '../../../../source/front/lines/hung.ts';
import {pen} from '../../../../source/front/lines/pen.ts';
import {tellWiring} from '../../../../source/front/lines/tell/tell-wiring.ts';
import {en} from '../../../../source/text/en.ts';
import {sampleWired} from '../../../support/fixtures/wirings.ts';
import {golden} from '../../../support/golden.ts';

test('what an application needs is told whole, with its files where some were written', () => {
	const voice = {words: en, pen: pen({hasColour: false, isAscii: false})};
	const written = {folder: 'next-storefront', script: 'next-storefront/apply.sh'};
	const text = [sampleWired, {...sampleWired, written}]
		.flatMap(event => tellWiring(event, voice))
		.flatMap(line => hung(line, undefined))
		.map(line => `${stripVTControlCharacters(line)}\n`)
		.join('');
	equal(text, golden('front/lines/wired.txt', text));
});
