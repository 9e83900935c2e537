import type {Account} from '../account/account.ts';
import {Fault, type Call, type Operation} from '../server/call.ts';
import type {Machine} from '../account/machine.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {described, requireDescription} from './described.ts';

/**
Launch templates are known from the instances that came out of them: Amazon tags those with the template's id and
version.
*/
export const launchTemplateOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	DescribeLaunchTemplateVersions(call, account) {
		requireDescription(call, account);
		const id = fields.text(call.input, 'LaunchTemplateId') ?? '';
		const versions = versionsOf(id, call, account);
		if (versions.length === 0) {
			throw new Fault({
				code: 'InvalidLaunchTemplateId.NotFound',
				message: `The specified launch template, with template ID ${id}, does not exist.`,
			});
		}

		const newest = Math.max(...versions.map(({number}) => number));
		const wanted = fields
			.texts(call.input, 'LaunchTemplateVersion')
			// `$Latest` and `$Default` are the same here: the default version is the newest.
			.map(version => (version.startsWith('$') ? newest : Number(version)));
		const shown = versions.filter(({number}) => wanted.length === 0 || wanted.includes(number));
		return described(
			call,
			'launchTemplateVersionSet',
			shown.map(({number, machine}) => ({
				launchTemplateId: id,
				// Instances carry the id of their template and not its name.
				launchTemplateName: id,
				versionNumber: number,
				createTime: new Date(Math.floor(machine.launchedAt) * 1000),
				defaultVersion: number === newest,
				launchTemplateData: templateData(machine),
			})),
		);
	},
};

type Version = {readonly number: number; readonly machine: Machine};

function versionsOf(id: string, call: Call, account: Account): readonly Version[] {
	const machines = [...regionOf(call, account).machines].map(([, machine]) => machine);
	const launched = machines.filter(({tags}) => tags.get('aws:ec2launchtemplate:id') === id);
	return [
		...new Map(launched.map(machine => [Number(machine.tags.get('aws:ec2launchtemplate:version')), machine])),
	].map(([number, machine]) => ({number, machine}));
}

// What an instance is stands in for what its template says: nobody changes them apart in a world.
function templateData({image, type, metadata}: Machine): XmlFields {
	return {
		imageId: image.id,
		instanceType: type,
		metadataOptions: {
			httpTokens: metadata.httpTokens,
			httpPutResponseHopLimit: metadata.hopLimit,
			httpEndpoint: metadata.endpoint,
		},
	};
}
