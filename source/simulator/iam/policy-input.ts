import {Fault, type Call} from '../server/call.ts';
import {parsePolicy} from '../policy/parse-policy.ts';
import type {PolicyDocument, Statement} from '../account/policy-document.ts';
import {fields} from '../query/fields.ts';

/**
The policy in a call's input, refused in IAM's words when it is malformed. A trust policy names who and never what;
a permission policy the reverse.
*/
export function policyInput({input}: Call, name: 'PolicyDocument' | 'AssumeRolePolicyDocument'): PolicyDocument {
	const policy = parsePolicy(fields.required(input, name));
	if (!policy) {
		throw malformed(name === 'PolicyDocument' ? 'Syntax errors in policy.' : 'This policy contains invalid Json');
	}

	// Statement by statement, and a single one may stand without a list around it.
	const mistake = [policy.Statement]
		.flat()
		.map(statement => (name === 'PolicyDocument' ? permissionMistake(statement) : trustMistake(statement)))
		.find(found => found !== undefined);
	if (mistake !== undefined) {
		throw malformed(mistake);
	}

	return policy;
}

// The first mistake that is found, in the sentence that IAM answers.
function permissionMistake({Principal, Resource, NotResource}: Statement): string | undefined {
	if (Principal !== undefined) {
		return 'Policy document should not specify a principal.';
	}

	return Resource === undefined && NotResource === undefined ? 'Policy statement must contain resources.' : undefined;
}

function trustMistake({Principal, Resource, NotResource}: Statement): string | undefined {
	if (Principal === undefined) {
		return 'Missing required field Principal';
	}

	// A role is itself the resource of its trust policy.
	return Resource === undefined && NotResource === undefined ? undefined : 'Has prohibited field Resource';
}

function malformed(message: string): Fault {
	return new Fault({code: 'MalformedPolicyDocument', message});
}
