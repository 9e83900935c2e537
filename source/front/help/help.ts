import {commands, flags, laterCommands, type Command, type Flag, type FlagName} from '../../domain/choices/flags.ts';
import {defaultFeatures, featureIds} from '../../domain/choices/feature-id.ts';
import type {HelpWords} from '../../text/help-words.ts';
import type {Words} from '../../text/words.ts';
import {examples} from './examples.ts';
import {paragraph, table} from './layout.ts';

export type HelpOptions = {
	/** Whose options are shown; all of them without one. */
	readonly command: Command | undefined;
	/** The worlds of the demo, each with what the simulator says of it. */
	readonly worlds: Readonly<Record<string, string>>;
	readonly words: Words;
};

type NamedFlag = Flag & {readonly name: FlagName};

const all: readonly NamedFlag[] = flags;

/** What `--help` prints, within 80 columns where words allow. Every option comes from the table the parser uses. */
export function help({command, worlds, words: {help: words}}: HelpOptions): string {
	const {headings} = words;
	return [
		...usage(command, words),
		...options(command, words),
		...(command === undefined || command === 'install' ? features(words) : []),
		'',
		headings.worlds,
		...table(Object.entries(worlds).map(([name, summary]) => [name, words.world(name, summary)])),
		'',
		headings.exitCodes,
		...paragraph(exitCodes(words), 2),
		'',
		headings.examples,
		...examples[command ?? 'install'].map(line => `  ${line}`),
		'',
	].join('\n');
}

function usage(command: Command | undefined, words: HelpWords): readonly string[] {
	const {placeholders, headings} = words;
	const line = (parts: string) => `${headings.usage}  npx dd-ecs-setup ${parts} [${placeholders.options}]`;
	if (command !== undefined) {
		const world = command === 'simulate' ? ` [${placeholders.world}]` : '';
		return [`${capital(words.commands[command])}.`, '', line(`${command}${world}`)];
	}

	return [
		words.purpose,
		'',
		line(`[${placeholders.command}]`),
		'',
		headings.commands,
		...table(commands.map(name => [name, words.commands[name]])),
		'',
		...paragraph(words.later(laterCommands), 0),
	];
}

function options(command: Command | undefined, words: HelpWords): readonly string[] {
	return Object.entries(words.topics).flatMap(([topic, title]) => {
		const of = all.filter(flag => flag.topic === topic && isFor(flag, command));
		return of.length === 0 ? [] : ['', title, ...table(of.map(flag => [written(flag), described(flag, words)]))];
	});
}

function features(words: HelpWords): readonly string[] {
	return [
		'',
		words.headings.features,
		...paragraph(featureIds.join(', '), 2),
		...paragraph(words.defaultFeatures(defaultFeatures), 2),
	];
}

function exitCodes(words: HelpWords): string {
	return Object.entries(words.exitCodes)
		.map(([code, meaning]) => `${code} ${meaning}`)
		.join('  ');
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

function described({name, environment}: NamedFlag, words: HelpWords): string {
	const about = words.flags[name];
	return environment === undefined ? about : `${about} (${environment.join(', ')})`;
}

function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
