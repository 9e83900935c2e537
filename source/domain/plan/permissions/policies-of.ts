import type {CheckId, CheckResult} from '../../choices/problem/check-result.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** A policy document by the check that misses it. */
export type MissingPolicy = {readonly id: CheckId; readonly document: JsonObject};

/** What the checks miss, as policies that IAM takes as they are, one a check; a role's trust among them. */
export function policiesOf(checks: readonly CheckResult[]): readonly MissingPolicy[] {
	const missing = checks.filter(({verdict}) => verdict !== 'pass');
	return [...new Set(missing.map(({id}) => id))].flatMap(id => {
		const texts = missing.flatMap(result => (result.id === id ? textsOf(result) : []));
		const statements = [...new Set(texts)].flatMap(text => statementsIn(JSON.parse(text) as Json));
		return statements.length === 0 ? [] : [{id, document: {Version: '2012-10-17', Statement: statements}}];
	});
}

function textsOf({facts: {statements = []}}: CheckResult): readonly string[] {
	return typeof statements === 'object' && 'map' in statements ? statements : [];
}

function statementsIn(value: Json): readonly Json[] {
	const {Statement: inner = value} = isObject(value) ? value : {};
	return isList(inner) ? inner : [inner];
}
