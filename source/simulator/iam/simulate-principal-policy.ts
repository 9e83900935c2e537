import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {decide, type Bearing, type Decision} from '../policy/decide.ts';
import {parsePolicy} from '../policy/parse-policy.ts';
import {policiesOfRole} from '../policy/policies-of-role.ts';
import {principalOf} from '../policy/principal-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {isOfAction} from '../policy/verdict.ts';
import {rulesOf, type Rule} from '../policy/rule.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {listed} from './listed.ts';
import {managedPolicy} from './managed-policy.ts';
import {noSuchEntity} from './no-such-entity.ts';
import {roleByArn} from './role-by-arn.ts';

/**
What a user or role could do. Session and resource policies are not considered, nor is a role session a valid source.
*/
export function simulatePrincipalPolicy(call: Call, account: Account): XmlFields {
	const source = fields.required(call.input, 'PolicySourceArn');
	requirePermission(call, account, {action: 'iam:SimulatePrincipalPolicy', resource: source});
	const actions = fields.texts(call.input, 'ActionNames');
	const named = fields.texts(call.input, 'ResourceArns');
	// Without resources everything is meant (API reference: SimulatePrincipalPolicy).
	const resources = named.length > 0 ? named : ['*'];
	const context = Object.fromEntries(
		fields
			.records(call.input, 'ContextEntries')
			.map(entry => [fields.required(entry, 'ContextKeyName'), fields.texts(entry, 'ContextKeyValues')]),
	);
	const bearing = bearingOf(source, call, account);
	const results = actions.map(action =>
		resultOf(
			action,
			resources.map(resource => triedOn({action, resource, context}, bearing)),
			bearing,
		),
	);
	return listed(call, 'EvaluationResults', results);
}

type AskedAction = {
	readonly action: string;
	readonly resource: string;
	readonly context: Readonly<Record<string, readonly string[]>>;
};

/** What an action on one resource comes to. */
type Tried = {readonly resource: string; readonly decision: Decision; readonly missing: readonly string[]};

function triedOn({action, resource, context}: AskedAction, bearing: Bearing): Tried {
	return {
		resource,
		decision: decide({action, resource, context}, bearing),
		missing: missingKeys(action, context, bearing),
	};
}

/**
One result an action, however many resources are named: the strictest decision of all, and each resource's own beside it
(API reference: EvaluationResult, "Important").
*/
function resultOf(action: string, tried: readonly Tried[], bearing: Bearing): XmlFields {
	const isNamed = tried.every(({resource}) => resource !== '*');
	const strictest = tried.toSorted((a, b) => strictness(b) - strictness(a))[0]?.decision ?? {allowed: true};
	const kinds = new Set(tried.flatMap(({decision}) => (decision.allowed ? [] : [decision.kind])));
	return {
		EvalActionName: action,
		...(tried.length === 1 && {EvalResourceName: tried[0]?.resource ?? '*'}),
		EvalDecision: wordFor(strictest),
		// Which statement decided isn't kept by the decision; a client must do without it.
		MatchedStatements: [],
		MissingContextValues: isNamed ? [] : tried.flatMap(({missing}) => missing),
		// Where resources are named, what is missing stands with each (API reference: EvaluationResult).
		...(isNamed && {
			ResourceSpecificResults: tried.map(({resource, decision, missing}) => ({
				EvalResourceName: resource,
				EvalResourceDecision: wordFor(decision),
				MissingContextValues: missing,
			})),
		}),
		// These details come only where such a policy exists; their `false` is what tells a fence from a permission
		// that is missing.
		...(bearing.serviceControl && {
			OrganizationsDecisionDetail: {AllowedByOrganizations: !kinds.has('service control')},
		}),
		...(bearing.boundary && {
			PermissionsBoundaryDecisionDetail: {AllowedByPermissionsBoundary: !kinds.has('permissions boundary')},
		}),
	};
}

function strictness({decision}: Tried): number {
	return decision.allowed ? 0 : decision.explicit ? 2 : 1;
}

/** The condition keys that rules about the action ask for and the simulated request hasn't got. */
function missingKeys(
	action: string,
	context: AskedAction['context'],
	{identity, boundary = []}: Bearing,
): readonly string[] {
	const given = new Set(Object.keys(context).map(key => key.toLowerCase()));
	const rules = [...identity, ...boundary].filter(rule => isOfAction(rule, action));
	const keys = rules.flatMap(({conditions}) => Object.values(conditions).flatMap(each => Object.keys(each)));
	return [...new Set(keys)].filter(key => !given.has(key.toLowerCase()));
}

function wordFor(decision: Decision): string {
	if (decision.allowed) {
		return 'allowed';
	}

	return decision.explicit ? 'explicitDeny' : 'implicitDeny';
}

function bearingOf(source: string, call: Call, account: Account): Bearing {
	const {identity, boundary} = policiesOf(source, account);
	const extra = fields.texts(call.input, 'PolicyInputList').flatMap(text => parsePolicy(text) ?? []);
	// The policies of the organisation hold for the whole account, so the caller's are the source's too.
	const {serviceControl} = principalOf(call, account);
	return {
		identity: rulesOfAll([...identity, ...extra]),
		resource: [],
		boundary: boundary && rulesOf(boundary),
		session: undefined,
		serviceControl: serviceControl && rulesOfAll(serviceControl),
	};
}

function policiesOf(
	source: string,
	account: Account,
): {readonly identity: readonly PolicyDocument[]; readonly boundary: PolicyDocument | undefined} {
	// The ARN of a session is of STS and is refused; the client has to find the role behind it.
	if (!/:iam::\d+:(?:user|role|group)\//v.test(source)) {
		throw new Fault({
			code: 'InvalidInput',
			message: `Invalid Entity Arn: ${source} does not clearly define entity type and name.`,
		});
	}

	const role = roleByArn(source, account);
	if (role) {
		return {
			identity: policiesOfRole(role, account),
			boundary: managedPolicy(role.boundaryArn ?? '', account)?.document,
		};
	}

	const user = [...account.principals.values()].find(principal => principal.arn === source);
	if (!user) {
		throw noSuchEntity(
			`The ${source.includes(':user/') ? 'user' : 'role'} with name ${source.split('/').at(-1)} cannot be found.`,
		);
	}

	return {identity: user.identity, boundary: user.boundary};
}

function rulesOfAll(documents: readonly PolicyDocument[]): readonly Rule[] {
	return documents.flatMap(document => rulesOf(document));
}
