import {commands, defaultCommand} from '../../commands/all.ts';
import {hasFlag, isSetup, type Command, type CommandName} from '../../commands/command.ts';
import {platforms} from '../../domain/account/platform.ts';
import {canHave, features} from '../../domain/agent/features/catalogue.ts';
import type {Feature} from '../../domain/agent/features/feature.ts';
import {featureAsks} from '../../domain/agent/totals.ts';
import {defaultSettings} from '../../domain/choices/choices.ts';
import {exclusive} from '../../domain/choices/exclusive.ts';
import {featureAliases} from '../../domain/choices/feature-id.ts';
import {flags, type Flag, type FlagName, variablesOf, withVariables} from '../../domain/choices/flags.ts';
import {intents} from '../../domain/choices/intent.ts';
import {checkIds, type CheckId} from '../../domain/choices/problem/check-result.ts';
import type {DescriptionWords} from '../../text/help-words.ts';
import type {
	DescribedCheck,
	DescribedCommand,
	DescribedFeature,
	DescribedOption,
	DescribedVariable,
	Description,
} from './description.ts';
import {flagDefaults, listedValues} from './flag-values.ts';

/** What the description is made of besides the declarations. */
export type DescriptionOptions = {
	readonly version: string;
	/** The worlds of the demo, each with what the simulator says of it. */
	readonly worlds: Readonly<Record<string, string>>;
	readonly words: DescriptionWords;
};

type NamedFlag = Flag & {readonly name: FlagName};

const table: readonly NamedFlag[] = flags;

/** The program as data. `help --json`, the manual, the README's tables and what agents read of it are this. */
export function describe({version, worlds, words}: DescriptionOptions): Description {
	const {help} = words;
	return {
		v: 1,
		program: 'dd-ecs-setup',
		version,
		start: 'npx dd-ecs-setup',
		meaning: help.purpose,
		commands: commands.map(command => describedCommand(command, words)),
		topics: Object.entries(help.topics).map(([id, meaning]) => ({id, meaning})),
		options: table.map(flag => describedOption(flag, Object.keys(worlds), words)),
		exclusive: exclusive.map(({names}) => names.map(name => dashed(name))),
		environment: variables(words),
		features: features.map(feature => describedFeature(feature, words)),
		checks: checkIds.map(id => describedCheck(id, words)),
		exitCodes: Object.entries(words.exitCodes).map(([code, meaning]) => ({code: Number(code), meaning})),
		worlds: Object.entries(worlds).map(([id, summary]) => ({id, meaning: help.world(id, summary)})),
	};
}

function describedCommand(command: Command, {help}: DescriptionWords): DescribedCommand {
	const {name, word, needsWord = false, flags: names, onlyWith = {}, examples} = command;
	return {
		name,
		meaning: help.commands[name],
		isDefault: command === defaultCommand,
		changes: changesOf(command),
		...(word !== undefined && {word: {takes: word, isNeeded: needsWord}}),
		options: names.map(flag => dashed(flag)),
		onlyWith: Object.fromEntries(
			Object.entries(onlyWith).map(([needed, lonely]) => [dashed(needed), lonely.map(flag => dashed(flag))]),
		),
		examples,
	};
}

function changesOf(command: Command): string {
	const writes = 'writes' in command ? command.writes : 'nothing';
	return writes === 'nothing' || writes === 'plan' ? writes : dashed(writes);
}

function describedOption(flag: NamedFlag, worlds: readonly string[], {help}: DescriptionWords): DescribedOption {
	const {name, short, value, repeatable = false, pairs, topic} = flag;
	return {
		name: dashed(name),
		...(short !== undefined && {short: `-${short}`}),
		meaning: help.flags[name],
		topic,
		...(value !== undefined && {value: valueOf(flag, value, worlds)}),
		isRepeatable: repeatable,
		isList: [flag.list, flag.splits].includes(true),
		...(pairs !== undefined && {pairs}),
		isAnswer: flag.isTyped !== true,
		environment: variablesOf(flag),
		commands: takers(name),
	};
}

function valueOf(flag: NamedFlag, placeholder: string, worlds: readonly string[]): DescribedOption['value'] {
	const {values, isAll} = listedValues(flag, worlds);
	const standing = flagDefaults[flag.name];
	return {
		placeholder,
		isNeeded: flag.optionalValue !== true,
		...(values.length > 0 && {values, isAll}),
		...(standing !== undefined && {default: standing}),
	};
}

function takers(flag: string): readonly CommandName[] {
	return commands.filter(command => hasFlag(command, flag)).map(({name}) => name);
}

function variables({help, environment}: DescriptionWords): readonly DescribedVariable[] {
	return [
		...withVariables.flatMap(({flag: {name}, variables: names}) =>
			names.map(variable => ({name: variable, option: dashed(name), meaning: help.flags[name]})),
		),
		...Object.entries(environment).map(([name, meaning]) => ({name, meaning})),
	];
}

function describedFeature(feature: Feature, words: DescriptionWords): DescribedFeature {
	const {id, standing, needs, excludes, billedAs = [], documentation} = feature;
	const {title, does} = words.features[id];
	const {ports, capabilities, memory} = featureAsks(id, ['linux'], defaultSettings);
	return {
		id,
		title,
		meaning: does,
		standing,
		aliases: Object.entries(featureAliases).flatMap(([alias, of]) => (of === id ? [alias] : [])),
		platforms: platforms.filter(platform => canHave(id, platform)),
		needs,
		excludes,
		billedAs,
		asksFor: {ports, capabilities, ...(memory !== undefined && {memory})},
		documentation,
	};
}

function describedCheck(id: CheckId, words: DescriptionWords): DescribedCheck {
	const {title, findings} = words.checks[id];
	return {
		id,
		title,
		findings: Object.keys(findings),
		commands: commands
			.filter(command => isSetup(command) && (intents[command.intent].checks?.includes(id) ?? true))
			.map(({name}) => name),
	};
}

function dashed(flag: string): string {
	return `--${flag}`;
}
