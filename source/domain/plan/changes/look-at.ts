import type {Command} from '../../account/repair.ts';
import {textOf} from '../../kit/shape.ts';
import type {Change} from '../change.ts';
import {changeFacts} from './catalogue.ts';

/** The AWS CLI's command that shows whether a change was made; it reads only, and no value of a key. */
export function lookAt(change: Change): Command {
	const {service} = changeFacts[change.kind];
	return ['aws', service, ...reading(change), ...(service === 'iam' ? [] : ['--region', change.region])];
}

function reading({kind, subject, request, clusterArn = ''}: Change): Command {
	const named = (field: string) => textOf(request[field]) ?? subject;
	switch (changeFacts[kind].about) {
		case 'secret': {
			return ['describe-secret', '--secret-id', textOf(request.SecretId) ?? named('Name')];
		}

		case 'parameter': {
			return ['describe-parameters', '--parameter-filters', `Key=Name,Values=${named('Name')}`];
		}

		case 'role': {
			return ['get-role', '--role-name', named('RoleName')];
		}

		case 'role-policy': {
			const list = request.PolicyArn === undefined ? 'list-role-policies' : 'list-attached-role-policies';
			return [list, '--role-name', named('RoleName')];
		}

		case 'definition': {
			return kind.includes('daemon')
				? ['list-daemon-task-definitions', '--family', familyOf(named('family'))]
				: ['list-task-definitions', '--family-prefix', familyOf(named('family')), '--sort', 'DESC'];
		}

		case 'service': {
			return ['describe-services', '--cluster', clusterArn, '--services', subject];
		}

		case 'daemon': {
			return ['list-daemons', '--cluster-arn', clusterArn];
		}

		case 'tags': {
			return ['list-tags-for-resource', '--resource-arn', named('resourceArn')];
		}

		case 'stack-set': {
			return kind === 'update-stack-set'
				? ['list-stack-set-operations', ...ofStackSet(request, subject)]
				: ['describe-stack-set', ...ofStackSet(request, subject)];
		}

		case 'stacks': {
			return ['list-stack-set-operations', ...ofStackSet(request, subject)];
		}
	}
}

/** For the account that manages the organisation, where the request says so. */
function ofStackSet({CallAs: as}: Change['request'], subject: string): Command {
	const told = textOf(as);
	return ['--stack-set-name', subject, ...(told === undefined ? [] : ['--call-as', told])];
}

/** Of a revision that is taken back the subject may be the whole `family:7`. */
function familyOf(name: string): string {
	return (name.split('/').at(-1) ?? name).replace(/:\d+$/v, '');
}
