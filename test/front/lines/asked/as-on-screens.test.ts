import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {en} from '../../../../source/text/en.ts';
import {planLetters} from '../../../../source/text/line-words.ts';
import {screenActions, type ScreenAction} from '../../../../source/text/screen-words.ts';

/** What the lines say of it, in a transcript of what they ask; or why lines need no key for it. */
type Counterpart = {readonly told: string; readonly typed: string} | {readonly none: string};

const stays = 'all of it was printed, and the terminal scrolls';
const movesPrompt = 'of the prompt itself in --plain, and lines that stay have numbers';
const signal = 'Ctrl+C, a signal, which is the same in every front';

/** One row a key of the screens: a new one does not compile without its reply in lines, or why there is none. */
const counterparts: Readonly<Record<ScreenAction, Counterpart>> = {
	select: {told: en.lines.pickMany(false), typed: '2,3'},
	toggle: {told: en.lines.pickMany(true), typed: '3'},
	continue: {told: 'or nothing for the selected', typed: ''},
	back: {told: 'Type < to go back', typed: '<'},
	filter: {told: 'to shorten it, or nothing to see all', typed: 'team-3'},
	keys: {told: en.lines.howTo, typed: ''},
	move: {none: movesPrompt},
	change: {told: 'for the requests to AWS (j 2 for the second alone)', typed: 'j 3'},
	scroll: {none: stays},
	apply: {told: 'Apply this plan? Type yes to go on', typed: 'yes'},
	leave: {told: 'q to leave', typed: 'q'},
	refresh: {told: en.lines.typeLook, typed: ''},
	json: {told: 'j for the requests to AWS', typed: planLetters.requests},
	open: {told: 'o for the whole plan', typed: planLetters.whole},
	'open-link': {told: en.lines.typeOpen, typed: en.lines.openLetter},
	write: {told: 'w to write it all into files', typed: planLetters.files},
	'as-code': {told: 'to save it as code instead', typed: planLetters.code},
	'write-policies': {told: 'to write the missing policies into files', typed: planLetters.policies},
	checks: {told: 'c for every check', typed: planLetters.checks},
	answers: {told: 's for your answers', typed: planLetters.answers},
	clusters: {told: 'for the clusters', typed: planLetters.clusters},
	fix: {told: 'to change that', typed: '1'},
	accounts: {none: stays},
	close: {none: stays},
	clear: {none: 'a list that was shortened is left by <, and shortened anew'},
	'select-shown': {told: ', all, none', typed: 'all'},
	'stop-watching': {none: signal},
	stop: {none: signal},
	'stop-now': {none: signal},
	edit: {told: en.lines.emptyField, typed: '2'},
	'next-value': {told: 'Type a number from 1 to', typed: '2'},
	reset: {told: en.lines.usualField('7'), typed: '='},
	use: {told: en.screen.useTheseSettings, typed: '1'},
	'run-command': {told: 'Sign in again here (r)', typed: en.lines.repairLetter},
	confirm: {told: 'Type shop-prod to go on', typed: 'shop-prod'},
	guide: {told: en.lines.typeGuide, typed: en.lines.guideLetter},
	type: {told: 'Datadog API key', typed: '0123456789abcdef0123456789abcdef'},
	page: {none: stays},
	'first-or-last': {none: movesPrompt},
};

/** Sentences about a plan's letters, which no one plan has all of. */
const sentences = [
	en.lines.typeLetter(['requests', 'whole', 'checks', 'answers', 'clusters', 'files', 'code', 'policies'], 2),
	en.lines.typeFix(2),
	en.lines.typeGuide,
	en.lines.usualField('7'),
].join('\n');

function unbroken(text: string): string {
	return text.replaceAll(/\s+/gv, ' ');
}

test('every key of the screens has its reply in lines, or none is needed', () => {
	deepEqual(Object.keys(counterparts).toSorted(), [...screenActions].toSorted());
	const golden = 'test/golden/front/lines/asked-screen-reader.txt';
	const transcript = unbroken(`${readFileSync(golden, 'utf8')}\n${sentences}`);
	const untold = Object.entries(counterparts).filter(
		([, each]) => 'told' in each && !transcript.includes(unbroken(each.told)),
	);
	deepEqual(untold, []);
});

test('what the marked row of a list adds, which is no key on the screens, can be asked for in lines', () => {
	const plain = unbroken(readFileSync('test/golden/front/lines/asked-plain.txt', 'utf8'));
	const reader = unbroken(readFileSync('test/golden/front/lines/asked-screen-reader.txt', 'utf8'));
	const brings = en.screen.adds('APM traces');
	deepEqual([plain.includes('? what it adds'), reader.includes('?2 for what the second adds')], [true, true]);
	equal(reader.includes(`${brings} + port 8126/tcp on the host`), true);
});
