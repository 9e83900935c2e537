import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import {withoutSecrets} from '../../domain/agent/open-answers.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {flags} from '../../domain/choices/flags.ts';
import type {JsonObject} from '../../domain/kit/json.ts';

/** Under which a template says what made it, as every template of ours does. */
const section = 'DdEcsSetup';

/**
What a template says of the run that made it: its answers, in the order of the options, without what looks like a
secret. The same answers give the same bytes.
*/
export function answersSection(answers: Answers): JsonObject {
	const open = withoutSecrets(answers);
	return {
		[section]: {
			From: 'fleet',
			Answers: Object.fromEntries(
				flags.flatMap(({name}) => {
					const answer = open[name];
					return answer === undefined ? [] : [[name, answer] as const];
				}),
			),
		},
	};
}

/**
The answers that a template of ours carries; nothing of a template of somebody else, or of what is no template. Options
that this version doesn't know are left out.
*/
export function answersIn(template: string): Answers | undefined {
	// Only the parts on the way are looked at: functions of CloudFormation elsewhere are tags that nobody here knows.
	const document = parseDocument(template, {version: '1.1', merge: false, logLevel: 'silent'});
	const answers =
		document.errors.length > 0 ? undefined : inside(document.contents, ['Metadata', section, 'Answers']);
	if (!isMap(answers)) {
		return undefined;
	}

	const entries = answers.items.map(({key, value}) => [textOf(key), answerOf(value)] as const);
	return entries.some(([name, answer]) => name === undefined || answer === undefined)
		? undefined
		: Object.fromEntries(
				flags.flatMap(({name}) => {
					const found = entries.find(([own]) => own === name)?.[1];
					return found === undefined ? [] : [[name, found] as const];
				}),
			);
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
