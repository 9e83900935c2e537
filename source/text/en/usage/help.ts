import {commands, flags, laterCommands, type Command, type Flag} from '../../../domain/choices/flags.ts';
import {defaultFeatures, featureIds} from '../../../domain/choices/feature-id.ts';
import {flagHelp} from './flag-help.ts';

const summaries: Readonly<Record<Command, string>> = {
	install: 'guided install: questions, plan, approval, apply, watch',
	doctor: 'the checks alone, each with its fix; changes nothing',
	iam: 'the policies that operator, execution role and Datadog integration need',
	simulate: 'serve the simulated AWS on loopback for any client, until stopped',
};

const examples: Readonly<Record<Command, readonly string[]>> = {
	install: [
		'npx dd-ecs-setup',
		'npx dd-ecs-setup install --demo',
		'npx dd-ecs-setup install --cluster shop-prod --features default,+logs --dry-run',
		'DD_API_KEY=... npx dd-ecs-setup install --cluster shop-prod --yes --json',
	],
	doctor: ['npx dd-ecs-setup doctor --cluster shop-prod', 'npx dd-ecs-setup doctor --demo port-taken'],
	iam: [
		'npx dd-ecs-setup iam --cluster shop-prod',
		'npx dd-ecs-setup iam --apply --integration-role DatadogIntegrationRole',
	],
	simulate: ['npx dd-ecs-setup simulate shop'],
};

const topics: Readonly<Record<Flag['topic'], string>> = {
	where: 'Where',
	what: 'What to collect',
	key: 'API key',
	agent: 'The Agent',
	run: 'The run',
	iam: 'Policies',
	look: 'How it looks',
};

const exitCodes = [
	'0 done',
	'1 failed, nothing changed',
	'2 usage or missing answer',
	'3 changes (--detailed-exitcode)',
	'4 rolled back',
	'5 failed or stopped after changes',
	'6 still rolling out',
	'77 not allowed',
	'130 interrupted',
];

const table: readonly Flag[] = flags;

/**
What `--help` prints: every option comes from the table the parser uses. Lines stay within 80 columns where words allow.
*/
export function help(command: Command | undefined, worlds: Readonly<Record<string, string>>): string {
	const usage =
		command === undefined
			? [
					'Puts the Datadog Agent on Amazon ECS clusters.',
					'',
					'Usage  npx dd-ecs-setup [command] [options]',
					'',
					'Commands',
					...rows(commands.map(name => [name, summaries[name]])),
				]
			: [
					`${capital(summaries[command])}.`,
					'',
					`Usage  npx dd-ecs-setup ${command}${command === 'simulate' ? ' [world]' : ''} [options]`,
				];
	const later =
		command === undefined ? ['', ...wrapped(`Not in this version yet: ${laterCommands.join(', ')}.`, 0)] : [];
	const shown = Object.entries(topics).flatMap(([topic, title]) => {
		const of = table.filter(flag => flag.topic === topic && isFor(flag, command));
		return of.length === 0 ? [] : ['', title, ...rows(of.map(flag => [written(flag), described(flag)]))];
	});
	const more =
		command === undefined || command === 'install'
			? [
					'',
					'Features',
					...wrapped(featureIds.join(', '), 2),
					...wrapped(`default: ${defaultFeatures.join(', ')}. +id and -id add to it and take from it.`, 2),
				]
			: [];
	const demo = ['', 'Worlds of --demo and simulate', ...rows(Object.entries(worlds))];
	const exits = ['', 'Exit codes', ...wrapped(exitCodes.join('  '), 2)];
	const shownExamples = (command === undefined ? examples.install : examples[command]).map(line => `  ${line}`);
	return [...usage, ...later, ...shown, ...more, ...demo, ...exits, '', 'Examples', ...shownExamples, ''].join('\n');
}

/** `simulate` takes next to nothing; `iam` has options of its own. */
function isFor({topic, name}: Flag, command: Command | undefined): boolean {
	return command === 'simulate'
		? name === 'help' || name === 'version'
		: topic !== 'iam' || command === undefined || command === 'iam';
}

function written({name, short, value, optionalValue, repeatable}: Flag): string {
	const placeholder = value === undefined ? '' : optionalValue ? ` [${value}]` : ` ${value}`;
	return `${short === undefined ? '' : `-${short}, `}--${name}${placeholder}${repeatable ? ' ...' : ''}`;
}

function described({name, environment}: Flag): string {
	const about = flagHelp[name] ?? '';
	return environment === undefined ? about : `${about} (${environment.join(', ')})`;
}

const column = 30;

function rows(pairs: ReadonlyArray<readonly [string, string]>): readonly string[] {
	return pairs.flatMap(([left, right]) => {
		const [first = '', ...rest] = wrapped(right, column).map(line => line.slice(column));
		const lead = `  ${left}`;
		const head =
			lead.length < column - 1 ? [`${lead.padEnd(column)}${first}`] : [lead, `${' '.repeat(column)}${first}`];
		return [...head, ...rest.map(line => `${' '.repeat(column)}${line}`)];
	});
}

function wrapped(text: string, indent: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && indent + line.length + 1 + word.length > 80) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}

	return [...lines, line].map(part => `${' '.repeat(indent)}${part}`);
}

function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
