import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {hung} from '../../../../source/front/lines/hung.ts';
import {pen} from '../../../../source/front/lines/pen.ts';
import {tellPlan} from '../../../../source/front/lines/tell/tell-plan.ts';
import {en} from '../../../../source/text/en.ts';
import {languages} from '../../../../source/domain/choices/language.ts';
import {wordsIn} from '../../../../source/text/languages.ts';
import {sampleRun} from '../../../domain/sample.ts';
import {fleetPlan} from '../../../support/fixtures/fleet-plan.ts';
import {golden} from '../../../support/golden.ts';

const planned = {type: 'planned', plan: fleetPlan, again: sampleRun, dryRun: true} as const;

test('of many clusters that get the same each is named, and what they get is told once', () => {
	const voice = {words: en, pen: pen({hasColour: false, isAscii: false}), hasReader: false, listsPassed: false};
	const text = tellPlan(planned, voice)
		.flatMap(line => hung(line, undefined))
		.map(line => `${stripVTControlCharacters(line)}\n`)
		.join('');
	equal(text, golden('front/lines/plan-many.txt', text));
});

test('the counts and that nothing changed yet stand beside one another as sentences of the language do', async () => {
	const ends = {
		en: '0 to remove. Nothing changed yet.',
		ko: '제거 0개. 아직 아무것도 변경하지 않았습니다.',
		ja: '削除0件。まだ何も変更していません。',
	} as const;
	for (const language of languages) {
		const voice = {words: await wordsIn(language), pen: pen({hasColour: false, isAscii: false}), hasReader: false};
		const last = tellPlan({...planned, dryRun: false}, {...voice, listsPassed: false}).at(-1) ?? '';
		equal(last.slice(-ends[language].length), ends[language]);
	}
});
