import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {parse as readYaml} from 'yaml';
import {describe} from '../../../source/front/help/describe.ts';
import {skill} from '../../../source/front/help/skill.ts';
import {parse} from '../../../source/options.ts';
import {description as words} from '../../../source/text/en/usage/description.ts';
import {skill as skillWords} from '../../../source/text/en/usage/skill.ts';
import {asset} from '../../support/asset.ts';

const described = describe({version: '1.2.3', worlds: {}, words});
const text = skill(described, skillWords);

test('the skill in the package is the one that the program prints', () => {
	equal(text, asset('skills/dd-ecs-setup/SKILL.md', text));
	const {files} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly files: readonly string[]};
	equal(files.includes('assets'), true);
});

test('it begins with its name, which is that of its folder, and with its use in one line', () => {
	const [, front = ''] = text.split('---\n', 2);
	const {name, description} = readYaml(front) as {readonly name: string; readonly description: string};
	// What the convention allows: agentskills.io/specification.
	match(name, /^[0-9a-z]+(?:-[0-9a-z]+)*$/v);
	deepEqual(
		[name, description.length > 0 && description.length <= 1024, front.trimEnd().split('\n').length],
		['dd-ecs-setup', true, 2],
	);
});

test('each exit code has what to do after it', () => {
	deepEqual(
		Object.keys(skillWords.after).map(Number),
		described.exitCodes.map(({code}) => code),
	);
});

test('each command line in it is one that this version takes, and each option in it is one of its own', () => {
	const lines = [...text.matchAll(/npx dd-ecs-setup(?<rest>[^\n`]*)/gv)].map(
		({groups}) => groups?.rest?.trim().split(' ') ?? [],
	);
	const faulty = lines.filter(args => parse(args, {}, []).kind === 'problem');
	const names = new Set(described.options.map(({name}) => name));
	const options = [...text.matchAll(/(?<=[ `])--[a-z][\-a-z]*/gv)].map(([name]) => name);
	deepEqual(
		[lines.length > 5, faulty, options.length > 10, options.filter(name => !names.has(name))],
		[true, [], true, []],
	);
});

test('what it tells to run changes nothing without a plan that was saved', () => {
	const writing = skillWords.steps
		.flatMap(({commands}) => commands)
		.filter(line => {
			const parsed = parse(line.split(' ').slice(2), {}, []);
			return parsed.kind === 'run' && parsed.options.writes;
		});
	deepEqual(writing, ['npx dd-ecs-setup --plan plan.json --yes --json']);
	doesNotMatch(text, /DD_API_KEY=/v);
});
