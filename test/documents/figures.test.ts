import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {longestChain} from '../../.ci/figures/chain.ts';
import {unusedDependencies} from '../../.ci/figures/dependencies.ts';
import {figures} from '../../.ci/figures/figure.ts';
import {readHouse, type TextFile} from '../../.ci/figures/house.ts';
import {oneImporterShare} from '../../.ci/figures/importers.ts';
import type {Import} from '../../.ci/figures/imports.ts';
import {inlineTypes} from '../../.ci/figures/inline-types.ts';
import {commentShare, percentile, wideLines} from '../../.ci/figures/lines.ts';
import {untestedPlanners} from '../../.ci/figures/planners.ts';
import {againstTheOrder} from '../../.ci/figures/room-order.ts';

// What is no hard target, or not yet, is told by `npm run figures`.
const held = figures(readHouse()).filter(({isHard}) => isHard);
for (const {what, value, target, isMet, places} of held) {
	test(`the house: ${what}, ${target}`, () => {
		deepEqual(isMet ? [] : [value, ...places], []);
	});
}

test('a chain of imports goes through lazy ones, not through types, and its longest way counts', () => {
	const imports = [
		at('a', 'b'),
		at('a', 'c', {isLazy: true}),
		at('c', 'd'),
		at('b', 'x', {isTypeOnly: true}),
		at('x', 'y'),
		at('d', 'react', {kind: 'package'}),
	];
	deepEqual(longestChain(imports), ['a', 'c', 'd']);
});

test('a file that two others import has more than one importer, and a file that imports twice is one', () => {
	const files = ['a', 'b', 'c'].map(name => file(name, ''));
	const imports = [at('a', 'b'), at('a', 'b', {isTypeOnly: true}), at('a', 'c'), at('b', 'c')];
	equal(Math.round(oneImporterShare(files, imports)), 33);
});

test('a comment line holds nothing else, and blank lines are left out', () => {
	const code = '/**\nWhy.\n*/\nconst url = "https://example.com"; // where\n\n// And why.\n/** One line. */\nrun();';
	equal(commentShare([file('a', code)]).toFixed(1), ((5 / 7) * 100).toFixed(1));
});

test('a tab is four columns wide', () => {
	const lines = [`\t${'a'.repeat(116)}`, `\t${'a'.repeat(117)}`, 'a'.repeat(121)];
	deepEqual(wideLines([file('a', lines.join('\n'))]), ['a:2', 'a:3']);
});

test('the median of four files is the third, and the ninetieth percentile the last', () => {
	const files = [4, 1, 3, 2].map(lines => file('a', 'a\n'.repeat(lines).trimEnd()));
	deepEqual([percentile(files, 0.5), percentile(files, 0.9), percentile([], 0.5)], [3, 4, 0]);
});

test('a package is used that is imported, started by a script, or describes the types of one that is', () => {
	const versions = ['ink', '@types/ink', 'xo', 'tsx', '@types/gone', 'gone', '@types/node'];
	const manifest = {
		devDependencies: Object.fromEntries(versions.map(name => [name, '1.0.0'])),
		scripts: {lint: 'xo', unit: 'node --import tsx --test'},
	};
	deepEqual(unusedDependencies(manifest, [at('a', 'ink', {kind: 'package'})]), ['@types/gone', 'gone']);
});

test('a room imports itself and those before it; to a later one, or to none, it does not', () => {
	const imports = ['kit/json', 'plan/plan', 'ending/event', 'lobby'].map(to =>
		at('source/domain/plan/change.ts', `source/domain/${to}.ts`),
	);
	deepEqual(againstTheOrder(imports), [
		'source/domain/plan/change.ts imports source/domain/ending/event.ts',
		'source/domain/plan/change.ts imports source/domain/lobby.ts',
	]);
});

test('an object type of two members has a name wherever a parameter takes it', () => {
	const inline = [
		'function f({a, b}: {a: X; b: Y}) {}',
		'const g = (list: ReadonlyArray<{a: X; b: Y}>) => list;',
		'type H = (at: {a: X; b: Y} | undefined) => void;',
		'type I = {m(at: J & {a: X; b: Y}): void};',
		'function k(run: (at: {a: X; b: Y}) => void) {}',
	];
	const named = ['type A = {a: X; b: Y};', 'function f({a}: A, {b}: {b: Y}) {}', 'const c: {a: X; b: Y} = d;'];
	deepEqual(
		inlineTypes([file('a', [...inline, ...named].join('\n'))]),
		inline.map((line, index) => `a:${index + 1}`),
	);
});

test('a planner is a file plan-*, and its test has the same name', () => {
	const planners = 'domain/plan/planners';
	const source = ['plan-key', 'plan-role', 'key-diff'].map(name => file(`source/${planners}/${name}.ts`, ''));
	deepEqual(untestedPlanners(source, [file(`test/${planners}/plan-key.test.ts`, '')]), [
		`source/${planners}/plan-role.ts`,
	]);
});

function at(from: string, to: string, how: Partial<Import> = {}): Import {
	return {from, to, kind: 'file', isTypeOnly: false, isLazy: false, ...how};
}

function file(name: string, text: string): TextFile {
	return {name, lines: text.split('\n')};
}
