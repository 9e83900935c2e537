import {commands, defaultCommand, laterCommands} from '../../commands/all.ts';
import {calledBy, hasFlag, type Command} from '../../commands/command.ts';
import {flags, type Flag, type FlagName} from '../../domain/choices/flags.ts';
import {defaultFeatures, featureIds} from '../../domain/choices/feature-id.ts';
import type {FleetAction} from '../../domain/choices/wishes/fleet-wishes.ts';
import type {HelpWords} from '../../text/help-words.ts';
import {paragraph, table} from './layout.ts';

/** What help is made of besides the tables. */
export type HelpOptions = {
	/** Whose options are shown; all of them without one. */
	readonly command: Command | undefined;
	/** The worlds of the demo, each with what the simulator says of it. */
	readonly worlds: Readonly<Record<string, string>>;
	readonly words: HelpWords;
};

type NamedFlag = Flag & {readonly name: FlagName};

const all: readonly NamedFlag[] = flags;

/** What `--help` prints, within 80 columns where words allow. Every option comes from the table the parser uses. */
export function help({command, worlds, words}: HelpOptions): string {
	const {headings} = words;
	return [
		...usage(command, words),
		...options(command, words),
		...(isTaken('cluster', command) ? ['', ...paragraph(words.variables, 0)] : []),
		...(isTaken('env', command) ? ['', ...paragraph(words.asItIs, 0)] : []),
		...(isTaken('features', command) ? features(words) : []),
		...(isTaken('demo', command) || command?.word === 'world'
			? ['', headings.worlds, ...table(Object.entries(worlds).map(([name, of]) => [name, words.world(name, of)]))]
			: []),
		'',
		headings.exitCodes,
		...paragraph(exitCodes(words), 2),
		'',
		headings.examples,
		...examplesOf(command ?? defaultCommand).map(line => `  ${line}`),
		'',
	].join('\n');
}

function usage(command: Command | undefined, words: HelpWords): readonly string[] {
	const {placeholders, headings} = words;
	const line = (parts: string) => `${headings.usage}  npx dd-ecs-setup ${parts} [${placeholders.options}]`;
	// Of one command only what is its own: whoever names it knows what the program is.
	if (command !== undefined) {
		const {name, word, needsWord} = command;
		const action = actionOf(command);
		const behind = word === undefined ? '' : needsWord ? ` ${placeholders[word]}` : ` [${placeholders[word]}]`;
		return action === undefined
			? [words.sentence(words.commands[name]), '', line(`${name}${behind}`)]
			: [words.sentence(words.fleetActions[action]), '', line(calledBy(command))];
	}

	const later = words.later(laterCommands);
	return [
		words.purpose,
		'',
		line(`[${placeholders.command}]`),
		'',
		headings.commands,
		...table(commands.map(({name}) => [name, words.commands[name]])),
		...(later === undefined ? [] : ['', ...paragraph(later, 0)]),
	];
}

/** What a fleet is to do, where that was said. */
function actionOf(command: Command): FleetAction | undefined {
	return 'action' in command && !commands.includes(command) ? command.action : undefined;
}

/** Of what a fleet is to do those with its word alone. */
function examplesOf(command: Command): readonly string[] {
	const {examples} = command;
	return actionOf(command) === undefined ? examples : examples.filter(line => line.includes(calledBy(command)));
}

/** By topic and not by letter: whoever looks for a way to give the key looks under "API key". */
function options(command: Command | undefined, words: HelpWords): readonly string[] {
	return Object.entries(words.topics).flatMap(([topic, title]) => {
		const of = all.filter(flag => flag.topic === topic && isTaken(flag.name, command));
		return of.length === 0 ? [] : ['', title, ...table(of.map(flag => [written(flag), described(flag, words)]))];
	});
}

/** Ids alone: a line for each would push the options off the screen, and the screen of features says what each does. */
function features(words: HelpWords): readonly string[] {
	return [
		'',
		words.headings.features,
		...paragraph(featureIds.join(', '), 2),
		...paragraph(words.defaultFeatures(defaultFeatures), 2),
	];
}

/** Rising, whatever the order of the table: JavaScript lists whole numbers that way. */
function exitCodes(words: HelpWords): string {
	return Object.entries(words.exitCodes)
		.map(([code, meaning]) => `${code} ${meaning}`)
		.join('  ');
}

/** Help of no command in particular shows what any of them takes. */
function isTaken(flag: FlagName, command: Command | undefined): boolean {
	return command === undefined || hasFlag(command, flag);
}

/** In the notation of POSIX: brackets around what may be left out, dots behind what may be given again. */
function written({name, short, value, optionalValue, repeatable}: Flag): string {
	const placeholder = value === undefined ? '' : optionalValue ? ` [${value}]` : ` ${value}`;
	return `${short === undefined ? '' : `-${short}, `}--${name}${placeholder}${repeatable ? ' ...' : ''}`;
}

/** With the variables that stand in for the option, because pipelines set those. */
function described({name, environment}: NamedFlag, words: HelpWords): string {
	const about = words.flags[name];
	return environment === undefined ? about : words.orVariables(about, environment);
}
