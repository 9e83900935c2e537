import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {Writing} from '../exporter.ts';
import {serviceLines} from '../template/service-lines.ts';
import {isToken} from '../template/token.ts';
import {intrinsics, type Around} from './intrinsics.ts';
import {propertiesOf, propertyName} from './properties.ts';
import {reasonPaths, type ReasonPath} from './reason-paths.ts';
import {nounOf, resourceTypes, type StackResource} from './resource-type.ts';

/** A resource under its logical ID, with what is said above its lines. */
export type ResourceSection = {
	readonly name: string;
	readonly section: JsonObject;
	readonly comments: ReadonlyArray<readonly [place: string, text: string]>;
};

/** Where a line stands, as the key of a comment. */
export function place(path: ReadonlyArray<string | number>): string {
	return JSON.stringify(path);
}

/** A resource as a template has it. */
export function resourceSection(
	resource: StackResource,
	around: Around,
	{words, isImport}: Pick<Writing, 'words' | 'isImport'>,
): ResourceSection {
	const name = around.names.resource(resource.id);
	const {properties} = propertiesOf(resource);
	const policy = deletionPolicy(resource, isImport);
	const awaited = awaitedBy(resource, around);
	return {
		name,
		section: {
			Type: resourceTypes[resource.kind],
			...(policy !== undefined && {DeletionPolicy: policy, UpdateReplacePolicy: policy}),
			...(awaited.length > 0 && {DependsOn: awaited}),
			Properties: intrinsics(properties, around),
		},
		comments: [
			...commentsOf(resource, words),
			...(policy === undefined ? [] : [{at: ['DeletionPolicy'], text: words.cloudformation.policies[policy]}]),
		].map(({at, text}) => [place(['Resources', name, ...at]), text]),
	};
}

/** What was there before its stack stays after it; of a key somebody has to say what becomes of it. */
function deletionPolicy({kind, there}: StackResource, isImport: boolean): 'Retain' | 'Delete' | undefined {
	return isImport && there !== undefined ? 'Retain' : kind === 'secret' ? 'Delete' : undefined;
}

/** Tasks need what their role may do, and nothing refers to a policy of a role that was there. */
function awaitedBy({kind}: StackResource, {resources, names}: Around): readonly string[] {
	return kind === 'service' || kind === 'daemon'
		? resources.filter(one => one.kind === 'role-policy').map(({id}) => names.resource(id))
		: [];
}

/** What is said above lines of a resource; `at` is below the resource. */
export type Comment = {readonly at: ReadonlyArray<string | number>; readonly text: string};

/** Why lines of a resource are there. */
export function commentsOf(resource: StackResource, words: CodeWords): readonly Comment[] {
	const {kind, input, reasons} = resource;
	const noun = kind === 'service' && input.schedulingStrategy !== 'DAEMON' ? undefined : words.nouns[nounOf[kind]];
	return [
		...(noun === undefined ? [] : [{at: [], text: noun}]),
		...(input.schedulingStrategy === 'DAEMON'
			? [{at: ['Properties', 'SchedulingStrategy'], text: words.cloudformation.counts}]
			: []),
		...[
			...reasonPaths(input).flatMap(line => {
				const reason = reasons[line.path];
				const text = reason && !isPlaced(input, line.at) ? words.because(reason) : undefined;
				return text === undefined ? [] : [{at: line.at, text}];
			}),
			...serviceLines(resource, words),
		].flatMap(({at: steps, text}) => {
			const at = propertyPath(steps);
			return at ? [{at: ['Properties', ...at], text}] : [];
		}),
	];
}

/** What a parameter stands for is told where it is asked for. */
function isPlaced(input: JsonObject, at: ReasonPath['at']): boolean {
	let value: Json = input;
	for (const step of at) {
		value = isList(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
	}

	return isToken(value) || (isObject(value) && Object.values<Json>(value).some(inner => isToken(inner)));
}

function propertyPath(at: ReasonPath['at']): ReadonlyArray<string | number> | undefined {
	const path: Array<string | number> = [];
	const fields: string[] = [];
	for (const step of at) {
		if (typeof step === 'string') {
			fields.push(step);
		}

		const name = typeof step === 'string' ? propertyName(fields) : step;
		if (name === undefined) {
			return undefined;
		}

		path.push(name);
	}

	return path;
}
