import {test, type TestContext} from 'node:test';
import {equal, ok} from 'node:assert/strict';
import fc from 'fast-check';
import {patches} from '../../../.ci/patches/all.ts';
import type {Patch} from '../../../.ci/patches/patch.ts';
import {terminal} from '../../support/terminal.ts';
import {patchedFunction} from './patched-function.ts';

/** What is printed for good in a step, and the rows of the frame below it. */
type Step = {readonly printed: readonly string[]; readonly frame: readonly string[]};
type Size = {readonly columns: number; readonly rows: number};
type Drawn = {readonly text: string; readonly bytes: number};

// Drawn by the bundle itself: an element of another React would not do.
const code = `
	import {createElement} from 'react';
	import {Box, render, Static, Text} from 'ink';
	const texts = lines => lines.map((line, key) => createElement(Text, {key, wrap: 'truncate-end'}, line));
	const drawing = (printed, frame) => createElement(
		Box,
		{flexDirection: 'column'},
		createElement(Static, {items: printed}, (line, key) =>
			createElement(Box, {key, width: Math.max(1, line.length), flexShrink: 0}, createElement(Text, null, line))),
		...texts(frame),
	);
	export const run = async (streams, steps) => {
		const options = {...streams, interactive: true, incrementalRendering: true, patchConsole: false};
		let printed = [];
		const instance = render(drawing(printed, ['begun']), options);
		await instance.waitUntilRenderFlush();
		for (const step of steps) {
			printed = [...printed, ...step.printed];
			instance.rerender(drawing(printed, step.frame));
			await instance.waitUntilRenderFlush();
		}
	};
`;

async function drawer(t: TestContext, all: readonly Patch[]) {
	const run = await patchedFunction(t, code, all);
	return async (steps: readonly Step[], size: Size): Promise<Drawn> => {
		const screen = terminal(size);
		await run({stdin: screen.stdin, stdout: screen.stdout, stderr: screen.stdout}, steps);
		const bytes = screen.written().length;
		// Where the next line would begin.
		screen.stdout.write('|');
		await screen.drawn();
		return {text: screen.scrollback(), bytes};
	};
}

const line = fc.string({unit: fc.constantFrom('a', 'Z', ' ', '─', '✔', '한'), minLength: 1, maxLength: 30});
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.record({printed: fc.array(line, {maxLength: 4}), frame: fc.array(line, {minLength: 1, maxLength: 6})}),
	{minLength: 1, maxLength: 8},
);

test('lines that are printed above a frame, and the frame, look as Ink itself draws them', async t => {
	const [changed, original] = [await drawer(t, patches), await drawer(t, [])];
	await fc.assert(
		fc.asyncProperty(steps, fc.integer({min: 4, max: 14}), async (all, rows) => {
			const size = {columns: 24, rows};
			const [ours, theirs] = [await changed(all, size), await original(all, size)];
			equal(ours.text, theirs.text);
		}),
		{numRuns: 60},
	);
});

test('a line above a full frame costs little more than itself', async t => {
	const draw = await drawer(t, patches);
	const frame = Array.from({length: 20}, (_, index) => `${index} ${'x'.repeat(70)}`);
	const lines = ['first', 'second', 'third'];
	const size = {columns: 80, rows: 24};
	const [before, after] = [
		await draw([{printed: [], frame}], size),
		await draw([{printed: [], frame}, ...lines.map(text => ({printed: [text], frame}))], size),
	];
	ok(after.bytes - before.bytes < 3 * 130, `${after.bytes - before.bytes} bytes`);
	equal(after.text, [...lines, ...frame, '|'].join('\n'));
});
