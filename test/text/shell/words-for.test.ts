import {deepEqual, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {Line, Message} from '../../../source/domain/kit/message.ts';
import {en} from '../../../source/text/en.ts';
import {wordsIn} from '../../../source/text/languages.ts';
import {posixWords} from '../../../source/text/shell/posix-words.ts';
import {wordsFor} from '../../../source/text/shell/words-for.ts';
import {sampleRun} from '../../domain/sample.ts';
import {finished} from '../../support/fixtures/runs.ts';
import {foundRuns} from '../samples/found-runs.ts';
import {problems} from '../samples/problems.ts';
import {powershellWords} from './powershell.ts';

const shell = 'windows-powershell';
const words = wordsFor(shell, en);

/** Without the comment's sign, as it would be pasted without it. */
function bare(command: string): string {
	return command.replace(/^# /v, '');
}

/** Commands of both, each beside its twin; only `npx` and `aws` alone on a line, as the others are no plain words. */
function pairs(posix: readonly string[], powershell: readonly string[]) {
	equal(posix.length, powershell.length);
	return posix.map((command, index) => [bare(command), bare(powershell[index] ?? '')] as const);
}

function stepsOf(message: Message): readonly string[] {
	return message.steps.flatMap(({command}) => (command === undefined ? [] : [command]));
}

function commandsIn(lines: readonly Line[]): readonly string[] {
	return lines.flatMap(line =>
		line.flatMap(part => (typeof part === 'object' && part.kind === 'command' ? [part.text] : [])),
	);
}

test('every step of every problem is read by a PowerShell as a POSIX shell reads its own', () => {
	let told = 0;
	for (const problem of Object.values(problems).flat()) {
		const met = {done: [], again: sampleRun};
		for (const [posix, powershell] of pairs(
			stepsOf(en.problem(problem, met)),
			stepsOf(words.problem(problem, met)),
		)) {
			const given = posixWords(posix);
			if (given === undefined) {
				match(powershell, /^(?:foreach \(|aws .* \| Invoke-Expression$)/v);
			} else {
				told++;
				deepEqual(powershellWords(powershell), given);
			}
		}
	}

	equal(told > 20, true);
});

test('so is what a found run and a receipt say, but for what stands in containers', () => {
	for (const run of Object.values(foundRuns)) {
		for (const [posix, powershell] of pairs(stepsOf(en.foundRun(run)), stepsOf(words.foundRun(run)))) {
			deepEqual(powershellWords(powershell), posixWords(posix));
		}
	}

	const receipts = finished.flatMap(event => (event.type === 'finished' && event.receipt ? [event.receipt] : []));
	equal(receipts.length > 0, true);
	for (const receipt of receipts) {
		const lines = (of: typeof en) => commandsIn(of.receipt(receipt).flatMap(part => part.lines));
		for (const [posix, powershell] of pairs(lines(en), lines(words))) {
			if (/^(?:npx|aws) /v.test(posix)) {
				deepEqual(powershellWords(powershell), posixWords(posix));
			} else {
				equal(powershell, posix);
			}
		}
	}
});

test('sentences stay as they are, and the words say what their commands are for', async () => {
	deepEqual(words.help.commands, en.help.commands);
	equal(words.duration(61), en.duration(61));
	equal(words.shell, shell);
	equal((await wordsIn('en', shell)).shell, shell);
	equal(await wordsIn('en'), en);
});
