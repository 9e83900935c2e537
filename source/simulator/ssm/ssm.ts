import type {Account} from '../account/account.ts';
import {Fault, type Call, type Service} from '../server/call.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import {tagsInput} from '../query/tags-input.ts';
import type {Parameter} from '../account/secret.ts';
import {describeParameters} from './describe-parameters.ts';
import {findParameter, parameterArn} from './find-parameter.ts';
import {parameterOutput} from './parameter-output.ts';
import {putParameter} from './put-parameter.ts';

/** Parameter Store only; the rest of Systems Manager is left out. */
export const ssm: Service = {
	protocol: 'json',
	name: 'ssm',
	target: 'AmazonSSM',
	operations: {
		PutParameter: putParameter,
		DescribeParameters: describeParameters,

		GetParameter(call, account) {
			const {name, selector} = selected(fields.required(call.input, 'Name'));
			const parameter = versionOf(named(call, account, name), selector);
			return {
				Parameter: {
					...parameterOutput(parameter, call, account),
					...(selector !== undefined && {Selector: `:${selector}`}),
				},
			};
		},

		// What ECS itself calls to read the secrets of a task, so an execution role needs this action and not
		// GetParameter (ECS developer guide: secrets).
		GetParameters(call, account) {
			const names = fields.texts(call.input, 'Names');
			// Each parameter is a resource of its own: one that may not be read refuses the whole call.
			for (const name of names) {
				requirePermission(call, account, {
					action: 'ssm:GetParameters',
					resource: parameterArn(name, call, account),
				});
			}

			const found = names.map(name => ({name, parameter: findParameter(name, call, account)}));
			return {
				Parameters: found.flatMap(({parameter}) =>
					parameter ? [parameterOutput(parameter, call, account)] : [],
				),
				// What isn't there is a member of a good reply here, and an error in GetParameter.
				InvalidParameters: found.flatMap(({name, parameter}) => (parameter ? [] : [name])),
			};
		},

		// Gone at once, and the name with it is free: there is no window as with secrets.
		DeleteParameter(call, account) {
			const parameter = named(call, account, fields.required(call.input, 'Name'));
			regionOf(call, account).parameters.delete(parameter.name);
			return {};
		},

		// The only way to tag a parameter that exists; PutParameter refuses it.
		AddTagsToResource(call, account) {
			const {tags} = tagsInput(call);
			const parameter = tagged(call, account);
			for (const [key, value] of tags) {
				parameter.tags.set(key, value);
			}

			return {};
		},

		RemoveTagsFromResource(call, account) {
			const parameter = tagged(call, account);
			for (const key of fields.texts(call.input, 'TagKeys')) {
				parameter.tags.delete(key);
			}

			return {};
		},

		// Tags stand apart from the parameter, and no read of it shows them.
		ListTagsForResource: (call, account) => ({
			TagList: [...tagged(call, account).tags].map(([Key, Value]) => ({Key, Value})),
		}),
	},
};

type Selected = {readonly name: string; readonly selector?: string};

/** `name:version`; labels are left out. An ARN has colons of its own. */
function selected(text: string): Selected {
	const {name, selector} = /^(?<name>.*[^:]):(?<selector>\d+)$/v.exec(text)?.groups ?? {};
	return name === undefined || selector === undefined || /^arn:[^\/]*$/v.test(name) ? {name: text} : {name, selector};
}

function versionOf(parameter: Parameter, selector: string | undefined): Parameter {
	const version = Number(selector ?? parameter.version);
	const value = version === parameter.version ? parameter.value : parameter.earlier?.[version - 1];
	if (value === undefined) {
		// In life with the ARN of the parameter.
		throw new Fault({
			code: 'ParameterVersionNotFound',
			message:
				`Systems Manager could not find version ${version} of ${parameter.name}. Verify the version and ` +
				'try again.',
		});
	}

	return {...parameter, value, version};
}

function named(call: Call, account: Account, name: string): Parameter {
	requirePermission(call, account, {action: `ssm:${call.operation}`, resource: parameterArn(name, call, account)});
	const parameter = findParameter(name, call, account);
	if (!parameter) {
		// The real error comes without a text.
		throw new Fault({code: 'ParameterNotFound', message: ''});
	}

	return parameter;
}

// The tagging operations say what kind of thing the id is of; only parameters are kept here.
function tagged(call: Call, account: Account): Parameter {
	const id = fields.required(call.input, 'ResourceId');
	if (fields.required(call.input, 'ResourceType') !== 'Parameter') {
		throw new Fault({code: 'InvalidResourceType', message: 'The resource type is not valid.'});
	}

	requirePermission(call, account, {action: `ssm:${call.operation}`, resource: parameterArn(id, call, account)});
	const parameter = findParameter(id, call, account);
	if (!parameter) {
		throw new Fault({
			code: 'InvalidResourceId',
			message: `The resource ID "${id}" is not valid. Verify the ID and try again.`,
		});
	}

	return parameter;
}
