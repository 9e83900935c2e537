import {isQuery, serviceOf} from './query-services.ts';

type Change = (operation: string, body: Uint8Array) => (text: string) => string;

/** What becomes of an answer: nothing of what was asked for and no word of it, all of it missing, another shape. */
export const changes: Readonly<Record<'fewer' | 'missing' | 'misshapen', Change>> = {
	fewer: operation => text => (isQuery(operation) ? withoutMembers(text) : withoutEntries(text)),
	missing: (operation, body) => text => withoutEntries(text, namesIn(body)),
	misshapen: operation => text => (isQuery(operation) ? withoutTexts(text) : withNumber(text)),
};

/** Pages after the first, and what comes after each. */
const circle: ReadonlyMap<string, string> = new Map([
	['circle-1', 'circle-2'],
	['circle-2', 'circle-1'],
]);

/** A request for the first page instead of another one, and the token of the page that comes after that one. */
export function withoutToken(request: string): {readonly text: string; readonly token: string} {
	const at = [...circle.keys()].find(token => request.includes(token)) ?? '';
	const field = new RegExp(`"nextToken":"${at}",?|&(?:NextToken|Marker)=${at}`, 'iv');
	return {text: at === '' ? request : request.replace(field, ''), token: circle.get(at) ?? 'circle-1'};
}

/** JSON whose lists are empty, but for the failures; those are of what is missing. */
function withoutEntries(text: string, missing: readonly string[] = []): string {
	const answer = JSON.parse(text) as Record<string, unknown>;
	const lists = Object.entries(answer).map(([name, value]) => [name, Array.isArray(value) ? [] : value] as const);
	const failures = missing.map(arn => ({arn, reason: 'MISSING'}));
	return JSON.stringify({...Object.fromEntries(lists), failures});
}

/** XML with an empty list of results. */
function withoutMembers(text: string): string {
	return text.replace(/<(?<list>EvaluationResults)>.*<\/\k<list>>/sv, '<$<list>/>');
}

/** The names in the one list of a request to describe something. */
function namesIn(body: Uint8Array): readonly string[] {
	const request = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
	const lists = Object.entries(request).filter(([name, value]) => name !== 'include' && Array.isArray(value));
	return lists.flatMap(([, value]) => value as string[]);
}

/** The same answer with another page to come. */
export function withToken(operation: string, text: string, token: string): string {
	if (!isQuery(operation)) {
		const name = serviceOf(operation) === 'ecs' ? 'nextToken' : 'NextToken';
		return JSON.stringify({...(JSON.parse(text) as Record<string, unknown>), [name]: token});
	}

	return serviceOf(operation) === 'ec2'
		? text.replace(/<\/\w+Response>\s*$/v, end => `<nextToken>${token}</nextToken>${end}`)
		: text.replace(/<\/\w+Result>/v, end => `<Marker>${token}</Marker>${end}`);
}

/** XML whose elements are all there, with nothing in them. */
function withoutTexts(text: string): string {
	return text.replaceAll(/>[^<>]+</gv, '><');
}

/** JSON with a number in place of what was asked for. */
function withNumber(text: string): string {
	return JSON.stringify(JSON.parse(text, (name, value: unknown) => (/^$|token/iv.test(name) ? value : 7)));
}
