import type {Code} from '../../../source/domain/code/code-resource.ts';
import type {KeyChoice, Settings} from '../../../source/domain/choices/choices.ts';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {modelCode, type Slots} from '../../support/fixtures/model-plan.ts';
import {anyKey} from '../code/any-plan.ts';
import {fields, readTemplate, type Fields} from '../code/read-template.ts';
import {arnOf, nameIn} from '../code/requests.ts';
import {writing} from '../code/writing.ts';

const {words} = writing;
const elsewhere = {account: '999988887777', partition: 'aws-cn', region: 'cn-north-1'};

type Wanted = {readonly settings?: Partial<Settings>; readonly key?: KeyChoice; readonly slots?: Slots};

/** A stack in another account, region and partition, with the values of the set but those given. */
export function stackOf(code: Code, given: Readonly<Record<string, string>> = {}) {
	const {body, parameters, hidden, slots} = stackSetTemplate(code, {answers: {}, words});
	const values: Readonly<Record<string, string>> = {
		...Object.fromEntries(slots.map(({cluster}) => [cluster, 'theirs'])),
		...Object.fromEntries(
			Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : anyKey]),
		),
		...given,
	};
	const {resources} = readTemplate(body, {...elsewhere, parameters: values}, (_, type, properties) =>
		arnOf(type, nameIn(properties), elsewhere),
	);
	return {body, parameters, hidden, of: (name: string): Fields => fields(resources.get(name)?.properties)};
}

export function planned(
	{settings = {}, slots = {linux: 1}, ...wanted}: Wanted,
	given?: Readonly<Record<string, string>>,
) {
	return stackOf(modelCode(slots, {...wanted, settings}), given);
}

export function agentOf(definition: Fields): Fields {
	return fields((definition.ContainerDefinitions as readonly unknown[])[0]);
}

function statementsOf(role: Fields) {
	const policies = role.Policies as ReadonlyArray<{
		PolicyDocument: {Statement: ReadonlyArray<{Sid: string; Resource: unknown; Condition?: unknown}>};
	}>;
	return policies.flatMap(({PolicyDocument: {Statement}}) => Statement);
}

export function granted(role: Fields): unknown {
	return Object.fromEntries(statementsOf(role).map(({Sid, Resource}) => [Sid, Resource]));
}

/** Under which condition it decrypts. */
export function decrypted(role: Fields): unknown {
	return statementsOf(role).find(({Sid}) => Sid === 'DecryptDatadogApiKey')?.Condition;
}
