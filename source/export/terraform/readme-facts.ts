import type {CodeWords} from '../../text/code/code-words.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';
import type {TerraformFacts} from '../../text/code/terraform-words.ts';
import {isToken} from '../template/token.ts';
import type {Labelled, ParameterKind, Template} from '../template/template.ts';
import {exportedKey} from '../../domain/account/owner.ts';
import {addressOf, isKept, variableOf} from './around.ts';
import {nounOf} from './files.ts';
import type {Minimum} from './minimum.ts';
import type {Unsaid} from './render-arguments.ts';

/** What of a resource is not in the code. */
export type Left = Unsaid & {readonly address: string};

type Known = {
	readonly left: readonly Left[];
	readonly minimum: Minimum;
	readonly words: CodeWords;
	readonly module?: TerraformFacts['module'];
	readonly moduled: ReadonlyMap<string, string>;
};

/** What the guide beside the code tells of. */
export function readmeFacts(template: Template, {left, minimum, words, module, moduled}: Known): TerraformFacts {
	const {parameters, resources, regions, beside, account} = template;
	const variable = (kind: ParameterKind) => parameters.filter(one => one.kind === kind).map(one => variableOf(one));
	return {
		account,
		regions,
		minimum,
		key: parameters.filter(one => one.kind === 'api-key' && !isKept(one, template)).map(one => variableOf(one))[0],
		inClear: parameters
			.filter(one => one.kind === 'in-clear' || (one.kind === 'api-key' && isKept(one, template)))
			.map(one => variableOf(one)),
		versions: variable('version'),
		images: variable('version').length > 0 ? [] : resources.flatMap(({kind, input}) => imagesIn(kind, input)),
		resources: resources.map(resource => ({
			address: moduled.get(resource.id) ?? addressOf(resource),
			what: words.nouns[nounOf(resource)],
			name: resource.name,
			region: resource.region,
			isThere: resource.there !== undefined,
		})),
		module,
		isMarked: resources.some(({input}) => JSON.stringify(input).includes(exportedKey)),
		beside: beside.map(change => words.beside(change)),
		left: left.map(({address, path, value}) => ({address, path, value: shown(value)})),
	};
}

/** A value as its JSON; what is known only later has no text. */
function shown(value: Json): string {
	return isToken(value) ? '' : (JSON.stringify(value) ?? '');
}

function imagesIn(kind: Labelled['kind'], {containerDefinitions}: JsonObject): readonly string[] {
	return kind === 'task-definition' || kind === 'daemon-task-definition'
		? objectsOf(containerDefinitions).flatMap(({image}) => textOf(image) ?? [])
		: [];
}
