import type {Instance} from '../account/instance.ts';
import {remembered} from '../kit/large/remembered.ts';

/** Systems that differ in something we write or warn of; every other Linux is `linux`. */
export type SystemFamily =
	| 'al2023'
	| 'al2'
	| 'al1'
	| 'bottlerocket'
	| 'ubuntu'
	| 'linux'
	| 'windows-2016'
	| 'windows-2019'
	| 'windows-2022'
	| 'windows-2025'
	| 'windows'
	| 'unknown';

/**
The operating system of an instance. `name` is its proper name, the same in every language, and absent when unknown;
`linux` is a Linux that named itself but is none of these. `endOfLife` when its maker has ended support.
*/
export type System = {readonly family: SystemFamily; readonly name?: string; readonly endOfLife: boolean};

// Names of the images Amazon and others publish for ECS hosts. Only whole beginnings: a custom image may be called
// anything.
const images: ReadonlyArray<readonly [start: string, system: System]> = [
	['amzn-ami-', {family: 'al1', name: 'Amazon Linux 1', endOfLife: true}],
	['amzn2-ami-', {family: 'al2', name: 'Amazon Linux 2', endOfLife: true}],
	['al2023-ami-', {family: 'al2023', name: 'Amazon Linux 2023', endOfLife: false}],
	['bottlerocket-', {family: 'bottlerocket', name: 'Bottlerocket', endOfLife: false}],
	['ubuntu', {family: 'ubuntu', name: 'Ubuntu', endOfLife: false}],
];

const unknown: System = {family: 'unknown', endOfLife: false};

/**
Tells the system from `ecs.os-family` on Windows, `ecs.os-type-detailed` (ECS agents from 1.99), or the image's name, in
this order.
*/
export function systemOf({attributes, machine}: Instance): System {
	return told(attributes).system ?? named(machine?.image ?? '') ?? unknown;
}

// Most instances have the attributes of others.
const told = remembered((attributes: Instance['attributes']) => {
	const osFamily = (attributes['ecs.os-family'] ?? '').toUpperCase();
	return {
		system:
			osFamily.startsWith('WINDOWS') || attributes['ecs.os-type'] === 'windows'
				? windows(osFamily)
				: detailed(attributes['ecs.os-type-detailed'] ?? ''),
	};
});

// WINDOWS_SERVER_2022_FULL. 2016 is in no image of the Agent; the half-yearly 2004 and 20H2 are long over.
function windows(osFamily: string): System {
	const version = /^WINDOWS_SERVER_(?<version>[^_]+)/v.exec(osFamily)?.groups?.version;
	if (version === undefined) {
		return {family: 'windows', name: 'Windows', endOfLife: false};
	}

	const name = `Windows Server ${version}`;
	switch (version) {
		case '2016': {
			return {family: 'windows-2016', name, endOfLife: false};
		}

		case '2019': {
			return {family: 'windows-2019', name, endOfLife: false};
		}

		case '2022': {
			return {family: 'windows-2022', name, endOfLife: false};
		}

		case '2025': {
			return {family: 'windows-2025', name, endOfLife: false};
		}

		default: {
			return {family: 'windows', name, endOfLife: version === '2004' || version === '20H2'};
		}
	}
}

// `<ID>_<VERSION_ID>` of /etc/os-release: amzn_2023, ubuntu_22.04. A bare `linux` or `LINUX` is an agent that could not
// read it.
function detailed(value: string): System | undefined {
	const [id = '', version = ''] = value.toLowerCase().split('_', 2);
	if (id === '' || version === '') {
		return undefined;
	}

	if (id === 'amzn') {
		return amazon(version);
	}

	if (id === 'ubuntu' || id === 'bottlerocket') {
		const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)} ${version}`;
		return {family: id, name, endOfLife: false};
	}

	return {family: 'linux', name: `${id} ${version}`, endOfLife: false};
}

// Amazon Linux 1 was versioned by month, the last being 2018.03.
function amazon(version: string): System {
	if (version === '2') {
		return {family: 'al2', name: 'Amazon Linux 2', endOfLife: true};
	}

	const isFirst = /^201\d\.\d\d$/v.test(version);
	return {family: isFirst ? 'al1' : 'al2023', name: `Amazon Linux ${isFirst ? '1' : version}`, endOfLife: isFirst};
}

function named(image: string): System | undefined {
	const name = image.slice(image.lastIndexOf('/') + 1).toLowerCase();
	return images.find(([start]) => name.startsWith(start))?.[1];
}
