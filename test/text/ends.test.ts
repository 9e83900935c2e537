import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterOutcome, Outcome} from '../../source/domain/ending/outcome.ts';
import type {Language} from '../../source/domain/choices/language.ts';
import type {Problem} from '../../source/domain/choices/problem/problem.ts';
import {wordsIn} from '../../source/text/languages.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {goingOn} from './samples/rollouts.ts';

async function said(of: Outcome, language: Language): Promise<string> {
	return (await wordsIn(language))
		.outcome(of)
		.map(line => plain(line))
		.join('\n');
}

/** What is true of accounts that stay: the same command finds what was done, and AWS goes on by itself. */
const ofLasting: Readonly<Record<Language, RegExp>> = {
	en: /running the same command|without this tool/iv,
	ko: /같은 명령|이 도구 없이/v,
	ja: /同じコマンド|このツールが終了しても/v,
};

const languages = ['en', 'ko', 'ja'] as const;

const failed: ClusterOutcome = {
	target: 't',
	cluster: 'shop',
	region: 'us-east-1',
	kind: 'failed',
	running: 0,
	eligible: 2,
};
const clusters: readonly ClusterOutcome[] = [];
const unseen: Problem = {
	code: 'rollout-unseen',
	rollout: {...goingOn, unseen: {seconds: 40, wasSeen: true}},
	problem: {code: 'stopped'},
};
const places = {fleet: {}, clusters};

const unfinished: Readonly<Record<string, Outcome>> = {
	'a rollout that goes on': {kind: 'going-on', problem: {code: 'stopped'}, clusters},
	'a rollout that nobody could see': {kind: 'going-on', problem: unseen, clusters},
	'a look that failed after a change': {kind: 'failed', problem: unseen, changed: true, clusters},
	'watching that was stopped': {kind: 'stopped', changed: true, isAllMade: true, clusters},
	'watching that was stopped where all was as planned': {kind: 'stopped', changed: false, isAllMade: true, clusters},
	'a stop with some changes made': {kind: 'stopped', changed: true, clusters},
	'a stop with a change that may have been made': {kind: 'stopped', changed: 'perhaps', clusters},
	'a problem with some changes made': {kind: 'failed', problem: {code: 'stopped'}, changed: true, clusters},
	'clusters that failed': {kind: 'partial', problems: [{code: 'stopped'}], clusters: [failed]},
	'something that failed': {kind: 'partial', problems: [{code: 'stopped'}], clusters},
	'accounts that failed': {kind: 'partial', problems: [{code: 'stopped'}], accounts: [], clusters},
	'a fleet that goes on': {kind: 'going-on', problem: {code: 'stopped'}, ...places},
	'a fleet that nobody watches any more': {kind: 'stopped', changed: true, ...places},
	'a fleet of which places failed': {kind: 'partial', problems: [{code: 'stopped'}], ...places},
	'a fleet that a problem stopped': {kind: 'failed', problem: {code: 'stopped'}, changed: true, ...places},
};

for (const [name, outcome] of Object.entries(unfinished)) {
	test(`of ${name} a demo says nothing of going on, since its account is gone`, async () => {
		for (const language of languages) {
			const [real, demo] = await Promise.all([
				said(outcome, language),
				said({...outcome, isDemo: true}, language),
			]);
			deepEqual([ofLasting[language].test(real), ofLasting[language].test(demo)], [true, false], demo);
			// A whole sentence is left, and it is what a real run begins with.
			match(demo, /^\S.*[.。]$/mv);
		}
	});
}

test('a demo that was left while it watched says what was seen, in each language', async () => {
	const outcome = {kind: 'going-on', problem: {code: 'stopped'}, clusters, isDemo: true} as const;
	deepEqual(await Promise.all(languages.map(async language => said(outcome, language))), [
		'The rollout is still going on.',
		'배포가 아직 진행 중입니다.',
		'ロールアウトは継続中です。',
	]);
});

test('a removal that finds nothing says that, and nothing of a plan', async () => {
	const found = {kind: 'nothing-to-do', isRemoval: true, clusters} as const;
	const dry = {kind: 'planned', changes: 0, detailed: false, isRemoval: true, clusters} as const;
	const expected = [
		"Nothing to do: there's nothing of this tool's to remove.",
		'변경할 내용이 없습니다. 이 도구에서 설치한 것 중 제거할 것이 없습니다.',
		'変更はありません。このツールが導入したもののうち、削除するものはありません。',
	];
	deepEqual(await Promise.all(languages.map(async language => said(found, language))), expected);
	deepEqual(await Promise.all(languages.map(async language => said(dry, language))), expected);
});
