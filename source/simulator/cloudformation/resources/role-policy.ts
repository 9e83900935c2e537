import {textOf, type Value} from '../template/value.ts';
import type {Caller} from './caller.ts';
import {invoke} from './invoke.ts';
import type {ResourceType} from './resource-type.ts';
import {storedRole} from './stored-role.ts';
import type {Members} from './shape.ts';

const members: Members = {PolicyDocument: 'json', PolicyName: 'text', RoleName: 'text'};

/** One inline policy of a role that may be of elsewhere. Its id is `POLICY|ROLE`, as for all ids of two parts. */
export const rolePolicy: ResourceType = {
	members,
	required: ['PolicyName', 'RoleName'],
	replacing: ['PolicyName', 'RoleName'],
	attributes: [],
	identifiers: ['PolicyName', 'RoleName'],
	isTaggable: false,
	writeOnly: [],

	create(site, {PolicyName, RoleName, PolicyDocument = ''}) {
		const name = `${textOf(PolicyName)}|${textOf(RoleName)}`;
		put(site, name, PolicyDocument);
		return {physicalId: name, attributes: {}};
	},

	update(site, made, {after}) {
		put(site, made.physicalId, after.PolicyDocument ?? '');
		return made;
	},

	remove(site, {physicalId}) {
		const [PolicyName, RoleName] = physicalId.split('|', 2);
		invoke(site, {service: 'iam', operation: 'DeleteRolePolicy', input: {PolicyName, RoleName}});
	},

	settle: (site, made, seconds) => (seconds < 15 ? 'waiting' : 'settled'),

	read({account}, {physicalId}) {
		const [PolicyName = '', RoleName = ''] = physicalId.split('|', 2);
		const document = storedRole(RoleName, account)?.inline.get(PolicyName);
		return document && {PolicyName, RoleName, PolicyDocument: document as Value};
	},

	find({account}, {PolicyName = '', RoleName = ''}) {
		return storedRole(RoleName, account)?.inline.has(PolicyName) === true
			? {physicalId: `${PolicyName}|${RoleName}`, attributes: {}}
			: undefined;
	},
};

function put(site: Caller, id: string, document: Value): void {
	const [PolicyName, RoleName] = id.split('|', 2);
	invoke(site, {
		service: 'iam',
		operation: 'PutRolePolicy',
		input: {PolicyName, RoleName, PolicyDocument: JSON.stringify(document)},
	});
}
