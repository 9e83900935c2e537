import test from 'node:test';
import {deepEqual, ok} from 'node:assert/strict';
import fc from 'fast-check';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import {terraform} from '../../../source/export/terraform/terraform.ts';
import {anyKey, anyWanted, planOf, type Wanted} from '../code/any-plan.ts';
import {requestOf, type Request} from './reading/api-requests.ts';
import {arnOf, planRequests} from './reading/plan-requests.ts';
import {applied, parsed, type Fields} from './reading/read-code.ts';
import {writing} from './reading/writing.ts';

const written = await writing();

/** The requests of a plan and of its code, and what the guide says. */
async function bothOf(wanted: Wanted) {
	const plan = planOf(wanted);
	const code = codeOfPlan(plan, []);
	const files = terraform(code, written);
	const {account, partition} = plan.identity;
	const made = applied(await parsed(files), {account, partition, given: {api_key: anyKey}, arnOf});
	const isDaemon = (name: string) =>
		plan.changes.some(({kind, request}) => kind.includes('daemon') && name in request);
	// The provider has no arguments for these, of daemons only.
	const unsaid = new Set(['pidMode', 'ipcMode', 'critical'].filter(name => isDaemon(name)));
	const beside = new Set(code.beside.map(({id}) => id));
	const sayable = {...plan, changes: plan.changes.filter(({id}) => !beside.has(id))};
	return {
		plan,
		code,
		files,
		asked: sorted(planRequests(sayable, unsaid)),
		sent: sorted(made.flatMap(one => requestOf(one) ?? [])),
		guide: files.find(({name}) => name === 'README.md')?.text ?? '',
	};
}

/** Neither requests of different things nor tags have an order that means anything, and the parser keeps none. */
function sorted(requests: readonly Request[]): readonly Request[] {
	return requests
		.map(({input, ...rest}) => ({
			...rest,
			input: {...input, ...byKey(input, 'tags', 'key'), ...byKey(input, 'Tags', 'Key')},
		}))
		.toSorted((one, other) => (called(one) < called(other) ? -1 : 1));
}

function byKey(input: Fields, name: 'tags' | 'Tags', key: 'key' | 'Key'): Fields {
	const tags = input[name] as readonly Fields[] | undefined;
	return tags ? {[name]: tags.toSorted((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1))} : {};
}

function called({operation, region, input}: Request): string {
	const {Name, RoleName, PolicyName, PolicyArn, SecretId, family, cluster, clusterArn, serviceName} = input;
	const names = [Name, RoleName, PolicyName, PolicyArn, SecretId, family, cluster, clusterArn, serviceName];
	return [...[operation, region, ...names].map(String), inOrder(input)].join(' ');
}

/** The text of fields in whichever order they stand: families may have one name. */
function inOrder(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
			: inner,
	);
}

test('an apply of the code sends what the plan would, and the guide has all that it cannot', async () => {
	await fc.assert(
		fc.asyncProperty(anyWanted, async wanted => {
			const {plan, code, files, asked, sent, guide} = await bothOf(wanted);
			deepEqual(sent, asked);
			const daemons = plan.changes.filter(({kind}) => kind.includes('daemon')).map(({request}) => request);
			const isCritical = daemons.some(({critical}) => critical === true);
			const isShared = daemons.some(({pidMode}) => pidMode !== undefined);
			deepEqual(
				['/critical`', '`critical`', '`pidMode`', '## Not in this code', '## What has to be done besides'].map(
					text => guide.includes(text),
				),
				[false, isCritical, isShared, isCritical || isShared, code.beside.length > 0],
			);
			ok(files.every(({text}) => !text.includes(anyKey)));
		}),
		{numRuns: 40},
	);
});
