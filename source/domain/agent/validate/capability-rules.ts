import {isList, isObject, textOf} from '../../kit/shape.ts';
import {perContainer, type Rule} from './rule.ts';

/** The API's list (`KernelCapabilities`); BPF and PERFMON are named for daemons of Managed Instances. */
const known: ReadonlySet<string> = new Set([
	'ALL',
	'AUDIT_CONTROL',
	'AUDIT_WRITE',
	'BLOCK_SUSPEND',
	'BPF',
	'CHOWN',
	'DAC_OVERRIDE',
	'DAC_READ_SEARCH',
	'FOWNER',
	'FSETID',
	'IPC_LOCK',
	'IPC_OWNER',
	'KILL',
	'LEASE',
	'LINUX_IMMUTABLE',
	'MAC_ADMIN',
	'MAC_OVERRIDE',
	'MKNOD',
	'NET_ADMIN',
	'NET_BIND_SERVICE',
	'NET_BROADCAST',
	'NET_RAW',
	'PERFMON',
	'SETFCAP',
	'SETGID',
	'SETPCAP',
	'SETUID',
	'SYS_ADMIN',
	'SYS_BOOT',
	'SYS_CHROOT',
	'SYS_MODULE',
	'SYS_NICE',
	'SYS_PACCT',
	'SYS_PTRACE',
	'SYS_RAWIO',
	'SYS_RESOURCE',
	'SYS_TIME',
	'SYS_TTY_CONFIG',
	'SYSLOG',
	'WAKE_ALARM',
]);

/**
Valid values are listed, without `CAP_` (ECS API, `KernelCapabilities`); Docker refuses one it doesn't know as well
("unknown capability", moby, oci/caps/utils.go). One that stands there twice is taken by both.
*/
export const capabilityUnknown: Rule = {
	refusedBy: 'ecs',
	find: perContainer('linuxParameters.capabilities', ({linuxParameters}) => {
		const capabilities = isObject(linuxParameters) ? linuxParameters.capabilities : undefined;
		const lists = isObject(capabilities) ? [capabilities.add, capabilities.drop] : [];
		return lists
			.flatMap(list => (isList(list) ? list : []))
			.map(name => textOf(name) ?? '')
			.filter(name => !known.has(name))
			.map(name => [name]);
	}),
};
