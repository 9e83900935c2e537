import {canonical} from '../../kit/canonical.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isReference} from '../../kit/reference.ts';
import {isList, isObject} from '../../kit/shape.ts';
import type {Change} from '../change.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import type {TargetPlan} from '../planners/plan-target.ts';

/**
Registers a revision once a region, whose clusters all use it: what several of them would register alike is left to the
first, and the others refer to that. Nothing tells ECS's revisions apart but what is in them.
*/
export function shareRegistrations<Planned extends TargetPlan>(planned: readonly Planned[]): readonly Planned[] {
	const first = new Map<string, string>();
	const shared = new Map<string, string>();
	const registrations = planned.flatMap(({changes}) => changes.filter(({kind}) => registering.has(kind)));
	for (const {id, kind, region, request, diff, needs} of registrations) {
		const all = canonical({kind, region, request, diff: diff.map(line => ({...line})), needs: [...needs]});
		const known = first.get(all);
		if (known === undefined) {
			first.set(all, id);
		} else if (known !== id) {
			shared.set(id, known);
		}
	}

	return shared.size === 0 ? planned : planned.map(one => withShared(one, shared));
}

const registering: ReadonlySet<Change['kind']> = new Set([
	'register-task-definition',
	'register-daemon-task-definition',
]);

function withShared<Planned extends TargetPlan>(one: Planned, shared: ReadonlyMap<string, string>): Planned {
	const {target, changes} = one;
	const registers = target.registers === undefined ? undefined : shared.get(target.registers);
	if (registers === undefined && changes.every(({id}) => !shared.has(id))) {
		return one;
	}

	return {
		...one,
		target: {...target, ...(registers !== undefined && {registers})},
		changes: changes
			.filter(({id}) => !shared.has(id))
			.map(change => ({
				...change,
				needs: [...new Set(change.needs.map(id => shared.get(id) ?? id))],
				request: exchanged(change.request, shared),
				diff: change.diff.map(line => shown(line, shared)),
			})),
	};
}

/** A difference says what an earlier change gives as `${change.field}`. */
function shown(line: DiffLine, shared: ReadonlyMap<string, string>): DiffLine {
	const {id = '', field} = /^\$\{(?<id>.+)\.(?<field>[^.]+)\}$/v.exec(line.after ?? '')?.groups ?? {};
	const known = shared.get(id);
	return known === undefined ? line : {...line, after: `\${${known}.${field}}`};
}

function exchanged(request: JsonObject, shared: ReadonlyMap<string, string>): JsonObject {
	return Object.fromEntries(Object.entries(request).map(([name, value]) => [name, referring(value, shared)]));
}

function referring(value: Json, shared: ReadonlyMap<string, string>): Json {
	if (isList(value)) {
		return value.map(item => referring(item, shared));
	}

	if (value !== undefined && isReference(value)) {
		return value.$ref === 'change' ? {...value, change: shared.get(value.change) ?? value.change} : value;
	}

	return isObject(value) ? exchanged(value, shared) : value;
}
