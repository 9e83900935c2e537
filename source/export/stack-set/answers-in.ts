import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import {withoutSecrets} from '../../domain/agent/read/open-answers.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {flags, type FlagName} from '../../domain/choices/flags.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {maskedText} from '../../domain/kit/mask.ts';

/** Under which a template says what made it, as every template of ours does. */
const section = 'DdEcsSetup';

/**
What a template says of the run that made it: its answers, in the order of the options. Whoever may read the template
sees them: what looks like a secret, an address with a password too, is left out, and its option named as `Withheld`.
The same answers give the same bytes.
*/
export function answersSection(answers: Answers): JsonObject {
	const open = shown(answers);
	const withheld = flags.map(({name}) => name).filter(name => isWithheld(name, answers, open));
	return {
		[section]: {
			From: 'fleet',
			Answers: Object.fromEntries(
				flags.flatMap(({name}) => {
					const answer = open[name];
					return answer === undefined ? [] : [[name, answer] as const];
				}),
			),
			...(withheld.length > 0 && {Withheld: withheld}),
		},
	};
}

/** Without the demo, which is no answer. */
function shown(answers: Answers): Answers {
	return Object.fromEntries(
		Object.entries(withoutSecrets(answers)).filter(
			([, answer]) => answer === true || [answer].flat().every(text => maskedText(text) === text),
		),
	);
}

function isWithheld(name: FlagName, answers: Answers, open: Answers): boolean {
	const [given, left] = [answers[name], open[name]];
	return name !== 'demo' && given !== undefined && String(left) !== String(given);
}

/**
The answers that a template of ours carries; nothing of a template of somebody else, or of what is no template. Options
that this version doesn't know are left out.
*/
export function answersIn(template: string): Answers | undefined {
	const answers = found(template, 'Answers');
	if (!isMap(answers)) {
		return undefined;
	}

	const entries = answers.items.map(({key, value}) => [textOf(key), answerOf(value)] as const);
	return entries.some(([name, answer]) => name === undefined || answer === undefined)
		? undefined
		: Object.fromEntries(
				flags.flatMap(({name}) => {
					const answer = entries.find(([own]) => own === name)?.[1];
					return answer === undefined ? [] : [[name, answer] as const];
				}),
			);
}

/** The options whose answers a template of ours leaves out, wholly or in part: another run has to give them again. */
export function withheldIn(template: string): readonly FlagName[] {
	const answer = answerOf(found(template, 'Withheld'));
	return flags.map(({name}) => name).filter(name => Array.isArray(answer) && answer.includes(name));
}

// Only the parts on the way are looked at: functions of CloudFormation elsewhere are tags that nobody here knows.
function found(template: string, part: 'Answers' | 'Withheld'): unknown {
	const document = parseDocument(template, {version: '1.1', merge: false, logLevel: 'silent'});
	return document.errors.length > 0 ? undefined : inside(document.contents, ['Metadata', section, part]);
}

function inside(node: unknown, path: readonly string[]): unknown {
	const [name, ...rest] = path;
	return name === undefined
		? node
		: isMap(node)
			? inside(node.items.find(({key}) => textOf(key) === name)?.value, rest)
			: undefined;
}

/** `true`, a text, or texts: a number is somebody else's. */
function answerOf(node: unknown): Answers[keyof Answers] | undefined {
	if (isScalar(node) && node.tag === undefined && node.value === true) {
		return true;
	}

	if (isSeq(node)) {
		const texts = node.items.map(item => textOf(item));
		return node.tag === undefined && texts.every(text => text !== undefined) ? texts : undefined;
	}

	return textOf(node);
}

function textOf(node: unknown): string | undefined {
	return isScalar(node) && node.tag === undefined && typeof node.value === 'string' ? node.value : undefined;
}
