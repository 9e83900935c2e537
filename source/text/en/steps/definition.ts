import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import type {StepWords} from '../../step-words.ts';

/** How to mend a definition that ECS or Docker would refuse. */
export const definitionSteps: StepWords<'mend-definition'> = {'mend-definition': ({rule}) => [mends[rule]]};

const mends: Readonly<Record<RuleId, string>> = {
	'container-name-twice': 'ECS takes a name once: rename one of them.',
	'volume-name-twice': 'A mount names its volume: rename one of them.',
	'variable-and-secret': 'ECS takes a name once: take one of them out.',
	'secrets-without-role': 'Name a role with --execution-role.',
	'unknown-volume': 'Add the volume, or take the mount out.',
	'container-path-twice': 'ECS takes a container path once: take one of them out.',
	'mount-point-twice': 'Docker starts no container with two mounts at one place: take one of them out.',
	'relative-path': 'Docker takes a path that begins with a slash, on Windows with a drive, or a named pipe.',
	'root-path': 'Docker refuses that: mount at a folder.',
	'over-proc': 'Docker starts no container with that: mount it elsewhere, as at /host/proc.',
	'read-only-proc': 'Docker has settings of the network to write there: mount it elsewhere, as at /host/proc.',
	'read-only-pipe': 'Docker starts no container with a read-only named pipe: set readOnly to false.',
	'pipe-elsewhere': 'Docker mounts a named pipe at the path of one only.',
	'file-on-windows': 'Docker on Windows mounts whole folders only: mount the one that the file is in.',
	'linux-only': 'Take it out for Windows.',
	'host-port-twice': 'ECS maps a port once: change one of them, or use the Unix socket instead.',
	'port-protocols': 'ECS takes a container port with one protocol: take one of them out.',
	'host-port-differs': 'In host and awsvpc mode they are one port: use the same number for both.',
	'ports-without-network': 'Take the port out, or choose another network mode.',
	'links-without-bridge': 'Take them out, or use bridge mode.',
	'memory-missing': 'ECS asks for one of both, or for a size of the task.',
	'memory-above-task': 'Give the task more, or the container less.',
	'reservations-above-task': 'Give the task more, or the containers less.',
	'reservation-above-limit': 'The limit is at least the reservation: raise it, or lower the other.',
	'memory-too-small': 'Docker starts no container with less than 6 MiB.',
	'capability-unknown': 'Their names stand without CAP_, as in NET_ADMIN.',
	'health-check-command': 'It begins with CMD or CMD-SHELL.',
	'health-check-limits': 'Set it to one between these.',
	'dependency-unknown': 'Add that container, or take the dependency out.',
	'dependency-circle': 'Neither would ever start: take one of the dependencies out.',
	'dependency-health': 'Give it one, or wait for START.',
	'dependency-essential': "Only the end of a container that isn't essential can be waited for.",
};
